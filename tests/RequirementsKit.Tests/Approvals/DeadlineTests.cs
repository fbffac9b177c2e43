using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

public sealed class DeadlineTests
{
    private static readonly Fingerprint Content = Fingerprint.Of("content"u8);
    private static readonly Instant Start = Given.Start;
    private static readonly IReadOnlyList<StakeholderId> P = [.. Enumerable.Range(0, 5).Select(_ => StakeholderId.New(Given.Ids, Given.Start))];
    private static readonly IReadOnlyList<SeatHolder> Board = [new(P[0], ["board"]), new(P[1], ["board"]), new(P[2], ["board"])];
    private static readonly IReadOnlyList<SeatHolder> WithSponsor = [.. Board, new(P[3], ["sponsor"])];

    [Fact]
    public void I13_Silence_fails_at_the_due_time_however_often_somebody_looked()
    {
        var round = Open(null);
        Assert.Equal(ApprovalOutcome.Pending, round.Evaluate(Hour(8) - Duration.Epsilon).Outcome);
        Assert.Equal(ApprovalOutcome.Failed, round.Evaluate(Hour(8)).Outcome);
        Assert.Same(round, round.Tick(Hour(9), Board));
    }

    [Fact]
    public void I14_Ticking_once_or_often_makes_no_difference()
    {
        var round = Open(new(DeadlineAction.ExtendOnce) { ExtensionHours = 4 });
        var once = round.Tick(Hour(30), Board);
        var often = Enumerable.Range(0, 31).Aggregate(round, (r, h) => r.Tick(Hour(h), Board));
        Assert.Equal(Json(once), Json(often));
        Assert.Same(once, once.Tick(Hour(30), Board));
    }

    [Fact]
    public void An_extension_gives_more_time_once()
    {
        var round = Open(new(DeadlineAction.ExtendOnce) { ExtensionHours = 4 });
        var waiting = round.Evaluate(Hour(8));
        Assert.Equal((ApprovalOutcome.Pending, true), (waiting.Outcome, waiting.Stages[0].AwaitsDeadline));
        Assert.Equal(new DeadlineStep(DeadlineStepKind.Extended, "s", Hour(8), Hour(12), []), round.NextDeadline(Hour(20), Board)! with { Added = [] });
        var extended = round.Tick(Hour(8), Board);
        Assert.All(extended.Seats, s => Assert.True(s.IsExtended));
        Assert.Equal(ApprovalOutcome.Satisfied, Vote(Vote(extended, 0, Hour(9)), 1, Hour(11)).Evaluate(Hour(11)).Outcome);
        Assert.Equal(ApprovalOutcome.Failed, extended.Evaluate(Hour(12)).Outcome);
        Assert.Null(extended.NextDeadline(Hour(12), Board));
    }

    [Fact]
    public void A_ballot_between_the_due_time_and_the_tick_is_refused()
    {
        var round = Open(new(DeadlineAction.ExtendOnce) { ExtensionHours = 4 });
        Assert.Equal("approval.no-seat", Assert.Throws<RuleViolationException>(() => Vote(round, 0, Hour(8))).Code);
    }

    [Fact]
    public void An_escalation_adds_seats_and_keeps_those_there_were()
    {
        var round = Open(new(DeadlineAction.Escalate) { ExtensionHours = 4, Role = "sponsor" });
        var escalated = round.Tick(Hour(8), WithSponsor);
        Assert.Equal([P[0], P[1], P[2], P[3]], escalated.Seats.Select(s => s.Person).Order());
        Assert.Equal(4, escalated.Evaluate(Hour(8)).Groups[0].Eligible);
        Assert.All(escalated.Seats, s => Assert.Equal(Hour(12), s.Due));
        Assert.Equal(3, escalated.Evaluate(Hour(8)).Groups[0].Needed);
        Assert.Equal(ApprovalOutcome.Satisfied, Vote(Vote(Vote(escalated, 0, Hour(9)), 1, Hour(9)), 3, Hour(9)).Evaluate(Hour(9)).Outcome);
        Assert.Same(escalated, escalated.Recheck(WithSponsor));
    }

    [Fact]
    public void I3_An_author_whom_an_escalation_reaches_still_does_not_approve()
    {
        var round = ApprovalRound.Open(Policy(new(DeadlineAction.Escalate) { ExtensionHours = 4, Role = "sponsor" }), Content, Board, [P[3]], Start);
        var escalated = round.Tick(Hour(8), WithSponsor);
        Assert.Equal((true, 3), (escalated.Seats[3].IsForbidden, escalated.Evaluate(Hour(8)).Groups[0].Eligible));
        Assert.Equal("approval.self-approval", Assert.Throws<RuleViolationException>(() => Vote(escalated, 3, Hour(9))).Code);
    }

