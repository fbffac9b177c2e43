using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Communication.Internal;

namespace RequirementsKit.Communication;

/// <summary>What came out of a conversation and must not be lost: a question, an issue, a risk, an assumption, a decision, an action, a promise.</summary>
public sealed partial record Point : Aggregate, IDocument<Point>
{
    [JsonConstructor]
    internal Point()
    {
    }

    /// <inheritdoc />
    public static DocumentType<Point> Document => CommunicationDocuments.Point;

    /// <summary>Gets how a point moves: Open → Resolved, Broken or Dropped, and back.</summary>
    public static TransitionTable<PointState, PointAction> Lifecycle { get; } = new(
        "point",
        PointState.Open,
        (PointState.Open, PointAction.Resolve, PointState.Resolved),
        (PointState.Open, PointAction.Break, PointState.Broken),
        (PointState.Open, PointAction.Drop, PointState.Dropped),
        (PointState.Resolved, PointAction.Reopen, PointState.Open),
        (PointState.Broken, PointAction.Resolve, PointState.Resolved),
        (PointState.Dropped, PointAction.Reopen, PointState.Open));

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public PointId Id { get; internal init; }

    /// <summary>Gets the key, such as PT-7.</summary>
    [JsonIgnore]
    public string Key => $"PT-{KeyNumber}";

    /// <summary>Gets what it is.</summary>
    [JsonInclude]
    public PointKind Kind { get; internal init; }

    /// <summary>Gets what it says.</summary>
    [JsonInclude]
    public string Summary { get; internal init; } = "";

    /// <summary>Gets who owes it.</summary>
    [JsonInclude]
    public Actor Owner { get; internal init; } = Actor.System;

    /// <summary>Gets the stakeholder it concerns: who waits for it, and to whom a promise was made; null for nobody in particular.</summary>
    [JsonInclude]
    public StakeholderId? Concerns { get; internal init; }

    /// <summary>Gets the date until which it is owed; null for none.</summary>
    [JsonInclude]
    public LocalDate? Due { get; internal init; }

    /// <summary>Gets who may see it.</summary>
    [JsonInclude]
    public Visibility Visibility { get; internal init; }

    /// <summary>Gets the stakeholders that are to hear of it beside the one it concerns.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderId> Audience { get; internal init; } = [];

    /// <summary>Gets the interaction that it came from; null for none.</summary>
    [JsonInclude]
    public InteractionId? Source { get; internal init; }

    /// <summary>Gets the state.</summary>
    [JsonInclude]
    public PointState State { get; internal init; }

    /// <summary>Gets how it was settled, in words; null while it is open.</summary>
    [JsonInclude]
    public string? Resolution { get; internal init; }

    /// <summary>Gets the interaction that resolved it; null for none.</summary>
    [JsonInclude]
    public InteractionId? ResolvedBy { get; internal init; }

    /// <summary>Gets when it was raised.</summary>
    [JsonInclude]
    public Instant RaisedAt { get; internal init; }

    /// <summary>Gets when it left the state Open; null while it is open.</summary>
    [JsonInclude]
    public Instant? SettledAt { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => CommunicationDocuments.Point;

    /// <summary>The id, so that a point can be given wherever its id is asked for.</summary>
    /// <param name="point">The point.</param>
    public static implicit operator PointId(Point point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Id;
    }

    /// <summary>Raises a point.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="summary">What it says, 1 to 1,000,000 characters.</param>
    /// <param name="owner">Who owes it.</param>
    /// <param name="concerns">The stakeholder it concerns; null for nobody. A promise needs one.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="visibility">Who may see it.</param>
    /// <param name="source">The interaction that it came from; null for none.</param>
    /// <param name="by">Who raises it.</param>
    /// <param name="now">When.</param>
    /// <param name="audience">The stakeholders that are to hear of it beside the one it concerns; null for nobody.</param>
    /// <returns>The point.</returns>
    /// <exception cref="ArgumentException">The summary is blank or too long, or a promise was made to nobody.</exception>
    public static Point Raise(
        PointId id, ProjectId project, long number, PointKind kind, string summary, Actor owner, StakeholderId? concerns, LocalDate? due, Visibility visibility, InteractionId? source, Actor by, Instant now,
        IEnumerable<StakeholderId>? audience = null)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (kind == PointKind.Promise && concerns is null)
        {
            throw new ArgumentException("A promise is made to somebody. Name the stakeholder it concerns.", nameof(concerns));
        }

        return new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            Kind = Member.Defined(kind),
            Summary = Text.Required(summary, Text.MaxBody),
            Owner = owner,
            Concerns = concerns,
            Due = due,
            Visibility = Member.Defined(visibility),
            Audience = [.. (audience ?? []).Distinct()],
            Source = source,
            State = Lifecycle.Initial,
            RaisedAt = now,
            Events = [new PointRaised(id, kind, by, now)],
        };
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Point? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
