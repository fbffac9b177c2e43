using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>Stages that apply sometimes, are overridden, or name a role that is none.</summary>
public sealed class StageTests
{
    private static readonly Fingerprint Content = Fingerprint.Of("content"u8);
    private static readonly IReadOnlyList<StakeholderId> P = [.. Enumerable.Range(0, 4).Select(_ => StakeholderId.New(Given.Ids, Given.Start))];
    private static readonly IReadOnlyList<SeatHolder> Holders = [new(P[0], ["board"]), new(P[1], ["board"]), new(P[2], ["sponsor"])];
    private static readonly ApprovalPolicy Sometimes = new("p", 1, [new("board", [new("board", "board", Quorum.Any)]), new("sponsor", [new("sponsor", "sponsor", Quorum.Any)]) { ApplicableIf = new() { MinRisk = RiskLevel.High } }]);

    [Fact]
    public void A_stage_that_does_not_apply_is_passed_over_and_says_so()
    {
        var outcome = Vote(Open(Sometimes, new() { Risk = RiskLevel.Low }), 0).Evaluate(Given.Start);
        Assert.Equal(ApprovalOutcome.Satisfied, outcome.Outcome);
        Assert.Equal([ApprovalOutcome.Satisfied, ApprovalOutcome.NotApplicable], outcome.Stages.Select(s => s.Outcome));
        Assert.Equal(["board"], outcome.Groups.Select(g => g.Group));
    }

    [Fact]
    public void What_is_not_known_is_taken_as_the_worst()
    {
        Assert.Equal("sponsor", Vote(Open(Sometimes, null), 0).Evaluate(Given.Start).Stage);
        Assert.Equal("sponsor", Vote(Open(Sometimes, new() { CostDelta = 0 }), 0).Evaluate(Given.Start).Stage);
        Assert.Equal("sponsor", Vote(Open(Sometimes, new() { Risk = RiskLevel.High }), 0).Evaluate(Given.Start).Stage);
    }

    [Fact]
    public void I8_A_policy_of_which_no_stage_applies_approves_nothing()
    {
        var policy = new ApprovalPolicy("p", 1, [Sometimes.Stages[1]]);
        Assert.Equal("approval.infeasible", Assert.Throws<RuleViolationException>(() => Open(policy, new() { Risk = RiskLevel.Low })).Code);
        Assert.Equal(ApprovalOutcome.Infeasible, ApprovalKernel.Evaluate(policy, [], [], Content, Given.Start, new(new() { Risk = RiskLevel.Low })).Outcome);
    }

    [Fact]
    public void I41_A_policy_with_an_unknown_role_is_an_error_and_never_satisfied()
    {
        var refused = Assert.Throws<RuleViolationException>(() => ApprovalRound.Open(Sometimes, Content, Holders, [], Given.Start, knownRoles: ["board", "lead"]));
        Assert.Equal("approval.unknown-role", refused.Code);
        Assert.Contains("sponsor", refused.Message, StringComparison.Ordinal);
        Assert.Contains("There are: board, lead", refused.Message, StringComparison.Ordinal);
        var seats = Open(Sometimes, null).Seats;
        Ballot[] all = [.. seats.Select(s => new Ballot(s.Number, BallotVerdict.Approve, Content, Actor.System, null, null, Given.Start))];
        var outcome = ApprovalKernel.Evaluate(Sometimes, seats, all, Content, Given.Start, new(KnownRoles: ["board"]));
        Assert.Equal((ApprovalOutcome.Error, null), (outcome.Outcome, outcome.Stage));
        Assert.Equal([ApprovalOutcome.Satisfied, ApprovalOutcome.Error], outcome.Stages.Select(s => s.Outcome));
        Assert.Equal(ApprovalOutcome.Satisfied, ApprovalKernel.Evaluate(Sometimes, seats, all, Content, Given.Start, new(KnownRoles: ["board", "sponsor"])).Outcome);
    }

    [Fact]
    public void An_override_never_looks_like_an_approval()
    {
        var overridden = Open(Policies.ChangeControlBoard).Override(Actor.Person(P[3]), [], "The plant stands still", Given.Start);
        var outcome = overridden.Evaluate(Given.Start);
        Assert.Equal((ApprovalOutcome.Overridden, true), (outcome.Outcome, outcome.Passes));
        Assert.Equal(ApprovalOutcome.Pending, outcome.Groups[0].Outcome);
        Assert.Equal("The plant stands still", overridden.Overrides![0].Reason);
        Assert.StartsWith("Overridden", outcome.ToText(), StringComparison.Ordinal);
        Assert.Equal("approval.decided", Assert.Throws<RuleViolationException>(() => overridden.Override(Actor.Person(P[3]), [], "Again", Given.Start)).Code);
    }

    [Fact]
    public void I7_An_override_is_what_a_veto_yields_to()
    {
        var vetoed = Open(Policies.ChangeControlBoard).Cast(P[0], BallotVerdict.Veto, Actor.Person(P[0]), Given.Start);
        Assert.Equal(ApprovalOutcome.Failed, vetoed.Evaluate(Given.Start).Outcome);
        Assert.Equal(ApprovalOutcome.Overridden, vetoed.Override(Actor.Person(P[3]), [], "The plant stands still", Given.Start).Evaluate(Given.Start).Outcome);
    }

