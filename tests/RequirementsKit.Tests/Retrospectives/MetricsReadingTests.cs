using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;
using static RequirementsKit.Tests.Retrospectives.APeriod;

namespace RequirementsKit.Tests.Retrospectives;

/// <summary>What counts at the edges of a period, and medians.</summary>
public sealed class MetricsReadingTests
{
    private static readonly RecordBuilder Record = new();

    [Fact]
    public void What_happens_at_the_beginning_counts_and_what_happens_at_the_end_does_not()
    {
        var (first, last) = (Record.New<RequirementId>(), Record.New<RequirementId>());
        var metrics = Read(10, 20, Captured(first, 10), Revised(first, 10), Captured(last, 20), Revised(first, 20));
        Assert.Equal((1, 1, 1, 2.0), (metrics.Requirements, metrics.Captured, metrics.Revisions, metrics.Volatility));
        Assert.Equal((Day(10), Day(20)), (metrics.From, metrics.To));
    }

    [Fact]
    public void What_happened_before_the_period_does_not_count()
    {
        var (need, promise, change) = (Record.New<RequirementId>(), Record.New<PointId>(), Record.New<ChangeRequestId>());
        var metrics = Read(10, 20,
            Captured(need, 1),
            Revised(need, 2),
            Moved(need, RequirementStatus.Draft, RequirementStatus.Validated, 3),
            Moved(need, RequirementStatus.Validated, RequirementStatus.Accepted, 4),
            new PointRaised(promise, PointKind.Promise, Actor.System, Day(1)),
            PointStep(promise, PointState.Open, PointState.Resolved, 2),
            PointStep(promise, PointState.Resolved, PointState.Open, 3),
            PointStep(promise, PointState.Open, PointState.Broken, 4),
            Followed(FollowUpState.Completed, 5),
            Followed(FollowUpState.Missed, 6),
            Drafted(change, ChangeCause.NewNeed, 1),
            Submitted(change, 2),
            Applied(change, 3));
        Assert.Equal((1, 0, 0, 0.0), (metrics.Requirements, metrics.Captured, metrics.Revisions, metrics.Volatility));
        Assert.Equal((null, null, null), (metrics.NeedToConfirmation, metrics.ConfirmationToAcceptance, metrics.ChangeLeadTime));
        Assert.Equal((0, 0, 0, 0), (metrics.PromisesKept, metrics.PromisesBroken, metrics.FollowUpsKept, metrics.FollowUpsMissed));
        Assert.Empty(metrics.ChangesByCause);
        Assert.Equal([(RequirementStatus.Accepted, 10.0)], metrics.TimeInState.Select(t => (t.Key, t.Value.TotalDays)));
    }

    [Fact]
    public void A_need_is_confirmed_once_and_accepted_from_the_last_confirmation_on()
    {
        var need = Record.New<RequirementId>();
        var metrics = Read(0, 30,
            Captured(need, 0),
            Moved(need, RequirementStatus.Draft, RequirementStatus.Validated, 4),
            Moved(need, RequirementStatus.Validated, RequirementStatus.Draft, 5),
            Moved(need, RequirementStatus.Draft, RequirementStatus.Validated, 9),
            Moved(need, RequirementStatus.Validated, RequirementStatus.Accepted, 12));
        Assert.Equal((Duration.FromDays(4), Duration.FromDays(3)), (metrics.NeedToConfirmation, metrics.ConfirmationToAcceptance));
        Assert.Equal([(RequirementStatus.Draft, 8.0), (RequirementStatus.Validated, 4.0), (RequirementStatus.Accepted, 18.0)], metrics.TimeInState.Select(t => (t.Key, t.Value.TotalDays)));
    }

    [Fact]
    public void A_confirmation_before_the_period_is_still_the_first()
    {
        var need = Record.New<RequirementId>();
        var metrics = Read(10, 30,
            Captured(need, 0),
            Moved(need, RequirementStatus.Draft, RequirementStatus.Validated, 4),
            Moved(need, RequirementStatus.Validated, RequirementStatus.Draft, 11),
            Moved(need, RequirementStatus.Draft, RequirementStatus.Validated, 12),
            Moved(need, RequirementStatus.Validated, RequirementStatus.Accepted, 15));
        Assert.Equal((null, Duration.FromDays(3)), (metrics.NeedToConfirmation, metrics.ConfirmationToAcceptance));
    }

