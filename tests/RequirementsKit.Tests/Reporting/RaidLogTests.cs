using NodaTime;
using RequirementsKit.Baselines;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

/// <summary>What was open and what was decided in a period: after its beginning, up to its end.</summary>
public sealed class RaidLogTests
{
    private readonly RecordBuilder _made = new(now: Given.Start);

    private static Instant From => Given.Start + Duration.FromDays(7);

    private static Instant Within => From + Duration.FromTicks(10);

    [Fact]
    public void What_was_settled_at_the_beginning_was_not_open_in_the_period()
    {
        Point Risk(long number, Instant? settled) => _made.Point(PointKind.Risk) with { KeyNumber = number, State = settled is null ? PointState.Open : PointState.Resolved, SettledAt = settled };
        var log = Of(new(_made.Project(), Within) { Points = [Risk(1, From - Duration.FromTicks(10)), Risk(2, From), Risk(3, Within), Risk(4, null)] });
        Assert.Equal(["PT-3", "PT-4"], log.Risks.Select(p => p.Key));
    }

    [Fact]
    public void A_decision_of_the_period_is_noted_unless_it_was_dropped()
    {
        Point Decision(long number, Instant at) => _made.Point(PointKind.Decision, $"Go {number}") with { KeyNumber = number, RaisedAt = at };
        var log = Of(new(_made.Project(), Within) { Points = [Decision(1, From), Decision(2, Within), Decision(3, Within) with { State = PointState.Dropped, SettledAt = Within }] });
        Assert.Equal([("PT-2", "Go 2", DecisionOutcome.Noted)], Said(log));
    }

    [Theory]
    [InlineData(ChangeRequestAction.Approve, DecisionOutcome.Approved)]
    [InlineData(ChangeRequestAction.Reject, DecisionOutcome.Rejected)]
    public void A_change_request_that_was_decided_names_every_requirement_it_touches(ChangeRequestAction action, DecisionOutcome outcome)
    {
        var (one, two) = (_made.Requirement() with { KeyNumber = 1 }, _made.Requirement() with { KeyNumber = 2 });
        ChangeRequest Change(long number) => _made.ChangeRequest(one) with { KeyNumber = number, Proposal = Proposal.Retire(one).AndRetire(_made.Requirement()).AndRetire(two) };
        var (before, within) = (Change(5), Change(6));
        var log = Of(new(_made.Project(), Within)
        {
            Requirements = [one, two],
            Changes = [before, within],
            History = [Decided(before, From), Decided(_made.New<ChangeRequestId>(), Within), Decided(within, Within)],
        });
        Assert.Equal([("CR-6", "REQ-1, REQ-2", outcome)], Said(log));

        ChangeRequestDecided Decided(ChangeRequestId request, Instant at) => new(request, action, DecisionBasis.Ballots, default, default, Actor.System, at);
    }

    [Theory]
    [InlineData(BaselineState.Approved, Visibility.Internal, "1.0", DecisionOutcome.Approved)]
    [InlineData(BaselineState.Rejected, Visibility.Internal, "1.0", DecisionOutcome.Rejected)]
    [InlineData(BaselineState.Approved, Visibility.Customer, "", DecisionOutcome.Approved)]
    public void A_customer_sees_of_a_baseline_its_key_alone(BaselineState state, Visibility audience, string subject, DecisionOutcome outcome)
    {
        var (before, within) = (_made.Baseline() with { KeyNumber = 5 }, _made.Baseline() with { KeyNumber = 6 });
        var log = Of(
            new(_made.Project(), Within) { Baselines = [before, within], History = [Decided(before, From), Decided(_made.New<BaselineId>(), Within), Decided(within, Within)] }, audience);
        Assert.Equal([("BL-6", subject, outcome)], Said(log));

        BaselineDecided Decided(BaselineId baseline, Instant at) => new(baseline, state, Actor.System, at);
    }

    private static RaidLog Of(ProjectRecord record, Visibility audience = Visibility.Internal) => RaidLog.Of(record, From, Within, audience);

    private static IEnumerable<(string Key, string Subject, DecisionOutcome Outcome)> Said(RaidLog log) => log.Decisions.Select(d => (d.Key, d.Subject, d.Outcome));
}