    [Fact]
    public void An_override_lets_one_stage_through_and_the_others_decide_as_ever()
    {
        var overridden = Open(Sometimes).Override(Actor.Person(P[3]), [], "The board is away", Given.Start);
        Assert.Equal("sponsor", overridden.Evaluate(Given.Start).Stage);
        Assert.Equal(ApprovalOutcome.Overridden, Vote(overridden, 2).Evaluate(Given.Start).Outcome);
    }

    [Fact]
    public void An_override_asks_for_a_reason_the_right_role_and_clean_hands()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.Any)]) { OverrideRole = "sponsor" }]);
        var round = ApprovalRound.Open(policy, Content, Holders, [P[3]], Given.Start);
        Assert.Throws<ArgumentException>(() => round.Override(Actor.Person(P[2]), ["sponsor"], " ", Given.Start));
        Assert.Equal("approval.no-override", Assert.Throws<RuleViolationException>(() => round.Override(Actor.Person(P[0]), ["board"], "Why", Given.Start)).Code);
        Assert.Equal("approval.self-approval", Assert.Throws<RuleViolationException>(() => round.Override(Actor.Person(P[3]), ["sponsor"], "Why", Given.Start)).Code);
        Assert.Equal("sponsor", round.Override(Actor.Person(P[2]), ["sponsor"], "Why", Given.Start).Overrides![0].Role);
    }

    [Fact]
    public void I4_An_override_of_other_content_means_nothing()
    {
        var round = Open(Policies.ChangeControlBoard);
        StageOverride said = new("board", Fingerprint.Of("other"u8), Actor.System, null, "Why", Given.Start);
        Assert.Equal(ApprovalOutcome.Pending, ApprovalKernel.Evaluate(round.Policy, round.Seats, [], Content, Given.Start, new(Overrides: [said])).Outcome);
        Assert.Equal(ApprovalOutcome.Overridden, ApprovalKernel.Evaluate(round.Policy, round.Seats, [], Content, Given.Start, new(Overrides: [said with { Content = Content }])).Outcome);
        Assert.Equal(ApprovalOutcome.Pending, ApprovalKernel.Evaluate(round.Policy, round.Seats, [], Content, Given.Start, new(Overrides: [said with { Content = Content, At = Given.Start + NodaTime.Duration.FromHours(1) }])).Outcome);
    }

    [Fact]
    public void I6_Nobody_counts_in_two_groups_where_the_policy_asks_for_one_seat_each()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("all", null, Quorum.AtLeast(2)), new("sponsor", "sponsor", Quorum.Any)])]);
        Assert.Equal(4, Open(policy).Seats.Count);
        var distinct = Open(policy with { DistinctAcrossGroups = true });
        Assert.Equal([("all", P[0]), ("all", P[1]), ("sponsor", P[2])], distinct.Seats.Select(s => (s.Group, s.Person)));
        Seat[] twice = [new(1, "s", "all", P[2], false), new(2, "s", "all", P[0], false), new(3, "s", "sponsor", P[2], false)];
        Assert.Equal(ApprovalOutcome.Infeasible, ApprovalKernel.Evaluate(policy with { DistinctAcrossGroups = true }, twice, [], Content, Given.Start).Groups[1].Outcome);
    }

    [Fact]
    public void A_delegate_is_one_pair_of_eyes_where_different_people_are_asked_for()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.AtLeast(2))])]);
        ApprovalRound Voted(bool distinct) => Vote(Open(policy with { DistinctPeople = distinct }).Delegate(new(P[1], P[0], Given.Start, Given.Start + NodaTime.Duration.FromHours(1))), 0);
        Assert.Equal(ApprovalOutcome.Satisfied, Voted(false).Cast(P[1], BallotVerdict.Approve, Actor.Person(P[0]), Given.Start).Evaluate(Given.Start).Outcome);
        Assert.Equal("approval.distinct", Assert.Throws<RuleViolationException>(() => Voted(true).Cast(P[1], BallotVerdict.Approve, Actor.Person(P[0]), Given.Start)).Code);
        Ballot second = new(2, BallotVerdict.Approve, Content, Actor.Person(P[0]), null, null, Given.Start);
        var outcome = ApprovalKernel.Evaluate(policy with { DistinctPeople = true }, Open(policy).Seats, [second with { Seat = 1 }, second], Content, Given.Start);
        Assert.Equal(1, outcome.Groups[0].Approvals);
    }

    [Fact]
    public void Who_wrote_the_policy_does_not_vote_under_it_where_it_says_so() => Assert.Equal(
        "approval.self-approval",
        Assert.Throws<RuleViolationException>(() => Vote(Open(Policies.ChangeControlBoard with { SeparatedEditor = P[0] }), 0)).Code);

    [Fact]
    public void The_outcome_says_in_both_languages_whom_it_waits_for()
    {
        var outcome = Vote(Vote(ApprovalRound.Open(new("p", 1, [new("s", [new("g", null, Quorum.AtLeast(2), MayVeto: true)])]), Content, Holders, [], Given.Start), 0), 1).Evaluate(Given.Start);
        Assert.Contains("waits for 1 that may still veto", outcome.ToText(), StringComparison.Ordinal);
        Assert.Contains("仍等待 1 个可否决的席位", outcome.ToText(Language.Chinese), StringComparison.Ordinal);
    }

    private static ApprovalRound Open(ApprovalPolicy policy, SubjectFacts? subject = null) => ApprovalRound.Open(policy, Content, Holders, [], Given.Start, subject);

    private static ApprovalRound Vote(ApprovalRound round, int person) => round.Cast(P[person], BallotVerdict.Approve, Actor.Person(P[person]), Given.Start);
}
