using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Refusals;
using A = RequirementsKit.Requirements.RequirementAction;

namespace RequirementsKit.Tests.Requirements;

/// <summary>Names that are stored, and so are kept.</summary>
public sealed class RequirementLogTests
{
    [Fact]
    public async Task Each_command_stands_in_the_log_under_its_name()
    {
        var given = await Given.AProjectAsync();
        var (register, confirmations, goals) = (given.Kit.Requirements, given.Kit.Confirmations, given.Kit.Objectives);
        var one = await given.ARequirementAsync("One.");
        var copy = await register.CopyAsync(await (await Given.AProjectAsync()).ARequirementAsync("Far."), given.Lead);
        await register.ReviseAsync(one, new RequirementEdit().Tags("a"), given.Lead);
        await register.RestoreAsync(one, 1, given.Lead);
        await register.ImportAsync([new(new("file", "1"), new RequirementEdit().Statement("Two."))], Origin.Document("file"), given.Lead);
        await register.AddKindAsync(new("Odd"), given.Lead);
        await register.DefineAsync(AttributeDefinition.Text("asil"), given.Lead);
        await register.UndefineAsync("asil", given.Lead);
        await register.ReplaceLifecycleAsync(Requirement.Lifecycle.Steps, given.Lead);
        await register.SetConfirmationAsync(new(1), new(1), given.Lead);
        await register.AssessFeasibilityAsync(one, FeasibilityVerdict.Feasible, given.Lead);
        await register.AddOriginAsync(one, Origin.Document("mail"), given.Lead);
        await register.FollowAsync(one, given.Anna, given.Lead);
        await register.UnfollowAsync(one, given.Anna, given.Lead);
        await register.PlaceAsync(copy, one.Id, null, given.Lead);
        await register.MarkDuplicateAsync(copy, one, given.Lead);
        await register.ArchiveAsync(copy, given.Lead);
        await register.UnarchiveAsync(copy, given.Lead);
        var goal = await goals.SetAsync(new("Quick", "minutes", "1"), given.Lead);
        await goals.ChangeAsync(goal, new("Quicker", "minutes", "1"), given.Lead);
        await register.ServeAsync(one, goal, given.Lead);
        await register.LeaveAsync(one, goal, given.Lead);
        await goals.DropAsync(goal, given.Lead);
        await register.MoveAsync(one, A.Propose, given.Lead);
        var round = await confirmations.AskAsync(one, ConfirmationPurpose.Content, [given.Anna, given.Ben], [Evidence.Statement], given.Lead, new(2026, 9, 1), [0]);
        await confirmations.RemindAsync(round, given.Lead);
        await confirmations.AnswerAsync(round, Verdict.Confirmed, given.Second);
        await confirmations.RecordOnBehalfAsync(round, given.Anna, Verdict.Confirmed, await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna.Id], "Yes.", given.Lead), given.Lead);
        await register.MoveAsync(one, A.Validate, given.Lead);
        await register.DeferAsync(one, new(2027, 1, 4), given.Lead);
        Assert.Equal(
            [
                "requirements.capture", "requirements.copy", "requirements.revise", "requirements.restore", "requirements.import", "requirements.add-kind", "requirements.define", "requirements.undefine",
                "requirements.replace-lifecycle", "requirements.set-confirmation", "requirements.assess-feasibility", "requirements.add-origin", "requirements.follow", "requirements.unfollow", "requirements.place",
                "requirements.mark-duplicate", "requirements.archive", "requirements.unarchive", "objectives.set", "objectives.change", "requirements.serve", "requirements.leave", "objectives.drop", "requirements.move",
                "confirmations.ask", "confirmations.remind", "confirmations.answer", "confirmations.record-on-behalf", "requirements.move", "requirements.defer",
            ],
            (await given.CommandsAsync()).Where(c => c.StartsWith("re", StringComparison.Ordinal) || c.StartsWith("con", StringComparison.Ordinal) || c.StartsWith("ob", StringComparison.Ordinal) || c.Length == 0));
    }

    [Fact]
    public async Task What_is_not_there_is_called_by_its_kind()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        await RefusedAsync("requirement.not-found", () => given.Kit.Requirements.GetAsync(RequirementId.New(Given.Ids, Given.Start)));
        await RefusedAsync("objective.not-found", () => given.Kit.Requirements.ServeAsync(one, ObjectiveId.New(Given.Ids, Given.Start), given.Lead));
        await RefusedAsync("confirmation-round.not-found", () => given.Kit.Confirmations.RemindAsync(ConfirmationRoundId.New(Given.Ids, Given.Start), given.Lead));
    }

    [Fact]
    public void What_is_stored_keeps_its_kind_and_what_it_is_found_by()
    {
        DocumentType[] types = [Requirement.Document, RequirementRevision.Document, ConfirmationRound.Document, RequirementScheme.Document, Objective.Document];
        Assert.Equal(["requirement", "requirement-revision", "confirmation-round", "requirement-scheme", "objective"], types.Select(t => t.Kind));
        Assert.All(types, t => Assert.Equal(1, t.SchemaVersion));
        Assert.Equal(
            [
                "KeyNumber", "ExternalKey", "Title", "Status", "IsLocked", "CapturedAt", "StatusSince", "ChangedAt", "DeferredUntil", "ServesObjective", "Objectives", "Followers", "IsArchived", "Content.Owner",
                "Content.Tags",
            ],
            Requirement.Document.Members);
        Assert.Equal(["KeyNumber", "RequirementId", "Purpose", "Asked", "ShownContents", "Due"], ConfirmationRound.Document.Members);
        Assert.Equal(["KeyNumber", "Owner", "IsDropped"], Objective.Document.Members);
    }

    [Fact]
    public async Task An_origin_names_the_talk_or_the_feedback_it_comes_from_the_day_and_the_people()
    {
        var given = await Given.AProjectAsync();
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna.Id, given.Ben.Id], "Export.", given.Lead);
        var feedback = await given.Kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Need, given.Anna, "Export.", given.Lead);
        var (spoken, written) = (Origin.From(talk), Origin.From(feedback));
        Assert.Equal((OriginKind.Interaction, talk.Id.ToString(), new NodaTime.LocalDate(2026, 9, 1)), (spoken.Kind, spoken.Reference, spoken.Date!.Value));
        Assert.Equal((OriginKind.Feedback, feedback.Id.ToString(), new NodaTime.LocalDate(2026, 9, 1)), (written.Kind, written.Reference, written.Date!.Value));
        Assert.Equal([given.Anna.Id, given.Ben.Id], spoken.Stakeholders);
        Assert.Equal([given.Anna.Id], written.Stakeholders);
        Assert.Empty(Origin.Document("mail").Stakeholders);
        Assert.Equal((OriginKind.Document, OriginKind.Regulation), (Origin.Document("mail").Kind, Origin.Regulation("Art. 15").Kind));
    }
}
