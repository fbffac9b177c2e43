using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Reporting.Internal;

namespace RequirementsKit.Reporting;

/// <summary>What happened in a period, where everything stands at its end and what comes next: the weekly status.</summary>
/// <remarks>For <see cref="Visibility.Customer"/> it holds nothing but keys, titles, states, names, dates and points that the customer may see: no rationale, reason, comment or internal point.</remarks>
/// <param name="Project">The name of the project.</param>
/// <param name="From">The first day, in the project's zone.</param>
/// <param name="To">The day of the end, in the project's zone.</param>
/// <param name="Audience">Who reads it.</param>
/// <param name="Counts">How many requirements are in which state at the end, in the order of the states.</param>
/// <param name="Moves">What moved in the period, by key.</param>
/// <param name="Waiting">The confirmations that are not complete at the end.</param>
/// <param name="Open">The points open at the end, the earliest due first, those without a date last.</param>
/// <param name="Settled">The points settled in the period, by key.</param>
/// <param name="Decided">The decisions noted in the period, by key.</param>
/// <param name="Conversations">The number of conversations in the period.</param>
/// <param name="NextConversations">The days of the conversations planned within two weeks after the end.</param>
public sealed record StatusReport(
    string Project, LocalDate From, LocalDate To, Visibility Audience, IReadOnlyList<StatusCount> Counts, IReadOnlyList<RequirementMove> Moves, IReadOnlyList<WaitingConfirmation> Waiting,
    IReadOnlyList<PointLine> Open, IReadOnlyList<PointLine> Settled, IReadOnlyList<PointLine> Decided, int Conversations, IReadOnlyList<LocalDate> NextConversations)
{
    private static readonly Duration LookAhead = Duration.FromDays(14);

    /// <summary>Computes the report. The same record gives the same report; what happened after <paramref name="to"/> does not count. O(record).</summary>
    /// <param name="record">The record.</param>
    /// <param name="from">The beginning of the period, exclusive: what happened at that instant was in the report before.</param>
    /// <param name="to">The end, inclusive.</param>
    /// <param name="audience">Who reads it.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is later than <paramref name="to"/>.</exception>
    public static StatusReport Of(ProjectRecord record, Instant from, Instant to, Visibility audience)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var now = record.Until(to);
        var points = now.PointsFor(audience).ToList();
        return new(
            now.Project.Name,
            now.DayOf(from),
            now.DayOf(to),
            audience,
            [.. now.Requirements.GroupBy(r => r.Status).OrderBy(g => g.Key).Select(g => new StatusCount(g.Key, g.Count()))],
            RequirementMove.Between(record.Until(from), now),
            [.. now.WaitingConfirmations(_ => true)],
            [.. points.Where(p => p.State == PointState.Open && p.Kind != PointKind.Decision).OrderBy(p => p.Due ?? LocalDate.MaxIsoValue).Select(now.Line)],
            [.. points.Where(p => p.SettledAt > from && p.Kind != PointKind.Decision).Select(now.Line)],
            [.. points.Where(p => p.Kind == PointKind.Decision && p.State != PointState.Dropped && p.RaisedAt > from).Select(now.Line)],
            now.Interactions.Count(i => i.CorrectedBy is null && i.At > from && (audience == Visibility.Internal || i.Note.Visibility == Visibility.Customer)),
            [.. now.FollowUps.Where(f => f.Due > to && f.Due <= to + LookAhead && f.State is FollowUpState.Planned or FollowUpState.Due).Select(f => now.DayOf(f.Due)).Distinct().Order()]);
    }

    /// <summary>Writes the report as Markdown. The same report gives the same bytes.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, lines ending in LF. What people wrote is escaped and shown in their own language.</returns>
    public string ToMarkdown(Language language = Language.English) => StatusReportTexts.Markdown(this, language);
}
