using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Baselines;

/// <summary>Requirements at their revisions and the links among them: what a baseline holds, what there is now, or what there was at an instant. Immutable.</summary>
/// <param name="Lines">The requirements, by key.</param>
/// <param name="Links">The links among them, by id.</param>
public sealed record BaselineSnapshot(IReadOnlyList<BaselineLine> Lines, IReadOnlyList<BaselineLink> Links)
{
    /// <summary>What there is now.</summary>
    /// <param name="requirements">The requirements; retired, rejected and duplicate ones are left out.</param>
    /// <param name="links">The links; removed ones, and those that do not lead from one of the requirements to another, are left out.</param>
    /// <returns>The snapshot. O(n log n).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BaselineSnapshot Now(IEnumerable<Requirement> requirements, IEnumerable<TraceLink> links)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(links);
        return Of(requirements.Where(r => !IsGone(r.Status)), links, default);
    }

    /// <summary>
    /// What there was at an instant: each requirement at the revision and the place in the tree that it had, and the links that were made and not removed by then.
    /// Left out is what was captured later, and what was retired, rejected or a duplicate at the instant.
    /// </summary>
    /// <param name="at">The instant.</param>
    /// <param name="requirements">All requirements.</param>
    /// <param name="revisionsOf">The revisions of a requirement.</param>
    /// <param name="links">All links, removed ones too.</param>
    /// <param name="history">What happened to the requirements, in the order of the log; what is later than the instant does not count.</param>
    /// <returns>The snapshot. O(revisions + links + events).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BaselineSnapshot AsOf(
        Instant at, IEnumerable<Requirement> requirements, Func<RequirementId, IEnumerable<RequirementRevision>> revisionsOf, IEnumerable<TraceLink> links, IEnumerable<DomainEvent> history)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(revisionsOf);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(history);
        List<DomainEvent> until = [.. history.Where(e => e.At <= at)];
        var moves = until.OfType<RequirementMoved>().ToLookup(m => m.RequirementId);
        var places = until.OfType<RequirementPlaced>().ToLookup(p => p.RequirementId);
        List<BaselineLine> lines =
        [
            .. requirements.Where(r => r.CapturedAt <= at && !(moves[r.Id].LastOrDefault() is { } move && IsGone(move.To))).Select(r => r.PlacedBy(places[r.Id].LastOrDefault())).OrderBy(r => r.KeyNumber)
                .Select(r => (Requirement: r, Then: r.ChangedAt <= at ? null : revisionsOf(r.Id).Where(v => v.At <= at).MaxBy(v => v.Number)))
                .Select((r, i) => r.Then is { } then
                    ? BaselineLine.Of(default, i + 1, r.Requirement, then.Number, then.Content.ToFingerprint())
                    : BaselineLine.Of(default, i + 1, r.Requirement, r.Requirement.Revision, r.Requirement.Fingerprint)),
        ];
        return new(lines, Among(lines, links.Where(l => l.MadeAt <= at && !(l.RemovedAt <= at)), default));
    }

    /// <summary>The fingerprint of the content: what stands where at which content, and the links. Numbers of lines and of the baseline do not count.</summary>
    /// <returns>The fingerprint. O(n).</returns>
    public Fingerprint ToFingerprint() => Fingerprint.OfText(Lines
        .SelectMany(l => (string[])[l.RequirementId.ToString(), l.Content.ToString(), l.Parent?.ToString() ?? "", l.Order.ToString(System.Globalization.CultureInfo.InvariantCulture)])
        .Concat(Links.SelectMany(l => (string[])[l.Type.ToString(), l.Source.ToString(), l.Target.ToString()])));

    internal static BaselineSnapshot Of(IEnumerable<Requirement> requirements, IEnumerable<TraceLink> links, BaselineId baseline)
    {
        List<BaselineLine> lines = [.. requirements.OrderBy(r => r.KeyNumber).Select((r, i) => BaselineLine.Of(baseline, i + 1, r, r.Revision, r.Fingerprint))];
        return new(lines, Among(lines, links.Where(l => !l.IsRemoved), baseline));
    }

    private static bool IsGone(RequirementStatus status) => status is RequirementStatus.Obsolete or RequirementStatus.Rejected or RequirementStatus.Duplicate;

    private static IReadOnlyList<BaselineLink> Among(IEnumerable<BaselineLine> lines, IEnumerable<TraceLink> links, BaselineId baseline)
    {
        var held = lines.Select(l => l.RequirementId).ToHashSet();
        return
        [
            .. links.Where(l => l.Source is { } source && l.Target is { } target && held.Contains(source) && held.Contains(target)).OrderBy(l => l.Id)
                .Select((l, i) => new BaselineLink { BaselineId = baseline, Number = i + 1, LinkId = l.Id, Type = l.Type, Source = l.Source!.Value, Target = l.Target!.Value }),
        ];
    }
}
