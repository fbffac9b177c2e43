using RequirementsKit.Communication;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Turns documents of the record into the lines that reports show.</summary>
internal static class RecordLines
{
    /// <summary>The points that an audience may see, by key.</summary>
    public static IEnumerable<Point> PointsFor(this ProjectRecord record, Visibility audience) =>
        record.Points.Where(p => audience == Visibility.Internal || p.Visibility == Visibility.Customer).OrderBy(p => p.KeyNumber);

    /// <summary>The same record without the points that customers may not see.</summary>
    public static ProjectRecord SeenByCustomers(this ProjectRecord record) => new(record.Project, record.At)
    {
        Stakeholders = record.Stakeholders,
        Interactions = record.Interactions,
        Points = [.. record.PointsFor(Visibility.Customer)],
        History = record.History,
    };

    public static PointLine Line(this ProjectRecord record, Point point) => new(
        point.Id, point.Key, point.Kind, point.Summary, record.NameOf(point.Owner), record.DayOf(point.RaisedAt), point.Due, point.State,
        point.SettledAt is { } at ? record.DayOf(at) : null, point.Resolution);

    /// <summary>Whether a promise was ever broken, made good later or not.</summary>
    public static bool WasBroken(this ProjectRecord record, Point promise) => promise.State == PointState.Broken || record.EventsOf<PointMoved>(promise).Any(m => m.To == PointState.Broken);

    /// <summary>The last round of each requirement and purpose that is not complete, by key.</summary>
    public static IEnumerable<WaitingConfirmation> WaitingConfirmations(this ProjectRecord record, Func<ConfirmationRound, bool> concerns)
    {
        var requirements = record.Requirements.ToDictionary(r => r.Id);
        return
            from round in record.Rounds.GroupBy(r => (r.RequirementId, r.Purpose)).Select(g => g.MaxBy(r => r.KeyNumber)!)
            where concerns(round) && requirements.ContainsKey(round.RequirementId)
            let requirement = requirements[round.RequirementId]
            let waiting = round.Asked.Where(s => round.AnswerOf(s) is null).Select(record.NameOf).ToList()
            where waiting.Count > 0 || round.IsStaleFor(requirement)
            orderby round.KeyNumber
            select new WaitingConfirmation(
                round.Id, round.Key, round.Purpose, requirement.Key, requirement.Title, round.Revision, waiting, record.DayOf(round.AskedAt), round.Due, round.IsStaleFor(requirement));
    }
}
