using NodaTime;
using RequirementsKit.Approvals;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>What the passing of time, an override and a new version of the content do to a round.</summary>
public sealed class RoundTimeTests
{
    private static readonly Fingerprint A = Fingerprint.Of("a"u8);
    private static readonly Fingerprint B = Fingerprint.Of("b"u8);
    private static readonly Instant Start = Given.Start;
    private static readonly IReadOnlyList<StakeholderId> P = [.. Enumerable.Range(0, 6).Select(_ => StakeholderId.New(Given.Ids, Given.Start))];
    private static readonly InteractionId Evidence = InteractionId.New(Given.Ids, Given.Start);

    [Fact]
    public void An_escalation_seats_the_role_once_in_every_group_beside_those_there_are()
    {
        var policy = new ApprovalPolicy(
            "p",
            1,
            [
                new("s", [new("g", "board", Quorum.All), new("h", null, Quorum.All)]) { DueAfterHours = 8, AtDue = new(DeadlineAction.Escalate) { ExtensionHours = 4, Role = "sponsor" } },
                new("t", [new("g", "board", Quorum.All)]),
            ]);
        var round = ApprovalRound.Open(policy, A, [new(P[0], ["board"]), new(P[1], ["sponsor"])], [P[3]], Start);
        Assert.Null(round.NextDeadline(Hour(8) - Duration.Epsilon, []));
        var step = round.NextDeadline(Hour(20), [new(P[3], ["sponsor", "a"]), new(P[2], ["sponsor"]), new(P[1], ["sponsor"]), new(P[2], ["sponsor"]), new(P[4], ["guest"])])!;
        Assert.Equal((DeadlineStepKind.Escalated, "s", Hour(8), Hour(12)), (step.Kind, step.Stage, step.At, step.Due!.Value));
        Assert.Equal(
            [(5, "s", "g", P[1], false), (6, "s", "g", P[2], false), (7, "s", "g", P[3], true), (8, "s", "h", P[2], false), (9, "s", "h", P[3], true)],
            step.Added.Select(s => (s.Number, s.Stage, s.Group, s.Person, s.IsForbidden)));
        Assert.Equal(["a", "sponsor"], step.Added[2].Roles!);
        var after = round.After(step);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], after.Seats.Select(s => s.Number));
        Assert.All(after.Seats, s => Assert.Equal(s.Stage == "s" ? (Hour(12), true) : (null, false), (s.Due, s.IsExtended)));
        Assert.Null(after.NextDeadline(Hour(12), []));
    }

    [Fact]
    public void A_stage_that_was_never_opened_is_opened_when_somebody_looks()
    {
        var round = Open(new("p", 1, [Stage("s", 8)]), 2);
        var unopened = round with { Seats = [.. round.Seats.Select(s => s with { Due = null })] };
        var step = unopened.NextDeadline(Hour(3), [])!;
        Assert.Equal((DeadlineStepKind.Opened, "s", Hour(3), Hour(11), 0), (step.Kind, step.Stage, step.At, step.Due!.Value, step.Added.Count));
        Assert.All(unopened.After(step).Seats, s => Assert.Equal((Hour(11), false), (s.Due!.Value, s.IsExtended)));
        Assert.Null(round.NextDeadline(Hour(3), []));
        Assert.Null(Open(Of(Quorum.All), 2).NextDeadline(Hour(3), []));
    }

    [Fact]
    public void A_stage_after_one_that_does_not_apply_opens_when_the_one_before_was_due()
    {
        ApprovalPolicy policy = new(
            "p",
            1,
            [
                Stage("s", 8) with { AtDue = new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 8 } },
                Stage("x", 2) with { ApplicableIf = new() { MinRisk = RiskLevel.High } },
                Stage("t", 5),
            ]);
        var round = ApprovalRound.Open(policy, A, [new(P[0], [])], [], Start, new() { Risk = RiskLevel.Low });
        var step = round.NextDeadline(Hour(10), [])!;
        Assert.Equal(("t", Hour(8), Hour(13)), (step.Stage, step.At, step.Due!.Value));
        Assert.Equal([("s", (Instant?)Hour(8)), ("t", Hour(13))], round.Tick(Hour(10), []).Seats.Select(s => (s.Stage, s.Due)));
    }

    [Fact]
    public void A_step_that_opens_a_stage_takes_no_extension_back()
    {
        var round = Open(new("p", 1, [Stage("s", 8) with { AtDue = new(DeadlineAction.ExtendOnce) { ExtensionHours = 4 } }]), 1).Tick(Hour(8), []);
        Assert.True(round.After(new(DeadlineStepKind.Opened, "s", Hour(9), Hour(20), [])).Seats[0].IsExtended);
        Assert.Null(round.After(new(DeadlineStepKind.Extended, "s", Hour(9), null, [])).Seats[0].Due);
    }

    [Fact]
    public void A_decided_round_has_nothing_due() => Assert.Null(Vote(Open(new("p", 1, [Stage("s", 8) with { AtDue = new(DeadlineAction.ExtendOnce) { ExtensionHours = 4 } }]), 1), 0, Start).NextDeadline(Hour(9), []));

    [Fact]
    public void Time_needs_the_people_and_the_step()
    {
        var round = Open(Of(Quorum.All), 1);
        Assert.Equal("holders", Assert.Throws<ArgumentNullException>(() => round.NextDeadline(Start, null!)).ParamName);
        Assert.Equal("holders", Assert.Throws<ArgumentNullException>(() => round.Tick(Start, null!)).ParamName);
        Assert.Equal("step", Assert.Throws<ArgumentNullException>(() => round.After(null!)).ParamName);
    }

    [Fact]
    public void A_hold_moves_what_was_due_after_it_began()
    {
        var round = Vote(Open(new("p", 1, [Stage("s", 8), Stage("t", 20)]), 1), 0, Hour(1));
        Assert.Equal([Hour(8), Hour(21)], round.Seats.Select(s => s.Due!.Value));
        var held = Duration.FromHours(3);
        Assert.Equal([Hour(11), Hour(24)], round.Postpone(held, Hour(11) - Duration.Epsilon).Seats.Select(s => s.Due!.Value));
        Assert.Equal([Hour(8), Hour(24)], round.Postpone(held, Hour(11)).Seats.Select(s => s.Due!.Value));
        Assert.Same(round, round.Postpone(held, Hour(24)));
        Assert.Equal(round.Seats, round.Postpone(Duration.Zero, Hour(2)).Seats);
        Assert.Equal("held", Assert.Throws<ArgumentOutOfRangeException>(() => round.Postpone(-Duration.Epsilon, Hour(2))).ParamName);
        var open = Open(Of(Quorum.All), 1);
        Assert.Same(open, open.Postpone(held, Hour(1)));
    }

    [Fact]
    public void An_override_says_who_why_when_and_in_which_role_and_opens_the_next_stage()
    {
        var policy = new ApprovalPolicy("p", 1, [Stage("s", 8) with { OverrideRole = "sponsor" }, Stage("t", 5)]);
        var round = Open(policy, 1).Override(Actor.Person(P[4]), ["guest", "sponsor"], "The plant stands still", Hour(2));
        Assert.Equal([new("s", A, Actor.Person(P[4]), "sponsor", "The plant stands still", Hour(2))], round.Overrides!);
        Assert.Equal([("s", (Instant?)Hour(8)), ("t", Hour(7))], round.Seats.Select(s => (s.Stage, s.Due)));
        var both = round.Override(Actor.System, [], "Still", Hour(1));
        Assert.Equal(["s", "t"], both.Overrides!.Select(o => o.Stage));
        Assert.Equal(new("t", A, Actor.System, null, "Still", Hour(2)), both.Overrides![1]);
        Refused(
            "approval.decided",
            "The round is decided (Overridden), and there is nothing left to override.",
            "该轮次已有决定（已越权放行），没有可以越权放行的内容。",
            () => both.Override(Actor.System, [], "Again", Hour(3)));
    }

    [Fact]
    public void An_override_is_of_the_first_stage_that_has_not_passed()
    {
        var policy = new ApprovalPolicy("p", 1, [Of(Quorum.Any).Stages[0], Stage("x", 2) with { ApplicableIf = new() { MinRisk = RiskLevel.High } }, Stage("t", 5), Stage("u", 5)]);
        var round = ApprovalRound.Open(policy, A, [new(P[0], [])], [], Start, new() { Risk = RiskLevel.Low });
        Assert.Equal("s", round.Override(Actor.System, [], "Why", Start).Overrides![0].Stage);
        var voted = Vote(round, 0, Start);
        Assert.Equal("t", voted.Override(Actor.System, [], "Why", Start).Overrides![0].Stage);
        Assert.Equal("t", voted.Override(Actor.System, [], "Why", Hour(5)).Overrides![0].Stage);
    }

    [Fact]
    public void An_override_that_is_refused_says_who_may()
    {
        var round = ApprovalRound.Open(new("p", 1, [Of(Quorum.Any).Stages[0] with { OverrideRole = "sponsor" }]), A, [new(P[0], [])], [P[3]], Start);
        Refused(
            "approval.self-approval",
            $"person:{P[3]} contributed to the content and cannot override its refusal under p v1. Ask somebody else who may.",
            $"person:{P[3]} 参与了内容的撰写，按 p v1 不能越权放行。请由其他有权者处理。",
            () => round.Override(Actor.Person(P[3]), ["sponsor"], "Why", Start));
        Refused(
            "approval.no-override",
            $"Only 'sponsor' may override 's' under p v1; person:{P[4]} does not have that role. Ask somebody who has.",
            $"按 p v1，只有“sponsor”可以越权放行“s”；person:{P[4]} 没有该角色。请由拥有该角色者处理。",
            () => round.Override(Actor.Person(P[4]), ["board"], "Why", Start));
        Assert.Equal("by", Assert.Throws<ArgumentNullException>(() => round.Override(null!, [], "Why", Start)).ParamName);
        Assert.Equal("roles", Assert.Throws<ArgumentNullException>(() => round.Override(Actor.System, null!, "Why", Start)).ParamName);
        Assert.Equal("reason", Assert.Throws<ArgumentException>(() => round.Override(Actor.System, ["sponsor"], new('x', 1_000_001), Start)).ParamName);
    }

    [Fact]
    public void A_round_under_a_policy_with_an_unknown_role_is_not_overridden()
    {
        var round = ApprovalRound.Open(new("p", 1, [new("s", [new("g", "board", Quorum.Any)])]), A, [new(P[0], ["board"])], [], Start) with { KnownRoles = ["lead"] };
        Refused("approval.unknown-role", () => round.Override(Actor.System, [], "Why", Start));
    }

    [Fact]
    public void A_new_version_is_a_round_of_its_own()
    {
        var round = Vote(Open(Of(Quorum.AtLeast(2)), 3), 0, Hour(1));
        SubjectFacts subject = new() { Type = "Normal" };
        var next = round.Renew(B, null, People(2), [P[5]], Hour(4), subject, ["board"]);
        Assert.Equal((B, Hour(4), subject, 2, 0), (next.Content, next.OpenedAt, next.Subject, next.Seats.Count, next.Ballots.Count));
        Assert.Equal([P[5]], next.Contributors);
        Assert.Equal(["board"], next.KnownRoles!);
        Assert.Equal(Hour(1), round.Renew(B, null, People(2), [], Start).OpenedAt);
        Refused("approval.infeasible", () => round.Renew(B, null, People(1), [], Hour(4)));
    }

    [Fact]
    public void A_carried_ballot_names_the_seat_it_has_now_and_the_version_it_was_cast_on()
    {
        var round = Vote(Open(Of(Quorum.AtLeast(2)), 3), 2, Hour(1));
        var next = round.Renew(B, CarryOverClass.NoChange, [new(P[1], []), new(P[2], [])], [], Hour(4));
        Assert.Equal([round.Ballots[0] with { Seat = 2, Content = B, CarriedFrom = A }], next.Ballots);
        Assert.Equal([next.Ballots[0] with { Content = A }], next.Renew(A, CarryOverClass.NoChange, [new(P[1], []), new(P[2], [])], [], Hour(5)).Ballots);
    }

    [Fact]
    public void No_ballot_is_carried_of_who_lost_the_seat_stepped_aside_or_spoke_through_a_contributor()
    {
        int Carried(ApprovalRound round, params StakeholderId[] contributors) => round.Renew(B, CarryOverClass.NoChange, People(3), contributors, Hour(4)).Ballots.Count;
        var open = Open(Of(Quorum.AtLeast(2)), 3);
        var voted = Vote(open, 0, Hour(1));
        Assert.Equal(1, Carried(voted));
        Assert.Equal(0, Carried(voted.Recheck([new(P[1], []), new(P[2], [])])));
        Assert.Equal(0, Carried(voted.Recuse(P[0], Hour(1))));
        Assert.Equal(0, Carried(voted, P[0]));
        Assert.Equal(1, Carried(voted, P[4]));
        Assert.Empty(voted.Renew(B, CarryOverClass.NoChange, [new(P[1], []), new(P[2], [])], [], Hour(4)).Ballots);
        var recorded = open.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[4]), Hour(1), evidence: Evidence);
        Assert.Equal((1, 0), (Carried(recorded), Carried(recorded, P[4])));
        Assert.Equal(1, Carried(open.Cast(P[0], BallotVerdict.Approve, Actor.System, Hour(1), evidence: Evidence), P[4]));
    }

    [Fact]
    public void A_ballot_is_carried_into_its_own_group_and_stage_alone()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.All), new("h", "board", Quorum.Any)]), new("t", [new("g", null, Quorum.All)])]);
        SeatHolder[] people = [new(P[0], []), new(P[1], ["board"])];
        var round = Vote(ApprovalRound.Open(policy, A, people, [], Start), 1, Start);
        Assert.Equal([2, 3], round.Ballots.Select(b => b.Seat));
        Assert.Equal([2, 3], round.Renew(B, CarryOverClass.NoChange, people, [], Start).Ballots.Select(b => b.Seat));
        Assert.Equal([2], round.Renew(B, CarryOverClass.NoChange, [new(P[0], ["board"]), new(P[1], [])], [], Start).Ballots.Select(b => b.Seat));
    }

    [Fact]
    public void The_stage_after_what_was_carried_is_due_from_the_new_round()
    {
        var policy = new ApprovalPolicy("p", 1, [Stage("x", 1) with { ApplicableIf = new() { MinRisk = RiskLevel.High } }, Stage("s", 8), Stage("t", 5)]);
        var round = Vote(ApprovalRound.Open(policy, A, People(1), [], Start, new() { Risk = RiskLevel.Low }), 0, Hour(1));
        var next = round.Renew(B, CarryOverClass.NoChange, People(1), [], Hour(4), new() { Risk = RiskLevel.Low });
        Assert.Equal([("s", (Instant?)Hour(12)), ("t", Hour(9))], next.Seats.Select(s => (s.Stage, s.Due)));
        Assert.Equal([("s", (Instant?)Hour(12)), ("t", null)], round.Renew(B, null, People(1), [], Hour(4), new() { Risk = RiskLevel.Low }).Seats.Select(s => (s.Stage, s.Due)));
    }

    [Fact]
    public void A_veto_goes_along_with_its_content_into_the_seat_or_into_one_of_its_own()
    {
        var policy = Of(Quorum.Any, veto: true);
        var vetoed = Open(policy, 3).Cast(P[0], BallotVerdict.Veto, Actor.Person(P[0]), Hour(1));
        var kept = vetoed.Renew(B, null, People(3), [], Hour(4));
        Assert.Equal([vetoed.Ballots[0] with { CarriedFrom = A }], kept.Ballots);
        Assert.Equal(3, kept.Seats.Count);
        var lost = vetoed.Renew(B, null, [new(P[1], []), new(P[2], [])], [], Hour(4));
        Assert.Equal(new(3, "s", "g", P[0], false) { IsVacant = true }, lost.Seats[2]);
        Assert.Equal([vetoed.Ballots[0] with { Seat = 3, CarriedFrom = A }], lost.Ballots);
        var amended = vetoed.Renew(B, null, People(3), [P[0]], Hour(4));
        Assert.Equal([true, false, false, false], amended.Seats.Select(s => s.IsForbidden));
        Assert.Equal((4, P[0], true), (amended.Seats[3].Number, amended.Seats[3].Person, amended.Seats[3].IsVacant));
        Assert.Equal([4], amended.Ballots.Select(b => b.Seat));
        Assert.Equal([A, A], [kept.Renew(A, null, People(3), [], Hour(5)).Ballots[0].CarriedFrom, lost.Renew(Fingerprint.Of("c"u8), null, People(3), [], Hour(5)).Ballots[0].CarriedFrom]);
    }

    [Fact]
    public void Without_somebodys_approvals_their_seats_are_silent_and_all_others_as_they_were()
    {
        var round = Open(Of(Quorum.AtLeast(5)), 6).Delegate(new(P[1], P[0], Start, Hour(8)));
        round = Vote(round.Cast(P[0], BallotVerdict.Abstain, Actor.Person(P[0]), Start), 0, Start);
        round = round.Cast(P[1], BallotVerdict.ApproveWithConditions, Actor.Person(P[0]), Start, conditions: [new("Test it", P[0])]);
        round = Vote(round.Cast(P[2], BallotVerdict.Approve, Actor.Person(P[0]), Start, evidence: Evidence), 3, Start);
        Assert.Equal([3, 4], round.WithoutApprovalsOf(P[0]).Ballots.Select(b => b.Seat));
        Assert.Equal([1, 1, 3, 4], round.WithoutApprovalsOf(P[1]).Ballots.Select(b => b.Seat));
        Assert.Same(round, round.WithoutApprovalsOf(P[5]));
        var other = Vote(Open(Of(Quorum.AtLeast(2)), 3), 0, Start).Cast(P[0], BallotVerdict.Abstain, Actor.Person(P[0]), Start);
        Assert.Same(other, other.WithoutApprovalsOf(P[0]));
    }

    private static Instant Hour(int hours) => Start + Duration.FromHours(hours);

    private static IReadOnlyList<SeatHolder> People(int count) => [.. P.Take(count).Select(p => new SeatHolder(p, []))];

    private static ApprovalPolicy Of(Quorum quorum, bool veto = false) => new("p", 1, [new("s", [new("g", null, quorum, veto)])]);

    private static ApprovalStage Stage(string name, int hours) => new(name, [new("g", null, Quorum.Any)]) { DueAfterHours = hours };

    private static ApprovalRound Open(ApprovalPolicy policy, int people) => ApprovalRound.Open(policy, A, People(people), [], Start);

    private static ApprovalRound Vote(ApprovalRound round, int person, Instant now) => round.Cast(P[person], BallotVerdict.Approve, Actor.Person(P[person]), now);
}
