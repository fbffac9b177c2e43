using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;

namespace RequirementsKit.Traceability;

/// <summary>Makes and judges trace links, and takes snapshots of them.</summary>
public sealed class TraceLinks
{
    private readonly ProjectDoor _door;

    internal TraceLinks(ProjectDoor door) => _door = door;

    /// <summary>Links two requirements. Needs <see cref="Capability.Trace"/>.</summary>
    /// <param name="source">From.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="target">To.</param>
    /// <param name="by">Who links them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, an end is missing or both are the same, or the link exists already (<c>trace-link.duplicate</c>).
    /// </exception>
    public async Task<TraceLink> LinkAsync(RequirementId source, LinkType type, RequirementId target, Actor by, CancellationToken cancellationToken = default)
    {
        var from = await _door.LoadAsync<Requirement>(source.Value, cancellationToken).ConfigureAwait(false);
        var to = await _door.LoadAsync<Requirement>(target.Value, cancellationToken).ConfigureAwait(false);
        var present = await _door.Store.ListAsync(TraceQueries.Of(source), cancellationToken).ConfigureAwait(false);
        if (present.Any(l => l.Type == type && l.Source == source && l.Target == target))
        {
            throw new RuleViolationException("trace-link.duplicate", $"{from.Key} {type} {to.Key} is linked already. Judge the link that exists.");
        }

        return await _door.CreateAsync(
            "traceability.link", Capability.Trace, by, [source, type, target], (now, _) => TraceLink.Between(_door.NewId<LinkId>(now), type, from, to, by, now), [from, to], cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Links a requirement to something outside. Needs <see cref="Capability.Trace"/>.</summary>
    /// <param name="source">From.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="outside">To.</param>
    /// <param name="by">Who links them.</param>
    /// <param name="content">The fingerprint of the thing outside; null when it has none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the requirement is missing.</exception>
    public async Task<TraceLink> LinkAsync(RequirementId source, LinkType type, Uri outside, Actor by, Fingerprint? content = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outside);
        var from = await _door.LoadAsync<Requirement>(source.Value, cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "traceability.link-outside", Capability.Trace, by, [source, type, outside.OriginalString],
            (now, _) => TraceLink.ToOutside(_door.NewId<LinkId>(now), type, from, outside, content, by, now), [from], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Judges a link between requirements on the content that both have now. Needs <see cref="Capability.Trace"/>.</summary>
    /// <param name="link">The link.</param>
    /// <param name="judgement">Valid or Invalid.</param>
    /// <param name="by">Who judges.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the link is missing.</exception>
    public async Task<TraceLink> JudgeAsync(LinkId link, LinkJudgement judgement, Actor by, CancellationToken cancellationToken = default)
    {
        var present = await _door.LoadAsync<TraceLink>(link.Value, cancellationToken).ConfigureAwait(false);
        var source = await _door.LoadAsync<Requirement>(present.Source.Value, cancellationToken).ConfigureAwait(false);
        var target = present.Target is { } id ? await _door.LoadAsync<Requirement>(id.Value, cancellationToken).ConfigureAwait(false) : null;
        return await _door.ChangeAsync<TraceLink>(
            "traceability.judge", link.Value, Capability.Trace, by, [judgement],
            (l, now) => l.Judge(judgement, source.Fingerprint, target?.Fingerprint ?? l.TargetContent, by, now), target is null ? [source] : [source, target], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes a link; it stays in the record. Needs <see cref="Capability.Trace"/>.</summary>
    /// <param name="link">The link.</param>
    /// <param name="by">Who removes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the link is missing.</exception>
    public Task<TraceLink> UnlinkAsync(LinkId link, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<TraceLink>("traceability.unlink", link.Value, Capability.Trace, by, [], (l, now) => l.Remove(by, now), [], cancellationToken);

    /// <summary>Takes a snapshot of all requirements and links. O(requirements + links).</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The snapshot.</returns>
    public async Task<TraceGraph> GraphAsync(CancellationToken cancellationToken = default) => new(
        await _door.Store.ListAsync(RequirementQueries.ByKey, cancellationToken).ConfigureAwait(false),
        await _door.Store.ListAsync(TraceQueries.Present, cancellationToken).ConfigureAwait(false));
}
