using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Projects;

/// <content>Which approval policies may be chosen.</content>
public sealed partial record Project
{
    /// <summary>Says which policies may be chosen and what demands which, in place of what was said before. No version of a policy is ever changed or lost.</summary>
    /// <param name="catalog">The policies, every version that was there before among them.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it says the same.</returns>
    /// <exception cref="ArgumentException">A policy has problems; all are listed.</exception>
    /// <exception cref="RuleViolationException">A version of a policy was changed or left out (<c>project.policy-version</c>), or the project is closed (<c>project.closed</c>).</exception>
    public Project WithPolicies(PolicyCatalog catalog, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        RequireNotClosed();
        foreach (var policy in catalog.Policies)
        {
            policy.RequireSound();
        }

        if (Policies?.Policies.FirstOrDefault(p => !catalog.Policies.Contains(p)) is { } lost)
        {
            throw new RuleViolationException("project.policy-version", $"{lost} is changed or missing. What was decided names it, so keep it as it is and add version {lost.Version + 1} after it.");
        }

        return catalog.Equals(Policies) ? this : this with { Policies = catalog, Events = [.. Events, new ProjectPoliciesChanged(Id, catalog.ToFingerprint(), by, now)] };
    }
}
