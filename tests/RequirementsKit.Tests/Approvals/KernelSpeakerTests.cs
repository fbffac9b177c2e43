using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>Who spoke through a seat, where the people of a later stage have to be others.</summary>
public sealed class KernelSpeakerTests
{
    private static readonly Fingerprint Content = Fingerprint.Of("content"u8);
    private static readonly Instant Due = Given.Start + Duration.FromHours(1);
    private static readonly ApprovalPolicy Distinct = new("p", 1, [new("s", [new("g", null, Quorum.Any)]), new("t", [new("h", null, Quorum.Any)])]) { DistinctPeople = true };
    private static readonly IReadOnlyList<StakeholderId> P = [.. Enumerable.Range(0, 4).Select(_ => StakeholderId.New(Given.Ids, Given.Start))];
    private static readonly IReadOnlyList<Seat> Seats = [new(1, "s", "g", P[0], false) { Due = Due }, new(2, "t", "h", P[1], false), new(3, "t", "h", P[2], false)];

    [Fact]
    public void Whoever_approved_for_another_is_left_out_later_even_where_somebody_speaks_for_them() =>
        Assert.Equal(ApprovalOutcome.Pending, Outcome([Yes(1, P[1]), Yes(2, P[3])]));

    [Fact]
    public void Who_spoke_last_through_a_seat_is_the_one_who_approved()
    {
        IReadOnlyList<Ballot> ballots = [Yes(1, P[1]) with { Verdict = BallotVerdict.Reject }, Yes(1, P[2])];
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome([.. ballots, Yes(2, P[3])]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome([.. ballots, Yes(3, P[3])]));
    }

    [Fact]
    public void A_ballot_that_came_too_late_does_not_change_who_approved()
    {
        IReadOnlyList<Ballot> ballots = [Yes(1, P[1]), Yes(1, P[0]) with { At = Due }];
        Assert.Equal(ApprovalOutcome.Pending, Outcome([.. ballots, Yes(2, P[3])]));
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome([.. ballots, Yes(3, P[3])]));
    }

    private static ApprovalOutcome Outcome(IReadOnlyList<Ballot> ballots) => ApprovalKernel.Evaluate(Distinct, Seats, ballots, Content, Due).Outcome;

    private static Ballot Yes(int seat, StakeholderId by) => new(seat, BallotVerdict.Approve, Content, Actor.Person(by), null, null, Given.Start);
}
