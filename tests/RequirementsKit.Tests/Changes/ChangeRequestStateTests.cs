using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>What a state means: whether a request is open, owes something, waits, is blocked; and how it says so.</summary>
public sealed class ChangeRequestStateTests
{
    private static readonly ApprovalPolicy Vetoing = new("veto", 1, [new("board", [new("board", null, Quorum.Any, MayVeto: true)])]);

    [Theory]
    [InlineData(ChangeRequestStatus.Draft, false, false, true)]
    [InlineData(ChangeRequestStatus.Submitted, true, false, true)]
    [InlineData(ChangeRequestStatus.InReview, true, false, true)]
    [InlineData(ChangeRequestStatus.EmergencyVote, true, false, true)]
    [InlineData(ChangeRequestStatus.OnHold, true, false, true)]
    [InlineData(ChangeRequestStatus.Approved, true, false, true)]
    [InlineData(ChangeRequestStatus.Returned, true, false, true)]
    [InlineData(ChangeRequestStatus.Conflicted, true, false, true)]
    [InlineData(ChangeRequestStatus.Deferred, true, false, true)]
    [InlineData(ChangeRequestStatus.Applied, false, true, true)]
    [InlineData(ChangeRequestStatus.Ratified, false, true, true)]
    [InlineData(ChangeRequestStatus.RatificationFailed, false, true, true)]
    [InlineData(ChangeRequestStatus.Rejected, false, false, false)]
    [InlineData(ChangeRequestStatus.Withdrawn, false, false, false)]
    [InlineData(ChangeRequestStatus.Expired, false, false, false)]
    [InlineData(ChangeRequestStatus.Closed, false, false, false)]
    public void A_request_is_open_until_it_is_applied_and_owes_until_it_is_closed(ChangeRequestStatus status, bool isOpen, bool isOwing, bool isUnfinished)
    {
        var request = In(status);
        Assert.Equal((isOpen, isOwing, isUnfinished), (request.IsOpen, request.IsOwing, request.IsUnfinished));
        Assert.Equal(isOwing || status == ChangeRequestStatus.Closed, request.WasApplied);
    }

    [Fact]
    public void An_emergency_waits_for_its_ratification_from_its_application_to_the_decision()
    {
        var voted = Emergency().Vote(4, BallotVerdict.Approve);
        Assert.False(voted.IsAwaitingRatification);
        Assert.True(voted.Applied().IsAwaitingRatification);
        Assert.False(Approved().Applied().IsAwaitingRatification);
        Assert.False(In(ChangeRequestStatus.Ratified).IsAwaitingRatification);
        Assert.False(In(ChangeRequestStatus.RatificationFailed).IsAwaitingRatification);
    }

    [Fact]
    public void The_product_waits_for_its_verification_until_somebody_says_that_it_is_done()
    {
        Assert.False(Approved().IsAwaitingVerification);
        var applied = Approved().Applied();
        Assert.True(applied.IsAwaitingVerification);
        Assert.True(applied.Acknowledge(ObligationKind.UpdatePlan, Author, Start).IsAwaitingVerification);
        Assert.False(applied.Acknowledge(ObligationKind.Verify, Author, Start).IsAwaitingVerification);
    }

    [Fact]
    public void A_vote_is_blocked_by_a_veto_and_by_a_lack_of_seats_and_by_nothing_else()
    {
        Assert.False(Draft().IsBlocked);
        Assert.False(Submitted(Vetoing).IsBlocked);
        var vetoed = Submitted(Vetoing).Vote(1, BallotVerdict.Veto);
        Assert.True(vetoed.IsBlocked);
        Assert.False(vetoed.Hold(After(5), "Wait", Author, Start).IsBlocked);
        Assert.False(vetoed.Withdraw("Not needed", Author, Start).IsBlocked);
        var left = Enumerable.Range(1, 3).Aggregate(Submitted(), (r, i) => r.Recuse(People[i], Actor.Person(People[i]), Start));
        Assert.Equal((ChangeRequestStatus.InReview, true), (left.Status, left.IsBlocked));
    }

    [Fact]
    public void An_emergency_is_blocked_as_long_as_it_is_voted_on()
    {
        var duty = new ApprovalPolicy("duty", 1, [new("duty", [new("duty", "duty", Quorum.Any, MayVeto: true)])]);
        var emergency = Submitted(duty, ChangeHandling.Emergency("Down", Two, 72));
        Assert.False(emergency.IsBlocked);
        Assert.True(emergency.Vote(4, BallotVerdict.Veto).IsBlocked);
        Assert.False(emergency.Vote(4, BallotVerdict.Approve).IsBlocked);
    }

