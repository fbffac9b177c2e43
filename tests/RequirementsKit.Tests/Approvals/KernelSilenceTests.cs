using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>What the kernel makes of those who are silent until their due time.</summary>
public sealed class KernelSilenceTests
{
    private static readonly Fingerprint Content = Fingerprint.Of("content"u8);
    private static readonly Instant Due = Given.Start + Duration.FromHours(1);
    private static readonly Quorum Chaired = Quorum.Majority with { CastingVote = "chair" };
    private static readonly DeadlineRule Extend = new(DeadlineAction.ExtendOnce) { ExtensionHours = 1 };
    private static readonly DeadlineRule Lazy = new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 1 };

    [Fact]
    public void A_silent_chair_gets_more_time_where_their_yes_would_still_decide()
    {
        IReadOnlyList<Seat> seats = [Chair(1), Seat(2)];
        Assert.Equal((ApprovalOutcome.Pending, true), Stage(Group(Chaired), Extend, seats, [No(2)]));
        Assert.Equal((ApprovalOutcome.Failed, false), Stage(Group(Chaired), Extend, [Seat(1), Seat(2)], [No(2)]));
    }

    [Fact]
    public void The_casting_vote_of_a_silent_chair_is_not_taken_for_granted()
    {
        IReadOnlyList<Seat> seats = [Chair(1), Seat(2), Seat(3), Seat(4)];
        Assert.Equal((ApprovalOutcome.Failed, false), Stage(Group(Chaired), null, seats, [Yes(3), Yes(4)]));
    }

    [Fact]
    public void Two_objections_end_a_lazy_consensus_as_one_does()
    {
        IReadOnlyList<Seat> seats = [.. Enumerable.Range(1, 5).Select(Seat)];
        Assert.Equal((ApprovalOutcome.Satisfied, false), Stage(Group(Quorum.Majority), Lazy, seats, []));
        Assert.Equal((ApprovalOutcome.Failed, false), Stage(Group(Quorum.Majority), Lazy, seats, [No(1)]));
        Assert.Equal((ApprovalOutcome.Failed, false), Stage(Group(Quorum.Majority), Lazy, seats, [No(1), No(2)]));
    }

    [Fact]
    public void Silence_does_not_excuse_a_vote_that_was_lost_before()
    {
        IReadOnlyList<Seat> seats = [Seat(1), Seat(2), Seat(3)];
        Assert.Equal((ApprovalOutcome.Failed, false), Stage(Group(Quorum.Majority), Extend, seats, [No(1), No(2)]));
        Assert.Equal((ApprovalOutcome.Pending, true), Stage(Group(Quorum.Majority), Extend, seats, [No(1), Yes(2)]));
    }

    [Fact]
    public void A_veto_is_not_given_more_time()
    {
        Ballot veto = new(1, BallotVerdict.Veto, Content, Actor.System, null, null, Given.Start);
        Assert.Equal((ApprovalOutcome.Failed, false), Stage(new("g", null, Quorum.Majority, MayVeto: true), Extend, [Seat(1), Seat(2), Seat(3)], [veto]));
    }

    [Fact]
    public void A_group_that_silence_approved_waits_no_more_though_another_is_open()
    {
        ApprovalStage stage = new("s", [Group(Quorum.All), Group(Quorum.All) with { Name = "h" }]) { DueAfterHours = 1, AtDue = Lazy };
        IReadOnlyList<Seat> seats = [Seat(1), Seat(2) with { Group = "h", Due = Due + Duration.FromHours(1) }];
        var outcome = ApprovalKernel.Evaluate(new("p", 1, [stage]), seats, [], Content, Due);
        Assert.Equal([ApprovalOutcome.Satisfied, ApprovalOutcome.Pending], outcome.Groups.Select(g => g.Outcome));
        Assert.False(outcome.Stages[0].AwaitsDeadline);
    }

    [Fact]
    public void A_stage_that_is_overridden_or_does_not_apply_waits_for_nothing()
    {
        ApprovalStage stage = new("s", [Group(Quorum.All)]) { DueAfterHours = 1, AtDue = Extend, ApplicableIf = new() { MinRisk = RiskLevel.High } };
        Assert.Equal((ApprovalOutcome.Pending, true), With(new(new() { Risk = RiskLevel.High })));
        Assert.Equal((ApprovalOutcome.NotApplicable, false), With(new(new() { Risk = RiskLevel.Low })));
        Assert.Equal((ApprovalOutcome.Overridden, false), With(new(Overrides: [new("s", Content, Actor.System, null, "The plant stands still", Due)])));

        (ApprovalOutcome, bool) With(RoundContext context) => First(ApprovalKernel.Evaluate(new("p", 1, [stage]), [Seat(1)], [], Content, Due, context));
    }

    private static (ApprovalOutcome, bool) Stage(ApprovalGroup group, DeadlineRule? rule, IReadOnlyList<Seat> seats, IReadOnlyList<Ballot> ballots) =>
        First(ApprovalKernel.Evaluate(new("p", 1, [new("s", [group]) { DueAfterHours = 1, AtDue = rule }]), seats, ballots, Content, Due));

    private static (ApprovalOutcome, bool) First(RoundOutcome outcome) => (outcome.Stages[0].Outcome, outcome.Stages[0].AwaitsDeadline);

    private static ApprovalGroup Group(Quorum quorum) => new("g", null, quorum);

    private static Seat Seat(int number) => new(number, "s", "g", StakeholderId.New(Given.Ids, Given.Start), false) { Due = Due };

    private static Seat Chair(int number) => Seat(number) with { Roles = ["chair"] };

    private static Ballot Yes(int seat) => new(seat, BallotVerdict.Approve, Content, Actor.System, null, null, Given.Start);

    private static Ballot No(int seat) => new(seat, BallotVerdict.Reject, Content, Actor.System, null, null, Given.Start);
}
