using System.Text;
using RequirementsKit.Graphs;
using RequirementsKit.Requirements;

namespace RequirementsKit.Traceability;

/// <summary>The requirements and the links among them at one moment: impact, orphans, cycles, suspicion, and the matrix. Immutable.</summary>
/// <remarks>A link says that its source rests on its target, so what changes in the target may change the source: impact runs from the target to the source.</remarks>
public sealed class TraceGraph
{
    private readonly LinkGraph<RequirementId> _graph;

    /// <summary>Takes the snapshot. O(requirements + links).</summary>
    /// <param name="requirements">The requirements.</param>
    /// <param name="links">The links; removed ones, those that lead outside and those with an end elsewhere are left out of the graph.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TraceGraph(IEnumerable<Requirement> requirements, IEnumerable<TraceLink> links)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(links);
        Requirements = requirements.ToDictionary(r => r.Id);
        Links = [.. links.Where(l => !l.IsRemoved)];
        _graph = new(Requirements.Keys, Links.Where(IsInside).Select(l => (l.Target!.Value, l.Source)));
    }

    /// <summary>Gets the requirements by id.</summary>
    public IReadOnlyDictionary<RequirementId, Requirement> Requirements { get; }

    /// <summary>Gets the links that were not removed.</summary>
    public IReadOnlyList<TraceLink> Links { get; }

    /// <summary>What a change of a requirement may touch, however far.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The requirements with their distance and the one before on a shortest path, the nearest first. O(requirements + links).</returns>
    /// <exception cref="ArgumentException">The requirement is not in the snapshot.</exception>
    public IReadOnlyList<Reached<RequirementId>> ImpactOf(RequirementId requirement) => _graph.Reach(requirement, GraphDirection.Forward);

    /// <summary>What a requirement rests on, however far.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The requirements with their distance, the nearest first. O(requirements + links).</returns>
    /// <exception cref="ArgumentException">The requirement is not in the snapshot.</exception>
    public IReadOnlyList<Reached<RequirementId>> BasisOf(RequirementId requirement) => _graph.Reach(requirement, GraphDirection.Backward);

    /// <summary>The requirements without a link among them.</summary>
    /// <returns>The requirements.</returns>
    public IReadOnlyList<RequirementId> Orphans() => _graph.Orphans();

    /// <summary>The groups of requirements that rest on each other in a circle.</summary>
    /// <returns>The groups.</returns>
    public IReadOnlyList<IReadOnlyList<RequirementId>> Cycles() => _graph.Cycles();

    /// <summary>The links that nobody judged on the content that their ends have now.</summary>
    /// <returns>The links.</returns>
    public IReadOnlyList<TraceLink> Suspects() => [.. Links.Where(l => IsInside(l) && l.JudgementOn(Requirements[l.Source].Fingerprint, Requirements[l.Target!.Value].Fingerprint) == LinkJudgement.Suspect)];

    /// <summary>Writes the graph for Mermaid, keys as nodes.</summary>
    /// <returns>The text, lines ending in LF.</returns>
    public string ToMermaid()
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var link in Links.Where(IsInside).OrderBy(l => Requirements[l.Source].KeyNumber).ThenBy(l => Requirements[l.Target!.Value].KeyNumber))
        {
            text.Append("    ").Append(Requirements[link.Source].Key).Append(" -->|").Append(link.Type).Append("| ").Append(Requirements[link.Target!.Value].Key).Append('\n');
        }

        return text.ToString();
    }

    private bool IsInside(TraceLink link) => link.Target is { } target && Requirements.ContainsKey(link.Source) && Requirements.ContainsKey(target);
}
