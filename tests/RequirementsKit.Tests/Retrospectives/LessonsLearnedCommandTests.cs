using System.Globalization;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Retrospectives;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Retrospectives;

/// <summary>Who may give which command, what repeats it, and what refuses it.</summary>
public sealed class LessonsLearnedCommandTests
{
    private static readonly LocalTime Ten = new(10, 0);
    private static readonly LocalDate Due = new(2026, 9, 15);

    [Fact]
    public async Task A_role_that_may_not_reflect_is_refused()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.Retrospectives;
        var lesson = await desk.LearnAsync("Ask early", [], given.Lead);
        var held = await desk.HoldAsync("After 1.0", [], given.Lead, [new("Pairs", given.Second, Due)]);
        var by = given.Anna.ToActor();
        var head = await given.Kit.Store.GetHeadAsync();
        await RefusedAsync("project.missing-capability", () => desk.LearnAsync("Ask early", [], by));
        await RefusedAsync("project.missing-capability", () => desk.HoldAsync("After 1.0", [], by));
        await RefusedAsync("project.missing-capability", () => desk.PublishAsync(lesson, by));
        await RefusedAsync("project.missing-capability", () => desk.FollowUpAsync(held, held.Actions[0], Ten, given.Lead, by));
        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
        Assert.Empty(await (await Given.AProjectAsync()).Kit.Retrospectives.OfferAsync("early", []));
    }

    [Fact]
    public async Task Whoever_may_reflect_but_not_follow_up_plans_no_question()
    {
        var given = await Given.AProjectAsync();
        var held = await given.Kit.Retrospectives.HoldAsync("After 1.0", [], given.Lead, [new("Pairs", given.Second, Due)]);
        await given.Kit.Project.DefineRoleAsync("scribe", [Capability.Reflect], given.Lead);
        await given.Kit.Project.GrantAsync(given.Anna.ToActor(), "scribe", given.Lead);
        var refused = await RefusedAsync("project.missing-capability", () => given.Kit.Retrospectives.FollowUpAsync(held, held.Actions[0], Ten, given.Lead, given.Anna.ToActor()));
        Assert.Contains(Capability.FollowUp.ToString(), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_repeated_is_done_once_and_its_id_serves_no_other()
    {
        var given = await Given.AProjectAsync();
        var lead = given.Lead;
        var requirement = (await given.ARequirementAsync()).Id;
        var talk = (await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Hello", lead)).Id;
        var change = (await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.Kit.Requirements.GetAsync(requirement)).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, lead)).Id;
        await Check(
            d => d.LearnAsync("Ask early", ["a"], lead, [requirement], [change], LessonKind.Planning, [talk]),
            d => d.LearnAsync("Ask late", ["a"], lead, [requirement], [change], LessonKind.Planning, [talk]),
            d => d.LearnAsync("Ask early", ["b"], lead, [requirement], [change], LessonKind.Planning, [talk]),
            d => d.LearnAsync("Ask early", ["a"], lead, [], [change], LessonKind.Planning, [talk]),
            d => d.LearnAsync("Ask early", ["a"], lead, [requirement], [], LessonKind.Planning, [talk]),
            d => d.LearnAsync("Ask early", ["a"], lead, [requirement], [change], LessonKind.Change, [talk]),
            d => d.LearnAsync("Ask early", ["a"], lead, [requirement], [change], LessonKind.Planning));
        await Check(
            d => d.HoldAsync("After 1.0", [new(NoteKind.Idea, "Pairs")], lead, [new("Try", lead, Due)]),
            d => d.HoldAsync("After 1.1", [new(NoteKind.Idea, "Pairs")], lead, [new("Try", lead, Due)]),
            d => d.HoldAsync("After 1.0", [new(NoteKind.WentWell, "Pairs")], lead, [new("Try", lead, Due)]),
            d => d.HoldAsync("After 1.0", [new(NoteKind.Idea, "Rooms")], lead, [new("Try", lead, Due)]),
            d => d.HoldAsync("After 1.0", [], lead, [new("Try", lead, Due)]),
            d => d.HoldAsync("After 1.0", [new(NoteKind.Idea, "Pairs")], lead, [new("Do", lead, Due)]),
            d => d.HoldAsync("After 1.0", [new(NoteKind.Idea, "Pairs")], lead, [new("Try", given.Second, Due)]),
            d => d.HoldAsync("After 1.0", [new(NoteKind.Idea, "Pairs")], lead, [new("Try", lead)]),
            d => d.HoldAsync("After 1.0", [new(NoteKind.Idea, "Pairs")], lead));
        var held = await given.Kit.Retrospectives.HoldAsync("After 2.0", [], lead, [new("Try", lead, Due), new("Do", lead, Due)]);
        await Check(
            d => d.FollowUpAsync(held, held.Actions[0], Ten, lead, lead),
            d => d.FollowUpAsync(held, held.Actions[1], Ten, lead, lead),
            d => d.FollowUpAsync(held, held.Actions[0], new(11, 0), lead, lead),
            d => d.FollowUpAsync(held, held.Actions[0], Ten, given.Second, lead));

        Task Check<T>(Func<LessonsLearned, Task<T>> command, params IReadOnlyList<Func<LessonsLearned, Task<T>>> others) => Repetition.DoneOnceAsync(given, k => k.Retrospectives, command, others);
    }

    [Fact]
    public async Task A_retrospective_is_the_same_in_every_culture()
    {
        var given = await Given.AProjectAsync();
        var once = given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Retrospectives;
        var held = await once.HoldAsync("After 1.0", [], given.Lead, [new("Try", given.Lead, Due)]);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.LongDatePattern = "dd.MM.yyyy";
        CultureInfo.CurrentCulture = culture;
        Assert.Equal(held, await once.HoldAsync("After 1.0", [], given.Lead, [new("Try", given.Lead, Due)]));
    }

    [Fact]
    public async Task What_a_lesson_was_learned_from_is_of_the_project()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.Retrospectives;
        await RefusedAsync("requirement.not-found", () => desk.LearnAsync("Ask", [], given.Lead, [RequirementId.New(Given.Ids, Given.Start)]));
        await RefusedAsync("change-request.not-found", () => desk.LearnAsync("Ask", [], given.Lead, changes: [ChangeRequestId.New(Given.Ids, Given.Start)]));
        await RefusedAsync("interaction.not-found", () => desk.LearnAsync("Ask", [], given.Lead, interactions: [InteractionId.New(Given.Ids, Given.Start)]));
        await RefusedAsync("stakeholder.not-found", () => desk.HoldAsync("After", [], given.Lead, [new("Try", Actor.Person(StakeholderId.New(Given.Ids, Given.Start)))]));
        Assert.Single((await desk.HoldAsync("After", [], given.Lead, [new("Try", Actor.Service("desk"))])).Actions);
    }

    [Fact]
    public async Task An_action_that_cannot_be_asked_about_is_refused_in_whole_sentences()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.Retrospectives;
        var held = await desk.HoldAsync("After 1.0", [], given.Lead, [new("No date", given.Lead), new("Nobody", Actor.Service("desk"), Due)]);
        var stray = await given.Kit.Communication.RaisePointAsync(PointKind.Action, "Other", given.Lead, given.Lead, due: Due);
        var foreign = await RefusedAsync("retrospective.foreign-action", () => desk.FollowUpAsync(held, stray, Ten, given.Lead, given.Lead));
        Assert.Equal(($"{stray.Key} did not come from RETRO-1. Name one of its actions.", $"{stray.Key} 不是由 RETRO-1 产生的。请指定它的行动之一。"), (foreign.Message, foreign.MessageIn(Language.Chinese)));
        foreach (var (action, key) in new[] { (held.Actions[0], "PT-1"), (held.Actions[1], "PT-2") })
        {
            var refused = await RefusedAsync("retrospective.cannot-follow-up", () => desk.FollowUpAsync(held, action, Ten, given.Lead, given.Lead));
            Assert.Equal(
                ($"{key} has no date or is owned by no person, so nobody can be asked. Give it both first.", $"{key} 没有日期，或没有负责人，无法询问。请先补齐两者。"), (refused.Message, refused.MessageIn(Language.Chinese)));
        }
    }

    [Fact]
    public async Task The_owner_is_asked_in_their_zone_for_what_the_action_says()
    {
        var given = await Given.AProjectAsync();
        var held = await given.Kit.Retrospectives.HoldAsync("After 1.0", [], given.Lead, [new("Pairs", given.Anna.ToActor(), Due)]);
        var series = await given.Kit.Retrospectives.FollowUpAsync(held, held.Actions[0], Ten, given.Second, given.Lead);
        Assert.Equal((given.Anna.Id, "Pairs", given.Second), (series.Stakeholder, series.Purpose, series.Owner));
        Assert.Equal("Asia/Shanghai", series.CadenceOn(Due).Zone);
        var asked = Assert.Single(await given.Kit.FollowUps.ListAsync(RequirementsKit.FollowUps.FollowUpQueries.OfSeries(series)));
        Assert.Equal(Instant.FromUtc(2026, 9, 15, 2, 0), asked.Due);
    }

    [Fact]
    public async Task No_lesson_is_published_with_a_name_though_it_was_merged_into_another()
    {
        var given = await Given.AProjectAsync();
        var desk = given.Kit.Retrospectives;
        var twice = await given.Kit.Stakeholders.RegisterAsync(new("Annabel"), given.Lead);
        await given.Kit.Stakeholders.MergeAsync(twice, given.Anna, given.Lead);
        var (content, tag) = (await desk.LearnAsync("Call ANNABEL early", [], given.Lead), await desk.LearnAsync("Call early", ["annabel"], given.Lead));
        foreach (var lesson in new[] { content, tag })
        {
            var refused = await RefusedAsync("lesson.names-a-person", () => desk.PublishAsync(lesson, given.Lead));
            Assert.Equal($"{lesson.Key} names {twice.Key}, and the library keeps no personal data. Write the lesson down again without names, and publish that.", refused.Message);
        }

        await given.Kit.Stakeholders.EraseAsync(given.Anna, given.Lead);
        var erased = await desk.LearnAsync("Call nobody", [RequirementsKit.Stakeholders.Stakeholder.ErasedName], given.Lead);
        Assert.Equal("Call nobody", (await desk.PublishAsync(erased, given.Lead)).Content);
    }

    [Fact]
    public async Task Publishing_is_kept_under_its_name_here_and_in_the_library()
    {
        var given = await Given.AProjectAsync();
        var lesson = await given.Kit.Retrospectives.LearnAsync("Ask early", [], given.Lead);
        await given.Kit.Retrospectives.PublishAsync(lesson, given.Lead);
        await given.Kit.Retrospectives.HoldAsync("After 1.0", [], given.Lead);
        var commands = await given.CommandsAsync();
        Assert.Equal(["retrospectives.learn", "retrospectives.publish", "retrospectives.hold"], commands.Where(c => c.StartsWith("retro", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_given_is_refused_before_the_store_is_asked()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var desk = (await Given.AProjectAsync(store)).Kit.Retrospectives;
        store.SlowDown(0);
        Assert.Equal("tags", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.LearnAsync("Ask", null!, Actor.System))).ParamName);
        Assert.Equal("notes", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.HoldAsync("After", null!, Actor.System))).ParamName);
        Assert.Equal("text", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.OfferAsync(null!, []))).ParamName);
        Assert.Equal("tags", (await Assert.ThrowsAsync<ArgumentNullException>(() => desk.OfferAsync("Ask", null!))).ParamName);
        Assert.Equal("to", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => desk.MetricsAsync(Given.Start, Given.Start - Duration.FromMilliseconds(1)))).ParamName);
        Assert.Equal(0, store.Calls);
        Assert.Equal(0, (await desk.MetricsAsync(Given.Start, Given.Start)).Requirements);
    }
}
