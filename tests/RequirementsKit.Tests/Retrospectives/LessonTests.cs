using NodaTime;
using RequirementsKit.Retrospectives;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Retrospectives;

public sealed class LessonTests
{
    private static readonly RecordBuilder Record = new();
    private static readonly Actor Desk = Actor.Service("desk");
    private static readonly Instant Now = Record.Now + Duration.FromHours(1);

    [Fact]
    public void A_lesson_keeps_each_thing_it_was_learned_from_once()
    {
        var (id, requirement, change, talk) = (Record.New<LessonId>(), Record.New<RequirementId>(), Record.New<ChangeRequestId>(), Record.New<InteractionId>());
        var lesson = Lesson.Learn(id, Record.ProjectId, 4, "Ask early", ["b", "a", "b"], [requirement, requirement], [change, change], Desk, Now, LessonKind.Planning, [talk, talk]);
        Assert.Equal(("LL-4", "LL-4", "Ask early", LessonKind.Planning, Now, null), (lesson.Key, lesson.ToString(), lesson.Content, lesson.Kind, lesson.LearnedAt, lesson.SharedAt));
        Assert.Equal(["b", "a"], lesson.Tags);
        Assert.Equal([requirement], lesson.Requirements);
        Assert.Equal([change], lesson.Changes);
        Assert.Equal([talk], lesson.Interactions);
        Assert.Empty(Lesson.Learn(id, Record.ProjectId, 4, "Ask early", [], [], [], Desk, Now).Interactions);
        var learned = Assert.IsType<LessonLearned>(Assert.Single(lesson.Events));
        Assert.Equal((id, "b,a", Desk, Now), (learned.LessonId, string.Join(',', learned.Tags), learned.By, learned.At));
        Assert.Equal(lesson, Lesson.Document.Read(lesson.ToCanonicalJson()));
    }

    [Fact]
    public void A_lesson_is_shared_once()
    {
        var lesson = Record.Lesson();
        var shared = lesson.Share(Desk, Now);
        Assert.Equal(Now, shared.SharedAt);
        Assert.Equal([.. lesson.Events, new LessonShared(lesson.Id, Desk, Now)], shared.Events);
        Assert.Same(shared, shared.Share(Desk, Now + Duration.FromDays(1)));
    }

    [Fact]
    public void The_copy_of_a_lesson_has_its_text_kind_and_tags_alone()
    {
        var (lesson, library) = (Record.Lesson("Ask early", "a") with { Kind = LessonKind.Planning, Requirements = [Record.New<RequirementId>()] }, Record.New<ProjectId>());
        var copy = PublishedLesson.Of(lesson, library, Now);
        Assert.Equal((lesson.Id, library, "Ask early", LessonKind.Planning, Now), (copy.Id, copy.ProjectId, copy.Content, copy.Kind, copy.PublishedAt));
        Assert.Equal(["a"], copy.Tags);
        Assert.Equal([new LessonPublished(lesson.Id, Actor.System, Now)], copy.Events);
        Assert.Equal($"published lesson {lesson.Id}", copy.ToString());
        Assert.Equal(lesson.Id.Value, copy.DocumentId);
        Assert.Equal(copy, PublishedLesson.Document.Read(copy.ToCanonicalJson()));
    }

    [Fact]
    public void A_retrospective_tells_what_was_said_and_what_is_followed_up()
    {
        var (id, point, series) = (Record.New<RetrospectiveId>(), Record.New<PointId>(), Record.New<FollowUpSeriesId>());
        var held = Retrospective.Hold(id, Record.ProjectId, 2, "After 1.0", [new(NoteKind.Idea, "Pairs")], Desk, Now, [point]);
        Assert.Equal(("RETRO-2", "RETRO-2", "After 1.0", Now), (held.Key, held.ToString(), held.Name, held.HeldAt));
        Assert.Equal([new RetrospectiveNote(NoteKind.Idea, "Pairs")], held.Notes);
        Assert.Equal([point], held.Actions);
        Assert.Empty(Retrospective.Hold(id, Record.ProjectId, 2, "After 1.0", [], Desk, Now).Actions);
        Assert.Equal([new RetrospectiveHeld(id, Desk, Now)], held.Events);
        var followed = held.NoteFollowUp(series, Desk, Now);
        Assert.Equal([series], followed.FollowUps);
        Assert.Equal([.. held.Events, new RetrospectiveFollowUpPlanned(id, series, Desk, Now)], followed.Events);
        Assert.Same(followed, followed.NoteFollowUp(series, Desk, Now));
        var other = Record.New<FollowUpSeriesId>();
        Assert.Equal([series, other], followed.NoteFollowUp(other, Desk, Now).FollowUps);
        Assert.Equal(followed, Retrospective.Document.Read(followed.ToCanonicalJson()));
    }

    [Fact]
    public void What_is_stored_is_named_and_has_its_defaults()
    {
        Assert.Equal(("retrospective", 1, "KeyNumber,HeldAt"), Named(Retrospective.Document));
        Assert.Equal(("published-lesson", 1, "Kind,Tags"), Named(PublishedLesson.Document));
        Assert.Equal(("lesson", 1, "KeyNumber,Tags"), Named(Lesson.Document));
        Assert.Equal(("", "", "", LessonKind.General, LessonKind.General), (new Lesson().Content, new PublishedLesson().Content, new Retrospective().Name, new Lesson().Kind, new PublishedLesson().Kind));

        static (string, int, string) Named<T>(DocumentType<T> type)
            where T : class => (type.Kind, type.SchemaVersion, string.Join(',', type.Members));
    }

    public static TheoryData<string, Func<object?>> Missing => new()
    {
        { "lesson", () => (LessonId)(Lesson)null! },
        { "retrospective", () => (RetrospectiveId)(Retrospective)null! },
        { "tags", () => Lesson.Learn(default, default, 1, "Ask", null!, [], [], Desk, Now) },
        { "requirements", () => Lesson.Learn(default, default, 1, "Ask", [], null!, [], Desk, Now) },
        { "changes", () => Lesson.Learn(default, default, 1, "Ask", [], [], null!, Desk, Now) },
        { "content", () => Lesson.Learn(default, default, 1, null!, [], [], [], Desk, Now) },
        { "tags", () => Lesson.Learn(default, default, 1, "Ask", [null!], [], [], Desk, Now) },
        { "notes", () => Retrospective.Hold(default, default, 1, "After", null!, Desk, Now) },
        { "name", () => Retrospective.Hold(default, default, 1, null!, [], Desk, Now) },
    };

    [Theory]
    [MemberData(nameof(Missing), DisableDiscoveryEnumeration = true)]
    public void Nothing_given_is_refused(string name, Func<object?> command) => Assert.Equal(name, Assert.Throws<ArgumentNullException>(command).ParamName);

    [Fact]
    public void A_kind_that_is_none_is_refused()
    {
        Assert.Equal("notes", Assert.Throws<ArgumentOutOfRangeException>(() => Retrospective.Hold(default, default, 1, "After", [new((NoteKind)99, "Pairs")], Desk, Now)).ParamName);
        Assert.Equal("kind", Assert.Throws<ArgumentOutOfRangeException>(() => Lesson.Learn(default, default, 1, "Ask", [], [], [], Desk, Now, (LessonKind)99)).ParamName);
    }
}
