using RequirementsKit.Requirements;
using RequirementsKit.Storage;

namespace RequirementsKit.Traceability;

/// <content>Judging the links, and clearing those that are suspect.</content>
public sealed partial class TraceLinks
{
    /// <summary>Judges a link on the content that both ends have now. Needs <see cref="Capability.Trace"/>.</summary>
    /// <param name="link">The link.</param>
    /// <param name="judgement">Valid or Invalid.</param>
    /// <param name="by">Who judges.</param>
    /// <param name="why">Why; null when nobody says.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentException"><paramref name="judgement"/> is Suspect, which nobody says.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the link is missing.</exception>
    public async Task<TraceLink> JudgeAsync(LinkId link, LinkJudgement judgement, Actor by, string? why = null, CancellationToken cancellationToken = default)
    {
        var present = await _door.LoadAsync<TraceLink>(link.Value, cancellationToken).ConfigureAwait(false);
        var source = await EndAsync(present.Source, cancellationToken).ConfigureAwait(false);
        var target = await EndAsync(present.Target, cancellationToken).ConfigureAwait(false);
        var rule = (await SchemeAsync(cancellationToken).ConfigureAwait(false)).RuleFor(present.Type);
        return await _door.ChangeAsync<TraceLink>(
            "traceability.judge", link.Value, Capability.Trace, by, [judgement, why],
            (l, now) => l.Judge(judgement, source, target, why, by, now, rule), Present(source, target), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Clears every suspect link at a requirement, or in the project: judges them valid on the content of now, in one commit, each in the log. Needs <see cref="Capability.Trace"/>.</summary>
    /// <param name="requirement">The requirement at one end; null for the whole project.</param>
    /// <param name="by">Who judges.</param>
    /// <param name="why">Why; null when nobody says.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The links that were cleared; at most <see cref="Commit.MaxWrites"/> in one call, the rest stays suspect.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public async Task<IReadOnlyList<LinkId>> ClearAsync(RequirementId? requirement, Actor by, string? why = null, CancellationToken cancellationToken = default)
    {
        const string Command = "traceability.clear";
        object?[] asked = [requirement, why];
        if (await _door.FindEarlierAsync(Command, by, asked, cancellationToken).ConfigureAwait(false) is { } earlier)
        {
            return [.. earlier.Written.Select(w => LinkId.From(w.Id))];
        }

        var now = _door.Now();
        var project = await _door.RequireAsync(by, Capability.Trace, cancellationToken).ConfigureAwait(false);
        var graph = await GraphAsync(cancellationToken).ConfigureAwait(false);
        List<TraceLink> cleared =
        [
            .. graph.Suspects().Where(l => requirement is null || l.Source == requirement || l.Target == requirement).Take(Commit.MaxWrites)
                .Select(l => l.Judge(LinkJudgement.Valid, End(l.Source), End(l.Target), why, by, now, graph.RuleFor(l.Type))),
        ];
        var ends = cleared.SelectMany(l => Present(End(l.Source), End(l.Target))).DistinctBy(r => r.DocumentId);
        await _door.CommitAsync(Command, by, now, asked, cleared, [project, .. ends], cancellationToken).ConfigureAwait(false);
        return [.. cleared.Where(l => l.Events.Count > 0).Select(l => l.Id)];

        Requirement? End(RequirementId? id) => id is { } known ? graph.Requirements.GetValueOrDefault(known) : null;
    }

    private async Task<Requirement?> EndAsync(RequirementId? id, CancellationToken cancellationToken) =>
        id is { } known ? await _door.LoadAsync<Requirement>(known.Value, cancellationToken).ConfigureAwait(false) : null;
}