    [Theory]
    [InlineData(ChangeRequestStatus.Draft, "draft", "草稿")]
    [InlineData(ChangeRequestStatus.Submitted, "being assessed", "评估中")]
    [InlineData(ChangeRequestStatus.Closed, "closed; approved by the ballots", "已关闭；依据表决票批准")]
    [InlineData(ChangeRequestStatus.Returned, "returned", "已退回")]
    [InlineData(ChangeRequestStatus.Rejected, "rejected; rejected because the time was over", "已拒绝；因期限已过拒绝")]
    [InlineData(ChangeRequestStatus.Approved, "approved; approved by the ballots", "已批准；依据表决票批准")]
    [InlineData(ChangeRequestStatus.Deferred, "deferred", "已推迟")]
    [InlineData(ChangeRequestStatus.Withdrawn, "withdrawn", "已撤回")]
    [InlineData(ChangeRequestStatus.Expired, "expired", "已过期")]
    [InlineData(ChangeRequestStatus.Conflicted, "conflicted; approved by the ballots", "有冲突；依据表决票批准")]
    [InlineData(ChangeRequestStatus.Applied, "applied; approved by the ballots; owed: update the plan, verify the product, tell those who asked for it", "已应用；依据表决票批准；待办：更新计划、验证产品、告知提出人")]
    [InlineData(ChangeRequestStatus.Ratified, "ratified; approved by those who decide emergencies; owed: update the plan, verify the product, tell those who asked for it", "已补批；由紧急决策人批准；待办：更新计划、验证产品、告知提出人")]
    [InlineData(ChangeRequestStatus.RatificationFailed, "not ratified; approved by those who decide emergencies; owed: take the change back", "补批失败；由紧急决策人批准；待办：撤回变更")]
    public void A_request_explains_itself(ChangeRequestStatus status, string english, string chinese)
    {
        var request = In(status);
        Assert.Equal($"CR-1 is {english}.", request.Explain());
        Assert.Equal($"CR-1 {chinese}。", request.Explain(Language.Chinese));
    }

    [Theory]
    [InlineData(ChangeRequestStatus.InReview, "in review", "评审中")]
    [InlineData(ChangeRequestStatus.OnHold, "on hold", "暂停")]
    [InlineData(ChangeRequestStatus.EmergencyVote, "in an emergency vote", "紧急表决中")]
    public void A_request_that_is_voted_on_explains_how_the_vote_stands(ChangeRequestStatus status, string english, string chinese)
    {
        var request = In(status);
        var outcome = request.Round.Evaluate(Start);
        Assert.Equal($"CR-1 is {english}; {outcome.ToText()}", request.Explain());
        Assert.Equal($"CR-1 {chinese}；{outcome.ToText(Language.Chinese)}", request.Explain(Language.Chinese));
    }

    [Fact]
    public void A_request_explains_what_was_overridden_and_what_has_to_be_ratified()
    {
        var overridden = Submitted().Override(OverrideKind.Decision, "chair", "The law", Actor.Person(People[3]), Start);
        Assert.Equal("CR-1 is approved; approved by overriding the round; overridden as chair: The law.", overridden.Explain());
        Assert.Equal("CR-1 已批准；越权决定批准；以chair身份越权：The law。", overridden.Explain(Language.Chinese));
        var applied = Emergency().Vote(4, BallotVerdict.Approve).Applied();
        Assert.EndsWith("owed: update the plan, verify the product, tell those who asked for it, have it ratified.", applied.Explain(), StringComparison.Ordinal);
        Assert.EndsWith("待办：更新计划、验证产品、告知提出人、补办批准。", applied.Explain(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal("CR-1", applied.ToString());
    }

    [Fact]
    public void Two_requests_are_equal_when_their_states_are()
    {
        var submitted = Submitted();
        var read = ChangeRequest.Document.Read(submitted.ToCanonicalJson());
        Assert.Equal(submitted, read);
        Assert.Equal(submitted.GetHashCode(), read.GetHashCode());
        Assert.NotEqual(submitted, submitted.Annotate("Seen", Author, Start));
        Assert.False(submitted.Equals(null));
        Assert.Equal(submitted.Id, (ChangeRequestId)submitted);
        Assert.Equal("request", Assert.Throws<ArgumentNullException>(() => (ChangeRequestId)((ChangeRequest)null!)).ParamName);
    }
}
