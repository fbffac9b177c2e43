using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Reporting.Internal;

namespace RequirementsKit.Reporting;

/// <summary>What a project came to: goals, delivery against the baseline, changes by cause, promises and lessons. For the team.</summary>
/// <param name="Project">The name of the project.</param>
/// <param name="On">The day it is of, in the project's zone.</param>
/// <param name="GoalsAchieved">The communication goals that were achieved.</param>
/// <param name="GoalsAbandoned">Those that were given up.</param>
/// <param name="GoalsOpen">Those that are open.</param>
/// <param name="Delivery">What became of the last approved baseline; null when there is none.</param>
/// <param name="Changes">The change requests by cause, in the order of the causes.</param>
/// <param name="PromisesMade">The promises made to anybody.</param>
/// <param name="PromisesKept">Those that were kept, without having been broken before.</param>
/// <param name="PromisesBroken">Those that were ever broken.</param>
/// <param name="Lessons">The lessons, by key.</param>
public sealed record ProjectSummary(
    string Project, LocalDate On, int GoalsAchieved, int GoalsAbandoned, int GoalsOpen, DeliveryFigures? Delivery, IReadOnlyList<CauseCount> Changes, int PromisesMade, int PromisesKept,
    int PromisesBroken, IReadOnlyList<LessonLine> Lessons)
{
    /// <summary>Computes the summary. The same record gives the same summary; what happened after <paramref name="to"/> does not count. O(record).</summary>
    /// <param name="record">The record.</param>
    /// <param name="to">The instant it is of, inclusive.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public static ProjectSummary Of(ProjectRecord record, Instant to)
    {
        ArgumentNullException.ThrowIfNull(record);
        var now = record.Until(to);
        var promises = now.Points.Where(p => p.Kind == PointKind.Promise).ToList();
        var broken = promises.Where(now.WasBroken).ToHashSet();
        return new(
            now.Project.Name,
            now.DayOf(to),
            now.Goals.Count(g => g.State == GoalState.Achieved),
            now.Goals.Count(g => g.State == GoalState.Abandoned),
            now.Goals.Count(g => g.State == GoalState.Open),
            DeliveryFigures.Of(now),
            [.. now.Changes.GroupBy(c => c.Cause).OrderBy(g => g.Key).Select(g => new CauseCount(g.Key, g.Count(IsApplied), g.Count(c => !IsApplied(c))))],
            promises.Count,
            promises.Count(p => p.State == PointState.Resolved && !broken.Contains(p)),
            broken.Count,
            [.. now.Lessons.OrderBy(l => l.KeyNumber).Select(l => new LessonLine(l.Key, l.Content, l.Tags))]);
    }

    /// <summary>Writes the summary as Markdown. The same summary gives the same bytes.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, lines ending in LF. What people wrote is escaped and shown in their own language.</returns>
    public string ToMarkdown(Language language = Language.English) => SummaryTexts.Markdown(this, language);

    private static bool IsApplied(ChangeRequest change) => change.Status is ChangeRequestStatus.Applied or ChangeRequestStatus.Ratified or ChangeRequestStatus.RatificationFailed or ChangeRequestStatus.Closed;
}
