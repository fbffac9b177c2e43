using NodaTime;

namespace RequirementsKit.Requirements;

/// <content>The commands.</content>
public sealed partial record Requirement
{
    private static readonly RequirementStatus[] Marked =
        [RequirementStatus.Validated, RequirementStatus.Approved, RequirementStatus.Implemented, RequirementStatus.Verified, RequirementStatus.Accepted];

    /// <summary>Revises the content.</summary>
    /// <param name="edit">What changes.</param>
    /// <param name="reason">Why; null when nobody says.</param>
    /// <param name="by">Who revises it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state with a new revision; this instance when nothing differs.</returns>
    /// <exception cref="ArgumentException">A value does not fit its field.</exception>
    /// <exception cref="RuleViolationException">The content is locked by a baseline (<c>requirement.locked-content</c>).</exception>
    public Requirement Revise(RequirementEdit edit, string? reason, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(edit);
        if (IsLocked)
        {
            throw new RuleViolationException(
                "requirement.locked-content",
                $"The content of {Key} is held by {(Locks.Count == 1 ? "an approved baseline" : $"{Locks.Count} approved baselines")}. Submit a change request for it.");
        }

        return Next(edit, reason, cause: null, by, now);
    }

    /// <summary>Revises the content as an approved change request says; the one way to change content that a baseline holds.</summary>
    /// <param name="edit">What changes.</param>
    /// <param name="cause">The change request.</param>
    /// <param name="by">Who applies it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state with a new revision. What was implemented goes back to Approved and keeps "implemented r3".</returns>
    /// <exception cref="ArgumentException">A value does not fit its field.</exception>
    public Requirement ApplyChange(RequirementEdit edit, ChangeRequestId cause, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var next = Next(edit, reason: null, cause, by, now);
        if (ReferenceEquals(next, this))
        {
            return this;
        }

        // The approval of the change is the approval of the revision that it makes.
        return Status is RequirementStatus.Approved or RequirementStatus.InProgress or RequirementStatus.Implemented or RequirementStatus.Verified or RequirementStatus.Accepted
            ? next.To(RequirementStatus.Approved, by, now)
            : next;
    }

    /// <summary>Retires the requirement as an approved change request says.</summary>
    /// <param name="by">Who applies it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>requirement.illegal-action</c>).</exception>
    public Requirement Retire(Actor by, Instant now) => To(Lifecycle.Next(Key, Status, RequirementAction.Retire), by, now);

    /// <summary>Moves the requirement to another state. Validating and marking a duplicate need more and have methods of their own.</summary>
    /// <param name="action">The step.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentException">The step has a method of its own.</exception>
    /// <exception cref="RuleViolationException">The table does not allow the step (<c>requirement.illegal-action</c>).</exception>
    public Requirement Move(RequirementAction action, Actor by, Instant now) => action switch
    {
        RequirementAction.Validate or RequirementAction.Accept or RequirementAction.MarkDuplicate =>
            throw new ArgumentException($"{action} needs to say more. Use Validate, Accept or MarkDuplicate.", nameof(action)),
        _ => To(Lifecycle.Next(Key, Status, action), by, now),
    };

    /// <summary>Notes that those who were asked confirmed the content.</summary>
    /// <param name="round">The confirmation round; its purpose is the content.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">
    /// The round is not of this requirement, stale or not confirmed by everybody (<c>requirement.not-confirmed</c>), or the table does not allow the step.
    /// </exception>
    public Requirement Validate(ConfirmationRound round, Actor by, Instant now)
    {
        RequireConfirmed(round, ConfirmationPurpose.Content);
        return To(Lifecycle.Next(Key, Status, RequirementAction.Validate), by, now);
    }

    /// <summary>Notes that the customer accepted the delivery.</summary>
    /// <param name="round">The confirmation round; its purpose is the delivery.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">
    /// The round is not of this requirement, stale or not confirmed by everybody (<c>requirement.not-confirmed</c>), or the table does not allow the step.
    /// </exception>
    public Requirement Accept(ConfirmationRound round, Actor by, Instant now)
    {
        RequireConfirmed(round, ConfirmationPurpose.Delivery);
        return To(Lifecycle.Next(Key, Status, RequirementAction.Accept), by, now);
    }

