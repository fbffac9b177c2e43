using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Retrospectives.Internal;

namespace RequirementsKit.Retrospectives;

/// <summary>A look back: what went well, what did not, what to try. Actions become points with an owner.</summary>
public sealed record Retrospective : Aggregate, IDocument<Retrospective>
{
    [JsonConstructor]
    internal Retrospective()
    {
    }

    /// <inheritdoc />
    public static DocumentType<Retrospective> Document => RetrospectiveDocuments.Retrospective;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public RetrospectiveId Id { get; internal init; }

    /// <summary>Gets the key, such as RETRO-1.</summary>
    [JsonIgnore]
    public string Key => $"RETRO-{KeyNumber}";

    /// <summary>Gets the name.</summary>
    [JsonInclude]
    public string Name { get; internal init; } = "";

    /// <summary>Gets the notes.</summary>
    [JsonInclude]
    public IReadOnlyList<RetrospectiveNote> Notes { get; internal init; } = [];

    /// <summary>Gets the points that its actions became, in their order.</summary>
    [JsonInclude]
    public IReadOnlyList<PointId> Actions { get; internal init; } = [];

    /// <summary>Gets the series by which its actions are followed up.</summary>
    [JsonInclude]
    public IReadOnlyList<FollowUpSeriesId> FollowUps { get; internal init; } = [];

    /// <summary>Gets when it was held.</summary>
    [JsonInclude]
    public Instant HeldAt { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => RetrospectiveDocuments.Retrospective;

    /// <summary>Notes that a retrospective was held.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="notes">The notes.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <param name="actions">The points that its actions became; null for none.</param>
    /// <returns>The retrospective.</returns>
    /// <exception cref="ArgumentException">The name or a note is blank or too long.</exception>
    public static Retrospective Hold(RetrospectiveId id, ProjectId project, long number, string name, IEnumerable<RetrospectiveNote> notes, Actor by, Instant now, IEnumerable<PointId>? actions = null)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            Name = Text.Required(name, Text.MaxName),
            Notes = [.. notes.Select(n => n with { Kind = Member.Defined(n.Kind, nameof(notes)), Text = Text.Required(n.Text, Text.MaxBody) })],
            Actions = [.. actions ?? []],
            HeldAt = now,
            Events = [new RetrospectiveHeld(id, by, now)],
        };
    }

    /// <summary>Notes that an action is followed up.</summary>
    /// <param name="series">The series.</param>
    /// <param name="by">Who planned it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was noted before.</returns>
    public Retrospective NoteFollowUp(FollowUpSeriesId series, Actor by, Instant now) =>
        FollowUps.Contains(series) ? this : this with { FollowUps = [.. FollowUps, series], Events = [.. Events, new RetrospectiveFollowUpPlanned(Id, series, by, now)] };

    /// <summary>The id, so that a retrospective can be given wherever its id is asked for.</summary>
    /// <param name="retrospective">The retrospective.</param>
    public static implicit operator RetrospectiveId(Retrospective retrospective)
    {
        ArgumentNullException.ThrowIfNull(retrospective);
        return retrospective.Id;
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Retrospective? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
