using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes.Commands;

/// <summary>Every command of the service by the name that the log keeps: first the command, then what is another command and not the same again.</summary>
internal static class EveryChangeCommand
{
    private static readonly InteractionId Call = InteractionId.New(Given.Ids, Given.Start);
    private static readonly InteractionId Mail = InteractionId.New(Given.Ids, Given.Start);

    public static IReadOnlyDictionary<string, Func<ChangeScene, Task<IReadOnlyList<Func<ChangeControl, Task<ChangeRequest>>>>>> All { get; } =
        new Dictionary<string, Func<ChangeScene, Task<IReadOnlyList<Func<ChangeControl, Task<ChangeRequest>>>>>>(StringComparer.Ordinal)
        {
            ["changes.draft"] = s => Ready(
                c => c.DraftAsync(s.Saying("Two."), Policies.FourEyes, s.Lead),
                c => c.DraftAsync(s.Saying("Else."), Policies.FourEyes, s.Lead),
                c => c.DraftAsync(s.Saying("Two.").Because("new"), Policies.FourEyes, s.Lead),
                c => c.DraftAsync(s.Saying("Two."), ChangeScene.Dated, s.Lead),
                c => c.DraftAsync(s.Saying("Two."), Policies.FourEyes, s.Second),
                c => c.DraftAsync(s.Saying("Two."), Policies.FourEyes, s.Lead, ChangeCause.Error),
                c => c.DraftAsync(s.Saying("Two."), Policies.FourEyes, s.Lead, handling: ChangeHandling.Normal.FoundAfterTheFact()),
                c => c.DraftAsync(s.Saying("Two."), Policies.FourEyes, s.Lead, authors: [s.Given.Anna])),
            ["changes.submit"] = s => Ready(
                c => c.SubmitAsync(s.Saying("Two."), Policies.FourEyes, s.Lead),
                c => c.SubmitAsync(s.Saying("Else."), Policies.FourEyes, s.Lead),
                c => c.SubmitAsync(s.Saying("Two.").Because("new"), Policies.FourEyes, s.Lead),
                c => c.SubmitAsync(s.Saying("Two."), ChangeScene.Dated, s.Lead),
                c => c.SubmitAsync(s.Saying("Two."), Policies.FourEyes, s.Lead, ChangeCause.Error),
                c => c.SubmitAsync(s.Saying("Two."), Policies.FourEyes, s.Lead, handling: ChangeHandling.Normal.FoundAfterTheFact()),
                c => c.SubmitAsync(s.Saying("Two."), Policies.FourEyes, s.Lead, authors: [s.Given.Anna])),
            ["changes.revise-draft"] = s => On(
                s.DraftAsync(),
                r => c => c.ReviseDraftAsync(r, s.Saying("Two."), Policies.FourEyes, ChangeHandling.Normal, s.Lead),
                r => c => c.ReviseDraftAsync(r, s.Saying("Else."), Policies.FourEyes, ChangeHandling.Normal, s.Lead),
                r => c => c.ReviseDraftAsync(r, s.Saying("Two.").Because("new"), Policies.FourEyes, ChangeHandling.Normal, s.Lead),
                r => c => c.ReviseDraftAsync(r, s.Saying("Two."), ChangeScene.Dated, ChangeHandling.Normal, s.Lead),
                r => c => c.ReviseDraftAsync(r, s.Saying("Two."), Policies.FourEyes, ChangeHandling.Normal.FoundAfterTheFact(), s.Lead)),
            ["changes.submit-draft"] = s => On(s.DraftAsync(), r => c => c.SubmitAsync(r.Id, s.Lead)),
            ["changes.amend"] = s => On(
                s.SubmittedAsync(),
                r => c => c.AmendAsync(r, s.Saying("Two."), s.Lead),
                r => c => c.AmendAsync(r, s.Saying("Else."), s.Lead),
                r => c => c.AmendAsync(r, s.Saying("Two.").Because("new"), s.Lead)),
            ["changes.assess"] = s => On(
                WiderAsync(s),
                r => c => c.AssessAsync(r, s.Lead)),
            ["changes.state"] = s => On(
                s.SubmittedAsync(ChangeScene.Stated),
                r => c => c.StateAsync(r, ImpactArea.Cost, "None", ChangeScene.Options, s.Lead),
                r => c => c.StateAsync(r, ImpactArea.Risk, "None", ChangeScene.Options, s.Lead),
                r => c => c.StateAsync(r, ImpactArea.Cost, "Some", ChangeScene.Options, s.Lead),
                r => c => c.StateAsync(r, ImpactArea.Cost, "None", [new("Leave it", true), new("Do all")], s.Lead),
                r => c => c.StateAsync(r, ImpactArea.Cost, "None", [new("Leave it"), new("Do it", true)], s.Lead)),
            ["changes.open-review"] = s => On(s.ReviewableAsync(), r => c => c.OpenReviewAsync(r, s.Lead)),
            ["changes.waive-impact"] = s => On(s.SubmittedAsync(), r => c => c.WaiveImpactAsync(r, "A typing error", s.Lead), r => c => c.WaiveImpactAsync(r, "Urgent", s.Lead)),
            ["changes.hold"] = s => On(
                s.SubmittedAsync(),
                r => c => c.HoldAsync(r, Later(5), "Wait", s.Lead),
                r => c => c.HoldAsync(r, Later(6), "Wait", s.Lead),
                r => c => c.HoldAsync(r, Later(5), "Summer", s.Lead)),
            ["changes.release"] = s => On(HeldAsync(s), r => c => c.ReleaseAsync(r, s.Lead)),
            ["changes.defer"] = s => On(s.SubmittedAsync(), r => c => c.DeferAsync(r, "Later", s.Lead), r => c => c.DeferAsync(r, "Next year", s.Lead)),
            ["changes.resume"] = s => On(DeferredAsync(s), r => c => c.ResumeAsync(r, s.Lead)),
            ["changes.reopen"] = s => On(WithdrawnAsync(s), r => c => c.ReopenAsync(r, "Again", s.Lead), r => c => c.ReopenAsync(r, "Now", s.Lead)),
            ["changes.withdraw"] = s => On(s.SubmittedAsync(), r => c => c.WithdrawAsync(r, "Not needed", s.Lead), r => c => c.WithdrawAsync(r, "Wrong", s.Lead)),
            ["changes.return"] = s => On(s.SubmittedAsync(ChangeScene.Stated), r => c => c.ReturnAsync(r, "Too thin", s.Lead), r => c => c.ReturnAsync(r, "Too long", s.Lead)),
            ["changes.vote"] = s => On(
                s.SubmittedAsync(),
                r => c => c.VoteAsync(r, BallotVerdict.ApproveWithConditions, s.Second, conditions: [new("Tell the desk", s.Given.Ben)]),
                r => c => c.VoteAsync(r, BallotVerdict.Approve, s.Second, conditions: [new("Tell the desk", s.Given.Ben)]),
                r => c => c.VoteAsync(r, BallotVerdict.ApproveWithConditions, s.Second, s.Given.Ben, conditions: [new("Tell the desk", s.Given.Ben)]),
                r => c => c.VoteAsync(r, BallotVerdict.ApproveWithConditions, s.Second, evidence: Call, conditions: [new("Tell the desk", s.Given.Ben)]),
                r => c => c.VoteAsync(r, BallotVerdict.ApproveWithConditions, s.Second, comment: "Fine", conditions: [new("Tell the desk", s.Given.Ben)]),
                r => c => c.VoteAsync(r, BallotVerdict.ApproveWithConditions, s.Second, conditions: [new("Tell nobody", s.Given.Ben)]),
                r => c => c.VoteAsync(r, BallotVerdict.ApproveWithConditions, s.Second, conditions: [new("Tell the desk", s.Given.Anna)]),
                r => c => c.VoteAsync(r, BallotVerdict.ApproveWithConditions, s.Second, conditions: [new("Tell the desk", s.Given.Ben, Later(9))]),
                r => c => c.VoteAsync(r, BallotVerdict.ApproveWithConditions, s.Second)),
            ["changes.lift-veto"] = s => On(VetoedAsync(s), r => c => c.LiftVetoAsync(r, s.Second)),
            ["changes.meet-condition"] = s => On(
                ConditionalAsync(s),
                r => c => c.MeetConditionAsync(r, SeatOf(r, s), "Tell the desk", Call, s.Lead),
                r => c => c.MeetConditionAsync(r, SeatOf(r, s) + 1, "Tell the desk", Call, s.Lead),
                r => c => c.MeetConditionAsync(r, SeatOf(r, s), "Tell nobody", Call, s.Lead),
                r => c => c.MeetConditionAsync(r, SeatOf(r, s), "Tell the desk", Mail, s.Lead)),
            ["changes.delegate"] = s => On(
                s.SubmittedAsync(),
                r => c => c.DelegateAsync(r, new(s.Given.Ben, s.Given.Anna, Later(1), Later(5)), s.Second),
                r => c => c.DelegateAsync(r, new(s.Given.Ben, s.Given.Mara, Later(1), Later(5)), s.Second)),
            ["changes.recuse"] = s => On(s.SubmittedAsync(), r => c => c.RecuseAsync(r, s.Second)),
            ["changes.override"] = s => On(
                s.SubmittedAsync(),
                r => c => c.OverrideAsync(r, OverrideKind.Decision, "chair", "The law", s.Second),
                r => c => c.OverrideAsync(r, OverrideKind.Freeze, "chair", "The law", s.Second),
                r => c => c.OverrideAsync(r, OverrideKind.Decision, "sponsor", "The law", s.Second),
                r => c => c.OverrideAsync(r, OverrideKind.Decision, "chair", "Urgent", s.Second)),
            ["changes.migrate-policy"] = s => On(
                s.SubmittedAsync(),
                r => c => c.MigratePolicyAsync(r, ChangeScene.Dated, "chair", "New rules", s.Second),
                r => c => c.MigratePolicyAsync(r, ChangeScene.Vetoing, "chair", "New rules", s.Second),
                r => c => c.MigratePolicyAsync(r, ChangeScene.Dated, "sponsor", "New rules", s.Second),
                r => c => c.MigratePolicyAsync(r, ChangeScene.Dated, "chair", "Quicker", s.Second)),
            ["changes.sign"] = s => On(
                s.SubmittedAsync(),
                r => c => c.SignAsync(r, SignatureMeaning.Review, new Stamp("stamp"), s.Second),
                r => c => c.SignAsync(r, SignatureMeaning.Approval, new Stamp("stamp"), s.Second),
                r => c => c.SignAsync(r, SignatureMeaning.Review, new Stamp("seal"), s.Second)),
            ["changes.apply"] = s => On(s.ApprovedAsync(s.Saying("Two.").AndAdd(new RequirementEdit().Statement("Three."))), r => c => c.ApplyAsync(r, s.Second)),
            ["changes.acknowledge"] = s => On(s.AppliedAsync(), r => c => c.AcknowledgeAsync(r, ObligationKind.Verify, s.Lead), r => c => c.AcknowledgeAsync(r, ObligationKind.UpdatePlan, s.Lead)),
            ["changes.waive"] = s => On(
                s.AppliedAsync(),
                r => c => c.WaiveAsync(r, ObligationKind.Verify, "Text only", s.Lead),
                r => c => c.WaiveAsync(r, ObligationKind.UpdatePlan, "Text only", s.Lead),
                r => c => c.WaiveAsync(r, ObligationKind.Verify, "No time", s.Lead)),
            ["changes.reverted"] = s => On(s.TakenBackAsync(), r => c => c.RevertedAsync(r, s.Lead)),
            ["changes.draft-reversion"] = s => On(
                s.AppliedAsync(),
                r => c => c.DraftReversionAsync(r, Policies.FourEyes, s.Lead),
                r => c => c.DraftReversionAsync(r, ChangeScene.Dated, s.Lead)),
            ["changes.review-implementation"] = s => On(
                s.AppliedAsync(),
                r => c => c.ReviewImplementationAsync(r, "As hoped", new(1, 2), s.Lead),
                r => c => c.ReviewImplementationAsync(r, "Slower", new(1, 2), s.Lead),
                r => c => c.ReviewImplementationAsync(r, "As hoped", new(1, 3), s.Lead)),
            ["changes.annotate"] = s => On(s.SubmittedAsync(), r => c => c.AnnotateAsync(r, "Seen", s.Lead), r => c => c.AnnotateAsync(r, "Read", s.Lead)),
        };

