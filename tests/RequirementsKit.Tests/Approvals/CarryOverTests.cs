using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

public sealed class CarryOverTests
{
    private static readonly Fingerprint A = Fingerprint.Of("a"u8);
    private static readonly Fingerprint B = Fingerprint.Of("b"u8);
    private static readonly IReadOnlyList<StakeholderId> P = [.. Enumerable.Range(0, 4).Select(_ => StakeholderId.New(Given.Ids, Given.Start))];
    private static readonly IReadOnlyList<SeatHolder> Holders = [new(P[0], []), new(P[1], []), new(P[2], [])];

    [Fact]
    public void I17_A_new_version_starts_without_approvals()
    {
        var next = Renew(Approved(Policy()), B, null);
        Assert.Empty(next.Ballots);
        Assert.Equal((B, ApprovalOutcome.Pending), (next.Content, next.Evaluate(Given.Start).Outcome));
    }

    [Theory]
    [InlineData(CarryOverClass.NoChange, true)]
    [InlineData(CarryOverClass.Editorial, false)]
    [InlineData(CarryOverClass.BaseOnly, true)]
    [InlineData(CarryOverClass.DisjointScope, false)]
    public void Ballots_are_carried_over_the_differences_that_the_policy_names(CarryOverClass change, bool carries)
    {
        var next = Renew(Approved(Policy(CarryOverClass.BaseOnly)), B, change);
        Assert.Equal(carries ? 1 : 0, next.Evaluate(Given.Start).Groups[0].Approvals);
        Assert.Equal(carries ? A : null, next.Ballots.Count == 0 ? null : next.Ballots[0].CarriedFrom);
    }

    [Fact]
    public void I17_There_and_back_revives_nothing()
    {
        var policy = Policy(CarryOverClass.BaseOnly);
        Assert.Empty(Renew(Renew(Approved(policy), B, null), A, CarryOverClass.BaseOnly).Ballots);
    }

    [Fact]
    public void Only_seats_whose_scope_is_untouched_keep_their_ballot()
    {
        var round = Cast(Approved(Policy(CarryOverClass.DisjointScope)), 1, BallotVerdict.Reject);
        Assert.Empty(Renew(round, B, CarryOverClass.DisjointScope).Ballots);
        var next = round.Renew(B, CarryOverClass.DisjointScope, Holders, [], Given.Start, isUntouched: s => s.Person == P[1]);
        Assert.Equal([BallotVerdict.Reject], next.Ballots.Select(b => b.Verdict));
    }

    [Fact]
    public void I3_Who_amends_takes_their_own_approval_away() =>
        Assert.Empty(Approved(Policy(CarryOverClass.BaseOnly)).Renew(B, CarryOverClass.BaseOnly, Holders, [P[0]], Given.Start).Ballots);

    [Fact]
    public void I7_A_veto_goes_along_whatever_changes_and_its_owner_lifts_it()
    {
        var next = Renew(Cast(Open(Policy()), 0, BallotVerdict.Veto), B, null);
        Assert.True(next.Evaluate(Given.Start).Groups[0].IsVetoed);
        Assert.Equal(ApprovalOutcome.Failed, next.Evaluate(Given.Start).Outcome);
    }

    [Fact]
    public void I7_A_veto_stands_after_its_owner_lost_the_seat_and_after_its_owner_amended()
    {
        var vetoed = Cast(Open(Policy()), 0, BallotVerdict.Veto);
        Assert.True(vetoed.Renew(B, null, [Holders[1], Holders[2]], [], Given.Start).Evaluate(Given.Start).Groups[0].IsVetoed);
        Assert.True(vetoed.Renew(B, null, Holders, [P[0]], Given.Start).Evaluate(Given.Start).Groups[0].IsVetoed);
    }

    [Fact]
    public void I15_A_later_stage_keeps_nothing_that_the_earlier_one_lost()
    {
        var policy = new ApprovalPolicy("p", 1, [new("one", [new("g", null, Quorum.Any)]), new("two", [new("g", null, Quorum.AtLeast(2))])]) { CarryOver = [CarryOverClass.DisjointScope] };
        var round = Cast(Cast(Open(policy), 0, BallotVerdict.Approve), 1, BallotVerdict.Approve);
        Assert.Empty(round.Renew(B, CarryOverClass.DisjointScope, Holders, [], Given.Start, isUntouched: s => s.Stage == "two").Ballots);
        Assert.Equal(2, round.Renew(B, CarryOverClass.DisjointScope, Holders, [], Given.Start, isUntouched: _ => true).Ballots.Count);
    }

    [Fact]
    public void A_class_that_is_none_is_refused() => Assert.Contains(
        "NoChange, Editorial", Assert.Throws<ArgumentException>(() => ApprovalPolicy.FromJson(Policy().ToJson().Replace("\"allowsOnBehalf\"", "\"carryOver\":[\"Anything\"],\"allowsOnBehalf\"", StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    private static ApprovalPolicy Policy(params CarryOverClass[] carries) => new("p", 1, [new("s", [new("g", null, Quorum.AtLeast(2), MayVeto: true)])]) { CarryOver = carries.Length == 0 ? null : carries };

    private static ApprovalRound Open(ApprovalPolicy policy) => ApprovalRound.Open(policy, A, Holders, [], Given.Start);

    private static ApprovalRound Approved(ApprovalPolicy policy) => Cast(Open(policy), 0, BallotVerdict.Approve);

    private static ApprovalRound Cast(ApprovalRound round, int person, BallotVerdict verdict) => round.Cast(P[person], verdict, Actor.Person(P[person]), Given.Start);

    private static ApprovalRound Renew(ApprovalRound round, Fingerprint content, CarryOverClass? change) => round.Renew(content, change, Holders, [], Given.Start);
}
