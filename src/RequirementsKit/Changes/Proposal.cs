using System.Text.Json.Serialization;
using RequirementsKit.Changes.Internal;
using RequirementsKit.Requirements;

namespace RequirementsKit.Changes;

/// <summary>What a change request wants to change, from which revisions. Immutable; approvals bind to its fingerprint.</summary>
/// <example><code>
/// var proposal = Proposal.Revise(requirement).Statement("… within 2 s").Because("the desk waits");
/// </code></example>
public sealed partial record Proposal
{
    private Fingerprint _fingerprint;

    [JsonConstructor]
    internal Proposal()
    {
    }

    /// <summary>Gets the operations in order.</summary>
    [JsonInclude]
    public IReadOnlyList<ProposedOperation> Operations
    {
        get;
        internal init => (field, _fingerprint) = (value, default);
    }

    = [];

    /// <summary>Gets why the change is wanted; null when nobody said.</summary>
    [JsonInclude]
    public string? Reason { get; internal init; }

    /// <summary>The requirements that the proposal touches, each once, in order.</summary>
    /// <returns>The requirements; those to be added have no id yet.</returns>
    public IReadOnlyList<RequirementId> Touched() =>
        [.. Operations.SelectMany(o => o.Writes().Concat(o.Requirement is { } own ? [own] : [])).Distinct()];

    /// <summary>What the proposal adds to cost and time: the sum over its operations.</summary>
    /// <returns>The sum; none of nothing.</returns>
    public ChangeEstimate Estimate() => Operations.Aggregate(ChangeEstimate.None, (sum, o) => sum.Plus(o.Estimate));

    /// <summary>The fingerprint over all operations and the revisions they are based on; the reason does not count.</summary>
    /// <returns>The fingerprint. O(size) the first time, then O(1).</returns>
    public Fingerprint ToFingerprint() => _fingerprint == default ? _fingerprint = ProposalTexts.FingerprintOf(Operations, withBases: true) : _fingerprint;

    /// <summary>Whether the other proposal has the same fingerprint and reason.</summary>
    /// <param name="other">The other proposal.</param>
    /// <returns>True when it has.</returns>
    public bool Equals(Proposal? other) => other is not null && Reason == other.Reason && ToFingerprint() == other.ToFingerprint();

    /// <inheritdoc />
    public override int GetHashCode() => ToFingerprint().GetHashCode();

    /// <summary>The requirements and revisions that the proposal rests on, each once.</summary>
    internal IReadOnlyList<RevisionReference> Bases() => [.. Operations.SelectMany(o => o.Bases()).Distinct()];

    /// <summary>Whether both write the same requirement, or make or remove the same link.</summary>
    internal bool OverlapsWith(Proposal other) =>
        Operations.SelectMany(o => o.Writes()).Intersect(other.Operations.SelectMany(o => o.Writes())).Any()
        || Operations.SelectMany(o => o.Links()).Select(l => (l.Source, l.Type, l.Target)).Intersect(other.Operations.SelectMany(o => o.Links()).Select(l => (l.Source, l.Type, l.Target))).Any();

    private Proposal And(ProposedOperation operation) => this with { Operations = [.. Operations, operation] };

    private Proposal With(OperationKind kind, Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return this with { Operations = [.. Operations, new() { Kind = kind, Requirement = requirement.Id, BaseRevision = requirement.Revision }] };
    }
}