    [Fact]
    public void Silence_approves_only_where_the_policy_says_so()
    {
        var round = Open(new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 8 });
        Assert.Equal(ApprovalOutcome.Pending, round.Evaluate(Hour(8) - Duration.Epsilon).Outcome);
        Assert.Equal(ApprovalOutcome.Satisfied, round.Evaluate(Hour(8)).Outcome);
    }

    [Theory]
    [InlineData(BallotVerdict.Reject)]
    [InlineData(BallotVerdict.RequestChanges)]
    [InlineData(BallotVerdict.ApproveWithConditions)]
    public void One_objection_ends_a_lazy_consensus(BallotVerdict verdict)
    {
        var round = Open(new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 8 });
        var said = round.Cast(P[0], verdict, Actor.Person(P[0]), Hour(1), conditions: verdict == BallotVerdict.ApproveWithConditions ? [new("Tell the desk", P[1])] : null);
        Assert.Equal(ApprovalOutcome.Failed, said.Evaluate(Hour(8)).Outcome);
    }

    [Fact]
    public void An_abstention_is_no_objection() => Assert.Equal(
        ApprovalOutcome.Satisfied, Open(new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 8 }).Cast(P[0], BallotVerdict.Abstain, Actor.Person(P[0]), Hour(1)).Evaluate(Hour(8)).Outcome);

    [Fact]
    public void Silence_of_nobody_approves_nothing() =>
        Assert.Equal(ApprovalOutcome.Infeasible, ApprovalKernel.Evaluate(Policy(new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 8 }), [], [], Content, Hour(9)).Outcome);

    [Fact]
    public void A_tie_gives_more_time_once_where_the_policy_says_so()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.Majority with { ExtendTieOnce = true })]) { DueAfterHours = 8, AtDue = new(DeadlineAction.Reject) { ExtensionHours = 4 } }]);
        var round = ApprovalRound.Open(policy, Content, Board.Take(2), [], Start);
        var tied = Vote(round, 0, Hour(1)).Cast(P[1], BallotVerdict.Reject, Actor.Person(P[1]), Hour(1));
        Assert.Equal(ApprovalOutcome.Pending, tied.Evaluate(Hour(1)).Outcome);
        Assert.Null(tied.NextDeadline(Hour(7), Board));
        var extended = tied.Tick(Hour(8), Board);
        Assert.Equal(Hour(12), extended.Seats[0].Due);
        Assert.Equal(ApprovalOutcome.Failed, extended.Evaluate(Hour(8)).Outcome);
        Assert.Equal(ApprovalOutcome.Failed, Vote(round, 0, Hour(1)).Tick(Hour(8), Board).Tick(Hour(12), Board).Evaluate(Hour(12)).Outcome);
    }

    [Fact]
    public void A_stage_that_was_decided_at_its_due_time_opens_the_next_at_that_time()
    {
        var policy = new ApprovalPolicy("p", 1, [Stage("s", new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 8 }), new("t", [new("g", null, Quorum.Any)]) { DueAfterHours = 5 }]);
        var round = ApprovalRound.Open(policy, Content, Board, [], Start);
        var step = round.NextDeadline(Hour(10), Board)!;
        Assert.Equal((DeadlineStepKind.Opened, "t", Hour(8), Hour(13)), (step.Kind, step.Stage, step.At, step.Due!.Value));
        Assert.Equal(ApprovalOutcome.Failed, round.Tick(Hour(20), Board).Evaluate(Hour(20)).Outcome);
        Assert.Equal(ApprovalOutcome.Satisfied, Vote(round.Tick(Hour(10), Board), 0, Hour(12)).Evaluate(Hour(20)).Outcome);
    }

    [Fact]
    public void A_hold_moves_what_is_still_due_and_nothing_that_is_past()
    {
        var round = Open(null);
        Assert.Equal(Hour(11), round.Postpone(Duration.FromHours(3), Hour(5)).Seats[0].Due);
        Assert.Same(round, round.Postpone(Duration.FromHours(3), Hour(11)));
        Assert.Throws<ArgumentOutOfRangeException>(() => round.Postpone(Duration.FromHours(-1), Hour(5)));
    }

    private static string Json(ApprovalRound round) => string.Join('\n', round.Seats) + round.Seats.Count;

    private static ApprovalRound Open(DeadlineRule? rule) => ApprovalRound.Open(Policy(rule), Content, Board, [], Start);

    private static ApprovalPolicy Policy(DeadlineRule? rule) => new("p", 1, [Stage("s", rule)]);

    private static ApprovalStage Stage(string name, DeadlineRule? rule) => new(name, [new("g", "board", Quorum.Majority)]) { DueAfterHours = 8, AtDue = rule };

    private static ApprovalRound Vote(ApprovalRound round, int person, Instant now) => round.Cast(P[person], BallotVerdict.Approve, Actor.Person(P[person]), now);

    private static Instant Hour(int hours) => Start + Duration.FromHours(hours);
}
