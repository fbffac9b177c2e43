using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Refusals;
using A = RequirementsKit.Requirements.RequirementAction;

namespace RequirementsKit.Tests.Requirements;

public sealed class ConfirmationCommandTests
{
    [Fact]
    public async Task Rounds_are_counted_for_each_purpose_of_a_requirement()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var numbers = new List<int>();
        foreach (var (requirement, purpose) in new[] { (one, ConfirmationPurpose.Content), (one, ConfirmationPurpose.Content), (one, ConfirmationPurpose.Delivery), (two, ConfirmationPurpose.Content) })
        {
            numbers.Add((await given.Kit.Confirmations.AskAsync(requirement, purpose, [given.Anna], [Evidence.Statement], given.Lead)).Number);
        }

        Assert.Equal([1, 2, 1, 1], numbers);
    }

    [Fact]
    public async Task A_question_goes_to_people_of_the_project_about_a_requirement_of_it()
    {
        var (here, there) = (await Given.AProjectAsync(), await Given.AProjectAsync());
        var (own, foreign) = (await here.ARequirementAsync(), await there.ARequirementAsync());
        await RefusedAsync("requirement.not-found", () => here.Kit.Confirmations.AskAsync(foreign, here.Anna, Evidence.Statement, here.Lead));
        await RefusedAsync("stakeholder.not-found", () => here.Kit.Confirmations.AskAsync(own, ConfirmationPurpose.Content, [here.Anna, there.Anna], [Evidence.Statement], here.Lead));
        await RefusedAsync("project.missing-capability", () => here.Kit.Confirmations.AskAsync(own, here.Anna, Evidence.Statement, here.Anna.ToActor()));
        var round = await here.Kit.Confirmations.AskAsync(own, here.Anna, Evidence.Statement, here.Lead, new LocalDate(2026, 10, 1));
        Assert.Equal((ConfirmationPurpose.Content, new LocalDate(2026, 10, 1)), (round.Purpose, round.Due));
        await RefusedAsync("project.missing-capability", () => here.Kit.Confirmations.RemindAsync(round, here.Anna.ToActor()));
    }

    [Fact]
    public async Task An_answer_is_recorded_from_a_talk_in_which_the_person_took_part()
    {
        var given = await Given.AProjectAsync();
        var round = await given.Kit.Confirmations.AskAsync(await given.ARequirementAsync(), given.Anna, Evidence.Statement, given.Lead);
        var (talk, other) = (await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna.Id], "Yes.", given.Lead), await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Ben.Id], "Yes.", given.Lead));
        var refused = await RefusedAsync("confirmation.wrong-evidence", () => given.Kit.Confirmations.RecordOnBehalfAsync(round, given.Anna, Verdict.Confirmed, other, given.Lead));
        Assert.Equal($"{given.Anna.Id} took no part in {other.Key}, so it cannot show their answer. Name the interaction in which they gave it.", refused.Message);
        await RefusedAsync("project.missing-capability", () => given.Kit.Confirmations.RecordOnBehalfAsync(round, given.Anna, Verdict.Confirmed, talk, given.Anna.ToActor()));
        var answered = await given.Kit.Confirmations.RecordOnBehalfAsync(round, given.Anna, Verdict.Confirmed, talk, given.Lead, "on the phone");
        Assert.Equal(new(given.Anna, Verdict.Confirmed, "on the phone", given.Lead, talk.Id, Given.Start), answered.AnswerOf(given.Anna));
        Assert.Equal("in writing", (await given.Kit.Confirmations.AnswerAsync(round, Verdict.Rejected, given.Anna.ToActor(), "in writing")).AnswerOf(given.Anna)!.Comment);
    }

    [Fact]
    public async Task The_day_of_a_reminder_is_that_of_the_project()
    {
        var given = await Given.AProjectAsync();
        var (late, early, undated) = (await AskAsync(new(2026, 9, 4)), await AskAsync(new(2026, 9, 3)), await AskAsync(null));
        Assert.Empty(await given.Kit.Confirmations.RemindersDueAsync());
        given.Clock.Reset(Instant.FromUtc(2026, 9, 1, 21, 59));
        Assert.Empty(await given.Kit.Confirmations.RemindersDueAsync());
        given.Clock.Reset(Instant.FromUtc(2026, 9, 1, 22, 0));
        Assert.Equal([early.Id], (await given.Kit.Confirmations.RemindersDueAsync()).Select(r => r.Id));
        given.Clock.Reset(Instant.FromUtc(2026, 9, 2, 22, 0));
        Assert.Equal([early.Id, late.Id], (await given.Kit.Confirmations.RemindersDueAsync()).Select(r => r.Id));
        await given.Kit.Confirmations.RemindAsync(early, given.Lead);
        Assert.Equal([late.Id], (await given.Kit.Confirmations.RemindersDueAsync()).Select(r => r.Id));
        Assert.Null(undated.Due);

        async Task<ConfirmationRound> AskAsync(LocalDate? due) => await given.Kit.Confirmations.AskAsync(
            await given.ARequirementAsync(), ConfirmationPurpose.Content, [given.Anna], [Evidence.Statement], given.Lead, due, due is null ? null : [1]);
    }

    [Fact]
    public async Task What_nobody_confirmed_is_missing_until_the_policy_of_the_project_is_met()
    {
        var given = await Given.AProjectAsync();
        var (one, two, gone) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."), await given.ARequirementAsync("Gone."));
        await given.Kit.Requirements.MoveAsync(gone, A.Reject, given.Lead);
        var round = await given.Kit.Confirmations.AskAsync(one, ConfirmationPurpose.Content, [given.Anna, given.Ben], [Evidence.Statement], given.Lead);
        var delivery = await given.Kit.Confirmations.AskAsync(two, ConfirmationPurpose.Delivery, [given.Anna], [Evidence.Statement], given.Lead);
        await given.Kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, given.Anna.ToActor());
        await given.Kit.Confirmations.AnswerAsync(delivery, Verdict.Confirmed, given.Anna.ToActor());
        var missing = await given.Kit.Confirmations.MissingAsync();
        Assert.Equal([one.Id, two.Id], missing.Select(m => m.Requirement.Id));
        Assert.Equal([given.Anna.Id], missing[0].Tally.Confirmed);
        Assert.Equal([given.Ben.Id], missing[0].Tally.Waiting);
        await given.Kit.Requirements.SetConfirmationAsync(new(1), ConfirmationPolicy.Everybody, given.Lead);
        Assert.Equal([two.Id], (await given.Kit.Confirmations.MissingAsync()).Select(m => m.Requirement.Id));
    }

    [Fact]
    public async Task A_goal_is_set_changed_and_given_up()
    {
        var given = await Given.AProjectAsync();
        var text = new ObjectiveText("Quick", "minutes", "1");
        var goal = await given.Kit.Objectives.SetAsync(text, given.Lead, given.Ben.Id);
        Assert.Equal(("OBJ-1", "OBJ-1", text, given.Ben.Id, false), (goal.Key, goal.ToString(), goal.Text, goal.Owner, goal.IsDropped));
        Assert.Equal(("Quick", "minutes", "1"), (text.Title, text.Measure, text.Target));
        Assert.Equal(goal, await given.Kit.Objectives.ChangeAsync(goal, text, given.Lead, given.Ben.Id));
        var changed = await given.Kit.Objectives.ChangeAsync(goal, text, given.Lead);
        Assert.Null(changed.Owner);
        Assert.Equal([changed], await given.Kit.Objectives.ListAsync());
        Assert.NotEqual(goal, changed);
        Assert.Equal(changed.GetHashCode(), Objective.Document.Read(changed.ToCanonicalJson()).GetHashCode());
        var dropped = await given.Kit.Objectives.DropAsync(goal, given.Lead);
        Assert.True(dropped.IsDropped);
        Assert.Empty(await given.Kit.Objectives.ListAsync());
        Refused(
            "objective.dropped", "OBJ-1 was given up, so it cannot change. Set a new objective.", "OBJ-1 已放弃，不能更改。请设定新的目标。", () => dropped.Change(text, null, given.Lead, Given.Start));
        Assert.Same(dropped, dropped.Drop(given.Lead, Given.Start));
        var (id, now) = (ObjectiveId.New(Given.Ids, Given.Start), Given.Start);
        var alone = Objective.Set(id, default, 3, text, null, given.Lead, now);
        Assert.Same(alone, alone.Change(text with { }, null, given.Lead, now));
        Assert.Equal(
            [new ObjectiveSet(id, given.Lead, now), new ObjectiveChanged(id, given.Lead, now), new ObjectiveDropped(id, given.Lead, now)],
            alone.Change(new("Quicker", "minutes", "1"), null, given.Lead, now).Drop(given.Lead, now).Events);
    }

    [Fact]
    public async Task What_was_imported_is_told_apart()
    {
        var given = await Given.AProjectAsync();
        var origin = Origin.Document("file");
        var rows = Enumerable.Range(1, 3).Select(i => new ImportedRequirement(new("file", $"{i}"), new RequirementEdit().Statement($"Row {i}."))).ToList();
        await given.ARequirementAsync("By hand.");
        var first = await given.Kit.Requirements.ImportAsync(rows, origin, given.Lead);
        Assert.Equal((3, 0, 0, 0), (first.Created.Count, first.Revised.Count, first.Unchanged.Count, first.Locked.Count));
        Assert.Equal(["REQ-1", "REQ-2", "REQ-3", "REQ-4"], (await given.Kit.Requirements.ListAsync()).Select(r => r.Key));
        var changed = rows[1] with { Edit = new RequirementEdit().Statement("Row 2 again.") };
        var second = await given.Kit.Requirements.ImportAsync([rows[0], changed], origin, given.Lead);
        Assert.Equal([first.Created[0]], second.Unchanged);
        Assert.Equal([first.Created[1]], second.Revised);
        Assert.Empty(second.Created.Concat(second.Locked));
        var history = await given.Kit.Requirements.HistoryAsync(first.Created[1]);
        Assert.Equal([null, "import from file"], history.Select(r => r.Reason));
        Assert.Equal([origin], (await given.Kit.Requirements.GetAsync(first.Created[1])).Origins);
        await RefusedAsync("project.missing-capability", () => given.Kit.Requirements.ImportAsync(rows, origin, given.Anna.ToActor()));
    }

    [Fact]
    public async Task A_revision_that_there_is_not_is_refused()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var unknown = RequirementId.New(Given.Ids, Given.Start);
        Assert.Equal($"Requirement {one.Id} has no revision 2. It has 1 to 1.", (await RefusedAsync("requirement.no-such-revision", () => given.Kit.Requirements.DiffAsync(one, 1, 2))).Message);
        var refused = await RefusedAsync("requirement.no-such-revision", () => given.Kit.Requirements.RestoreAsync(unknown, 1, given.Lead));
        Assert.Equal(($"Requirement {unknown} has no revision 1. It has none.", $"需求 {unknown} 没有修订 1。现有修订：无。"), (refused.Message, refused.MessageIn(Language.Chinese)));
    }
}
