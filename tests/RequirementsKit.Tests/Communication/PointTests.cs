using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Communication;

public sealed class PointTests
{
    private static readonly RecordBuilder Record = new();

    public static MatrixTheoryData<PointState, PointAction> Pairs => new(Enum.GetValues<PointState>(), Enum.GetValues<PointAction>());

    public static TheoryData<PointKind> Kinds => [.. Enum.GetValues<PointKind>()];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_action_in_every_state_follows_the_table(PointState state, PointAction action)
    {
        var point = In(state);
        if (Point.Lifecycle.IsAllowed(state, action))
        {
            var next = point.Move(action, null, null, Actor.System, Record.Now);
            Assert.Equal(Point.Lifecycle.Next("", state, action), next.State);
            Assert.Equal(next.State == PointState.Open, next.SettledAt is null);
        }
        else if (Point.Lifecycle.IsDone(state, action))
        {
            Assert.Same(point, point.Move(action, null, null, Actor.System, Record.Now));
        }
        else
        {
            var refused = Assert.Throws<RuleViolationException>(() => point.Move(action, null, null, Actor.System, Record.Now));
            Assert.Equal("point.illegal-action", refused.Code);
            Assert.Contains($"is {state}, so it cannot {action}", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_kept_as_it_was_raised(PointKind kind)
    {
        var point = Record.Point(kind, "الموعد النهائي", new LocalDate(2026, 9, 30));
        Assert.Equal(point, Point.Document.Read(point.ToCanonicalJson()));
        Assert.Equal((kind, "الموعد النهائي", PointState.Open), (point.Kind, point.Summary, point.State));
    }

    [Fact]
    public void A_promise_keeps_its_due_date_when_its_owner_changes()
    {
        var promise = Record.Point(PointKind.Promise, due: new LocalDate(2026, 9, 30));
        var owner = Actor.Person(Record.New<StakeholderId>());
        var handed = promise.HandOver(owner, Actor.System, Record.Now);
        Assert.Equal((owner, promise.Due, promise.Concerns), (handed.Owner, handed.Due, handed.Concerns));
        Assert.Equal(Actor.System, Assert.IsType<PointHandedOver>(handed.Events[^1]).From);
        Assert.Same(handed, handed.HandOver(owner, Actor.System, Record.Now));
    }

    [Fact]
    public void The_log_keeps_the_date_before()
    {
        var moved = Record.Point(due: new LocalDate(2026, 9, 30)).Reschedule(new LocalDate(2026, 10, 7), Actor.System, Record.Now);
        Assert.Equal((new LocalDate(2026, 9, 30), new LocalDate(2026, 10, 7)), Dates(Assert.IsType<PointRescheduled>(moved.Events[^1])));
        Assert.Same(moved, moved.Reschedule(new LocalDate(2026, 10, 7), Actor.System, Record.Now));
    }

    [Fact]
    public void What_is_settled_is_owed_by_nobody()
    {
        var settled = In(PointState.Resolved);
        foreach (var change in new Action[] { () => settled.HandOver(Actor.Service("desk"), Actor.System, Record.Now), () => settled.Reschedule(null, Actor.System, Record.Now) })
        {
            var refused = Assert.Throws<RuleViolationException>(change);
            Assert.Equal("point.not-open", refused.Code);
            Assert.Contains("Reopen it first", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_resolution_that_says_more_than_before_is_not_swallowed() =>
        Assert.Throws<RuleViolationException>(() => In(PointState.Resolved).Move(PointAction.Resolve, "It was CSV", null, Actor.System, Record.Now));

    [Fact]
    public void A_promise_is_made_to_somebody() => Assert.Contains("Name the stakeholder", Assert.Throws<ArgumentException>(() => Point.Raise(
        Record.New<PointId>(), Record.ProjectId, 1, PointKind.Promise, "Call back", Actor.System, null, null, Visibility.Internal, null, Actor.System, Record.Now)).Message, StringComparison.Ordinal);

    private static (LocalDate From, LocalDate To) Dates(PointRescheduled moved) => (moved.From!.Value, moved.To!.Value);

    private static Point In(PointState state) => state switch
    {
        PointState.Resolved => Record.Point().Move(PointAction.Resolve, null, null, Actor.System, Record.Now),
        PointState.Broken => Record.Point().Move(PointAction.Break, null, null, Actor.System, Record.Now),
        PointState.Dropped => Record.Point().Move(PointAction.Drop, null, null, Actor.System, Record.Now),
        _ => Record.Point(),
    };
}
