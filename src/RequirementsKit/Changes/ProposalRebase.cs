using RequirementsKit.Changes.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes;

/// <summary>A proposal merged with what happened since: the same wish on the present revisions, or the conflicts that a person resolves. Never a silent choice.</summary>
/// <remarks>A three-way merge for each field and for the set of links, with the revision that the proposal was based on as the common ancestor.</remarks>
public sealed record ProposalRebase
{
    internal ProposalRebase(Proposal? proposal, IReadOnlyList<ProposalConflict> conflicts) => (Proposal, Conflicts) = (proposal, conflicts);

    /// <summary>Gets the proposal on the present revisions; null when there are conflicts. It has no operation left when everything it wants was done meanwhile.</summary>
    public Proposal? Proposal { get; }

    /// <summary>Gets the conflicts, in the order of the operations; none when the proposal could be merged.</summary>
    public IReadOnlyList<ProposalConflict> Conflicts { get; }

    /// <summary>Merges a proposal with what happened since. Pure: it decides on nothing but its arguments.</summary>
    /// <param name="ours">The proposal.</param>
    /// <param name="bases">The content of each requirement that the proposal revises, in the revision it is based on.</param>
    /// <param name="present">The requirements that the proposal names, targets of links included, as they are now.</param>
    /// <param name="linksThen">The links that those requirements had when the proposal was made.</param>
    /// <param name="linksNow">The links that they have now.</param>
    /// <returns>The merged proposal or the conflicts; the same proposal when nothing happened. O(operations × fields + links).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A requirement that the proposal names is missing from <paramref name="bases"/> or <paramref name="present"/>.</exception>
    public static ProposalRebase Of(
        Proposal ours,
        IReadOnlyDictionary<RequirementId, RequirementContent> bases,
        IReadOnlyDictionary<RequirementId, Requirement> present,
        IEnumerable<TraceLink> linksThen,
        IEnumerable<TraceLink> linksNow)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(bases);
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(linksThen);
        ArgumentNullException.ThrowIfNull(linksNow);
        return new Rebase(bases, present, linksThen, linksNow).Of(ours);
    }
}
