using NodaTime;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;

namespace RequirementsKit.Traceability;

/// <summary>Makes and judges trace links, and takes snapshots of them.</summary>
/// <example><code>
/// await kit.Traceability.LinkAsync(design, LinkType.Derives, requirement, by: me);
/// var graph = await kit.Traceability.GraphAsync();
/// </code></example>
public sealed partial class TraceLinks
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
    /// The actor lacks the capability, an end is missing (<c>requirement.not-found</c>), both are the same (<c>trace-link.self</c>), or the rule of the type does not allow it; see <see cref="TraceScheme.Require"/>.
    /// </exception>
    public async Task<TraceLink> LinkAsync(RequirementId source, LinkType type, RequirementId target, Actor by, CancellationToken cancellationToken = default)
    {
        var from = await _door.LoadAsync<Requirement>(source.Value, cancellationToken).ConfigureAwait(false);
        var to = await _door.LoadAsync<Requirement>(target.Value, cancellationToken).ConfigureAwait(false);
        return await MakeAsync("traceability.link", type, from, to, [source, type, target], by, (id, rule, now) => TraceLink.Between(id, type, from, to, by, now, rule), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Links a requirement to something outside. Needs <see cref="Capability.Trace"/>.</summary>
    /// <param name="source">From.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="outside">To: a test, code, a document, a task.</param>
    /// <param name="by">Who links them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link.</returns>
    /// <exception cref="RuleViolationException">As for two requirements.</exception>
    public async Task<TraceLink> LinkAsync(RequirementId source, LinkType type, OutsideEnd outside, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outside);
        var from = await _door.LoadAsync<Requirement>(source.Value, cancellationToken).ConfigureAwait(false);
        return await MakeAsync("traceability.link-outside", type, from, null, [source, type, outside], by, (id, rule, now) => TraceLink.ToOutside(id, type, from, outside, by, now, rule), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Links something outside to a requirement, such as a test that verifies it. Needs <see cref="Capability.Trace"/>.</summary>
    /// <param name="outside">From: a test, code, a document, a task.</param>
    /// <param name="type">The kind of link.</param>
    /// <param name="target">To.</param>
    /// <param name="by">Who links them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link.</returns>
    /// <exception cref="RuleViolationException">As for two requirements.</exception>
    public async Task<TraceLink> LinkAsync(OutsideEnd outside, LinkType type, RequirementId target, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outside);
        var to = await _door.LoadAsync<Requirement>(target.Value, cancellationToken).ConfigureAwait(false);
        return await MakeAsync("traceability.link-from-outside", type, null, to, [outside, type, target], by, (id, rule, now) => TraceLink.FromOutside(id, type, outside, to, by, now, rule), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes how the thing outside was found now. Needs <see cref="Capability.Trace"/>.</summary>
    /// <param name="link">The link.</param>
    /// <param name="outside">The thing, at the same URI.</param>
    /// <param name="by">Who looked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The link; unchanged when nothing differs.</returns>
    /// <exception cref="ArgumentException">The link leads to no thing outside, or to another.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the link is missing.</exception>
    public Task<TraceLink> ObserveAsync(LinkId link, OutsideEnd outside, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outside);
        return _door.ChangeAsync<TraceLink>(
            "traceability.observe", link.Value, Capability.Trace, by, [outside, outside.Content, outside.WorkItem], (l, now) => l.Observe(outside, by, now), [], cancellationToken);
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
        await _door.Store.ListAsync(TraceQueries.Present, cancellationToken).ConfigureAwait(false),
        await SchemeAsync(cancellationToken).ConfigureAwait(false));

    private static IReadOnlyList<Aggregate> Present(params Aggregate?[] aggregates) => [.. aggregates.OfType<Aggregate>()];

    private async Task<TraceLink> MakeAsync(
        string command, LinkType type, Requirement? source, Requirement? target, IEnumerable<object?> asked, Actor by, Func<LinkId, LinkRule, Instant, TraceLink> make, CancellationToken cancellationToken)
    {
        var scheme = await SchemeAsync(cancellationToken).ConfigureAwait(false);
        var present = await _door.Store.ListAsync(TraceQueries.OfType(type), cancellationToken).ConfigureAwait(false);
        var valid = source is null ? 0 : scheme.ValidTargets(source, type, present, (await CountedAsync(scheme, [source.Id], present, cancellationToken).ConfigureAwait(false)).GetValueOrDefault);
        return await _door.CreateAsync(command, Capability.Trace, by, asked, Checked, [.. Present(source, target), .. ProjectDoor.WhereStored(scheme)], cancellationToken).ConfigureAwait(false);

        TraceLink Checked(Instant now, long number)
        {
            var link = make(_door.NewId<LinkId>(now), scheme.RuleFor(type), now);
            scheme.Require(link, source, target, present, valid);
            return link;
        }
    }

    /// <summary>The requirements that the sources lead to by links of a type that may have only so many targets: whether those links are valid depends on them.</summary>
    internal async Task<Dictionary<RequirementId, Requirement>> CountedAsync(TraceScheme scheme, IReadOnlyCollection<RequirementId> sources, IEnumerable<TraceLink> present, CancellationToken cancellationToken)
    {
        var counted = new Dictionary<RequirementId, Requirement>();
        foreach (var target in present.Where(l => l.Source is { } source && sources.Contains(source) && scheme.RuleFor(l.Type).Maximum is not null).Select(l => l.Target).OfType<RequirementId>().Distinct())
        {
            counted.Add(target, await _door.LoadAsync<Requirement>(target.Value, cancellationToken).ConfigureAwait(false));
        }

        return counted;
    }
}
