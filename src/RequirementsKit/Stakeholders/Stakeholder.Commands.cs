using NodaTime;

namespace RequirementsKit.Stakeholders;

/// <content>What can happen to a stakeholder: registered, described, assessed, merged, refreshed, erased.</content>
public sealed partial record Stakeholder
{
    private const string ErasedZone = "Etc/UTC";

    /// <summary>Registers a stakeholder.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key, 1 or more.</param>
    /// <param name="profile">What is known of it.</param>
    /// <param name="by">Who registers it.</param>
    /// <param name="now">When.</param>
    /// <returns>The stakeholder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is null.</exception>
    public static Stakeholder Register(StakeholderId id, ProjectId project, long number, StakeholderProfile profile, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new Stakeholder { Id = id, ProjectId = project, KeyNumber = number }.With(profile) with { Events = [new StakeholderRegistered(id, by, now)] };
    }

    /// <summary>Describes the stakeholder anew.</summary>
    /// <param name="profile">What is known of it now.</param>
    /// <param name="by">Who describes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nothing differs.</returns>
    /// <exception cref="RuleViolationException">The record was merged (<c>stakeholder.merged</c>) or erased (<c>stakeholder.erased</c>).</exception>
    public Stakeholder Describe(StakeholderProfile profile, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(profile);
        RequireActive();
        var next = With(profile);
        return next.Equals(this) ? this : next with { Events = [.. Events, new StakeholderDescribed(Id, by, now)] };
    }

    /// <summary>Notes how engaged the stakeholder is and should be.</summary>
    /// <param name="current">The level now.</param>
    /// <param name="desired">The level wanted.</param>
    /// <param name="evidence">What shows it; null for nothing.</param>
    /// <param name="by">Who assessed it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The record was merged (<c>stakeholder.merged</c>) or erased (<c>stakeholder.erased</c>).</exception>
    public Stakeholder AssessEngagement(EngagementLevel current, EngagementLevel desired, string? evidence, Actor by, Instant now)
    {
        RequireActive();
        return this with
        {
            Engagement = new(Member.Defined(current), Member.Defined(desired), now, Text.Optional(evidence, Text.MaxBody)),
            Events = [.. Events, new StakeholderEngagementAssessed(Id, current, desired, by, now)],
        };
    }

    /// <summary>Merges this record into another of the same person, which stays and gains what only this one knows. Both histories are kept; no reference changes.</summary>
    /// <param name="other">The record that stays; what it says itself comes first.</param>
    /// <param name="by">Who merges.</param>
    /// <param name="now">When.</param>
    /// <returns>The next states of this record and of the one that stays, in this order.</returns>
    /// <exception cref="RuleViolationException">
    /// The other is this record, was merged or erased itself, is of another kind or of another project (<c>stakeholder.illegal-merge</c>); or this one was merged (<c>stakeholder.merged</c>) or
    /// erased (<c>stakeholder.erased</c>).
    /// </exception>
    public ChangeSet MergeInto(Stakeholder other, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(other);
        RequireActive();
        var obstacle = other.Id == Id ? Sentence.Of($"it is the same record")
            : other.MergedInto is { } third ? Sentence.Of($"it was merged into {third} itself")
            : other.IsErased ? Sentence.Of($"its personal data was erased")
            : other.Kind != Kind ? Sentence.Of($"it is a {other.Kind} and this is a {Kind}")
            : other.ProjectId != ProjectId ? Sentence.Of($"it belongs to another project")
            : null;
        if (obstacle is not null)
        {
            throw new RuleViolationException("stakeholder.illegal-merge", $"{Key} cannot be merged into {other.Key}: {obstacle}. Merge into the record of the same person that stays.");
        }

        var stays = other with
        {
            Roles = [.. other.Roles.Union(Roles)],
            ExternalKeys = [.. other.ExternalKeys.Union(ExternalKeys)],
            Responsibilities = [.. other.Responsibilities.Union(Responsibilities)],
            Contacts = [.. other.Contacts, .. Contacts.Where(c => !other.Contacts.Any(o => o.Channel == c.Channel && o.Address == c.Address))],
            Weights = [.. other.Weights, .. Weights.Where(w => !other.Weights.Any(o => o.Criterion == w.Criterion && o.Role == w.Role))],
            OrganisationId = other.OrganisationId ?? OrganisationId,
            WorkingHours = other.WorkingHours ?? WorkingHours,
            WorkingCalendar = other.WorkingCalendar ?? WorkingCalendar,
            QuietHours = other.QuietHours ?? QuietHours,
            Salience = other.Salience ?? Salience,
            Engagement = other.Engagement ?? Engagement,
            MergedFrom = [.. other.MergedFrom, Id, .. MergedFrom],
            Events = [.. other.Events, new StakeholderAbsorbed(other.Id, Id, by, now)],
        };
        return new([this with { MergedInto = other.Id, Events = [.. Events, new StakeholderMerged(Id, other.Id, by, now)] }, stays]);
    }

