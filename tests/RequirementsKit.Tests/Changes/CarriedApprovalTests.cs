using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>No approval reaches a version that the one who gave it wrote, or never saw; and one that is no longer missing is not waited for.</summary>
public sealed class CarriedApprovalTests
{
    private static readonly Proposal Spaced = Proposal.Revise(One).Statement("The portal shall  export a report within 2 s.");
    private static readonly Proposal Other = Proposal.Revise(One).Statement("Something else.");
    private static readonly ApprovalPolicy Keeps = Two with { CarryOver = [CarryOverClass.Editorial] };
    private static readonly ApprovalPolicy Together = new("together", 1, Two.Stages, separateDuties: false) { CarryOver = [CarryOverClass.Editorial] };

    [Fact]
    public void I3_What_a_delegate_approved_is_not_carried_to_a_version_that_the_delegate_wrote()
    {
        var lent = Submitted(Keeps).Delegate(new(People[1], People[2], Start, After(5)), Actor.Person(People[1]), Start);
        var approved = lent.Vote(People[1], BallotVerdict.Approve, Actor.Person(People[2]), Start);
        Assert.Single(approved.Amend(Spaced, ImpactOf(Spaced), Holders, Author, Start).Round.Ballots);
        Assert.Empty(approved.Amend(Spaced, ImpactOf(Spaced), Holders, Actor.Person(People[2]), Start).Round.Ballots);
    }

    [Fact]
    public void I4_An_approval_is_not_carried_when_another_version_is_sent_back_and_proposed_again()
    {
        var stated = Two with { RequiredStatements = [nameof(ImpactArea.Cost)] };
        var approved = Reviewed(Submitted(stated)).Vote(1, BallotVerdict.Approve);
        var sentBack = approved.Amend(Other, ImpactOf(Other), Holders, Author, Start).Return("Say more", Actor.Person(People[3]), Start);
        Assert.Empty(Reviewed(sentBack.Amend(Other, ImpactOf(Other), Holders, Author, Start)).Round.Ballots);
        Assert.Single(Reviewed(approved.Vote(2, BallotVerdict.RequestChanges).Amend(Faster, ImpactOf(Faster), Holders, Author, Start)).Round.Ballots, b => b.Verdict == BallotVerdict.Approve);
    }

    [Fact]
    public void I30_An_approval_is_not_carried_to_the_same_words_when_they_touch_something_else_by_now()
    {
        var wider = ImpactOf(Faster) with { Items = [new(One.Id, 1, One.Id)] };
        var conflicted = (ChangeRequest)Approved().Apply(impact: wider).Next[0];
        Assert.Equal(ChangeRequestStatus.Conflicted, conflicted.Status);
        Assert.Equal(ChangeRequestStatus.Approved, conflicted.Amend(Faster, ImpactOf(Faster), Holders, Author, Start).Status);
        var amended = conflicted.Amend(Faster, wider, Holders, Author, Start);
        Assert.Equal((ChangeRequestStatus.InReview, 0), (amended.Status, amended.Round.Ballots.Count));
    }

    [Fact]
    public void Who_amended_last_approves_in_nobodys_seat()
    {
        var amended = Submitted(Together).Amend(Other, ImpactOf(Other), Holders, Actor.Person(People[1]), Start);
        var lent = amended.Delegate(new(People[2], People[1], Start, After(5)), Actor.Person(People[2]), Start);
        var refused = Assert.Throws<RuleViolationException>(() => lent.Vote(People[2], BallotVerdict.Approve, Actor.Person(People[1]), Start));
        Assert.Equal("change-request.last-amender", refused.Code);
        Assert.Single(lent.Vote(People[2], BallotVerdict.Reject, Actor.Person(People[1]), Start).Round.Ballots);
        Assert.Single(amended.Vote(People[2], BallotVerdict.Approve, Actor.Person(People[1]), Start, InteractionId.New(Given.Ids, Start)).Round.Ballots);
    }

    [Fact]
    public void The_approval_of_who_amended_last_is_not_carried_to_that_version()
    {
        var approved = Submitted(Together).Vote(1, BallotVerdict.Approve);
        Assert.Single(approved.Amend(Spaced, ImpactOf(Spaced), Holders, Actor.Person(People[2]), Start).Round.Ballots);
        Assert.Empty(approved.Amend(Spaced, ImpactOf(Spaced), Holders, Actor.Person(People[1]), Start).Round.Ballots);
    }

    [Fact]
    public void I42_A_round_that_waits_only_for_who_lost_the_mandate_is_decided()
    {
        var vetoing = new ApprovalPolicy("veto", 1, [new("board", [new("board", null, Quorum.Any, MayVeto: true)])]);
        var waiting = Submitted(vetoing).Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve).Vote(3, BallotVerdict.Approve);
        Assert.Equal(ChangeRequestStatus.InReview, waiting.Status);
        var decided = waiting.Recheck(Holders.Where(h => h.Person != People[4]), Author, Start);
        Assert.Equal((ChangeRequestStatus.Approved, DecisionBasis.Ballots), (decided.Status, decided.Decision!.Basis));
        Assert.Equal(decided, ChangeRequest.Replay(ChangeRequestLog.WrittenAndRead(decided.Events)));
    }

    private static ChangeRequest Reviewed(ChangeRequest request) =>
        (request.MissingStatements().Count == 0 ? request : request.State(ImpactArea.Cost, "None", [new("Leave it", true), new("Do it")], Author, Start)) is { Status: ChangeRequestStatus.Submitted } stated
            ? stated.OpenReview(Holders, 0, Author, Start)
            : request;

    [Fact]
    public void I30_Votes_on_another_impact_than_the_one_computed_now_are_void_and_the_request_is_returned()
    {
        var wider = ImpactOf(Faster, 7) with { Items = [new(One.Id, 1, One.Id)] };
        var assessed = Submitted().Vote(1, BallotVerdict.Approve).Assess(wider, Author, Start);
        Assert.Equal(ChangeRequestStatus.Returned, assessed.Status);
        Assert.Equal(assessed, ChangeRequest.Replay(assessed.Events));

        var again = assessed.Amend(Faster, wider, Holders, Actor.Person(People[4]), Start);
        Assert.Equal(ChangeRequestStatus.InReview, again.Status);
        Assert.Empty(again.Round.Ballots);
        Assert.Equal(ChangeRequestStatus.Returned, Emergency().Assess(wider, Author, Start).Status);
    }

    [Fact]
    public void Votes_stand_when_a_newer_impact_touches_the_same()
    {
        var assessed = Submitted().Vote(1, BallotVerdict.Approve).Assess(ImpactOf(Faster, 7), Author, Start);
        Assert.Equal((ChangeRequestStatus.InReview, 1, 7L), (assessed.Status, assessed.Round.Ballots.Count, assessed.Impact.GraphVersion));
    }
}