    public static TheoryData<string> Names => [.. All.Keys];

    private static Instant Later(int hours) => Given.Start + Duration.FromHours(hours);

    private static Task<IReadOnlyList<Func<ChangeControl, Task<ChangeRequest>>>> Ready(params IReadOnlyList<Func<ChangeControl, Task<ChangeRequest>>> commands) => Task.FromResult(commands);

    private static async Task<IReadOnlyList<Func<ChangeControl, Task<ChangeRequest>>>> On(Task<ChangeRequest> request, params IReadOnlyList<Func<ChangeRequest, Func<ChangeControl, Task<ChangeRequest>>>> commands)
    {
        var prepared = await request;
        return [.. commands.Select(c => c(prepared))];
    }

    private static int SeatOf(ChangeRequest request, ChangeScene scene) => request.Round.Seats.Single(s => s.Person == scene.Given.Ben.Id).Number;

    private static async Task<ChangeRequest> WiderAsync(ChangeScene scene)
    {
        var change = await scene.SubmittedAsync();
        await scene.Given.Kit.Traceability.LinkAsync(await scene.Given.ARequirementAsync("Three."), LinkType.DependsOn, scene.One, scene.Lead);
        return change;
    }

    private static async Task<ChangeRequest> HeldAsync(ChangeScene scene) => await scene.Changes.HoldAsync(await scene.SubmittedAsync(), Later(5), "Wait", scene.Lead);

    private static async Task<ChangeRequest> DeferredAsync(ChangeScene scene) => await scene.Changes.DeferAsync(await scene.SubmittedAsync(), "Later", scene.Lead);

    private static async Task<ChangeRequest> WithdrawnAsync(ChangeScene scene) => await scene.Changes.WithdrawAsync(await scene.SubmittedAsync(), "Not needed", scene.Lead);

    private static async Task<ChangeRequest> VetoedAsync(ChangeScene scene) => await scene.Changes.VoteAsync(await scene.SubmittedAsync(ChangeScene.Vetoing), BallotVerdict.Veto, scene.Second);

    private static async Task<ChangeRequest> ConditionalAsync(ChangeScene scene) => await scene.Changes.VoteAsync(
        await scene.SubmittedAsync(), BallotVerdict.ApproveWithConditions, scene.Second, conditions: [new("Tell the desk", scene.Given.Ben)]);

    private sealed class Stamp(string id) : ISignatureAuthenticator
    {
        public string Id => id;

        public Task<string> SignAsync(StakeholderId person, SignatureMeaning meaning, Fingerprint proposal, Fingerprint policy, Instant at, CancellationToken cancellationToken = default) =>
            Task.FromResult($"{id} {proposal}");
    }
}
