using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementRegisterTests
{
    [Fact]
    public async Task Restoring_takes_back_the_content_as_a_new_revision_and_any_two_revisions_compare()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync("The portal shall export a report.");
        await given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Statement("The portal shall export two reports.").Tags("export"), given.Lead);
        var restored = await given.Kit.Requirements.RestoreAsync(requirement, 1, given.Lead, "went too far");
        Assert.Equal((3, requirement.Fingerprint), (restored.Revision, restored.Fingerprint));
        var history = await given.Kit.Requirements.HistoryAsync(requirement);
        Assert.Equal([1, 2, 3], history.Select(r => r.Number));
        Assert.Equal((1, "went too far", given.Lead), (history[2].RestoredFrom!.Value, history[2].Reason, history[2].By));
        Assert.Empty(await given.Kit.Requirements.DiffAsync(requirement, 1, 3));
        var difference = (await given.Kit.Requirements.DiffAsync(requirement, 1, 2))[0];
        Assert.Equal([new(WordChange.Same, "The portal shall export "), new(WordChange.Removed, "a"), new(WordChange.Added, "two"), new(WordChange.Same, " "), new(WordChange.Removed, "report"), new(WordChange.Added, "reports"), new(WordChange.Same, ".")], difference.Words);
        Assert.Contains("1 to 3", (await RefusedAsync("requirement.no-such-revision", () => given.Kit.Requirements.RestoreAsync(requirement, 4, given.Lead))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_keeps_its_origin_and_leaves_the_people_of_the_other_project_behind()
    {
        var (here, there) = (await Given.AProjectAsync(), await Given.AProjectAsync());
        var original = await here.Kit.Requirements.CaptureAsync(new RequirementEdit().Statement("The portal shall export.").Owner(here.Ben.Id).Tags("export"), new Origin(OriginKind.Regulation, "Art. 15", null, [here.Anna.Id]), here.Lead);
        var copy = await there.Kit.Requirements.CopyAsync(original, there.Lead);
        Assert.Equal((1, RequirementStatus.Draft, "The portal shall export."), (copy.Revision, copy.Status, copy.Content.Statement));
        Assert.Null(copy.Content.Owner);
        Assert.Equal([OriginKind.Requirement, OriginKind.Regulation], copy.Origins.Select(o => o.Kind));
        Assert.Contains($"{original.Key} r1 of project {original.ProjectId}", copy.Origins[0].Reference, StringComparison.Ordinal);
        Assert.Empty(copy.Origins.SelectMany(o => o.Stakeholders));
        await RefusedAsync("requirement.copy-in-project", () => here.Kit.Requirements.CopyAsync(original, here.Lead));
    }

    [Fact]
    public async Task Ids_of_another_project_are_unknown_here()
    {
        var (here, there) = (await Given.AProjectAsync(), await Given.AProjectAsync());
        var foreign = await there.ARequirementAsync();
        var own = await here.ARequirementAsync();
        await RefusedAsync("requirement.not-found", () => here.Kit.Requirements.ReviseAsync(foreign, new RequirementEdit().Title("x"), here.Lead));
        await RefusedAsync("requirement.not-found", () => here.Kit.Requirements.MarkDuplicateAsync(own, foreign, here.Lead));
        await RefusedAsync("stakeholder.not-found", () => here.Kit.Requirements.FollowAsync(own, there.Anna.Id, here.Lead));
        await Assert.ThrowsAsync<ArgumentException>(() => here.Kit.Requirements.PlaceAsync(own, foreign, null, here.Lead));
        Assert.Equal(own, await here.Kit.Requirements.GetAsync(own));
    }

    [Fact]
    public async Task Weekly_questions_have_an_answer()
    {
        var given = await Given.AProjectAsync();
        var (old, fresh) = (await given.ARequirementAsync("Old."), await given.ARequirementAsync("Fresh."));
        given.Clock.AdvanceDays(10);
        await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna.Id], "News?", given.Lead);
        given.Clock.AdvanceHours(1);
        await given.Kit.Requirements.MoveAsync(fresh, RequirementAction.Propose, given.Lead);
        await given.Kit.Requirements.FollowAsync(fresh, given.Anna.Id, given.Lead);
        var objective = await given.Kit.Objectives.SetAsync(new("The desk is quick again", "minutes an export", "at most 1"), given.Lead, given.Ben.Id);
        await given.Kit.Requirements.ServeAsync(fresh, objective, given.Lead);
        var now = given.Clock.GetCurrentInstant();
        Assert.Equal([fresh.Id], Ids(await given.Kit.Requirements.ChangedSinceLastContactAsync(given.Anna.Id)));
        Assert.Equal([old.Id, fresh.Id], Ids(await given.Kit.Requirements.ChangedSinceLastContactAsync(given.Ben.Id)));
        Assert.Equal([old.Id], Ids(await given.Kit.Requirements.ListAsync(RequirementQueries.InStatusSinceBefore(RequirementStatus.Draft, now - Duration.FromDays(7)))));
        Assert.Empty(await given.Kit.Requirements.ListAsync(RequirementQueries.InStatusSinceBefore(RequirementStatus.Proposed, now - Duration.FromDays(7))));
        Assert.Equal([old.Id], Ids(await given.Kit.Requirements.ListAsync(RequirementQueries.WithoutObjective)));
        Assert.Equal([fresh.Id], Ids(await given.Kit.Requirements.ListAsync(RequirementQueries.Serving(objective))));
        Assert.Equal([fresh.Id], Ids(await given.Kit.Requirements.ListAsync(RequirementQueries.FollowedBy(given.Anna.Id))));
        Assert.Equal([old.Id, fresh.Id], Ids(await given.Kit.Requirements.ListAsync(RequirementQueries.WithoutOwner)));
        Assert.Equal([old.Id, fresh.Id], (await given.Kit.Confirmations.MissingAsync()).Select(m => m.Requirement.Id));
    }

    [Fact]
    public async Task A_put_off_requirement_comes_back_on_its_date()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Propose, given.Lead);
        await given.Kit.Requirements.DeferAsync(requirement, new LocalDate(2026, 10, 1), given.Lead);
        Assert.Empty(await given.Kit.Requirements.ListAsync(RequirementQueries.ToTakeUp(new LocalDate(2026, 9, 30))));
        Assert.Single(await given.Kit.Requirements.ListAsync(RequirementQueries.ToTakeUp(new LocalDate(2026, 10, 1))));
    }

    [Fact]
    public async Task The_scheme_of_the_project_is_kept_and_asked_at_every_door()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Requirements.DefineAsync(AttributeDefinition.Text("asil").OneOf("A", "B").Required(), given.Lead);
        await given.Kit.Requirements.ReplaceLifecycleAsync([new(RequirementStatus.Draft, RequirementAction.Approve, RequirementStatus.Approved)], given.Lead);
        await RefusedAsync("requirement.scheme", () => given.ARequirementAsync());
        await RefusedAsync("requirement.scheme", () => given.Kit.Requirements.ImportAsync([new(new("file", "1"), new RequirementEdit().Statement("One."))], Origin.Document("file"), given.Lead));
        var requirement = await given.Kit.Requirements.CaptureAsync(new RequirementEdit().Statement("One.").Attributes(new CustomAttribute("asil", "A")), Origin.Document("file"), given.Lead);
        await RefusedAsync("requirement.scheme", () => given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Attributes(), given.Lead));
        await RefusedAsync("requirement.illegal-action", () => given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Propose, given.Lead));
        Assert.Equal(RequirementStatus.Approved, (await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Approve, given.Lead)).Status);
        Assert.Contains("'project.manage'", (await RefusedAsync("project.missing-capability", () => given.Kit.Requirements.AddKindAsync(new("X"), given.Anna.ToActor()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_go_out_once_each_to_those_who_have_not_answered()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var due = new LocalDate(2026, 9, 11);
        var drawing = Fingerprint.Of("drawing 2"u8);
        var round = await given.Kit.Confirmations.AskAsync(
            requirement, ConfirmationPurpose.Content, [given.Anna.Id, given.Ben.Id], [Evidence.Diagram(new("https://example.org/drawing"), drawing)], given.Lead, due, remindDaysBefore: [1, 7]);
        Assert.Equal([7, 1], round.RemindDaysBefore);
        Assert.Equal(1, round.Number);
        Assert.Equal([round.Id], (await given.Kit.Confirmations.ListAsync(RequirementQueries.RoundsThatSaw(drawing))).Select(r => r.Id));
        Assert.Empty(await given.Kit.Confirmations.RemindersDueAsync());
        given.Clock.AdvanceDays(4);
        Assert.Equal([round.Id], (await given.Kit.Confirmations.RemindersDueAsync()).Select(r => r.Id));
        await given.Kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, given.Second);
        var reminded = await given.Kit.Confirmations.RemindAsync(round, given.Lead);
        Assert.Equal((7, given.Anna.Id), (reminded.Reminders[0].DaysBefore, Assert.Single(reminded.Reminders[0].Of)));
        Assert.Equal(reminded, await given.Kit.Confirmations.RemindAsync(round, given.Lead));
        given.Clock.AdvanceDays(5);
        Assert.Equal(1, (await given.Kit.Confirmations.RemindAsync(round, given.Lead)).Reminders[^1].DaysBefore);
        await given.Kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, given.Anna.ToActor());
        Assert.Empty(await given.Kit.Confirmations.RemindersDueAsync());
        Assert.Empty(await given.Kit.Confirmations.MissingAsync());
        Assert.Equal(2, (await given.Kit.Confirmations.AskAsync(requirement, given.Anna.Id, Evidence.Statement, given.Lead)).Number);
    }

    [Fact]
    public async Task Confirmations_may_be_bound_to_chosen_fields()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Requirements.SetConfirmationAsync(ConfirmationPolicy.Everybody, ConfirmationPolicy.Everybody, given.Lead, [RequirementField.Statement]);
        var requirement = await given.ARequirementAsync();
        var round = await given.Kit.Confirmations.AskAsync(requirement, given.Anna.Id, Evidence.Statement, given.Lead);
        Assert.False(round.IsStaleFor(await given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Tags("export"), given.Lead)));
        Assert.True(round.IsStaleFor(await given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Statement("Two."), given.Lead)));
    }

    [Fact]
    public async Task Requirements_stand_in_a_tree_that_is_kept()
    {
        var given = await Given.AProjectAsync();
        var (a, b, c) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."), await given.ARequirementAsync("C."));
        await given.Kit.Requirements.PlaceAsync(c, a, null, given.Lead);
        await given.Kit.Requirements.PlaceAsync(a, null, b, given.Lead);
        Assert.Equal([(b.Id, 0), (a.Id, 0), (c.Id, 1)], (await given.Kit.Requirements.TreeAsync()).InOrder().Select(n => (n.Requirement.Id, n.Depth)));
        Assert.Contains(a.Key, (await RefusedAsync("requirement.tree-cycle", () => given.Kit.Requirements.PlaceAsync(a, c, null, given.Lead))).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<RequirementId> Ids(IEnumerable<Requirement> requirements) => requirements.Select(r => r.Id);
}
