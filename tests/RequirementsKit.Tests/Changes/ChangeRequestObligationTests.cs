using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Plans;
using static RequirementsKit.Tests.Changes.ABoard;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Changes;

/// <summary>What an applied change owes, and how each of it is settled.</summary>
public sealed class ChangeRequestObligationTests
{
    [Fact]
    public void What_is_not_owed_is_refused_with_what_is()
    {
        Refused(
            "change-request.no-such-obligation", "CR-1 is Approved and does not owe Verify. Owed: nothing.", "CR-1 当前为“已批准”，没有后续义务“验证产品”。现有义务：无。",
            () => Approved().Acknowledge(ObligationKind.Verify, Author, Start));
        Refused(
            "change-request.no-such-obligation",
            "CR-1 is RatificationFailed and does not owe Verify. Owed: Revert.",
            "CR-1 当前为“补批失败”，没有后续义务“验证产品”。现有义务：撤回变更。",
            () => In(ChangeRequestStatus.RatificationFailed).Acknowledge(ObligationKind.Verify, Author, After(80)));
        Refused("change-request.no-such-obligation", () => Approved().Applied().Waive(ObligationKind.Revert, "No", Author, Start));
        Refused("change-request.no-such-obligation", () => Approved().Applied().WithReversion(Draft(), Author, Start));
    }

    [Fact]
    public void What_somebody_has_to_do_is_not_settled_by_a_word()
    {
        var emergency = Emergency().Vote(4, BallotVerdict.Approve).Applied();
        Refused(
            "change-request.not-by-word", "CR-1 is ratified by votes. Vote on the ratification.", "CR-1 须以表决补批。请对补批进行表决。",
            () => emergency.Acknowledge(ObligationKind.Ratify, Author, Start));
        Refused("change-request.not-by-word", () => emergency.Waive(ObligationKind.Ratify, "No time", Author, Start));
        Refused(
            "change-request.not-by-word",
            "CR-1 is taken back by another request. Close that one, or waive it with a reason.",
            "CR-1 由另一请求撤回。请关闭该请求，或说明理由后免除。",
            () => In(ChangeRequestStatus.RatificationFailed).Acknowledge(ObligationKind.Revert, Author, After(80)));
    }

    [Fact]
    public void What_was_settled_is_settled_once_and_the_last_closes_the_request()
    {
        var one = Approved().Applied().Acknowledge(ObligationKind.Verify, Author, After(1));
        Assert.Same(one, one.Acknowledge(ObligationKind.Verify, Author, After(2)));
        Assert.Same(one, one.Waive(ObligationKind.Verify, "Again", Author, After(2)));
        Assert.Equal([false, true, false], one.Obligations.Select(o => o.IsSettled));
        var two = one.Waive(ObligationKind.UpdatePlan, "No plan", Author, After(2));
        Assert.Equal(["No plan", null, null], two.Obligations.Select(o => o.Waiver));
        Assert.Equal(ChangeRequestStatus.Applied, two.Status);
        Assert.Equal(ChangeRequestStatus.Closed, two.Acknowledge(ObligationKind.InformRequester, Author, After(3)).Status);
    }

    [Fact]
    public void A_ratification_settles_itself_and_closes_what_owes_nothing_else()
    {
        var ratified = In(ChangeRequestStatus.Ratified);
        Assert.Equal([(ObligationKind.UpdatePlan, false), (ObligationKind.Verify, false), (ObligationKind.InformRequester, false), (ObligationKind.Ratify, true)], ratified.Obligations.Select(o => (o.Kind, o.IsSettled)));
        var applied = Enum.GetValues<ObligationKind>().Take(3).Aggregate(Emergency().Vote(4, BallotVerdict.Approve).Applied(), (r, k) => r.Acknowledge(k, Author, Start));
        Assert.Equal(ChangeRequestStatus.Closed, applied.Ratify(1, BallotVerdict.Approve).Ratify(2, BallotVerdict.Approve).Status);
    }

    [Fact]
    public void A_ratification_that_fails_leaves_what_was_settled_and_the_change_to_be_taken_back()
    {
        var failed = Emergency().Vote(4, BallotVerdict.Approve).Applied().Acknowledge(ObligationKind.Verify, Author, Start).Tick(After(72));
        Assert.Equal([(ObligationKind.Verify, true), (ObligationKind.Revert, false)], failed.Obligations.Select(o => (o.Kind, o.IsSettled)));
    }

