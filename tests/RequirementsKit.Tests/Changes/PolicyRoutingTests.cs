using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>The policy that a change demands holds however the round was opened.</summary>
public sealed class PolicyRoutingTests
{
    private static readonly Proposal Dear = Faster.Estimated(1_000, 5);
    private static readonly PolicyCatalog Catalog = new([Policies.FourEyes, Two], [new(new SubjectCondition { MinCostDelta = 1_000 }, Two.Id)]);

    [Fact]
    public async Task A_draft_under_a_policy_that_is_too_weak_does_not_come_into_review_by_being_withdrawn_and_reopened()
    {
        var given = await Given.AProjectAsync();
        var draft = await given.Kit.Changes.DraftAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("Two."), Policies.SingleApprover, given.Lead);
        await given.Kit.Changes.WithdrawAsync(draft, "Round the policy", given.Lead);
        var reopened = await given.Kit.Changes.ReopenAsync(draft, "Again", given.Lead);
        Assert.Equal((ChangeRequestStatus.InReview, Policies.FourEyes), (reopened.Status, reopened.Round.Policy));
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.ApproveAsync(draft, given.Lead));
        Assert.Equal("change-request.self-approval", refused.Code);
    }

    [Fact]
    public void A_request_that_was_put_off_is_decided_under_the_policy_that_is_demanded_when_it_is_taken_up()
    {
        var deferred = Submitted(Policies.FourEyes, proposal: Dear).Defer("Later", Author, Start);
        Assert.Equal(Two, deferred.Resume(ImpactOf(Dear), Holders, Author, Start, Catalog).Round.Policy);
        Assert.Equal(Policies.FourEyes, deferred.Resume(ImpactOf(Dear), Holders, Author, Start).Round.Policy);
        Assert.Equal(Two, deferred.Withdraw("No", Author, Start).Reopen("Yes", ImpactOf(Dear), Holders, Author, Start, Catalog).Round.Policy);
    }

    [Fact]
    public void An_emergency_whose_ratification_became_too_weak_is_neither_amended_nor_reopened()
    {
        var returned = Emergency(Policies.FourEyes).Vote(4, BallotVerdict.RequestChanges);
        var refused = Assert.Throws<RuleViolationException>(() => returned.Amend(Dear, ImpactOf(Dear), Holders, Author, Start, catalog: Catalog));
        Assert.Equal("approval.policy-too-weak", refused.Code);
        var withdrawn = Submitted(Duty, ChangeHandling.Emergency("The export is down", Policies.FourEyes, withinHours: 72), Dear).Withdraw("No", Author, Start);
        refused = Assert.Throws<RuleViolationException>(() => withdrawn.Reopen("Yes", ImpactOf(Dear), Holders, Author, Start, Catalog));
        Assert.Equal("approval.policy-too-weak", refused.Code);
    }
}
