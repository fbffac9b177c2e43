using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>Where one outcome of the kernel ends and the next begins.</summary>
public sealed class KernelBoundaryTests
{
    private static readonly Fingerprint Content = Fingerprint.Of("content"u8);
    private static readonly Instant Now = Given.Start;
    private static readonly IReadOnlyList<StakeholderId> P = [.. Enumerable.Range(0, 130).Select(_ => StakeholderId.New(Given.Ids, Given.Start))];

    [Fact]
    public void Nothing_to_decide_by_is_refused()
    {
        var policy = Policies.SingleApprover;
        Assert.Equal("policy", Assert.Throws<ArgumentNullException>(() => ApprovalKernel.Evaluate(null!, [], [], Content, Now)).ParamName);
        Assert.Equal("seats", Assert.Throws<ArgumentNullException>(() => ApprovalKernel.Evaluate(policy, null!, [], Content, Now)).ParamName);
        Assert.Equal("ballots", Assert.Throws<ArgumentNullException>(() => ApprovalKernel.Evaluate(policy, [], null!, Content, Now)).ParamName);
    }

    [Theory]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    public void A_round_of_any_size_is_decided_alike(int seats)
    {
        var policy = One(Quorum.All);
        IReadOnlyList<Ballot> all = [.. Enumerable.Range(1, seats).Select(n => Yes(n))];
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(policy, Seats(seats), all));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(policy, Seats(seats), [.. all.Skip(1)]));
    }

    [Fact]
    public void Seats_are_found_by_their_number_wherever_they_stand()
    {
        IReadOnlyList<Seat> seats = [Seat(7, 0), Seat(2, 1), Seat(1, 2)];
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(One(Quorum.All), seats, [Yes(7), Yes(2), Yes(1)]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(One(Quorum.All), seats, [Yes(7), Yes(2), Yes(3)]));
        Assert.Equal(ApprovalOutcome.Failed, Outcome(One(Quorum.All), seats, [Yes(7), Yes(2), Yes(1), No(1)]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(One(Quorum.Any), seats, [Yes(0), Yes(4), Yes(8), Yes(-1), Yes(int.MaxValue), Yes(int.MinValue)]));
    }

    [Fact]
    public void The_deciding_stage_is_named_only_while_it_is_open()
    {
        var policy = One(Quorum.Majority);
        Assert.Equal("s", ApprovalKernel.Evaluate(policy, Seats(3), [Yes(1)], Content, Now).Stage);
        Assert.Null(ApprovalKernel.Evaluate(policy, Seats(3), [Yes(1), Yes(2)], Content, Now).Stage);
        Assert.Null(ApprovalKernel.Evaluate(policy, Seats(3), [No(1), No(2)], Content, Now).Stage);
    }

    [Fact]
    public void A_stage_with_several_groups_awaits_its_due_time_when_one_of_them_does()
    {
        var due = Now + Duration.FromHours(1);
        ApprovalPolicy policy = new("p", 1, [new("s", [new("a", null, Quorum.All), new("b", null, Quorum.All)]) { DueAfterHours = 1, AtDue = new(DeadlineAction.ExtendOnce) { ExtensionHours = 1 } }]);
        IReadOnlyList<Seat> seats = [Seat(1, 0, "a", due), Seat(2, 1, "b", due)];
        Assert.True(Awaits([]));
        Assert.True(Awaits([Yes(1)]));
        Assert.True(Awaits([Yes(2)]));
        Assert.False(Awaits([Yes(1), Yes(2)]));
        Assert.False(ApprovalKernel.Evaluate(policy, seats, [], Content, Now).Stages[0].AwaitsDeadline);

        bool Awaits(IReadOnlyList<Ballot> ballots) => ApprovalKernel.Evaluate(policy, seats, ballots, Content, due).Stages[0].AwaitsDeadline;
    }

    [Fact]
    public void A_policy_with_one_role_that_nobody_knows_decides_nothing()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("a", null, Quorum.OfRole("known", 1)), new("b", null, Quorum.OfRole("strange", 1))]), new("t", [new("c", null, Quorum.OfRole("strange", 1))])]);
        Assert.Equal(ApprovalOutcome.Error, ApprovalKernel.Evaluate(policy, [], [], Content, Now, new() { KnownRoles = ["known"] }).Outcome);
        Assert.NotEqual(ApprovalOutcome.Error, ApprovalKernel.Evaluate(policy, [], [], Content, Now, new() { KnownRoles = ["known", "strange"] }).Outcome);
        Assert.Equal(ApprovalOutcome.Error, ApprovalKernel.Evaluate(policy, [], [], Content, Now, new() { KnownRoles = [] }).Outcome);
    }

    [Fact]
    public void A_stage_with_a_known_and_an_unknown_role_decides_nothing()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("a", null, Quorum.OfRole("known", 1)), new("b", null, Quorum.OfRole("strange", 1))])]);
        Assert.Equal(ApprovalOutcome.Error, ApprovalKernel.Evaluate(policy, [], [], Content, Now, new() { KnownRoles = ["known"] }).Outcome);
    }

    [Fact]
    public void A_stage_that_failed_hides_no_unknown_roles_in_those_after_it()
    {
        ApprovalStage Strange(string name) => new(name, [new("g", null, Quorum.OfRole("strange", 1))]);
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.Any)]), Strange("t"), Strange("u")]);
        Assert.Equal(ApprovalOutcome.Error, ApprovalKernel.Evaluate(policy, Seats(1), [No(1)], Content, Now, new(KnownRoles: [])).Outcome);
    }

    [Fact]
    public void What_is_worse_wins_where_both_are_needed_and_what_is_better_where_one_is_enough()
    {
        var (open, never) = (Quorum.AtLeast(2), Quorum.AtLeast(9));
        Assert.Equal(ApprovalOutcome.Infeasible, Outcome(One(Quorum.And(open, never)), Seats(3), [Yes(1)]));
        Assert.Equal(ApprovalOutcome.Infeasible, Outcome(One(Quorum.And(never, open)), Seats(3), [Yes(1)]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(One(Quorum.Or(open, never)), Seats(3), [Yes(1)]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(One(Quorum.Or(never, open)), Seats(3), [Yes(1)]));
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(One(Quorum.Or(never, Quorum.Any)), Seats(3), [Yes(1)]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(One(Quorum.And(Quorum.Any, open)), Seats(3), [Yes(1)]));
    }

    [Fact]
    public void Weights_count_for_a_weighted_rule_only()
    {
        IReadOnlyList<Seat> seats = [Seat(1, 0) with { Weight = 5 }, Seat(2, 1)];
        Assert.Equal(ApprovalOutcome.Pending, Outcome(One(Quorum.AtLeast(2)), seats, [Yes(1)]));
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(One(Quorum.Weighted(5)), seats, [Yes(1)]));
        Assert.Equal(ApprovalOutcome.Failed, Outcome(One(Quorum.Weighted(2)), seats, [Yes(2), No(1)]));
    }

    [Fact]
    public void The_role_that_counts_may_be_any_of_a_seats_roles()
    {
        IReadOnlyList<Seat> seats = [Seat(1, 0) with { Roles = ["a", "b"] }, Seat(2, 1) with { Roles = [] }, Seat(3, 2)];
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(One(Quorum.OfRole("b", 1)), seats, [Yes(1)]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(One(Quorum.OfRole("b", 1)), seats, [Yes(2), Yes(3)]));
        Assert.Equal(ApprovalOutcome.Infeasible, Outcome(One(Quorum.OfRole("c", 1)), seats, [Yes(1)]));
    }

    [Fact]
    public void The_casting_vote_decides_a_tie_of_something_and_only_when_it_is_a_yes()
    {
        var quorum = Quorum.Majority with { CastingVote = "chair" };
        IReadOnlyList<Seat> seats = [Seat(1, 0) with { Roles = ["chair"] }, Seat(2, 1)];
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(One(quorum), seats, [Yes(1), No(2)]));
        Assert.Equal(ApprovalOutcome.Failed, Outcome(One(quorum), seats, [No(1), Yes(2)]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(One(quorum), seats, [No(2)]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(One(quorum), seats, [Yes(2)]));
        Assert.Equal(ApprovalOutcome.Failed, Outcome(One(quorum), seats, [No(1)]));
    }

    [Fact]
    public void As_many_rejections_as_are_allowed_are_allowed()
    {
        var quorum = Quorum.AtLeast(2) with { AllowedRejects = 1 };
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(One(quorum), Seats(3), [Yes(1), Yes(2), No(3)]));
        Assert.Equal(ApprovalOutcome.Failed, Outcome(One(quorum), Seats(4), [Yes(1), Yes(2), No(3), No(4)]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(One(quorum), Seats(4), [Yes(1), Yes(2)]));
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(One(quorum), Seats(3), [Yes(1), Yes(2)]));
    }

    [Fact]
    public void Only_a_vote_that_is_half_and_half_is_a_tie_to_be_extended()
    {
        var due = Now + Duration.FromHours(1);
        ApprovalPolicy policy = new("p", 1, [new("s", [new("g", null, Quorum.Majority with { Basis = QuorumBasis.CastNonAbstain, Participation = 1, ExtendTieOnce = true })]) { DueAfterHours = 1, AtDue = new(DeadlineAction.Reject) { ExtensionHours = 1 } }]);
        IReadOnlyList<Seat> seats = [.. Enumerable.Range(1, 4).Select(n => Seat(n, n - 1, due: due))];
        Assert.Equal(ApprovalOutcome.Pending, At([Yes(1), No(2)]));
        Assert.Equal(ApprovalOutcome.Failed, At([Yes(1), No(2), No(3)]));
        Assert.Equal(ApprovalOutcome.Satisfied, At([Yes(1)]));
        Assert.Equal(ApprovalOutcome.Failed, At([]));

        ApprovalOutcome At(IReadOnlyList<Ballot> ballots) => ApprovalKernel.Evaluate(policy, seats, ballots, Content, due).Outcome;
    }

    [Fact]
    public void A_board_with_vetoes_stops_waiting_when_the_time_of_the_last_has_come()
    {
        var due = Now + Duration.FromHours(1);
        var policy = One(Quorum.Any, veto: true);
        IReadOnlyList<Seat> seats = [Seat(1, 0, due: due), Seat(2, 1, due: due)];
        Assert.Equal(ApprovalOutcome.Pending, ApprovalKernel.Evaluate(policy, seats, [Yes(1)], Content, due - Duration.FromNanoseconds(1)).Outcome);
        Assert.Equal(ApprovalOutcome.Satisfied, ApprovalKernel.Evaluate(policy, seats, [Yes(1)], Content, due).Outcome);
        Assert.Equal(ApprovalOutcome.Satisfied, ApprovalKernel.Evaluate(policy, seats, [Yes(1), No(2)], Content, Now).Outcome);
    }

    [Fact]
    public void A_veto_of_a_contributor_counts_when_it_was_carried_from_a_round_where_they_had_a_say()
    {
        var policy = One(Quorum.Any, veto: true);
        IReadOnlyList<Seat> seats = [Seat(1, 0) with { IsForbidden = true }, Seat(2, 1)];
        Ballot veto = new(1, BallotVerdict.Veto, Content, Actor.Person(P[0]), null, null, Now);
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(policy, seats, [veto, Yes(2)]));
        Assert.Equal(ApprovalOutcome.Failed, Outcome(policy, seats, [veto with { CarriedFrom = Fingerprint.Of("before"u8) }, Yes(2)]));
    }

    [Fact]
    public void One_pair_of_eyes_approves_in_one_stage_and_the_one_they_spoke_for_too()
    {
        ApprovalPolicy policy = new("p", 1, [new("s", [new("g", null, Quorum.Any)]), new("t", [new("h", null, Quorum.Any)])]) { DistinctPeople = true };
        Seat Later(int number, int person) => new(number, "t", "h", P[person], false);
        IReadOnlyList<Seat> seats = [Seat(1, 0), Later(2, 0), Later(3, 1), Later(4, 2)];
        Ballot byDelegate = Yes(1) with { CastBy = Actor.Person(P[1]) };
        Assert.Equal(ApprovalOutcome.Pending, Outcome(policy, seats, [byDelegate, Yes(2)]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(policy, seats, [byDelegate, Yes(3)]));
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(policy, seats, [byDelegate, Yes(4)]));
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(policy, seats, [Yes(1), Yes(3)]));
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(policy, seats, [Yes(1), No(1), Yes(1), Yes(4)]));
    }

    [Fact]
    public void Whoever_approved_for_another_approves_no_second_time_beside_them()
    {
        ApprovalPolicy policy = new("p", 1, [new("s", [new("g", null, Quorum.AtLeast(2))])]) { DistinctPeople = true };
        IReadOnlyList<Seat> seats = Seats(3);
        Ballot For(int seat, int speaker, BallotVerdict verdict) => new(seat, verdict, Content, Actor.Person(P[speaker]), null, null, Now);
        Assert.Equal(ApprovalOutcome.Pending, Outcome(policy, seats, [For(1, 2, BallotVerdict.Approve), For(3, 2, BallotVerdict.Approve)]));
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(policy, seats, [For(1, 0, BallotVerdict.Approve), For(3, 2, BallotVerdict.Approve)]));
        Assert.Equal(ApprovalOutcome.Pending, Outcome(policy, seats, [For(1, 2, BallotVerdict.Reject), For(3, 2, BallotVerdict.Approve)]));
        Assert.Equal(ApprovalOutcome.Satisfied, Outcome(policy, seats, [For(1, 2, BallotVerdict.Reject), For(3, 2, BallotVerdict.Approve), For(2, 1, BallotVerdict.Approve)]));
    }

    [Fact]
    public void An_impossible_quorum_cannot_be_made()
    {
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.AtLeast(0)).ParamName);
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.Percent(0)).ParamName);
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.Percent(101)).ParamName);
        Assert.Equal("sum", Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.Weighted(0)).ParamName);
        Assert.Equal("basis", Assert.Throws<ArgumentOutOfRangeException>(() => Quorum.Any.Needed(-1)).ParamName);
        Assert.Contains("99 is unknown", Assert.Throws<InvalidOperationException>(() => new Quorum((QuorumKind)99).Needed(3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_a_rule_need_the_most_of_all_or_the_least_of_one()
    {
        Assert.Equal(4, Quorum.And(Quorum.Any, Quorum.AtLeast(4)).Needed(6));
        Assert.Equal(1, Quorum.Or(Quorum.Any, Quorum.AtLeast(4)).Needed(6));
    }

    [Fact]
    public void A_rule_without_the_parts_it_is_made_of_can_be_named() =>
        Assert.Equal(["()", "()"], new[] { new Quorum(QuorumKind.And), new Quorum(QuorumKind.Or) }.Select(q => q.ToString()));

    [Fact]
    public void A_quorum_says_what_it_is() => Assert.Equal(
        ["at least 2", "at least 60 %", "a weight of at least 7", "a majority", "all", "any one", "at least 1 of 'owner'", "(any one and all)", "(any one or a majority)"],
        new[] { Quorum.AtLeast(2), Quorum.Percent(60), Quorum.Weighted(7), Quorum.Majority, Quorum.All, Quorum.Any, Quorum.OfRole("owner", 1), Quorum.And(Quorum.Any, Quorum.All), Quorum.Or(Quorum.Any, Quorum.Majority) }.Select(q => q.ToString()));

    private static ApprovalPolicy One(Quorum quorum, bool veto = false) => new("p", 1, [new("s", [new("g", null, quorum, veto)])]);

    private static ApprovalOutcome Outcome(ApprovalPolicy policy, IReadOnlyList<Seat> seats, IReadOnlyList<Ballot> ballots) => ApprovalKernel.Evaluate(policy, seats, ballots, Content, Now).Outcome;

    private static Seat Seat(int number, int person, string group = "g", Instant? due = null) => new(number, "s", group, P[person], false) { Due = due };

    private static IReadOnlyList<Seat> Seats(int count) => [.. Enumerable.Range(1, count).Select(n => Seat(n, n - 1))];

    private static Ballot Yes(int seat) => new(seat, BallotVerdict.Approve, Content, Actor.System, null, null, Now);

    private static Ballot No(int seat) => new(seat, BallotVerdict.Reject, Content, Actor.System, null, null, Now);
}
