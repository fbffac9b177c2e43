using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders.Internal;

namespace RequirementsKit.Stakeholders;

/// <summary>A person or organisation with a stake in the project, team members included. Everything personal about them is kept here and nowhere else.</summary>
public sealed partial record Stakeholder : Aggregate, IDocument<Stakeholder>
{
    /// <summary>What a stakeholder is called after its personal data was erased.</summary>
    public const string ErasedName = "(erased)";

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
    /// <value>Low by default.</value>
    [JsonInclude]
    public Influence Power { get; internal init; } = Influence.Low;

    /// <summary>Gets the interest in the outcome.</summary>
    /// <value>Low by default.</value>
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
}