    /// <summary>Takes over what a directory knows of the stakeholder now: name, language, zone, hours and contacts. What only the project knows stays.</summary>
    /// <param name="entry">What the directory knows.</param>
    /// <param name="by">Who refreshes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nothing differs.</returns>
    /// <exception cref="RuleViolationException">The record was merged (<c>stakeholder.merged</c>) or erased (<c>stakeholder.erased</c>).</exception>
    public Stakeholder Refresh(DirectoryEntry entry, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        RequireActive();
        var profile = entry.Profile.Checked();
        var next = this with
        {
            Name = profile.Name,
            Language = profile.Language,
            Zone = profile.Zone,
            Contacts = profile.Contacts,
            WorkingHours = profile.WorkingHours,
            WorkingCalendar = profile.WorkingCalendar,
            QuietHours = profile.QuietHours,
            ExternalKeys = [.. ExternalKeys.Append(entry.Key).Distinct()],
        };
        return next.Equals(this) ? this : next with { Events = [.. Events, new StakeholderDescribed(Id, by, now)] };
    }

    /// <summary>Erases everything personal. The id, the roles and the figures stay, so that every record that names it stays valid.</summary>
    /// <param name="by">Who erases it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was erased before.</returns>
    public Stakeholder Erase(Actor by, Instant now) => IsErased ? this : this with
    {
        Name = ErasedName,
        Contacts = [],
        ExternalKeys = [],
        Language = Language.English,
        Zone = ErasedZone,
        WorkingHours = null,
        WorkingCalendar = null,
        QuietHours = null,
        OrganisationId = null,
        Engagement = Engagement is null ? null : Engagement with { Evidence = null },
        IsErased = true,
        Events = [.. Events, new StakeholderErased(Id, by, now)],
    };

    internal Stakeholder With(StakeholderProfile described)
    {
        var profile = described.Checked();
        return this with
        {
            Kind = profile.Kind,
            Name = profile.Name,
            OrganisationId = profile.Organisation,
            Roles = profile.Roles,
            ExternalKeys = profile.ExternalKeys,
            Responsibilities = profile.Responsibilities,
            Language = profile.Language,
            Zone = profile.Zone,
            Contacts = profile.Contacts,
            WorkingHours = profile.WorkingHours,
            WorkingCalendar = profile.WorkingCalendar,
            QuietHours = profile.QuietHours,
            Power = profile.Power,
            Interest = profile.Interest,
            Salience = profile.Salience,
            Weights = profile.Weights,
        };
    }

    internal void RequireActive()
    {
        if (MergedInto is { } other)
        {
            throw new RuleViolationException("stakeholder.merged", $"{Key} was merged and takes no changes. Change the record that stays: {other}.");
        }

        if (IsErased)
        {
            throw new RuleViolationException("stakeholder.erased", $"The personal data of {Key} was erased; it takes no changes. Register the person anew if they come back.");
        }
    }
}
