using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes.Commands;

/// <summary>A project with two requirements, one resting on the other, and the ways to bring a request into a state.</summary>
internal sealed class ChangeScene
{
    public static readonly ApprovalPolicy Stated = new("stated", 1, Policies.FourEyes.Stages) { RequiredStatements = [nameof(ImpactArea.Cost)] };
    public static readonly ApprovalPolicy Vetoing = new("vetoing", 1, [new("board", [new("board", null, Quorum.Any, MayVeto: true)])]);
    public static readonly ApprovalPolicy Dated = new("dated", 1, [Policies.FourEyes.Stages[0] with { DueAfterHours = 48, AtDue = new(DeadlineAction.ExtendOnce) { ExtensionHours = 24 } }]);
    public static readonly IReadOnlyList<ImpactOption> Options = [new("Leave it", true), new("Do it")];

    private ChangeScene(Given given, Requirement one, Requirement two) => (Given, One, Two) = (given, one, two);

    public Given Given { get; }

    public Requirement One { get; }

    public Requirement Two { get; }

    public Actor Lead => Given.Lead;

    public Actor Second => Given.Second;

    public ChangeControl Changes => Given.Kit.Changes;

    public static async Task<ChangeScene> SetAsync(IRequirementsStore? store = null)
    {
        var given = await Given.AProjectAsync(store);
        var scene = new ChangeScene(given, await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        await given.Kit.Traceability.LinkAsync(scene.Two, LinkType.DependsOn, scene.One, scene.Lead);
        return scene;
    }

    public Proposal Saying(string statement) => Proposal.Revise(One).Statement(statement);

    public Task<ChangeRequest> DraftAsync() => Changes.DraftAsync(Saying("Draft."), Policies.FourEyes, Lead);

    public Task<ChangeRequest> SubmittedAsync(ApprovalPolicy? policy = null, Proposal? proposal = null) => Changes.SubmitAsync(proposal ?? Saying("One, changed."), policy ?? Policies.FourEyes, Lead);

    public async Task<ChangeRequest> ReviewableAsync()
    {
        var change = await SubmittedAsync(Stated);
        return await Changes.StateAsync(change, ImpactArea.Cost, "None", Options, Lead);
    }

    public Task<ChangeRequest> ApprovedAsync(Proposal? proposal = null) => Given.AnApprovedChangeAsync(proposal ?? Saying("One, changed."));

    public Task<ChangeRequest> AppliedAsync(Proposal? proposal = null) => Given.AnAppliedChangeAsync(proposal ?? Saying("One, changed."));

    public async Task<ChangeRequest> EmergencyAppliedAsync()
    {
        var change = await Changes.SubmitAsync(Saying("One, at once."), Policies.FourEyes, Lead, handling: ChangeHandling.Emergency("Down", Policies.FourEyes, withinHours: 24));
        await Changes.ApproveAsync(change, Second);
        return await Changes.ApplyAsync(change, Second);
    }

    /// <summary>An emergency that nobody ratified, and the draft that takes it back.</summary>
    public async Task<(ChangeRequest Failed, ChangeRequest Reversion)> NotRatifiedAsync()
    {
        var change = await EmergencyAppliedAsync();
        Given.Clock.AdvanceHours(25);
        await Changes.TickAsync(Given.Clock.GetCurrentInstant());
        var failed = await Changes.GetAsync(change);
        return (failed, await Changes.GetAsync(failed.Obligations[0].Request!.Value));
    }

    /// <summary>The same, taken back and closed.</summary>
    public async Task<ChangeRequest> TakenBackAsync()
    {
        var (failed, reversion) = await NotRatifiedAsync();
        await Changes.SubmitAsync(reversion.Id, Lead);
        await Changes.ApproveAsync(reversion, Second);
        await Changes.ApplyAsync(reversion, Second);
        foreach (var kind in new[] { ObligationKind.UpdatePlan, ObligationKind.Verify, ObligationKind.InformRequester })
        {
            await Changes.AcknowledgeAsync(reversion, kind, Lead);
        }

        return failed;
    }

    /// <summary>An approved change on a revision that is gone.</summary>
    public async Task<ChangeRequest> OutdatedAsync()
    {
        var change = await ApprovedAsync(Saying("One, changed.").AndAdd(new RequirementEdit().Statement("Three.")).AndLink(Two, LinkType.Relates, One));
        await Given.Kit.Requirements.ReviseAsync(One, new RequirementEdit().Title("Theirs"), Lead);
        return await Changes.ApplyAsync(change, Second);
    }
}
