using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <content>Rules that are put aside in the open.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Overrides a rule, visibly: approves in spite of the round, or lets the change be applied in a freeze window.</summary>
    /// <param name="kind">Which rule.</param>
    /// <param name="role">In which role.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who; nobody who contributed under separation of duties.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state. The decision of a round that was overridden says so for good.</returns>
    /// <exception cref="RuleViolationException">
    /// The table does not allow it (<c>change-request.illegal-action</c>), or the person contributed (<c>change-request.self-approval</c>).
    /// </exception>
    public ChangeRequest Override(OverrideKind kind, string role, string reason, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(by);
        var (state, at) = At(now);
        _ = Lifecycle.Next(state.Key, state.Status, kind == OverrideKind.Decision ? ChangeRequestAction.Override : ChangeRequestAction.Apply);
        if (by.PersonId is { } person && state.IsContributor(person))
        {
            throw state.SelfApproval([]);
        }

        var overridden = state.Raise(new ChangeRequestOverridden(
            Id, kind, Text.Required(role, Text.MaxName), Text.Required(reason, Text.MaxBody), state.Proposal.ToFingerprint(), by, at));
        return kind == OverrideKind.Decision ? overridden.Decide(ChangeRequestAction.Override, DecisionBasis.Override, by, at) : overridden;
    }

    /// <summary>Exchanges the policy in the open: a new round, in which nobody has voted yet. The type stays.</summary>
    /// <param name="policy">The new policy.</param>
    /// <param name="holders">Who may approve.</param>
    /// <param name="role">In which role.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who exchanges it.</param>
    /// <param name="now">When.</param>
    /// <param name="catalog">The policies of the project, and what demands which; null to take any policy.</param>
    /// <returns>The next state; this instance when it is the same policy.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>change-request.illegal-action</c>), the policy is less strict than the change demands (<c>approval.policy-too-weak</c>) or cannot be met (<c>approval.infeasible</c>).</exception>
    public ChangeRequest MigratePolicy(ApprovalPolicy policy, IEnumerable<SeatHolder> holders, string role, string reason, Actor by, Instant now, PolicyCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        _ = RequiredAreas.Of(policy);
        var (state, at) = At(now);
        _ = Lifecycle.Next(state.Key, state.Status, ChangeRequestAction.MigratePolicy);
        _ = catalog?.Require(policy, state.Subject());
        IReadOnlyList<SeatHolder> people = [.. holders];
        return policy == state.Round.Policy
            ? state
            : state.Raise(new ChangeRequestPolicyMigrated(
                Id, ApprovalRound.Open(policy, state.Proposal.ToFingerprint(), people, state.Contributors, at, state.Subject()), Deadlines.ReservesOf(policy, people), Text.Required(role, Text.MaxName), Text.Required(reason, Text.MaxBody), by, at));
    }
}
