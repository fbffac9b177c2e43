using NodaTime;
using NodaTime.Testing;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.FollowUps;
using RequirementsKit.Retrospectives;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Retrospectives;

public sealed class LessonsLearnedTests
{
    [Fact]
    public async Task Actions_become_points_and_follow_ups()
    {
        var given = await Given.AProjectAsync();
        var held = await given.Kit.Retrospectives.HoldAsync(
            "After 1.0", [new(NoteKind.WentWell, "The prototype"), new(NoteKind.WentBadly, "The estimate")], given.Lead,
            [new("Estimate in pairs", given.Second, new LocalDate(2026, 9, 15)), new("Ask earlier", given.Lead)]);
        var points = await given.Kit.Communication.ListAsync(Query.All<Point>().OrderBy(p => p.KeyNumber));
        Assert.Equal(held.Actions, points.Select(p => p.Id));
        Assert.Equal([(PointKind.Action, "Estimate in pairs", given.Second), (PointKind.Action, "Ask earlier", given.Lead)], points.Select(p => (p.Kind, p.Summary, p.Owner)));

        var once = given.Kit.Once(CommandId.From(Given.Ids.NewValue(Given.Start)));
        var series = await once.Retrospectives.FollowUpAsync(held, held.Actions[0], new(10, 0), asker: given.Lead, by: given.Lead);
        Assert.Equal(series.Id, (await once.Retrospectives.FollowUpAsync(held, held.Actions[0], new(10, 0), asker: given.Lead, by: given.Lead)).Id);
        var planned = Assert.Single(await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series)));
        Assert.Equal((given.Ben.Id, new LocalDate(2026, 9, 15)), (planned.Stakeholder, planned.Due.InUtc().Date));
        Assert.Equal([series.Id], (await given.Kit.Store.FindAsync<Retrospective>(held.Id.Value))!.FollowUps);
    }

    [Fact]
    public async Task A_retrospective_that_was_held_or_is_refused_takes_no_numbers_of_points()
    {
        var given = await Given.AProjectAsync();
        var once = given.Kit.Once(CommandId.New(Given.Ids, Given.Start));
        var held = await once.Retrospectives.HoldAsync("After 1.0", [], given.Lead, [new("Ask earlier", given.Lead)]);
        Assert.Equal(held, await once.Retrospectives.HoldAsync("After 1.0", [], given.Lead, [new("Ask earlier", given.Lead)]));
        await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Retrospectives.HoldAsync("After 1.1", [], Actor.Service("nobody"), [new("Ask later", given.Lead)]));
        Assert.Equal(2, (await given.Kit.Communication.RaisePointAsync(PointKind.Action, "Other", given.Lead, given.Lead)).KeyNumber);
    }

    [Fact]
    public async Task Only_an_action_of_the_retrospective_with_a_person_and_a_date_is_followed_up()
    {
        var given = await Given.AProjectAsync();
        var held = await given.Kit.Retrospectives.HoldAsync("After 1.0", [], given.Lead, [new("Ask earlier", given.Lead)]);
        var stray = await given.Kit.Communication.RaisePointAsync(PointKind.Action, "Other", given.Lead, given.Lead);
        Assert.Equal("retrospective.foreign-action", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Retrospectives.FollowUpAsync(held, stray, new(10, 0), given.Lead, given.Lead))).Code);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Retrospectives.FollowUpAsync(held, held.Actions[0], new(10, 0), given.Lead, given.Lead));
        Assert.Equal("retrospective.cannot-follow-up", refused.Code);
        Assert.Contains("Give it both first", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lesson_is_linked_to_what_it_was_learned_from_in_this_project_only()
    {
        var given = await Given.AProjectAsync();
        var other = await Given.AProjectAsync();
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Hello", given.Lead);
        var requirement = await given.ARequirementAsync();
        var lesson = await given.Kit.Retrospectives.LearnAsync("Ask for the slowest moment", ["export", "export"], given.Lead, [requirement], kind: LessonKind.Elicitation, interactions: [talk]);
        Assert.Equal((LessonKind.Elicitation, requirement.Id, talk.Id, "export"), (lesson.Kind, lesson.Requirements[0], lesson.Interactions[0], Assert.Single(lesson.Tags)));
        Assert.Equal("requirement.not-found", (await Assert.ThrowsAsync<RuleViolationException>(() => other.Kit.Retrospectives.LearnAsync("Ask", [], other.Lead, [requirement]))).Code);
        Assert.Equal("interaction.not-found", (await Assert.ThrowsAsync<RuleViolationException>(() => other.Kit.Retrospectives.LearnAsync("Ask", [], other.Lead, interactions: [talk]))).Code);
    }

    [Fact]
    public async Task A_published_lesson_is_offered_in_another_project_without_a_trace_of_this_one()
    {
        var kits = new Kit(new InMemoryStore(), new FakeClock(Given.Start), Given.Ids);
        var first = kits.For(await kits.Projects.OpenAsync("First", "Europe/Berlin", Actor.System));
        var second = kits.For(await kits.Projects.OpenAsync("Second", "Europe/Berlin", Actor.System));
        var lesson = await first.Retrospectives.LearnAsync("Show a prototype before the estimate", ["prototype"], Actor.System, kind: LessonKind.Planning);
        Assert.Empty(await second.Retrospectives.OfferAsync("A prototype", ["prototype"]));

        var copy = await first.Retrospectives.PublishAsync(lesson, Actor.System);
        Assert.Equal(copy, await first.Retrospectives.PublishAsync(lesson, Actor.System));
        Assert.NotNull((await first.Store.FindAsync<Lesson>(lesson.Id.Value))!.SharedAt);
        var offered = Assert.Single(await second.Retrospectives.OfferAsync("An estimate for the portal", ["prototype"], LessonKind.Planning));
        Assert.Equal(("library", 9, "prototype", "ESTIMATE"), (offered.Key, offered.Score, offered.SharedTags[0], offered.SharedWords[0]));
        Assert.Equal(lesson.Key, Assert.Single(await first.Retrospectives.OfferAsync("An estimate", [])).Key);
        Assert.DoesNotContain(first.Id.ToString(), System.Text.Encoding.UTF8.GetString(copy.ToCanonicalJson()), StringComparison.Ordinal);

        var projects = new List<ProjectId>();
        await foreach (var id in kits.Projects.ListAsync())
        {
            projects.Add(id);
        }

        Assert.Equal([first.Id, second.Id], projects);
    }

    [Fact]
    public async Task A_lesson_that_names_a_person_is_not_published_and_the_message_does_not_repeat_the_name()
    {
        var given = await Given.AProjectAsync();
        var lesson = await given.Kit.Retrospectives.LearnAsync("Do not call anna lin before ten", ["calls"], given.Lead);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Retrospectives.PublishAsync(lesson, given.Lead));
        Assert.Equal("lesson.names-a-person", refused.Code);
        Assert.Contains(given.Anna.Key, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("anna lin", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Chinese_texts_share_neighbouring_characters_and_the_best_comes_first()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.Retrospectives;
        await desk.LearnAsync("导出报表之前先问最慢的时刻", [], given.Lead);
        await desk.LearnAsync("报表要有标题", [], given.Lead);
        await desk.LearnAsync("先做原型", ["原型"], given.Lead);
        var offered = await desk.OfferAsync("客户要导出报表", ["原型"]);
        Assert.Equal(["LL-3", "LL-1", "LL-2"], offered.Select(o => o.Key));
        Assert.Equal(["出报", "导出", "报表"], offered[1].SharedWords);
    }

    public static TheoryData<string> LegitimateTexts => ["العربية \u202Bمع اتجاه\u202C", "e\u0301\u0323\u0308", "👩‍👩‍👧‍👦 نص", new string('長', 1_000_000)];

    public static TheoryData<string> ForbiddenTexts => ["", " \t", "nul\0", "half \uD83D", new string('x', 1_000_001)];

    [Theory]
    [MemberData(nameof(LegitimateTexts), DisableDiscoveryEnumeration = true)]
    public async Task Text_of_any_script_is_kept_exactly_and_offered(string text)
    {
        var given = await Given.AProjectAsync();
        var lesson = await given.Kit.Retrospectives.LearnAsync(text, ["a"], given.Lead);
        var held = await given.Kit.Retrospectives.HoldAsync("After 1.0", [new(NoteKind.Idea, text)], given.Lead);
        Assert.Equal((text, text), (lesson.Content, held.Notes[0].Text));
        Assert.Equal(text, (await given.Kit.Retrospectives.PublishAsync(lesson, given.Lead)).Content);
        Assert.Equal(text, Assert.Single(await given.Kit.Retrospectives.OfferAsync(text, ["a"])).Content);
    }

    [Theory]
    [MemberData(nameof(ForbiddenTexts), DisableDiscoveryEnumeration = true)]
    public async Task Text_that_cannot_be_kept_is_refused_and_nothing_changes(string text)
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.Retrospectives;
        var head = await given.Kit.Store.GetHeadAsync();
        foreach (var command in new Func<Task>[]
        {
            () => desk.LearnAsync(text, [], given.Lead),
            () => desk.LearnAsync("Ask", [text], given.Lead),
            () => desk.HoldAsync(text, [], given.Lead),
            () => desk.HoldAsync("After 1.0", [new(NoteKind.Idea, text)], given.Lead),
            () => desk.HoldAsync("After 1.0", [], given.Lead, [new(text, given.Lead)]),
        })
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(command);
        }

        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
    }
}