    [Fact]
    public void A_ratification_that_is_rejected_fails_at_once()
    {
        var applied = Emergency(new ApprovalPolicy("all", 1, [new("board", [new("board", null, Quorum.All)])])).Vote(4, BallotVerdict.Approve).Applied();
        var failed = applied.Ratify(1, BallotVerdict.Reject, hour: 1);
        Assert.Equal((ChangeRequestStatus.RatificationFailed, Actor.Person(People[1])), (failed.Status, failed.Events[^1].By));
    }

    [Fact]
    public void The_request_that_takes_it_back_is_noted_once_and_closes_it()
    {
        var failed = In(ChangeRequestStatus.RatificationFailed);
        var reversion = Reverting(failed);
        var noted = failed.WithReversion(reversion, Author, After(80));
        Assert.Equal([(ObligationKind.Revert, reversion.Id)], noted.Obligations.Select(o => (o.Kind, o.Request!.Value)));
        Assert.Same(noted, noted.WithReversion(reversion, Author, After(81)));
        var other = Assert.Throws<ArgumentException>(() => failed.WithReversion(Draft(), Author, After(80)));
        Assert.Equal("reversion", other.ParamName);
        Assert.StartsWith("CR-1 does not take CR-1 back.", other.Message, StringComparison.Ordinal);
        Refused("change-request.not-reverted", "CR-1 is Draft and has to be closed first.", "CR-1 当前为“草稿”，须先关闭。", () => noted.Reverted(reversion, Author, After(81)));
        Refused("change-request.not-reverted", "CR-1 is Closed and does not take CR-1 back.", "CR-1 当前为“已关闭”，并不撤回 CR-1。", () => noted.Reverted(In(ChangeRequestStatus.Closed), Author, After(81)));
        var closed = Enum.GetValues<ObligationKind>().Take(3)
            .Aggregate(reversion.Submit(ImpactOf(Faster), Holders, Author, After(81)).Vote(1, BallotVerdict.Approve, 82).Vote(2, BallotVerdict.Approve, 82).Applied(83), (r, k) => r.Acknowledge(k, Author, After(84)));
        var settled = noted.Reverted(closed, Author, After(85));
        Assert.Equal(ChangeRequestStatus.Closed, settled.Status);
        Assert.Same(settled, settled.Reverted(closed, Author, After(86)));
        Assert.Equal(settled, ChangeRequest.Replay(ChangeRequestLog.WrittenAndRead(settled.Events)));
    }

    [Fact]
    public void A_reversion_is_noted_beside_what_was_settled()
    {
        var failed = Emergency().Vote(4, BallotVerdict.Approve).Applied().Acknowledge(ObligationKind.Verify, Author, Start).Tick(After(72));
        var reversion = Reverting(failed);
        Assert.Equal([null, reversion.Id], failed.WithReversion(reversion, Author, After(80)).Obligations.Select(o => o.Request));
    }

    [Fact]
    public void What_came_of_a_change_is_looked_at_until_it_is_closed_and_the_last_word_counts()
    {
        foreach (var status in new[] { ChangeRequestStatus.Applied, ChangeRequestStatus.Ratified, ChangeRequestStatus.RatificationFailed })
        {
            var reviewed = In(status).ReviewImplementation("As hoped", new(3, 2), Author, After(80)).ReviewImplementation("Slower", new(4, 2), Author, After(81));
            Assert.Equal(("Slower", new ChangeEstimate(4, 2), After(81)), (reviewed.Review!.Outcome, reviewed.Review.Actual, reviewed.Review.At));
        }

        Refused("change-request.illegal-action", () => In(ChangeRequestStatus.Closed).ReviewImplementation("Late", ChangeEstimate.None, Author, Start));
    }

    [Fact]
    public void A_plan_is_told_nothing_of_what_is_not_applied()
    {
        var plan = ReleasePlan.Draft(ReleasePlanId.New(Given.Ids, Start), One.ProjectId, 1, "Season", [new("1.0", 20)], [(One.Id, 5m)], Author, Start);
        Refused(
            "change-request.not-applied", "CR-1 is Approved, so it does nothing to a plan yet. Apply it first.", "CR-1 当前为“已批准”，尚不影响任何计划。请先应用它。",
            () => Approved().DeltaFor(plan));
        Assert.NotNull(Approved().Applied().DeltaFor(plan));
        Assert.NotNull(In(ChangeRequestStatus.Closed).DeltaFor(plan));
    }

    private static ChangeRequest Reverting(ChangeRequest request) => ChangeRequest.Draft(
        ChangeRequestId.New(Given.Ids, Start), One.ProjectId, 1, ChangeCause.Error, ChangeHandling.Normal, Faster, Two, Author, After(80), null, request.Id);
}
