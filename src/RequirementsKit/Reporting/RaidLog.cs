using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting.Internal;

namespace RequirementsKit.Reporting;

/// <summary>The risks, assumptions and issues of a period and the decisions made in it (the RAID log and the decision log of PMBOK).</summary>
/// <param name="Project">The name of the project.</param>
/// <param name="From">The first day, in the project's zone.</param>
/// <param name="To">The day of the end, in the project's zone.</param>
/// <param name="Audience">Who reads it.</param>
/// <param name="Risks">The risks that were open in the period, by key.</param>
/// <param name="Assumptions">The assumptions that were open in the period, by key.</param>
/// <param name="Issues">The issues that were open in the period, by key.</param>
/// <param name="Decisions">What was decided in the period, in the order of time.</param>
public sealed record RaidLog(
    string Project, LocalDate From, LocalDate To, Visibility Audience, IReadOnlyList<PointLine> Risks, IReadOnlyList<PointLine> Assumptions, IReadOnlyList<PointLine> Issues,
    IReadOnlyList<DecisionLine> Decisions)
{
    /// <summary>Computes the log. The same record gives the same log; what happened after <paramref name="to"/> does not count. O(record).</summary>
    /// <param name="record">The record.</param>
    /// <param name="from">The beginning of the period, exclusive; <see cref="Projects.Project.OpenedAt"/> or earlier for everything.</param>
    /// <param name="to">The end, inclusive.</param>
    /// <param name="audience">Who reads it; a customer sees the points that are visible to customers, and of a baseline its key alone.</param>
    /// <returns>The log.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is later than <paramref name="to"/>.</exception>
    public static RaidLog Of(ProjectRecord record, Instant from, Instant to, Visibility audience)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        var now = record.Until(to);
        var points = now.PointsFor(audience).ToLookup(p => p.Kind);
        IReadOnlyList<PointLine> Open(PointKind kind) => [.. points[kind].Where(p => p.SettledAt is not { } at || at > from).Select(now.Line)];
        return new(
            now.Project.Name, now.DayOf(from), now.DayOf(to), audience, Open(PointKind.Risk), Open(PointKind.Assumption), Open(PointKind.Issue),
            [.. Decided.In(now, from, audience)]);
    }

    /// <summary>Writes the log as Markdown. The same log gives the same bytes.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, lines ending in LF. What people wrote is escaped and shown in their own language.</returns>
    public string ToMarkdown(Language language = Language.English) => RaidLogTexts.Markdown(this, language);
}
