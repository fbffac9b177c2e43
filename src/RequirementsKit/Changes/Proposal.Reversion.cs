using RequirementsKit.Changes.Internal;
using RequirementsKit.Requirements;

namespace RequirementsKit.Changes;

/// <content>How a change is taken back.</content>
public sealed partial record Proposal
{
    /// <summary>The proposal that takes an applied change back, from the present revisions; its estimates are the opposite, so that both add up to nothing.</summary>
    /// <param name="applied">The request that was applied.</param>
    /// <param name="present">The requirements that it touched, the ends of its links included, as they are now.</param>
    /// <param name="before">The content of each requirement that it revised, in the revision before.</param>
    /// <returns>The proposal. A retired requirement comes back as a draft: what it had reached has to be reached again.</returns>
    /// <exception cref="ArgumentException">The request was not applied, or a requirement is missing.</exception>
    public static Proposal Revert(ChangeRequest applied, IReadOnlyDictionary<RequirementId, Requirement> present, IReadOnlyDictionary<RequirementId, RequirementContent> before)
    {
        ArgumentNullException.ThrowIfNull(applied);
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(before);
        return applied.WasApplied
            ? new Reversion(applied, present, before).ToProposal().Because($"Takes {applied.Key} back")
            : throw new ArgumentException($"{applied.Key} was not applied, so there is nothing to take back. Withdraw it instead.", nameof(applied));
    }
}
