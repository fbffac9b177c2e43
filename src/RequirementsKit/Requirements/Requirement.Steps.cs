using NodaTime;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <content>The commands that move a requirement from state to state.</content>
public sealed partial record Requirement
{
    /// <summary>Moves the requirement to another state. Validating, accepting and marking a duplicate need to say more and have methods of their own.</summary>
    /// <param name="action">The step.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <param name="scheme">What the project asks of its requirements; null for the kit's own table.</param>
    /// <returns>The next state. A way back says nothing new: what was approved as r3 stays "approved r3".</returns>
    /// <exception cref="ArgumentException">The step has a method of its own.</exception>
    /// <exception cref="RuleViolationException">The table does not allow the step (<c>requirement.illegal-action</c>), or the requirement is archived (<c>requirement.archived</c>).</exception>
    public Requirement Move(RequirementAction action, Actor by, Instant now, RequirementScheme? scheme = null) => action switch
    {
        RequirementAction.Validate or RequirementAction.Accept or RequirementAction.MarkDuplicate =>
            throw new ArgumentException($"{action} needs to say more. Use Validate, Accept or MarkDuplicate.", nameof(action)),
        _ => Step(action, by, now, scheme),
    };

    /// <summary>Puts the requirement off until a date; <see cref="Move"/> puts it off for an open time.</summary>
    /// <param name="until">The date on which to look at it again.</param>
    /// <param name="by">Who puts it off.</param>
    /// <param name="now">When.</param>
    /// <param name="scheme">What the project asks of its requirements; null for the kit's own table.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The table does not allow the step (<c>requirement.illegal-action</c>), or the requirement is archived (<c>requirement.archived</c>).</exception>
    public Requirement Defer(LocalDate until, Actor by, Instant now, RequirementScheme? scheme = null) => Step(RequirementAction.Defer, by, now, scheme) with { DeferredUntil = until };

    /// <summary>Retires the requirement as an approved change request says.</summary>
    /// <param name="by">Who applies it.</param>
    /// <param name="now">When.</param>
    /// <param name="scheme">What the project asks of its requirements; null for the kit's own table.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>requirement.illegal-action</c>), or the requirement is archived (<c>requirement.archived</c>).</exception>
    public Requirement Retire(Actor by, Instant now, RequirementScheme? scheme = null) => Step(RequirementAction.Retire, by, now, scheme);

    /// <summary>Notes that those who were asked confirmed the content.</summary>
    /// <param name="rounds">The confirmation rounds of the requirement; the fresh ones about the content count.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <param name="scheme">What the project asks of its requirements; null for the kit's own table and the confirmation of everybody who is asked.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">
    /// The answers are not what the policy asks for (<c>requirement.not-confirmed</c>), the policy asks for feasibility and nobody judged the present content feasible
    /// (<c>requirement.not-feasible</c>), or the table does not allow the step (<c>requirement.illegal-action</c>).
    /// </exception>
    public Requirement Validate(IEnumerable<ConfirmationRound> rounds, Actor by, Instant now, RequirementScheme? scheme = null)
    {
        RequireConfirmed(rounds, ConfirmationPurpose.Content, scheme?.Validation ?? ConfirmationPolicy.Everybody);
        return Step(RequirementAction.Validate, by, now, scheme);
    }

    /// <summary>Notes that the customer accepted the delivery.</summary>
    /// <param name="rounds">The confirmation rounds of the requirement; the fresh ones about the delivery count.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <param name="scheme">What the project asks of its requirements; null for the kit's own table and the confirmation of everybody who is asked.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">As for <see cref="Validate"/>.</exception>
    public Requirement Accept(IEnumerable<ConfirmationRound> rounds, Actor by, Instant now, RequirementScheme? scheme = null)
    {
        RequireConfirmed(rounds, ConfirmationPurpose.Delivery, scheme?.Acceptance ?? ConfirmationPolicy.Everybody);
        return Step(RequirementAction.Accept, by, now, scheme);
    }

    /// <summary>Marks the requirement as saying the same as another.</summary>
    /// <param name="original">The other.</param>
    /// <param name="by">Who marks it.</param>
    /// <param name="now">When.</param>
    /// <param name="scheme">What the project asks of its requirements; null for the kit's own table.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">It is the same requirement (<c>requirement.duplicate-of-itself</c>), or the table does not allow the step (<c>requirement.illegal-action</c>).</exception>
    public Requirement MarkDuplicate(RequirementId original, Actor by, Instant now, RequirementScheme? scheme = null) => original == Id
        ? throw new RuleViolationException("requirement.duplicate-of-itself", $"{Key} cannot be a duplicate of itself. Name the requirement that came first.")
        : Step(RequirementAction.MarkDuplicate, by, now, scheme) with { DuplicateOf = original };

    private Requirement Step(RequirementAction action, Actor by, Instant now, RequirementScheme? scheme)
    {
        RequireNotArchived();
        return To((scheme?.Lifecycle ?? Lifecycle).Next(Key, Status, action), RequirementLifecycle.Says(action), by, now);
    }

    private Requirement To(RequirementStatus next, bool says, Actor by, Instant now) => this with
    {
        Status = next,
        StatusSince = next == Status ? StatusSince : now,
        ChangedAt = now,
        DeferredUntil = null,
        DuplicateOf = null,
        Marks = says ? [.. Marks.Where(m => m.Status != next), new(next, Revision, by, now)] : Marks,
        Events = [.. Events, new RequirementMoved(Id, Status, next, Revision, by, now)],
    };

    private void RequireConfirmed(IEnumerable<ConfirmationRound> rounds, ConfirmationPurpose purpose, ConfirmationPolicy policy)
    {
        var tally = ConfirmationTally.Of(this, purpose, rounds);
        if (!tally.Meets(policy))
        {
            throw new RuleViolationException("requirement.not-confirmed", $"{Key} is not confirmed: {Missing(tally, policy)}. Ask again, or record the missing answers.");
        }

        if (policy.NeedsFeasibility && !(Feasibility is { Verdict: not FeasibilityVerdict.NotFeasible } judged && judged.Content == Fingerprint))
        {
            throw new RuleViolationException(
                "requirement.not-feasible",
                $"{Key} r{Revision} is not known to be feasible: {(Feasibility is null ? Sentence.Of($"nobody judged it") : Feasibility.Content == Fingerprint ? Sentence.Of($"it was judged not feasible") : Sentence.Of($"it was judged on other content"))}. Assess its feasibility first.");
        }
    }

    private Sentence Missing(ConfirmationTally tally, ConfirmationPolicy policy) => tally switch
    {
        { Asked: [], HasStaleRounds: true } => $"what was shown is no longer the content, which is at r{Revision}",
        { Asked: [] } => $"nobody was asked",
        { Objecting: [_, ..] objecting } => $"it is not what {objecting} need",
        { Waiting: [_, ..] waiting } => $"no answer from {waiting}{(policy.Least is { } least ? Sentence.Of($"; {tally.Confirmed.Count} of the {least} needed confirmed") : null)}",
        _ => $"{tally.Confirmed.Count} confirmed and {policy.Least ?? 1} must",
    };
}
