using RequirementsKit.Approvals;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes;

/// <summary>What a proposal may touch beyond what it changes; bound to the proposal and to the state of the record it was computed from. Equal by content.</summary>
/// <param name="Proposal">The fingerprint of the proposal.</param>
/// <param name="GraphVersion">The version of the trace graph it was computed on: the sequence number of the log's last change of a link.</param>
/// <param name="Items">The requirements, the nearest first.</param>
public sealed record ImpactReport(Fingerprint Proposal, long GraphVersion, IReadOnlyList<ImpactItem> Items)
{
    /// <summary>Gets what the proposal adds to cost and time; the sum over its operations.</summary>
    public ChangeEstimate Estimate { get; init; } = ChangeEstimate.None;

    /// <summary>Gets the highest risk among what the proposal changes; null when nobody rated any.</summary>
    public RiskLevel? Risk { get; init; }

    /// <summary>Gets the tags of what the proposal changes, each once, ordinal.</summary>
    public IReadOnlyList<string> Classifications { get; init; } = [];

    /// <summary>Gets the tagged requirements that the proposal names, the ends of its links included, in its order.</summary>
    public IReadOnlyList<ClassifiedRequirement> Classified { get; init; } = [];

    /// <summary>Computes the impact. O(requirements + links).</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="graph">The trace graph.</param>
    /// <param name="graphVersion">The version of the graph: the sequence number of the log's last change of a link.</param>
    /// <param name="present">What the proposal changes, as it is now: risk and tags are read there; null to read them from the graph.</param>
    /// <returns>The report: every requirement once, at its smallest distance, the nearest first, then by key; what the proposal changes itself is left out, and what is not in the graph has no impact.</returns>
    /// <exception cref="ArgumentNullException">An argument but the last is null.</exception>
    public static ImpactReport Of(Proposal proposal, TraceGraph graph, long graphVersion, IReadOnlyDictionary<RequirementId, Requirement>? present = null)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(graph);
        var touched = proposal.Touched();
        var known = present ?? graph.Requirements;
        IReadOnlyList<RequirementContent> changed = [.. touched.Where(known.ContainsKey).Select(r => known[r].Content)];
        var items = graph.ImpactOf(touched.Where(graph.Requirements.ContainsKey), (reached, distance, previous) => new ImpactItem(reached, distance, previous));
        return new(proposal.ToFingerprint(), graphVersion, items)
        {
            Estimate = proposal.Estimate(),
            Risk = RiskOf(changed),
            Classifications = [.. changed.SelectMany(c => c.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Classified = [.. proposal.Bases().Select(b => b.Requirement).Distinct().Where(r => known.ContainsKey(r) && known[r].Content.Tags.Count > 0).Select(r => new ClassifiedRequirement(r, known[r].Content.Tags))],
        };
    }

    /// <summary>Whether the other report says the same.</summary>
    /// <param name="other">The other report.</param>
    /// <returns>True when it does. O(items).</returns>
    public bool Equals(ImpactReport? other) =>
        other is not null && (Proposal, GraphVersion, Estimate, Risk) == (other.Proposal, other.GraphVersion, other.Estimate, other.Risk)
        && Items.SequenceEqual(other.Items) && Classifications.SequenceEqual(other.Classifications) && Classified.SequenceEqual(other.Classified);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Proposal, GraphVersion, Estimate, Items.Count);

    private static RiskLevel? RiskOf(IReadOnlyList<RequirementContent> changed)
    {
        var rated = changed.Where(c => c.Risk is not null).ToList();
        return rated.Count == 0 ? null : Enum.Parse<RiskLevel>(rated.Max(c => c.Risk)!.Value.ToString());
    }
}
