using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <content>From one version to the next.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Proposes another version. Approvals of the version before are void unless the policy keeps them for this kind of amendment and it touches the same; a veto stands.</summary>
    /// <param name="proposal">The new version.</param>
    /// <param name="impact">What it touches; computed for this version.</param>
    /// <param name="holders">Who may approve.</param>
    /// <param name="by">Who amends it; a person, who does not approve it any more.</param>
    /// <param name="now">When.</param>
    /// <param name="overlaps">The open requests that touch the same; null for none.</param>
    /// <param name="catalog">The policies of the project, and what demands which; null to take any policy.</param>
    /// <returns>The request in a new round under the same policy; this instance when the version in review says the same.</returns>
    /// <exception cref="RuleViolationException">
    /// The table does not allow it, no person amends it (<c>change-request.no-author</c>), or as for <c>Submit</c>.
    /// </exception>
    public ChangeRequest Amend(
        Proposal proposal, ImpactReport impact, IEnumerable<SeatHolder> holders, Actor by, Instant now, IEnumerable<ChangeRequestId>? overlaps = null, PolicyCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(impact);
        ArgumentNullException.ThrowIfNull(holders);
        ArgumentNullException.ThrowIfNull(by);
        var (state, at) = At(now);
        _ = Lifecycle.Next(state.Key, state.Status, ChangeRequestAction.Amend);
        if (state.Status is ChangeRequestStatus.InReview or ChangeRequestStatus.Submitted && proposal == state.Proposal)
        {
            return state;
        }

        ProposalRules.Require(proposal, impact);
        IReadOnlyList<SeatHolder> people = [.. holders];
        var classifications = AmendedScope.Of(state.Proposal, state.Impact, proposal, impact);
        var kind = ProposalTexts.Compare(state.Proposal, proposal)
            ?? (state.Round.Policy.Stages.Any(s => AmendedScope.IsOutside(s, classifications)) ? CarryOverClass.DisjointScope : null);
        return state.Raise(new ChangeRequestAmended(Id, kind, proposal, impact, [.. overlaps ?? []], WithAuthors(state.Contributors, [], by), by, at) { Classifications = classifications })
            .Routed(catalog, by, at)
            .Proceed(people, by, at);
    }
}