    /// <summary>Marks the requirement as saying the same as another.</summary>
    /// <param name="original">The other.</param>
    /// <param name="by">Who marks it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">It is the same requirement (<c>requirement.duplicate-of-itself</c>), or the table does not allow the step.</exception>
    public Requirement MarkDuplicate(RequirementId original, Actor by, Instant now) => original == Id
        ? throw new RuleViolationException("requirement.duplicate-of-itself", $"{Key} cannot be a duplicate of itself. Name the requirement that came first.")
        : To(Lifecycle.Next(Key, Status, RequirementAction.MarkDuplicate), by, now) with { DuplicateOf = original };

    /// <summary>Notes whether the requirement can be built, as it stands now.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="conditions">What must hold; needed for "feasible with conditions".</param>
    /// <param name="by">Who judges.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentException">Conditions are needed and missing.</exception>
    public Requirement AssessFeasibility(FeasibilityVerdict verdict, string? conditions, Actor by, Instant now)
    {
        var text = verdict == FeasibilityVerdict.FeasibleWithConditions ? Text.Required(conditions, Text.MaxBody) : Text.Optional(conditions, Text.MaxBody);
        return this with
        {
            Feasibility = new(verdict, text, by, now, Fingerprint),
            Events = [.. Events, new RequirementFeasibilityAssessed(Id, verdict, Fingerprint, by, now)],
        };
    }

    /// <summary>Notes that somebody else wants it too.</summary>
    /// <param name="origin">Where that comes from.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    public Requirement AddOrigin(Origin origin, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return this with { Origins = [.. Origins, origin], Events = [.. Events, new RequirementOriginAdded(Id, origin.Kind, by, now)] };
    }

    /// <summary>Locks the content because an approved baseline holds it.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="by">Who approved it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when that baseline holds it already.</returns>
    public Requirement Lock(BaselineId baseline, Actor by, Instant now) => Locks.Contains(baseline)
        ? this
        : this with { Locks = [.. Locks, baseline], Events = [.. Events, new RequirementLocked(Id, baseline, by, now)] };

    private Requirement Next(RequirementEdit edit, string? reason, ChangeRequestId? cause, Actor by, Instant now)
    {
        var content = edit.Apply(Content);
        var changed = RequirementEdit.Between(Content, content);
        if (changed.Changes.Count == 0)
        {
            return this;
        }

        var number = Revision + 1;
        var fingerprint = content.ToFingerprint();
        var row = new RequirementRevision { RequirementId = Id, Number = number, Content = content, By = by, At = now, Reason = Text.Optional(reason, Text.MaxBody), Cause = cause };
        return this with
        {
            Revision = number,
            Content = content,
            Fingerprint = fingerprint,
            Appended = [.. Appended, row],
            Events = [.. Events, new RequirementRevised(Id, number, [.. changed.Changes.Select(c => c.Field.ToString())], fingerprint, cause, by, now)],
        };
    }

    private Requirement To(RequirementStatus next, Actor by, Instant now) => this with
    {
        Status = next,
        Marks = Marked.Contains(next) ? [.. Marks.Where(m => m.Status != next), new(next, Revision, by, now)] : Marks,
        Events = [.. Events, new RequirementMoved(Id, Status, next, Revision, by, now)],
    };

    private void RequireConfirmed(ConfirmationRound round, ConfirmationPurpose purpose)
    {
        ArgumentNullException.ThrowIfNull(round);
        var reason = round switch
        {
            _ when round.RequirementId != Id || round.Purpose != purpose => "the round asks something else",
            _ when round.IsStaleFor(this) => $"what was shown is no longer the content, which is at r{Revision}",
            _ when round.NotConfirmedBy().Count > 0 => $"not confirmed by {string.Join(", ", round.NotConfirmedBy())}",
            _ => null,
        };
        if (reason is not null)
        {
            throw new RuleViolationException("requirement.not-confirmed", $"{Key} is not confirmed: {reason}. Ask again, or record the missing answers.");
        }
    }
}
