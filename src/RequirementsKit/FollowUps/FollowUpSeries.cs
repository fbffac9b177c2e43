using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Recurrence;

namespace RequirementsKit.FollowUps;

/// <summary>A promise to talk to a stakeholder regularly.</summary>
public sealed record FollowUpSeries : Aggregate, IDocument<FollowUpSeries>
{
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

    /// <summary>Gets when.</summary>
    [JsonInclude]
    public Cadence Cadence { get; internal init; } = new();

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
    /// <returns>The series.</returns>
    /// <exception cref="ArgumentException">The purpose is blank or too long.</exception>
    /// <exception cref="RuleViolationException">The cadence never comes round after now (<c>follow-up-series.never</c>).</exception>
    public static FollowUpSeries Plan(
        FollowUpSeriesId id, ProjectId project, long number, StakeholderId stakeholder, string purpose, Cadence cadence, Actor owner, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(owner);
        if (cadence.Next(now) is null)
        {
            throw new RuleViolationException("follow-up-series.never", $"'{cadence}' never comes round after {now}. Choose another rule, start or end.");
        }

        return new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            Stakeholder = stakeholder,
            Purpose = Text.Required(purpose, Text.MaxName),
            Cadence = cadence,
            Owner = owner,
            Events = [new FollowUpSeriesPlanned(id, stakeholder, by, now)],
        };
    }

    /// <summary>Ends the series.</summary>
    /// <param name="by">Who ends it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was ended before.</returns>
    public FollowUpSeries EndSeries(Actor by, Instant now) => IsEnded ? this : this with { IsEnded = true, Events = [.. Events, new FollowUpSeriesEnded(Id, by, now)] };

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(FollowUpSeries? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
