using NodaTime;

namespace RequirementsKit.Requirements;

/// <content>The commands that change what a requirement says.</content>
public sealed partial record Requirement
{
    /// <summary>Revises the content.</summary>
    /// <param name="edit">What changes.</param>
    /// <param name="reason">Why; null when nobody says.</param>
    /// <param name="by">Who revises it.</param>
    /// <param name="now">When.</param>
    /// <param name="scheme">What the project asks of its requirements; null when that is not to be checked.</param>
    /// <returns>The next state with a new revision; this instance when nothing differs.</returns>
    /// <exception cref="ArgumentException">A value does not fit its field.</exception>
    /// <exception cref="RuleViolationException">
    /// The content is locked by a baseline (<c>requirement.locked-content</c>), the requirement is archived (<c>requirement.archived</c>), or the new content does not fit the scheme (<c>requirement.scheme</c>).
    /// </exception>
    public Requirement Revise(RequirementEdit edit, string? reason, Actor by, Instant now, RequirementScheme? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(edit);
        RequireUnlocked();
        return Next(edit.Apply(Content), reason, cause: null, restored: null, by, now, scheme);
    }

    /// <summary>Takes back the content of an earlier revision, as a new revision.</summary>
    /// <param name="revision">The earlier revision.</param>
    /// <param name="reason">Why; null when nobody says.</param>
    /// <param name="by">Who restores it.</param>
    /// <param name="now">When.</param>
    /// <param name="scheme">What the project asks of its requirements; null when that is not to be checked.</param>
    /// <returns>The next state with a new revision; this instance when the content is the same.</returns>
    /// <exception cref="ArgumentException">The revision is of another requirement.</exception>
    /// <exception cref="RuleViolationException">As for <see cref="Revise"/>.</exception>
    public Requirement Restore(RequirementRevision revision, string? reason, Actor by, Instant now, RequirementScheme? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(revision);
        if (revision.RequirementId != Id)
        {
            throw new ArgumentException($"The revision is of requirement {revision.RequirementId}, not of {Key}. Take one of its own history.", nameof(revision));
        }

        RequireUnlocked();
        return Next(revision.Content, reason, cause: null, revision.Number, by, now, scheme);
    }

    /// <summary>Revises the content as an approved change request says; the one way to change content that a baseline holds.</summary>
    /// <param name="edit">What changes.</param>
    /// <param name="cause">The change request.</param>
    /// <param name="by">Who applies it.</param>
    /// <param name="now">When.</param>
    /// <param name="scheme">What the project asks of its requirements; null when that is not to be checked.</param>
    /// <returns>The next state with a new revision. What was implemented goes back to Approved and keeps "implemented r3".</returns>
    /// <exception cref="ArgumentException">A value does not fit its field.</exception>
    /// <exception cref="RuleViolationException">The requirement is archived (<c>requirement.archived</c>), or the new content does not fit the scheme (<c>requirement.scheme</c>).</exception>
    public Requirement ApplyChange(RequirementEdit edit, ChangeRequestId cause, Actor by, Instant now, RequirementScheme? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var next = Next(edit.Apply(Content), reason: null, cause, restored: null, by, now, scheme);
        if (ReferenceEquals(next, this))
        {
            return this;
        }

        // The approval of the change is the approval of the revision that it makes.
        return Status is >= RequirementStatus.Approved and <= RequirementStatus.Closed ? next.To(RequirementStatus.Approved, says: true, by, now) : next;
    }

    /// <summary>Locks the content because an approved baseline holds it.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="by">Who approved it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when that baseline holds it already.</returns>
    public Requirement Lock(BaselineId baseline, Actor by, Instant now) => Locks.Contains(baseline)
        ? this
        : this with { Locks = [.. Locks, baseline], Events = [.. Events, new RequirementLocked(Id, baseline, by, now)] };

    private static void RequireFit(string key, RequirementContent content, RequirementScheme? scheme)
    {
        var problems = scheme?.MisfitsOf(content) ?? [];
        if (problems.Count > 0)
        {
            throw new RuleViolationException("requirement.scheme", $"{key} does not fit what this project asks of its requirements: {problems}. Give other values, or change the scheme.");
        }
    }

    private void RequireUnlocked()
    {
        if (IsLocked)
        {
            throw new RuleViolationException(
                "requirement.locked-content",
                $"The content of {Key} is held by {(Locks.Count == 1 ? Sentence.Of($"an approved baseline") : Sentence.Of($"{Locks.Count} approved baselines"))}. Submit a change request for it.");
        }
    }

    private Requirement Next(
        RequirementContent content, string? reason, ChangeRequestId? cause, int? restored, Actor by, Instant now, RequirementScheme? scheme)
    {
        RequireNotArchived();
        var changed = RequirementEdit.Between(Content, content).Changes;
        if (changed.Count == 0)
        {
            return this;
        }

        RequireFit(Key, content, scheme);
        var number = Revision + 1;
        var fingerprint = content.ToFingerprint();
        var row = new RequirementRevision
        {
            RequirementId = Id,
            Number = number,
            Content = content,
            By = by,
            At = now,
            Reason = Text.Optional(reason, Text.MaxBody),
            Cause = cause,
            RestoredFrom = restored,
        };
        return this with
        {
            Revision = number,
            Content = content,
            Fingerprint = fingerprint,
            ChangedAt = now,
            Appended = [.. Appended, row],
            Events = [.. Events, new RequirementRevised(Id, number, [.. changed.Select(c => c.Field.ToString())], fingerprint, cause, by, now)],
        };
    }
}
