using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Reporting;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

/// <summary>What a status counts to its period: after the beginning, up to the end.</summary>
public sealed class StatusReportTests
{
    private readonly RecordBuilder _made = new(now: Given.Start);

    private static Instant From => Given.Start + Duration.FromDays(7);

    private static Instant To => From + Duration.FromDays(7);

    [Fact]
    public void Open_points_come_by_due_date_and_those_without_one_last()
    {
        var report = Of(new(_made.Project(), To) { Points = [Due(1, null), Due(2, new(2026, 9, 20)), Due(3, new(2026, 9, 10)), Due(4, null)] });
        Assert.Equal(["PT-3", "PT-2", "PT-1", "PT-4"], report.Open.Select(p => p.Key));

        Point Due(long number, LocalDate? due) => _made.Point(due: due) with { KeyNumber = number };
    }

    [Fact]
    public void What_was_settled_at_the_beginning_was_in_the_report_before()
    {
        var report = Of(new(_made.Project(), To) { Points = [Settled(1, From - Duration.FromTicks(10)), Settled(2, From), Settled(3, From + Duration.FromTicks(10)), Settled(4, To)] });
        Assert.Equal(["PT-3", "PT-4"], report.Settled.Select(p => p.Key));

        Point Settled(long number, Instant at) => _made.Point() with { KeyNumber = number, State = PointState.Resolved, SettledAt = at };
    }

    [Fact]
    public void What_was_decided_at_the_beginning_was_in_the_report_before_and_a_dropped_decision_is_none()
    {
        var report = Of(new(_made.Project(), To)
        {
            Points =
            [
                Decision(1, From), Decision(2, From + Duration.FromTicks(10)), Decision(3, To), Decision(4, To) with { State = PointState.Dropped, SettledAt = To },
            ],
        });
        Assert.Equal(["PT-2", "PT-3"], report.Decided.Select(p => p.Key));
        Assert.Empty(report.Open);
        Assert.Empty(report.Settled);

        Point Decision(long number, Instant at) => _made.Point(PointKind.Decision) with { KeyNumber = number, RaisedAt = at };
    }

    [Theory]
    [InlineData(Visibility.Internal, 3)]
    [InlineData(Visibility.Customer, 2)]
    public void Conversations_of_the_period_count_that_stand_and_that_the_reader_may_see(Visibility audience, int count)
    {
        var record = new ProjectRecord(_made.Project(), To)
        {
            Interactions =
            [
                Talk(From, Visibility.Customer), Talk(From + Duration.FromTicks(10), Visibility.Customer), Talk(To, Visibility.Customer), Talk(To, Visibility.Internal),
                Talk(To, Visibility.Customer) with { CorrectedBy = _made.New<InteractionId>() },
            ],
        };
        Assert.Equal(count, Of(record, audience).Conversations);

        Interaction Talk(Instant at, Visibility visibility) => _made.Interaction() with { At = at, RecordedAt = at, Note = new() { Visibility = visibility } };
    }

    [Fact]
    public void What_is_next_are_the_days_of_the_conversations_planned_within_two_weeks()
    {
        var day = Duration.FromDays(1);
        var report = Of(new(_made.Project(), To)
        {
            FollowUps =
            [
                Planned(To + (14 * day)), Planned(To + day), Planned(To), Planned(To + day + Duration.FromHours(1)), Planned(To + (14 * day) + Duration.FromHours(24)),
                Planned(To + (2 * day)) with { State = FollowUpState.Due }, Planned(To + (3 * day)) with { State = FollowUpState.Completed }, Planned(To + (4 * day)) with { State = FollowUpState.Cancelled },
            ],
        });
        Assert.Equal([new(2026, 9, 16), new(2026, 9, 17), new LocalDate(2026, 9, 29)], report.NextConversations);

        FollowUp Planned(Instant due) => _made.FollowUp() with { Due = due };
    }

    private static StatusReport Of(ProjectRecord record, Visibility audience = Visibility.Internal) => StatusReport.Of(record, From, To, audience);
}
