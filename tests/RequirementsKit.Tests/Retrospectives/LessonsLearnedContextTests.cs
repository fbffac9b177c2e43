using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Channels;
using RequirementsKit.Retrospectives;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Retrospectives;

public sealed class LessonsLearnedContextTests
{
    private static Dictionary<string, Func<Scene, Task>> Commands => new(StringComparer.Ordinal)
    {
        ["learn"] = s => s.Desk.LearnAsync("Ask", ["a"], s.Given.Lead, [s.Requirement], [s.Change], LessonKind.General, [s.Talk]),
        ["publish"] = s => s.Desk.PublishAsync(s.Lesson, s.Given.Lead),
        ["offer"] = s => s.Desk.OfferAsync("Ask", ["a"]),
        ["hold"] = s => s.Desk.HoldAsync("After 1.1", [], s.Given.Lead, [new("Try", s.Given.Second)]),
        ["follow up"] = s => s.Desk.FollowUpAsync(s.Held, s.Held.Actions[0], new(10, 0), s.Given.Lead, s.Given.Lead),
        ["read the figures"] = s => s.Desk.MetricsAsync(Given.Start, Given.Start),
    };

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_comes_back_to_the_context_of_the_caller_whichever_call_is_late(string name) => Assert.Empty(await CallersContext.ReturnsAsync(async store =>
    {
        var scene = await SceneAsync(store);
        return () => Commands[name](scene);
    }));

    [Fact]
    public async Task A_lesson_that_somebody_publishes_meanwhile_has_one_copy()
    {
        for (var call = 1; ; call++)
        {
            var store = new RequirementsKit.Tests.Changes.Pairs.SnapshotStore();
            var given = await Given.AProjectAsync(store);
            var lesson = await given.Kit.Retrospectives.LearnAsync("Ask", ["a"], given.Lead);
            PublishedLesson? copy = null;
            var isInterrupted = await store.InterruptedAsync(
                call, () => given.Kit.Retrospectives.PublishAsync(lesson, given.Second), async () =>
                {
                    try
                    {
                        copy = await given.Kit.Retrospectives.PublishAsync(lesson, given.Lead);
                    }
                    catch (ConcurrencyConflictException)
                    {
                        copy = await given.Kit.Retrospectives.PublishAsync(lesson, given.Lead);
                    }
                });
            Assert.Equal(("Ask", lesson.Id), (copy!.Content, copy.Id));
            if (!isInterrupted)
            {
                break;
            }
        }
    }

    private static async Task<Scene> SceneAsync(SlowCallStore store)
    {
        var given = await Given.AProjectAsync(store);
        var requirement = await given.ARequirementAsync();
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead);
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(requirement).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, given.Lead);
        var held = await given.Kit.Retrospectives.HoldAsync("After 1.0", [], given.Lead, [new("Pairs", given.Second, new LocalDate(2026, 9, 15))]);
        var lesson = await given.Kit.Retrospectives.LearnAsync("Ask", ["a"], given.Lead);
        return new(given, requirement, change, talk, held, lesson);
    }

    private sealed record Scene(Given Given, RequirementId Requirement, ChangeRequestId Change, InteractionId Talk, Retrospective Held, LessonId Lesson)
    {
        public LessonsLearned Desk => Given.Kit.Retrospectives;
    }
}
