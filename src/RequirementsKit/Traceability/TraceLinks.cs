using NodaTime;
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

    /// <summary>Reads what the project asks of its links.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The scheme; <see cref="TraceScheme.Default"/> while nobody changed it.</returns>
    public async Task<TraceScheme> SchemeAsync(CancellationToken cancellationToken = default) =>
        await _door.Store.FindAsync<TraceScheme>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false) ?? TraceScheme.Default(_door.ProjectId);

    /// <summary>Sets the rule of a type of links. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="ArgumentException">The minimum is negative or above the maximum.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public async Task<TraceScheme> SetRuleAsync(LinkRule rule, Actor by, CancellationToken cancellationToken = default)
    {
        const string Command = "traceability.set-rule";
        ArgumentNullException.ThrowIfNull(rule);
        object?[] asked = [rule.Type, rule.Minimum, rule.Maximum, rule.AllowsCycles, rule.Suspicion, string.Join(',', rule.Sources), string.Join(',', rule.Targets), string.Join(',', rule.Fields)];
        if (await _door.FindEarlierAsync(Command, by, asked, cancellationToken).ConfigureAwait(false) is null)
        {
            var now = _door.Now();
            var project = await _door.RequireAsync(by, Capability.ManageProject, cancellationToken).ConfigureAwait(false);
            var next = (await SchemeAsync(cancellationToken).ConfigureAwait(false)).SetRule(rule, by, now);
            await _door.CommitAsync(Command, by, now, asked, [next], [project], cancellationToken).ConfigureAwait(false);
        }

        return await SchemeAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a snapshot of all requirements and links. O(requirements + links).</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The snapshot.</returns>
    public async Task<TraceGraph> GraphAsync(CancellationToken cancellationToken = default) => new(
        await _door.Store.ListAsync(RequirementQueries.ByKey, cancellationToken).ConfigureAwait(false),
        await _door.Store.ListAsync(TraceQueries.Present, cancellationToken).ConfigureAwait(false),
        await SchemeAsync(cancellationToken).ConfigureAwait(false));

    private static IReadOnlyList<Aggregate> Present(params Aggregate?[] aggregates) => [.. aggregates.OfType<Aggregate>()];

    private async Task<Requirement?> EndAsync(RequirementId? id, CancellationToken cancellationToken) =>
        id is { } known ? await _door.LoadAsync<Requirement>(known.Value, cancellationToken).ConfigureAwait(false) : null;

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
