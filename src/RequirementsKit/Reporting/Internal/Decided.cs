using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Baselines;
using RequirementsKit.Changes;
using RequirementsKit.Communication;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Collects what was decided, since points, change requests and baselines.</summary>
internal static class Decided
{
    public static IEnumerable<DecisionLine> In(ProjectRecord record, Instant since, Visibility audience) =>
        Points(record, since, audience).Concat(Changes(record, since)).Concat(Baselines(record, since, audience)).OrderBy(d => d.At).ThenBy(d => d.Line.Key, StringComparer.Ordinal).Select(d => d.Line);

    private static IEnumerable<(Instant At, DecisionLine Line)> Points(ProjectRecord record, Instant since, Visibility audience) =>
        record.PointsFor(audience)
            .Where(p => p.Kind == PointKind.Decision && p.State != PointState.Dropped && p.RaisedAt > since)
            .Select(p => (p.RaisedAt, new DecisionLine(record.DayOf(p.RaisedAt), p.Key, p.Summary, [record.NameOf(p.Owner)], DecisionOutcome.Noted)));

    private static IEnumerable<(Instant At, DecisionLine Line)> Changes(ProjectRecord record, Instant since)
    {
        var requests = record.Changes.ToDictionary(c => c.Id);
        var keys = record.Requirements.ToDictionary(r => r.Id, r => r.Key);
        return
            from decided in record.History.OfType<ChangeRequestDecided>()
            where decided.At > since && requests.ContainsKey(decided.ChangeRequestId)
            let request = requests[decided.ChangeRequestId]
            let subject = string.Join(", ", request.Proposal.Touched().Where(keys.ContainsKey).Select(t => keys[t]))
            let outcome = decided.Action == ChangeRequestAction.Reject ? DecisionOutcome.Rejected : DecisionOutcome.Approved
            select (decided.At, new DecisionLine(record.DayOf(decided.At), request.Key, subject, Voters(record, request.Round), outcome));
    }

    private static IEnumerable<(Instant At, DecisionLine Line)> Baselines(ProjectRecord record, Instant since, Visibility audience)
    {
        var baselines = record.Baselines.ToDictionary(b => b.Id);
        return record.History.OfType<BaselineDecided>()
            .Where(d => d.At > since && baselines.ContainsKey(d.BaselineId))
            .Select(d => (d.At, new DecisionLine(
                record.DayOf(d.At),
                baselines[d.BaselineId].Key,
                audience == Visibility.Internal ? baselines[d.BaselineId].Name : "",
                Voters(record, baselines[d.BaselineId].Round),
                d.State == BaselineState.Approved ? DecisionOutcome.Approved : DecisionOutcome.Rejected)));
    }

    private static IReadOnlyList<string> Voters(ProjectRecord record, ApprovalRound round) => [.. round.Ballots.Select(b => b.CastBy).Distinct().Select(record.NameOf)];
}
