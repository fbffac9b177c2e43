using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting.Internal;

namespace RequirementsKit.Reporting;

/// <summary>How well we kept our word to a stakeholder; derived from the record, never typed in.</summary>
/// <param name="Made">The promises made to them.</param>
/// <param name="Kept">Those that were kept, without having been broken before.</param>
/// <param name="Broken">Those that were ever broken, made good later or not.</param>
/// <param name="Overdue">Those that are open past their date.</param>
/// <param name="IssuesRaised">The issues that concern them.</param>
/// <param name="IssuesResolved">Those that were resolved.</param>
/// <param name="DaysSinceContact">The days since we last spoke, in the project's zone; null for never.</param>
public sealed record TrustFigures(int Made, int Kept, int Broken, int Overdue, int IssuesRaised, int IssuesResolved, int? DaysSinceContact)
{
    /// <summary>Computes the figures at the record's instant. O(points + events + interactions).</summary>
    /// <param name="record">The record.</param>
    /// <param name="stakeholder">The stakeholder; records that were merged count as one person.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public static TrustFigures Of(ProjectRecord record, StakeholderId stakeholder)
    {
        ArgumentNullException.ThrowIfNull(record);
        var person = record.IdentitiesOf(stakeholder);
        var points = record.Points.Where(p => p.Concerns is { } concerned && person.Contains(concerned)).ToList();
        var promises = points.Where(p => p.Kind == PointKind.Promise).ToList();
        var issues = points.Where(p => p.Kind == PointKind.Issue).ToList();
        var broken = promises.Where(record.WasBroken).ToHashSet();
        var today = record.DayOf(record.At);
        return new(
            promises.Count,
            promises.Count(p => p.State == PointState.Resolved && !broken.Contains(p)),
            broken.Count,
            promises.Count(p => p.State == PointState.Open && p.Due < today),
            issues.Count,
            issues.Count(p => p.State == PointState.Resolved),
            record.LastContactWith(person) is { } at ? Period.DaysBetween(record.DayOf(at), today) : null);
    }

    /// <summary>The figures in a sentence or two.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language = Language.English)
    {
        var promises = language.Say(
            $"Promises: {Made} made, {Kept} kept, {Broken} broken, {Overdue} overdue. Issues: {IssuesRaised} raised, {IssuesResolved} resolved.",
            $"承诺：共 {Made} 项，已兑现 {Kept} 项，未兑现 {Broken} 项，逾期 {Overdue} 项。问题：共 {IssuesRaised} 项，已解决 {IssuesResolved} 项。");
        return promises + (DaysSinceContact switch
        {
            null => language.Say(" No contact yet.", "尚无沟通记录。"),
            0 => language.Say(" Last contact: today.", "上次沟通：今天。"),
            1 => language.Say(" Last contact: yesterday.", "上次沟通：昨天。"),
            { } days => language.Say($" Last contact: {days} days ago.", $"上次沟通：{days} 天前。"),
        });
    }
}
