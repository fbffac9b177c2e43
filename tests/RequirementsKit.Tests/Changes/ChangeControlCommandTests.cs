using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Projects;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Changes;

/// <summary>The commands that play no part in the everyday path, through the service and as stored.</summary>
public sealed class ChangeControlCommandTests
{
    private static readonly ApprovalPolicy WithCost = new("stated", 1, Policies.FourEyes.Stages) { RequiredStatements = [nameof(ImpactArea.Cost)] };
    private static readonly IReadOnlyList<ImpactOption> Options = [new("Leave it", true), new("Do it")];
    private static readonly InteractionId Call = InteractionId.New(Given.Ids, Given.Start);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task I41_Somebody_without_a_role_is_refused_at_the_door_and_nothing_is_stored(string name)
    {
        var given = await Given.AProjectAsync();
        var change = await SubmittedAsync(given);
        var before = await given.Kit.Store.GetHeadAsync();

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => Commands[name](given, change.Id, given.Anna.ToActor()));

        Assert.Equal("project.missing-capability", refused.Code);
        Assert.Equal(before, await given.Kit.Store.GetHeadAsync());
    }

    public static TheoryData<string> Names => [.. Commands.Keys];

    private static Dictionary<string, Func<Given, ChangeRequestId, Actor, Task>> Commands => new(StringComparer.Ordinal)
    {
        ["annotate"] = (g, c, by) => g.Kit.Changes.AnnotateAsync(c, "A note", by),
        ["assess"] = (g, c, by) => g.Kit.Changes.AssessAsync(c, by),
        ["meet a condition"] = (g, c, by) => g.Kit.Changes.MeetConditionAsync(c, 0, "Tell the desk", Call, by),
        ["open the review"] = (g, c, by) => g.Kit.Changes.OpenReviewAsync(c, by),
        ["override"] = (g, c, by) => g.Kit.Changes.OverrideAsync(c, OverrideKind.Decision, "sponsor", "The law", by),
        ["recuse"] = (g, c, by) => g.Kit.Changes.RecuseAsync(c, by),
        ["return"] = (g, c, by) => g.Kit.Changes.ReturnAsync(c, "Too thin", by),
        ["review"] = (g, c, by) => g.Kit.Changes.ReviewImplementationAsync(c, "As hoped", new(1, 1), by),
        ["state"] = (g, c, by) => g.Kit.Changes.StateAsync(c, ImpactArea.Cost, "None", Options, by),
        ["waive the impact"] = (g, c, by) => g.Kit.Changes.WaiveImpactAsync(c, "A typing error", by),
    };

    [Fact]
    public async Task A_review_opens_when_the_impact_is_stated_and_as_fresh_as_the_links()
    {
        var given = await Given.AProjectAsync();
        var (changed, other) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(changed).Statement("One, changed."), WithCost, given.Lead);
        Assert.Equal(ChangeRequestStatus.Submitted, change.Status);
        await RefusedAsync("change-request.statements", () => given.Kit.Changes.OpenReviewAsync(change, given.Lead));

        await given.Kit.Changes.StateAsync(change, ImpactArea.Cost, "None", Options, given.Lead);
        await given.Kit.Traceability.LinkAsync(other.Id, LinkType.DependsOn, changed.Id, given.Lead);
        await RefusedAsync("change-request.stale-impact", () => given.Kit.Changes.OpenReviewAsync(change, given.Lead));

        Assert.Equal([other.Id], (await given.Kit.Changes.AssessAsync(change, given.Lead)).Impact.Items.Select(i => i.Requirement));
        Assert.Equal(ChangeRequestStatus.InReview, (await given.Kit.Changes.OpenReviewAsync(change, given.Lead)).Status);
    }

    [Fact]
    public async Task A_waived_impact_need_not_be_fresh()
    {
        var given = await Given.AProjectAsync();
        var change = await SubmittedAsync(given);
        await given.Kit.Changes.StateAsync(change, ImpactArea.Cost, "None", Options, given.Lead);
        await given.Kit.Traceability.LinkAsync((await given.ARequirementAsync("Two.")).Id, LinkType.DependsOn, change.Proposal.Bases()[0].Requirement, given.Lead);

        var waived = await given.Kit.Changes.WaiveImpactAsync(change, "A typing error", given.Second);

        Assert.Equal("A typing error", waived.ImpactWaiver);
        Assert.Equal(ChangeRequestStatus.InReview, (await given.Kit.Changes.OpenReviewAsync(change, given.Lead)).Status);
    }

    [Fact]
    public async Task What_is_being_assessed_is_returned_with_a_reason_and_what_is_in_review_is_not()
    {
        var given = await Given.AProjectAsync();
        var change = await SubmittedAsync(given);
        Assert.Equal(ChangeRequestStatus.Returned, (await given.Kit.Changes.ReturnAsync(change, "Too thin", given.Second)).Status);
        Assert.Contains("Too thin", string.Join('\n', (await given.Kit.Changes.HistoryAsync(change)).Select(h => h.ToString())), StringComparison.Ordinal);

        var reviewed = await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync("Two.")).Statement("Two, changed."), Policies.FourEyes, given.Lead);
        await RefusedAsync("change-request.illegal-action", () => given.Kit.Changes.ReturnAsync(reviewed, "Too thin", given.Second));
    }

    [Fact]
    public async Task Who_steps_aside_votes_no_more()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Project.GrantAsync(given.Anna.ToActor(), Project.LeadRole, Actor.System);
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("Two."), Policies.FourEyes, given.Lead);

        var without = await given.Kit.Changes.RecuseAsync(change, given.Second);

        Assert.Equal(ChangeRequestStatus.InReview, without.Status);
        await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.ApproveAsync(change, given.Second));
        Assert.Equal(ChangeRequestStatus.Approved, (await given.Kit.Changes.ApproveAsync(change, given.Anna.ToActor())).Status);
        await Assert.ThrowsAsync<ArgumentException>(() => given.Kit.Changes.RecuseAsync(change, Actor.System));
    }

    [Fact]
    public async Task A_condition_is_met_with_evidence_and_only_then_the_vote_counts()
    {
        var given = await Given.AProjectAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("Two."), Policies.FourEyes, given.Lead);
        var waiting = await given.Kit.Changes.VoteAsync(change, BallotVerdict.ApproveWithConditions, given.Second, conditions: [new("Tell the desk", given.Ben.Id)]);
        Assert.Equal(ChangeRequestStatus.InReview, waiting.Status);
        var seat = Assert.Single(waiting.Round.Seats, s => s.Person == given.Ben.Id).Number;

        await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.MeetConditionAsync(change, seat, "Tell nobody", Call, given.Second));
        Assert.Equal(ChangeRequestStatus.Approved, (await given.Kit.Changes.MeetConditionAsync(change, seat, "Tell the desk", Call, given.Second)).Status);
    }

    [Fact]
    public async Task An_override_decides_with_a_reason_that_everybody_sees()
    {
        var given = await Given.AProjectAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("Two."), Policies.FourEyes, given.Lead);
        await RefusedAsync("change-request.self-approval", () => given.Kit.Changes.OverrideAsync(change, OverrideKind.Decision, "sponsor", "The law", given.Lead));

        var overridden = await given.Kit.Changes.OverrideAsync(change, OverrideKind.Decision, "sponsor", "The law", given.Second);

        Assert.Equal((ChangeRequestStatus.Approved, DecisionBasis.Override), (overridden.Status, overridden.Decision!.Basis));
        Assert.Equal([(OverrideKind.Decision, "sponsor", "The law", given.Second)], overridden.Overrides.Select(o => (o.Kind, o.Role, o.Reason, o.By)));
    }

    [Fact]
    public async Task A_note_and_what_came_of_the_change_are_kept_and_a_change_nobody_verified_is_found()
    {
        var given = await Given.AProjectAsync();
        var applied = await given.AnAppliedChangeAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("Two."));
        Assert.Equal([applied.Id], (await given.Kit.Changes.ListAsync(ChangeQueries.NotVerified)).Select(c => c.Id));

        await given.Kit.Changes.AnnotateAsync(applied, "Seen at the desk.", given.Lead);
        var reviewed = await given.Kit.Changes.ReviewImplementationAsync(applied, "As hoped", new(3, 2), given.Second);

        Assert.Equal([("Seen at the desk.", given.Lead)], reviewed.Notes.Select(n => (n.Text, n.By)));
        Assert.Equal(("As hoped", new ChangeEstimate(3, 2), given.Second), (reviewed.Review!.Outcome, reviewed.Review.Actual, reviewed.Review.By));
        await given.Kit.Changes.WaiveAsync(applied, ObligationKind.Verify, "Text only", given.Lead);
        Assert.Empty(await given.Kit.Changes.ListAsync(ChangeQueries.NotVerified));
    }

    private static async Task<ChangeRequest> SubmittedAsync(Given given) =>
        await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("Two."), WithCost, given.Lead);
}