    [Theory]
    [InlineData(new[] { 3 }, 3)]
    [InlineData(new[] { 5, 3 }, 3)]
    [InlineData(new[] { 9, 1, 4 }, 4)]
    [InlineData(new[] { 9, 1, 4, 7 }, 4)]
    public void A_duration_is_the_lower_median(int[] days, int median)
    {
        var needs = days.Select(d => (Id: Record.New<RequirementId>(), Days: d)).ToList();
        var metrics = Read(0, 30, [.. needs.Select(n => Captured(n.Id, 0)), .. needs.Select(n => Moved(n.Id, RequirementStatus.Draft, RequirementStatus.Validated, n.Days))]);
        Assert.Equal(Duration.FromDays(median), metrics.NeedToConfirmation);
    }

    [Fact]
    public void Changes_are_counted_by_cause_and_by_application()
    {
        var (one, two, three, unknown) = (Record.New<ChangeRequestId>(), Record.New<ChangeRequestId>(), Record.New<ChangeRequestId>(), Record.New<ChangeRequestId>());
        var metrics = Read(10, 30,
            Drafted(one, ChangeCause.NewNeed, 1),
            Drafted(two, ChangeCause.NewNeed, 1),
            Drafted(three, ChangeCause.Error, 1),
            Submitted(one, 10),
            Submitted(two, 12),
            Submitted(three, 13),
            Submitted(unknown, 14),
            Applied(two, 15),
            Applied(one, 20),
            Applied(Record.New<ChangeRequestId>(), 21));
        Assert.Equal(new Dictionary<ChangeCause, int> { [ChangeCause.NewNeed] = 2, [ChangeCause.Error] = 1 }, metrics.ChangesByCause);
        Assert.Equal(Duration.FromDays(3), metrics.ChangeLeadTime);
    }

    [Fact]
    public void A_promise_is_kept_from_open_and_broken_to_broken_and_nothing_else_is_a_promise()
    {
        var (kept, broken, late, action, dropped) = (Record.New<PointId>(), Record.New<PointId>(), Record.New<PointId>(), Record.New<PointId>(), Record.New<PointId>());
        var metrics = Read(0, 30,
            Raised(kept, PointKind.Promise),
            Raised(broken, PointKind.Promise),
            Raised(late, PointKind.Promise),
            Raised(action, PointKind.Action),
            Raised(dropped, PointKind.Promise),
            PointStep(kept, PointState.Open, PointState.Resolved, 1),
            PointStep(broken, PointState.Open, PointState.Broken, 1),
            PointStep(late, PointState.Broken, PointState.Resolved, 1),
            PointStep(action, PointState.Open, PointState.Resolved, 1),
            PointStep(action, PointState.Open, PointState.Broken, 1),
            PointStep(Record.New<PointId>(), PointState.Open, PointState.Resolved, 1),
            PointStep(dropped, PointState.Open, PointState.Dropped, 1));
        Assert.Equal((1, 1), (metrics.PromisesKept, metrics.PromisesBroken));
        Assert.Empty(metrics.OpenQuestions);
    }

    [Fact]
    public void Only_completed_and_missed_follow_ups_count()
    {
        var metrics = Read(0, 30, Followed(FollowUpState.Completed, 1), Followed(FollowUpState.Completed, 2), Followed(FollowUpState.Missed, 3), Followed(FollowUpState.Overdue, 4), Followed(FollowUpState.Cancelled, 5));
        Assert.Equal((2, 1), (metrics.FollowUpsKept, metrics.FollowUpsMissed));
    }

    [Fact]
    public void Open_questions_come_the_longest_first()
    {
        var (young, old, settled) = (Record.New<PointId>(), Record.New<PointId>(), Record.New<PointId>());
        var metrics = Read(5, 30,
            new PointRaised(young, PointKind.Question, Actor.System, Day(20)),
            new PointRaised(old, PointKind.Question, Actor.System, Day(1)),
            new PointRaised(settled, PointKind.Question, Actor.System, Day(1)),
            PointStep(settled, PointState.Open, PointState.Dropped, 2));
        Assert.Equal([29.0, 10.0], metrics.OpenQuestions.Select(d => d.TotalDays));
    }

    private static RequirementRevised Revised(RequirementId id, int day) => new(id, 2, ["Statement"], default, null, Actor.System, Day(day));

    private static PointRaised Raised(PointId id, PointKind kind) => new(id, kind, Actor.System, Day(0));

    private static FollowUpMoved Followed(FollowUpState to, int day) => new(Record.New<FollowUpId>(), FollowUpState.Due, to, null, Actor.System, Day(day));

    private static ChangeRequestDrafted Drafted(ChangeRequestId id, ChangeCause cause, int day) =>
        new(id, Record.ProjectId, 1, cause, default!, null!, null!, [], null, Actor.System, Day(day));

    private static ChangeRequestSubmitted Submitted(ChangeRequestId id, int day) => new(id, null!, [], Actor.System, Day(day));

    private static ChangeRequestApplied Applied(ChangeRequestId id, int day) => new(id, default, [], null, null, Actor.System, Day(day));
}
