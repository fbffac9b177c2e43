using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

public sealed class ApprovalRoundTests
{
    private static readonly StakeholderId Author = StakeholderId.New(Given.Ids, Given.Start);
    private static readonly StakeholderId Approver = StakeholderId.New(Given.Ids, Given.Start);
    private static readonly InteractionId Evidence = InteractionId.New(Given.Ids, Given.Start);

    [Fact]
    public void A_contributor_without_a_seat_cannot_record_the_vote_of_another()
    {
        var refused = Assert.Throws<RuleViolationException>(() => Round().Cast(Approver, BallotVerdict.Approve, Actor.Person(Author), Given.Start, evidence: Evidence));
        Assert.Equal("approval.not-on-behalf", refused.Code);
    }

    [Fact]
    public void A_vote_on_behalf_needs_its_evidence()
    {
        var clerk = Actor.Person(StakeholderId.New(Given.Ids, Given.Start));
        Assert.Equal("approval.not-on-behalf", Assert.Throws<RuleViolationException>(() => Round().Cast(Approver, BallotVerdict.Approve, clerk, Given.Start)).Code);
        Assert.Equal(ApprovalOutcome.Satisfied, Round().Cast(Approver, BallotVerdict.Approve, clerk, Given.Start, evidence: Evidence).Evaluate(Given.Start).Outcome);
    }

    [Theory]
    [InlineData((BallotVerdict)0)]
    [InlineData((BallotVerdict)99)]
    public void A_verdict_that_is_none_is_refused(BallotVerdict verdict) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Round().Cast(Approver, verdict, Actor.Person(Approver), Given.Start));

    [Theory]
    [InlineData("""{"id":"p","version":1,"stages":[{"name":"s","groups":[{"name":"g","quorum":{"value":0}}]}]}""")]
    [InlineData("""{"id":"p","version":1,"stages":[{"name":"s","groups":[{"name":"g","quorum":{"kind":99,"value":0}}]}]}""")]
    [InlineData("""{"id":"p","version":1,"stages":[null]}""")]
    [InlineData("""{"id":"p","version":1,"stages":[{"name":"s","groups":[null]}]}""")]
    public void A_policy_with_an_unknown_rule_or_a_hole_is_refused(string json) => Assert.Throws<ArgumentException>(() => ApprovalPolicy.FromJson(json));

    [Fact]
    public void A_decided_round_takes_no_more_ballots()
    {
        var decided = Round().Cast(Approver, BallotVerdict.Approve, Actor.Person(Approver), Given.Start);
        Assert.Equal("approval.decided", Assert.Throws<RuleViolationException>(() => decided.Cast(Approver, BallotVerdict.Reject, Actor.Person(Approver), Given.Start)).Code);
    }

    private static ApprovalRound Round() => ApprovalRound.Open(Policies.FourEyes, Fingerprint.Of("content"u8), [new(Approver, [])], [Author], Given.Start);
}
