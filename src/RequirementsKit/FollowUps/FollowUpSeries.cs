using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Recurrence;

namespace RequirementsKit.FollowUps;

/// <summary>A promise to talk to a stakeholder regularly.</summary>
public sealed partial record FollowUpSeries : Aggregate, IDocument<FollowUpSeries>
{
    private static readonly Duration ShortInterval = Duration.FromDays(3);

    [JsonConstructor]
    internal FollowUpSeries()
    {
    }

    /// <inheritdoc />
    public static DocumentType<FollowUpSeries> Document => FollowUpDocuments.Series;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public FollowUpSeriesId Id { get; internal init; }

    /// <summary>Gets the key, such as FUS-1.</summary>
    [JsonIgnore]
    public string Key => $"FUS-{KeyNumber}";

    /// <summary>Gets with whom.</summary>
    [JsonInclude]
    public StakeholderId Stakeholder { get; internal init; }

    /// <summary>Gets what it is about.</summary>
    [JsonInclude]
    public string Purpose { get; internal init; } = "";

    /// <summary>Gets the cadences that held and hold, the earliest first.</summary>
    [JsonInclude]
    public IReadOnlyList<SeriesVersion> Versions { get; internal init; } = [];

    /// <summary>Gets the cadence of the last version.</summary>
    [JsonIgnore]
    public Cadence Cadence => Versions[^1].Cadence;

    /// <summary>Gets how it reminds, escalates and takes what was missed.</summary>
    /// <value>The default is <see cref="FollowUpRules.Default"/>.</value>
    [JsonInclude]
    public FollowUpRules Rules { get; internal init; } = FollowUpRules.Default;

    /// <summary>Gets the instant after which the first follow-up comes.</summary>
    [JsonInclude]
    public Instant PlannedAt { get; internal init; }

    /// <summary>Gets the times in which it rested, the earliest first.</summary>
    [JsonInclude]
    public IReadOnlyList<SeriesPause> Pauses { get; internal init; } = [];

    /// <summary>Gets whether it rests now.</summary>
    [JsonIgnore]
    public bool IsPaused => Pauses is [.., { To: null }];

    /// <summary>Gets what becomes of a follow-up that nobody did: what the rules say, else Skip when it comes round within three days, and Coalesce otherwise.</summary>
    [JsonIgnore]
    public MissedPolicy Missed => Rules.Missed ?? (ComesRoundIn() <= ShortInterval ? MissedPolicy.Skip : MissedPolicy.Coalesce);

    /// <summary>Gets who keeps the promise.</summary>
    [JsonInclude]
    public Actor Owner { get; internal init; } = Actor.System;

    /// <summary>Gets whether it was ended.</summary>
    [JsonInclude]
    public bool IsEnded { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => FollowUpDocuments.Series;

    /// <summary>The id, so that a series can be given wherever its id is asked for.</summary>
    /// <param name="series">The series.</param>
    public static implicit operator FollowUpSeriesId(FollowUpSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Id;
    }

    /// <summary>Plans a series.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="stakeholder">With whom.</param>
    /// <param name="purpose">What it is about, 1 to 500 characters.</param>
    /// <param name="cadence">When.</param>
    /// <param name="owner">Who keeps the promise.</param>
    /// <param name="by">Who plans it.</param>
    /// <param name="now">When it was planned.</param>
    /// <param name="rules">How it reminds, escalates and takes what was missed; null for <see cref="FollowUpRules.Default"/>.</param>
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">The purpose is blank or too long.</exception>
    /// <exception cref="RuleViolationException">The cadence never comes round after now (<c>follow-up-series.never</c>), or the rules count in two ways (<c>follow-up-series.two-anchors</c>).</exception>
    public static FollowUpSeries Plan(
        FollowUpSeriesId id, ProjectId project, long number, StakeholderId stakeholder, string purpose, Cadence cadence, Actor owner, Actor by, Instant now, FollowUpRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(owner);
        if (rules is { Repeat: not null, Window: not null })
        {
            throw new RuleViolationException("follow-up-series.two-anchors", "The rules count the next follow-up by Repeat and by Window. Keep one: Repeat for a distance, Window for a minimum and a maximum since the last contact.");
        }

        if (cadence.Next(now) is null)
        {
            throw new RuleViolationException("follow-up-series.never", $"'{cadence.Describe}' never comes round after {now}. Choose another rule, start or end.");
        }

        return new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            Stakeholder = stakeholder,
            Purpose = Text.Required(purpose, Text.MaxName),
            Versions = [new(cadence.Start, cadence)],
            Rules = rules ?? FollowUpRules.Default,
            PlannedAt = now,
            Owner = owner,
            Events = [new FollowUpSeriesPlanned(id, stakeholder, by, now)],
        };
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(FollowUpSeries? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;

    private Duration? ComesRoundIn() => this switch
    {
        { Rules.Window: not null } => null,
        { Rules.Repeat: { } repeat } => (LocalDateTime.FromDateTime(DateTime.UnixEpoch) + repeat.Every).InUtc().ToInstant() - NodaConstants.UnixEpoch,
        _ when Cadence.Next(PlannedAt) is { } first && Cadence.Next(first.Instant) is { } second => second.Instant - first.Instant,
        _ => null,
    };
}
