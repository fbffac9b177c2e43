using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

public sealed class ProjectSummaryTests
{
    private readonly RecordBuilder _made = new(now: Given.Start);

    [Fact]
    public void Goals_are_counted_by_what_became_of_them()
    {
        CommunicationGoal Goal(GoalState state) => _made.Goal() with { State = state };
        var summary = Of(new(_made.Project(), Given.Start)
        {
            Goals =
            [
                Goal(GoalState.Achieved), Goal(GoalState.Open), Goal(GoalState.Open), Goal(GoalState.Abandoned), Goal(GoalState.Open), Goal(GoalState.Abandoned), Goal(GoalState.Missed),
            ],
        });
        Assert.Equal((1, 2, 3), (summary.GoalsAchieved, summary.GoalsAbandoned, summary.GoalsOpen));
    }

    [Fact]
    public void Changes_are_counted_in_the_order_of_their_causes()
    {
        ChangeRequest Change(ChangeCause cause, ChangeRequestStatus status) => _made.ChangeRequest() with { Cause = cause, Status = status };
        var summary = Of(new(_made.Project(), Given.Start)
        {
            Changes =
            [
                Change(ChangeCause.Technical, ChangeRequestStatus.Applied), Change(ChangeCause.Error, ChangeRequestStatus.Ratified), Change(ChangeCause.NewNeed, ChangeRequestStatus.Approved),
                Change(ChangeCause.Error, ChangeRequestStatus.RatificationFailed), Change(ChangeCause.Error, ChangeRequestStatus.Rejected), Change(ChangeCause.Technical, ChangeRequestStatus.Closed),
            ],
        });
        Assert.Equal([new CauseCount(ChangeCause.NewNeed, 0, 1), new(ChangeCause.Error, 2, 1), new(ChangeCause.Technical, 2, 0)], summary.Changes);
    }

    [Fact]
    public void A_promise_that_was_broken_before_it_was_kept_counts_as_broken()
    {
        Point Promise() => _made.Point(PointKind.Promise);
        Point[] promises = [Promise(), Kept(Promise()), Kept(Promise()), Kept(Promise()), Broken(Promise()), Kept(Broken(Promise()))];
        var summary = Of(new(_made.Project(), Given.Start) { Points = [.. promises, Kept(_made.Point(PointKind.Issue))], History = [.. promises.SelectMany(p => p.Events)] });
        Assert.Equal((6, 3, 2), (summary.PromisesMade, summary.PromisesKept, summary.PromisesBroken));

        static Point Kept(Point promise) => promise.Move(PointAction.Resolve, null, null, Actor.System, Given.Start);
        static Point Broken(Point promise) => promise.Move(PointAction.Break, null, null, Actor.System, Given.Start);
    }

    [Fact]
    public void Lessons_come_by_key()
    {
        var summary = Of(new(_made.Project(), Given.Start) { Lessons = [_made.Lesson("Late") with { KeyNumber = 12 }, _made.Lesson("Early") with { KeyNumber = 11 }] });
        Assert.Equal([("LL-11", "Early"), ("LL-12", "Late")], summary.Lessons.Select(l => (l.Key, l.Content)));
    }

    private static ProjectSummary Of(ProjectRecord record) => ProjectSummary.Of(record, Given.Start);
}
