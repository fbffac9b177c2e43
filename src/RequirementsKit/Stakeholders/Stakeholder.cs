using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders.Internal;

namespace RequirementsKit.Stakeholders;

/// <summary>A person or organisation with a stake in the project, team members included. Everything personal about them is kept here and nowhere else.</summary>
public sealed record Stakeholder : Aggregate, IDocument<Stakeholder>
{
    /// <summary>What a stakeholder is called after its personal data was erased.</summary>
    public const string ErasedName = "(erased)";

    private const string ErasedZone = "Etc/UTC";

    [JsonConstructor]
    internal Stakeholder()
    {
    }

    /// <inheritdoc />
    public static DocumentType<Stakeholder> Document => StakeholderDocument.Type;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public StakeholderId Id { get; internal init; }

    /// <summary>Gets the key, such as STK-3.</summary>
    [JsonIgnore]
    public string Key => $"STK-{KeyNumber}";

    /// <summary>Gets what the stakeholder is.</summary>
    [JsonInclude]
    public StakeholderKind Kind { get; internal init; }

    /// <summary>Gets the name.</summary>
    [JsonInclude]
    public string Name { get; internal init; } = "";

    /// <summary>Gets the organisation that a person belongs to.</summary>
    [JsonInclude]
    public StakeholderId? OrganisationId { get; internal init; }

    /// <summary>Gets the roles that the stakeholder plays, in words; rights come from the project's roles.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Roles { get; internal init; } = [];

    /// <summary>Gets what the stakeholder is called elsewhere.</summary>
    [JsonInclude]
    public IReadOnlyList<ExternalKey> ExternalKeys { get; internal init; } = [];

    /// <summary>Gets what the stakeholder has to do with which kind of decision.</summary>
    [JsonInclude]
    public IReadOnlyList<Responsibility> Responsibilities { get; internal init; } = [];

    /// <summary>Gets the language the stakeholder reads.</summary>
    [JsonInclude]
    public Language Language { get; internal init; }

    /// <summary>Gets the IANA id of the stakeholder's time zone.</summary>
    [JsonInclude]
    public string Zone { get; internal init; } = "";

    /// <summary>Gets how the stakeholder is reached.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderContact> Contacts { get; internal init; } = [];

    /// <summary>Gets the working hours; null for 09:00 to 17:00.</summary>
    [JsonInclude]
    public DailyHours? WorkingHours { get; internal init; }

    /// <summary>Gets the working days; null for Monday to Friday.</summary>
    [JsonInclude]
    public BusinessCalendar? WorkingCalendar { get; internal init; }

    /// <summary>Gets the hours in which nobody should call; null for none.</summary>
    [JsonInclude]
    public DailyHours? QuietHours { get; internal init; }

    /// <summary>Gets the power to help or hinder.</summary>
    [JsonInclude]
    public Influence Power { get; internal init; } = Influence.Low;

    /// <summary>Gets the interest in the outcome.</summary>
    [JsonInclude]
    public Influence Interest { get; internal init; } = Influence.Low;

    /// <summary>Gets the claim; null when it was not assessed.</summary>
    [JsonInclude]
    public Salience? Salience { get; internal init; }

    /// <summary>Gets the engagement; null when it was not assessed.</summary>
    [JsonInclude]
    public Engagement? Engagement { get; internal init; }

    /// <summary>Gets how much the stakeholder's word counts, by criterion.</summary>
    [JsonInclude]
    public IReadOnlyList<DecisionWeight> Weights { get; internal init; } = [];

    /// <summary>Gets the record that this one was merged into; null when it stands for itself.</summary>
    [JsonInclude]
    public StakeholderId? MergedInto { get; internal init; }

    /// <summary>Gets the records of the same person that were merged into this one, directly or through another, by id.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderId> MergedFrom { get; internal init; } = [];

    /// <summary>Gets every id by which the record may name this person: its own and those merged into it.</summary>
    [JsonIgnore]
    public IReadOnlyList<StakeholderId> AllIds => [Id, .. MergedFrom];

    /// <summary>Gets whether more engagement is wanted than there is.</summary>
    [JsonIgnore]
    public bool NeedsEngagement => Engagement?.Gap > 0;

    /// <summary>Gets whether the personal data was erased.</summary>
    [JsonInclude]
    public bool IsErased { get; internal init; }

    /// <summary>Gets the cell of the power/interest grid.</summary>
    [JsonIgnore]
    public GridCell Cell => (Power, Interest) switch
    {
        (Influence.High, Influence.High) => GridCell.ManageClosely,
        (Influence.High, _) => GridCell.KeepSatisfied,
        (_, Influence.High) => GridCell.KeepInformed,
        _ => GridCell.Monitor,
    };

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => StakeholderDocument.Type;

    /// <summary>The id, so that a stakeholder can be given wherever its id is asked for.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    public static implicit operator StakeholderId(Stakeholder stakeholder)
    {
        ArgumentNullException.ThrowIfNull(stakeholder);
        return stakeholder.Id;
    }

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
            Engagement = new(current, desired, now, Text.Optional(evidence, Text.MaxBody)),
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
        var obstacle = other.Id == Id ? "it is the same record"
            : other.MergedInto is { } third ? $"it was merged into {third} itself"
            : other.IsErased ? "its personal data was erased"
            : other.Kind != Kind ? $"it is a {other.Kind} and this is a {Kind}"
            : other.ProjectId != ProjectId ? "it belongs to another project"
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

    /// <summary>How much the stakeholder's word counts on a criterion.</summary>
    /// <param name="criterion">The criterion's key.</param>
    /// <returns>The greatest weight that one of its roles has; else its own for every role; 1 when none was given.</returns>
    public double WeightFor(string criterion)
    {
        var given = Weights.Where(w => w.Criterion == criterion).ToList();
        var inRoles = given.Where(w => w.Role is { } role && Roles.Contains(role)).Select(w => (double?)w.Weight).Max();
        return inRoles ?? given.FirstOrDefault(w => w.Role is null)?.Weight ?? 1;
    }

    /// <summary>The stakeholder as one who acts.</summary>
    /// <returns>The actor.</returns>
    public Actor ToActor() => Actor.Person(Id);

    /// <summary>The stakeholder as the channel advisor sees it.</summary>
    /// <returns>The recipient; without contacts, every built-in channel counts as reachable.</returns>
    public Recipient ToRecipient() => new(
        Contacts.Count == 0 ? null : Contacts.Select(c => new ReachableChannel(c.Channel, c.Consent, c.TravelLeadHours)),
        DateTimeZoneProviders.Tzdb[Zone],
        WorkingHours?.From,
        WorkingHours?.To,
        QuietHours?.From,
        QuietHours?.To,
        WorkingCalendar);

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Stakeholder? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key; no personal data.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;

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
