using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>When something happens to a request by itself, and what.</summary>
public sealed class ChangeRequestTimeTests
{
    private static readonly ApprovalPolicy Endless = new("endless", 1, [new("board", [new("board", null, Quorum.AtLeast(2))])]);

    [Fact]
    public void A_review_is_due_at_its_deadline_or_when_nobody_touched_it_for_too_long_whichever_is_first()
    {
        Assert.Null(Submitted(Endless).NextDue());
        Assert.Equal(After(48), Submitted().NextDue());
        Assert.Equal(After(24), Submitted(Endless with { ExpiresAfterDays = 1 }).NextDue());
        Assert.Equal(After(24), Submitted(Two with { ExpiresAfterDays = 1 }).NextDue());
        Assert.Equal(After(48), Submitted(Two with { ExpiresAfterDays = 3 }).NextDue());
        Assert.Equal(After(48), Submitted(Two with { ExpiresAfterDays = 3 }).Vote(1, BallotVerdict.Abstain, hour: 5).NextDue());
        Assert.Equal(After(29), Submitted(Two with { ExpiresAfterDays = 1 }).Vote(1, BallotVerdict.Abstain, hour: 5).NextDue());
    }

    [Fact]
    public void What_does_not_expire_is_never_due()
    {
        var expiring = Two with { ExpiresAfterDays = 1 };
        Assert.Equal(After(24), Draft(expiring).NextDue());
        Assert.Equal(After(24), Submitted(expiring).Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve).NextDue());
        Assert.Null(Submitted(expiring).Defer("Later", Author, Start).NextDue());
        Assert.Null(Submitted(expiring).Withdraw("Not needed", Author, Start).NextDue());
        Assert.Null(Approved(expiring).Applied().NextDue());
        Assert.Null(In(ChangeRequestStatus.Closed).NextDue());
        Assert.Null(Draft().NextDue());
    }

    [Fact]
    public void An_emergency_that_was_decided_expires_when_nobody_applies_it()
    {
        var duty = new ApprovalPolicy("duty", 1, [Duty.Stages[0] with { DueAfterHours = 2 }]) { ExpiresAfterDays = 1 };
        var emergency = Submitted(duty, ChangeHandling.Emergency("Down", Two, 72));
        Assert.Equal(After(2), emergency.NextDue());
        var voted = emergency.Vote(4, BallotVerdict.Approve, hour: 1);
        Assert.Equal(After(25), voted.NextDue());
        Assert.Equal((ChangeRequestStatus.EmergencyVote, ChangeRequestStatus.Expired), (voted.Tick(After(24)).Status, voted.Tick(After(25)).Status));
        Assert.Equal(ChangeRequestStatus.Rejected, emergency.Tick(After(2)).Status);
    }

    [Fact]
    public void A_ratification_is_due_at_its_date_or_its_deadline_whichever_is_first()
    {
        static ChangeRequest Applied(ApprovalPolicy policy, int within) => Submitted(Duty, ChangeHandling.Emergency("Down", policy, within)).Vote(4, BallotVerdict.Approve).Applied(hour: 1);
        Assert.Equal(After(49), Applied(Two, 72).NextDue());
        Assert.Equal(After(25), Applied(Two, 24).NextDue());
        Assert.Equal(After(25), Applied(Endless, 24).NextDue());
        Assert.Equal((ChangeRequestStatus.Applied, ChangeRequestStatus.RatificationFailed), (Applied(Endless, 24).Tick(After(24)).Status, Applied(Endless, 24).Tick(After(25)).Status));
    }

    [Fact]
    public void A_ratification_at_whose_date_silence_would_be_consent_fails_at_its_date()
    {
        var silent = new ApprovalPolicy("silent", 1, [Two.Stages[0] with { AtDue = new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 24 } }]);
        ChangeRequest After48(int within) => Submitted(Duty, ChangeHandling.Emergency("Down", silent, within)).Vote(4, BallotVerdict.Approve).Applied().Tick(After(48));
        Assert.Equal(ChangeRequestStatus.Ratified, After48(49).Status);
        Assert.Equal(ChangeRequestStatus.RatificationFailed, After48(48).Status);
    }

    [Fact]
    public void A_deadline_comes_before_the_expiry_of_the_same_instant() => Assert.Equal(ChangeRequestStatus.Rejected, Submitted(Two with { ExpiresAfterDays = 2 }).Tick(After(48)).Status);

    [Fact]
    public void What_happens_by_itself_is_done_by_the_system_at_its_time()
    {
        static (string, Actor, Instant) Last(ChangeRequest request) => (request.Events[^1].Name, request.Events[^1].By, request.Events[^1].At);
        Assert.Equal(("change-request.decided", Actor.System, After(48)), Last(Submitted().Tick(After(100))));
        Assert.Equal(("change-request.moved", Actor.System, After(24)), Last(Submitted(Two with { ExpiresAfterDays = 1 }).Tick(After(100))));
        Assert.Equal(("change-request.moved", Actor.System, After(5)), Last(Submitted().Hold(After(5), "Wait", Author, Start).Tick(After(6))));
        Assert.Equal(Actor.System, Submitted(Extending).Tick(After(48)).Events[^1].By);
    }

    [Fact]
    public void Nothing_is_due_before_its_time()
    {
        var submitted = Submitted();
        Assert.Same(submitted, submitted.Tick(After(48) - Duration.FromTicks(10)));
        Assert.NotSame(submitted, submitted.Tick(After(48)));
    }

    [Fact]
    public void A_deadline_lets_the_next_stage_open_where_silence_was_consent()
    {
        var policy = new ApprovalPolicy("p", 1, [Two.Stages[0] with { AtDue = new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 24 } }, new("second", [new("g", null, Quorum.Any)]) { DueAfterHours = 10 }]);
        var second = Submitted(policy).Tick(After(50));
        Assert.Equal((ChangeRequestStatus.InReview, After(58)), (second.Status, second.NextDue()));
        var opened = Assert.IsType<ChangeRequestStageOpened>(second.Events[^1]);
        Assert.Equal(("second", After(58), After(48), Actor.System), (opened.Stage, opened.Due, opened.At, opened.By));
        Assert.Equal((ChangeRequestStatus.Approved, DecisionBasis.LazyConsensus), (second.Vote(1, BallotVerdict.Approve, hour: 51).Status, second.Vote(1, BallotVerdict.Approve, hour: 51).Decision!.Basis));
    }

    [Fact]
    public void A_stage_that_is_not_asked_has_no_deadline()
    {
        var policy = new ApprovalPolicy("p", 1, [new("privacy", [new("g", null, Quorum.Any)]) { DueAfterHours = 10, ApplicableIf = new() { Classifications = ["privacy"] } }, Two.Stages[0]]);
        Assert.Equal(After(48), Submitted(policy).NextDue());
    }

    [Fact]
    public void A_stage_without_an_end_has_none_after_one_that_had()
    {
        var policy = new ApprovalPolicy("p", 1, [new("first", [new("g", null, Quorum.Any)]) { DueAfterHours = 10 }, new("second", [new("g", null, Quorum.Any)])]);
        var second = Submitted(policy).Vote(1, BallotVerdict.Approve, hour: 5);
        Assert.Null(second.NextDue());
        var opened = Assert.IsType<ChangeRequestStageOpened>(second.Events[^1]);
        Assert.Equal(("second", null, Actor.Person(People[1])), (opened.Stage, opened.Due, opened.By));
    }

    [Fact]
    public void Those_whom_an_escalation_would_reach_are_taken_down_when_the_round_opens()
    {
        static ApprovalPolicy Escalating(DeadlineRule? rule) => new("p", 1, [Two.Stages[0] with { AtDue = rule }]);
        Assert.Equal([People[4]], Submitted(Escalating(new(DeadlineAction.Escalate) { ExtensionHours = 24, Role = "duty" })).Reserves.Select(r => r.Person));
        Assert.Empty(Submitted(Escalating(null)).Reserves);
        Assert.Empty(Submitted(Extending).Reserves);
        var migrated = Submitted().MigratePolicy(Escalating(new(DeadlineAction.Escalate) { ExtensionHours = 24, Role = "duty" }), Holders, "chair", "New", Author, Start);
        Assert.Equal([People[4]], migrated.Reserves.Select(r => r.Person));
    }

    [Fact]
    public void An_expiry_asks_nobody_for_the_mandate()
    {
        var expired = Submitted(Two with { ExpiresAfterDays = 1 }).Tick(After(30), Holders.Where(h => h.Person != People[2]));
        Assert.Equal(ChangeRequestStatus.Expired, expired.Status);
        Assert.DoesNotContain(expired.Events, e => e is ChangeRequestSeatsVacated);
    }

    [Fact]
    public void A_clock_that_goes_back_is_taken_for_the_instant_of_the_last_event()
    {
        var late = Submitted().Annotate("Late", Author, After(10));
        Assert.Equal(After(10), late.Vote(1, BallotVerdict.Abstain, hour: 3).ChangedAt);
        Assert.Equal(After(10), late.Vote(1, BallotVerdict.Abstain, hour: 3).Round.Ballots[0].At);
        Assert.Equal(After(11), late.Vote(1, BallotVerdict.Abstain, hour: 11).ChangedAt);
    }

    private static ApprovalPolicy Extending => new("p", 1, [Two.Stages[0] with { AtDue = new(DeadlineAction.ExtendOnce) { ExtensionHours = 48 } }]);
}
