using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>Stakeholders are shown a requirement, or what was built of it, and say whether it is what they need. Bound to what they saw.</summary>
public sealed partial record ConfirmationRound : Aggregate, IDocument<ConfirmationRound>
{
    [JsonConstructor]
    internal ConfirmationRound()
    {
    }

    /// <inheritdoc />
    public static DocumentType<ConfirmationRound> Document => RequirementDocuments.Round;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public ConfirmationRoundId Id { get; internal init; }

    /// <summary>Gets the key, such as CONF-3.</summary>
    [JsonIgnore]
    public string Key => $"CONF-{KeyNumber}";

    /// <summary>Gets the requirement.</summary>
    [JsonInclude]
    public RequirementId RequirementId { get; internal init; }

    /// <summary>Gets which round of this requirement and purpose it is: 1, 2, ….</summary>
    [JsonInclude]
    public int Number { get; internal init; }

    /// <summary>Gets what is asked.</summary>
    [JsonInclude]
    public ConfirmationPurpose Purpose { get; internal init; }

    /// <summary>Gets the revision that was shown.</summary>
    [JsonInclude]
    public int Revision { get; internal init; }

    /// <summary>Gets the fields that the answers are bound to; empty for all.</summary>
    [JsonInclude]
    public IReadOnlyList<RequirementField> Fields { get; internal init; } = [];

    /// <summary>Gets the fingerprint, over <see cref="Fields"/>, of the content that was shown.</summary>
    [JsonInclude]
    public Fingerprint Content { get; internal init; }

    /// <summary>Gets what was shown.</summary>
    [JsonInclude]
    public IReadOnlyList<Evidence> Shown { get; internal init; } = [];

    /// <summary>Gets who is asked.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderId> Asked { get; internal init; } = [];

    /// <summary>Gets until when; null for no date.</summary>
    [JsonInclude]
    public LocalDate? Due { get; internal init; }

    /// <summary>Gets how many days before the date those who have not answered are reminded, the earliest first.</summary>
    [JsonInclude]
    public IReadOnlyList<int> RemindDaysBefore { get; internal init; } = [];

    /// <summary>Gets the reminders that went out, in order.</summary>
    [JsonInclude]
    public IReadOnlyList<ConfirmationReminder> Reminders { get; internal init; } = [];

    /// <summary>Gets the fingerprints of the prototypes, drawings, documents and builds that were shown: by them, the rounds that saw a version of a document are found.</summary>
    [JsonIgnore]
    public IReadOnlyList<Fingerprint> ShownContents => [.. Shown.Select(e => e.Sha256).OfType<Fingerprint>()];

    /// <summary>Gets the answers, in order; the last of each stakeholder counts.</summary>
    [JsonInclude]
    public IReadOnlyList<ConfirmationAnswer> Answers { get; internal init; } = [];

    /// <summary>Gets who asked.</summary>
    [JsonInclude]
    public Actor AskedBy { get; internal init; } = Actor.System;

    /// <summary>Gets when they were asked.</summary>
    [JsonInclude]
    public Instant AskedAt { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => RequirementDocuments.Round;

    /// <summary>The id, so that a round can be given wherever its id is asked for.</summary>
    /// <param name="round">The round.</param>
    public static implicit operator ConfirmationRoundId(ConfirmationRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Id;
    }

    /// <summary>Asks stakeholders.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="requirement">The requirement, as it is shown.</param>
    /// <param name="purpose">What is asked.</param>
    /// <param name="from">Who is asked; at least one.</param>
    /// <param name="show">What is shown; at least one.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">When.</param>
    /// <param name="options">Which round it is, what the answers are bound to, and when to remind; null for the first, all fields, and no reminder.</param>
    /// <returns>The round.</returns>
    /// <exception cref="ArgumentException">Nobody is asked, nothing is shown, or there are reminders without a date.</exception>
    public static ConfirmationRound Ask(
        ConfirmationRoundId id, long number, Requirement requirement, ConfirmationPurpose purpose, IEnumerable<StakeholderId> from, IEnumerable<Evidence> show, LocalDate? due, Actor by, Instant now,
        ConfirmationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(show);
        IReadOnlyList<StakeholderId> asked = [.. from.Distinct()];
        IReadOnlyList<Evidence> shown = [.. show.Select(e => e with { Kind = Member.Defined(e.Kind, nameof(show)) })];
        if (asked.Count == 0 || shown.Count == 0)
        {
            throw new ArgumentException("A confirmation round asks somebody and shows something. Name at least one stakeholder and one piece of evidence.", asked.Count == 0 ? nameof(from) : nameof(show));
        }

        options ??= new();
        if (options.RemindDaysBefore.Count > 0 && due is null)
        {
            throw new ArgumentException("Reminders are counted back from a date, and this round has none. Give a date, or leave the reminders out.", nameof(options));
        }

        return new()
        {
            Id = id,
            ProjectId = requirement.ProjectId,
            KeyNumber = number,
            RequirementId = requirement.Id,
            Number = options.Round,
            Purpose = Member.Defined(purpose),
            Fields = options.Fields,
            RemindDaysBefore = options.RemindDaysBefore,
            Revision = requirement.Revision,
            Content = requirement.FingerprintOf(options.Fields),
            Shown = shown,
            Asked = asked,
            Due = due,
            AskedBy = by,
            AskedAt = now,
            Events = [new ConfirmationAsked(id, requirement.Id, requirement.Fingerprint, by, now)],
        };
    }

    /// <summary>Whether the answers no longer speak of what the requirement says.</summary>
    /// <param name="requirement">The requirement now.</param>
    /// <returns>True when its fingerprint over <see cref="Fields"/> is another than the one that was shown.</returns>
    public bool IsStaleFor(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return requirement.FingerprintOf(Fields) != Content;
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(ConfirmationRound? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
