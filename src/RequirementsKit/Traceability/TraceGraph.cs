using RequirementsKit.Graphs;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability.Internal;

namespace RequirementsKit.Traceability;

/// <summary>The requirements and the links among them at one moment: impact, coverage, orphans, cycles, suspicion, broken rules, the matrix. Immutable.</summary>
/// <remarks>A link says that its source rests on its target, so what changes in the target may change the source: impact runs from the target to the source. Blocks alone runs the other way.</remarks>
/// <example><code>
/// var graph = await kit.Traceability.GraphAsync();
/// foreach (var reached in graph.ImpactOf(requirement))
/// {
///     Console.WriteLine($"{graph.Requirements[reached.Node].Key} at distance {reached.Distance}");
/// }
/// </code></example>
public sealed partial class TraceGraph
{
    private readonly LinkGraph<RequirementId> _graph;
    private readonly TraceScheme? _scheme;

    /// <summary>Takes the snapshot. O(requirements + links), and sorting the requirements by key.</summary>
    /// <param name="requirements">The requirements.</param>
    /// <param name="links">The links; removed ones are left out, and those that lead outside or to a requirement elsewhere are left out of impact, orphans and cycles.</param>
    /// <param name="scheme">What the project asks of its links; null for the kit's own rules.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TraceGraph(IEnumerable<Requirement> requirements, IEnumerable<TraceLink> links, TraceScheme? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(links);
        Requirements = requirements.ToDictionary(r => r.Id);
        Links = [.. links.Where(l => !l.IsRemoved)];
        _scheme = scheme;
        _graph = new(Requirements.Values.OrderBy(r => r.KeyNumber).Select(r => r.Id), Links.Where(IsInside).Select(l => l.Type == LinkType.Blocks ? (l.Source!.Value, l.Target!.Value) : (l.Target!.Value, l.Source!.Value)));
    }

    /// <summary>Gets the requirements by id.</summary>
    public IReadOnlyDictionary<RequirementId, Requirement> Requirements { get; }

    /// <summary>Gets the links that were not removed.</summary>
    public IReadOnlyList<TraceLink> Links { get; }

    /// <summary>What a change of a requirement may touch, however far.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The requirements, the nearest first, with their distance and a shortest path to each. O(requirements + links).</returns>
    /// <exception cref="ArgumentException">The requirement is not in the snapshot.</exception>
    public Closure<RequirementId> ImpactOf(RequirementId requirement) => _graph.Reach(requirement, GraphDirection.Forward);

    /// <summary>What a change of several requirements at once may touch beside them, the nearest first, then by key.</summary>
    internal T[] ImpactOf<T>(IEnumerable<RequirementId> requirements, Func<RequirementId, int, RequirementId, T> make) => _graph.ReachTogether(requirements, GraphDirection.Forward, make);

    /// <summary>What a requirement rests on, however far.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The requirements, the nearest first, with their distance and a shortest path to each. O(requirements + links).</returns>
    /// <exception cref="ArgumentException">The requirement is not in the snapshot.</exception>
    public Closure<RequirementId> BasisOf(RequirementId requirement) => _graph.Reach(requirement, GraphDirection.Backward);

    /// <summary>The requirements without a link among them; links that lead outside do not count.</summary>
    /// <returns>The requirements.</returns>
    public IReadOnlyList<RequirementId> Orphans() => _graph.Orphans();

    /// <summary>The groups of requirements that rest on each other in a circle.</summary>
    /// <returns>The groups.</returns>
    public IReadOnlyList<IReadOnlyList<RequirementId>> Cycles() => _graph.Cycles();

    /// <summary>What can be said of a link on the content that its ends have now.</summary>
    /// <param name="link">The link.</param>
    /// <returns>Valid, Invalid, or Suspect; Suspect when a requirement at an end is not in the snapshot.</returns>
    public LinkJudgement JudgementOf(TraceLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        var (source, target) = (At(link.Source), At(link.Target));
        return (link.Source is not null && source is null) || (link.Target is not null && target is null)
            ? LinkJudgement.Suspect
            : link.JudgementOn(source, target, RuleFor(link.Type));
    }

    /// <summary>The links that nobody judged on the content that their ends have now.</summary>
    /// <returns>The links. O(links).</returns>
    public IReadOnlyList<TraceLink> Suspects() => [.. Links.Where(l => JudgementOf(l) == LinkJudgement.Suspect)];

    /// <summary>The requirements that have fewer valid targets, or more, than the rule of a type asks for. A rule with a minimum is about the kinds of sources that it allows.</summary>
    /// <returns>The breaks by type, then by key. O(rules × requirements + links).</returns>
    public IReadOnlyList<LinkRuleBreak> RuleBreaks()
    {
        var counts = Links.Where(l => l.Source is not null && JudgementOf(l) == LinkJudgement.Valid).CountBy(l => (l.Type, l.Source!.Value)).ToDictionary();
        return
        [
            .. from rule in _scheme?.Rules ?? []
               from requirement in Requirements.Values.OrderBy(r => r.KeyNumber)
               where rule.Sources.Count == 0 || rule.Sources.Contains((TraceEndKind)requirement.Content.Level)
               let count = counts.GetValueOrDefault((rule.Type, requirement.Id))
               where count < rule.Minimum || count > rule.Maximum
               select new LinkRuleBreak(requirement.Id, rule, count),
        ];
    }

    /// <summary>Whether the requirements have the links that they need: the sources of valid Derives, Refines, Satisfies, Verifies and Implements links cover their target.</summary>
    /// <param name="needs">What each kind of requirement needs, such as a Stakeholder requirement a System requirement, and that a Test.</param>
    /// <returns>The requirements that need something, in order, with what is missing, shallow and deep. O(requirements + links).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="needs"/> is null.</exception>
    public IReadOnlyList<NodeCoverage<RequirementId, TraceEndKind>> Coverage(IReadOnlyDictionary<TraceEndKind, IReadOnlyList<TraceEndKind>> needs)
    {
        ArgumentNullException.ThrowIfNull(needs);
        List<TraceLink> covering = [.. Links.Where(l => l.Type is >= LinkType.Derives and <= LinkType.Implements && l.Target is not null && JudgementOf(l) == LinkJudgement.Valid)];
        var nodes = Requirements.Values.Select(r => new TraceNode(r.Id, (TraceEndKind)r.Content.Level, null))
            .Concat(covering.Where(l => l.Source is null).Select(SourceOf));
        var graph = new LinkGraph<TraceNode>(nodes, covering.Select(l => (TargetOf(l), SourceOf(l))));
        return
        [
            .. graph.Coverage(n => n.Kind, n => needs.TryGetValue(n.Kind, out var kinds) && n.Outside is null ? kinds : [], GraphDirection.Forward)
                .Select(c => new NodeCoverage<RequirementId, TraceEndKind>(c.Node.Requirement, c.Needed, c.Missing, c.MissingDeep)),
        ];
    }

    /// <summary>How far the tasks of some requirements are.</summary>
    /// <param name="requirements">The requirements, such as those of a release.</param>
    /// <returns>The sums over the tasks, each task once. O(links).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="requirements"/> is null.</exception>
    public WorkProgress ProgressOf(IEnumerable<RequirementId> requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        var chosen = requirements.ToHashSet();
        return WorkProgress.Of(Links
            .Where(l => l.Outside?.WorkItem is not null && ((l.Source is { } source && chosen.Contains(source)) || (l.Target is { } target && chosen.Contains(target))))
            .GroupBy(l => l.Outside!.Uri)
            .Select(g => g.Last().Outside!.WorkItem!));
    }

    internal LinkRule RuleFor(LinkType type) => (_scheme ?? TraceScheme.Default(default)).RuleFor(type);

    private Requirement? At(RequirementId? id) => id is { } known ? Requirements.GetValueOrDefault(known) : null;

    private bool IsInside(TraceLink link) => At(link.Source) is not null && At(link.Target) is not null;

    private TraceNode SourceOf(TraceLink link) => new(link.Source ?? default, link.KindOfSource(At(link.Source)), link.Source is null ? link.Outside!.Uri.OriginalString : null);

    private TraceNode TargetOf(TraceLink link) => new(link.Target!.Value, link.KindOfTarget(At(link.Target)), null);
}
