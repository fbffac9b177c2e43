using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;
using static RequirementsKit.Tests.Retrospectives.APeriod;

namespace RequirementsKit.Tests.Retrospectives;

public sealed class RecordMetricsTests
{
    private static readonly RecordBuilder Record = new();

    [Fact]
    public void A_need_is_confirmed_and_accepted_and_its_time_in_each_state_adds_up()
    {
        var id = Record.New<RequirementId>();
        var metrics = Read(0, 30,
            Captured(id, 0),
            Moved(id, RequirementStatus.Draft, RequirementStatus.Proposed, 1),
            Moved(id, RequirementStatus.Proposed, RequirementStatus.Validated, 4),
            new RequirementRevised(id, 2, ["Statement"], default, null, Actor.System, Day(5)),
            Moved(id, RequirementStatus.Validated, RequirementStatus.Approved, 6),
            Moved(id, RequirementStatus.Approved, RequirementStatus.Accepted, 20));
        Assert.Equal((Duration.FromDays(4), Duration.FromDays(16)), (metrics.NeedToConfirmation!.Value, metrics.ConfirmationToAcceptance!.Value));
        Assert.Equal((1, 1, 1, 2.0), (metrics.Requirements, metrics.Captured, metrics.Revisions, metrics.Volatility));
        Assert.Equal([1.0, 3, 2, 14, 10], metrics.TimeInState.Values.Select(d => d.TotalDays));
        Assert.Equal(Duration.FromDays(30), metrics.TimeInState.Values.Aggregate(Duration.Zero, (a, b) => a + b));
    }

    [Fact]
    public void Only_what_happened_in_the_period_counts_and_what_came_before_is_known()
    {
        var (old, late) = (Record.New<RequirementId>(), Record.New<RequirementId>());
        var metrics = Read(10, 20,
            Captured(old, 0),
            Moved(old, RequirementStatus.Draft, RequirementStatus.Validated, 15),
            Captured(late, 20));
        Assert.Equal((1, 0, Duration.FromDays(15)), (metrics.Requirements, metrics.Captured, metrics.NeedToConfirmation!.Value));
        Assert.Equal([(RequirementStatus.Draft, 5.0), (RequirementStatus.Validated, 5.0)], metrics.TimeInState.Select(t => (t.Key, t.Value.TotalDays)));
    }

    [Fact]
    public void Promises_questions_and_follow_ups_are_counted_by_what_became_of_them()
    {
        var points = Enumerable.Range(0, 5).Select(_ => Record.New<PointId>()).ToArray();
        var metrics = Read(0, 10,
            new PointRaised(points[0], PointKind.Promise, Actor.System, Day(0)),
            new PointRaised(points[1], PointKind.Promise, Actor.System, Day(0)),
            new PointRaised(points[2], PointKind.Question, Actor.System, Day(1)),
            new PointRaised(points[3], PointKind.Question, Actor.System, Day(2)),
            new PointRaised(points[4], PointKind.Issue, Actor.System, Day(2)),
            PointStep(points[0], PointState.Open, PointState.Resolved, 3),
            PointStep(points[1], PointState.Open, PointState.Broken, 3),
            PointStep(points[1], PointState.Broken, PointState.Resolved, 4),
            PointStep(points[2], PointState.Open, PointState.Resolved, 3),
            PointStep(points[2], PointState.Resolved, PointState.Open, 5),
            new FollowUpMoved(Record.New<FollowUpId>(), FollowUpState.Due, FollowUpState.Completed, null, Actor.System, Day(3)),
            new FollowUpMoved(Record.New<FollowUpId>(), FollowUpState.Overdue, FollowUpState.Missed, null, Actor.System, Day(3)),
            new FollowUpMoved(Record.New<FollowUpId>(), FollowUpState.Overdue, FollowUpState.Missed, null, Actor.System, Day(10)));
        Assert.Equal((1, 1), (metrics.PromisesKept, metrics.PromisesBroken));
        Assert.Equal((1, 1), (metrics.FollowUpsKept, metrics.FollowUpsMissed));
        Assert.Equal([9.0, 8.0], metrics.OpenQuestions.Select(d => d.TotalDays));
    }

    [Fact]
    public async Task The_figures_come_from_the_log_of_the_project()
    {
        var given = await Given.AProjectAsync();
        var first = await given.ARequirementAsync();
        given.Clock.Advance(Duration.FromDays(2));
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(first).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, given.Lead);
        var promise = await given.Kit.Communication.RaisePointAsync(PointKind.Promise, "Call back", given.Lead, given.Lead, given.Anna);
        await given.Kit.Communication.MovePointAsync(promise, PointAction.Resolve, given.Lead);
        var metrics = await given.Kit.Retrospectives.MetricsAsync(Given.Start, given.Clock.GetCurrentInstant() + Duration.FromDays(1));
        Assert.Equal((1, 1, 1), (metrics.Requirements, metrics.PromisesKept, metrics.ChangesByCause[change.Cause]));
        Assert.Equal(Duration.FromDays(3), metrics.TimeInState[RequirementStatus.Draft]);
        Assert.Null(metrics.ChangeLeadTime);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => given.Kit.Retrospectives.MetricsAsync(Given.Start, Given.Start - Duration.FromDays(1)));
    }

    [Fact]
    public async Task The_lead_time_of_a_change_ends_with_its_application()
    {
        var given = await Given.AProjectAsync();
        var first = await given.ARequirementAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(first).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, given.Lead);
        given.Clock.Advance(Duration.FromDays(4));
        await given.Kit.Changes.ApproveAsync(change.Id, by: given.Second);
        await given.Kit.Changes.ApplyAsync(change.Id, by: given.Second);
        var metrics = await given.Kit.Retrospectives.MetricsAsync(Given.Start, given.Clock.GetCurrentInstant() + Duration.FromDays(1));
        Assert.Equal((Duration.FromDays(4), 1), (metrics.ChangeLeadTime, metrics.Revisions));
    }

    [Fact]
    public void Nothing_gives_nothing()
    {
        var metrics = Read(0, 10);
        Assert.Equal((0, 0.0, null), (metrics.Requirements, metrics.Volatility, metrics.NeedToConfirmation));
        Assert.Empty(metrics.TimeInState);
    }
}
