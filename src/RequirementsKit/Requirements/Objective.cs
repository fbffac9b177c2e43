using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>What the project wants to reach, measurably; requirements serve it (BABOK: business objective).</summary>
public sealed record Objective : Aggregate, IDocument<Objective>
{
    [JsonConstructor]
    internal Objective()
    {
    }

    /// <inheritdoc />
    public static DocumentType<Objective> Document => RequirementDocuments.Objective;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public ObjectiveId Id { get; internal init; }

    /// <summary>Gets the key, such as OBJ-2.</summary>
    [JsonIgnore]
    public string Key => $"OBJ-{KeyNumber}";

    /// <summary>Gets what is wanted and how it is measured.</summary>
    [JsonInclude]
    public ObjectiveText Text { get; internal init; } = new("?", "?", "?");

    /// <summary>Gets who answers for it; null for nobody yet.</summary>
    [JsonInclude]
    public StakeholderId? Owner { get; internal init; }

    /// <summary>Gets whether it was given up; it stays in the record.</summary>
    [JsonInclude]
    public bool IsDropped { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => RequirementDocuments.Objective;

    /// <summary>The id, so that an objective can be given wherever its id is asked for.</summary>
    /// <param name="objective">The objective.</param>
    public static implicit operator ObjectiveId(Objective objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        return objective.Id;
    }

    /// <summary>Sets an objective.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="text">What is wanted and how it is measured.</param>
    /// <param name="owner">Who answers for it; null for nobody yet.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="now">When.</param>
    /// <returns>The objective.</returns>
    public static Objective Set(ObjectiveId id, ProjectId project, long number, ObjectiveText text, StakeholderId? owner, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new() { Id = id, ProjectId = project, KeyNumber = number, Text = text, Owner = owner, Events = [new ObjectiveSet(id, by, now)] };
    }

    /// <summary>Changes what is wanted, or who answers for it.</summary>
    /// <param name="text">What is wanted and how it is measured.</param>
    /// <param name="owner">Who answers for it; null for nobody.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nothing differs.</returns>
    /// <exception cref="RuleViolationException">It was given up (<c>objective.dropped</c>).</exception>
    public Objective Change(ObjectiveText text, StakeholderId? owner, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(text);
        return this switch
        {
            { IsDropped: true } => throw new RuleViolationException("objective.dropped", $"{Key} was given up, so it cannot change. Set a new objective."),
            _ when text == Text && owner == Owner => this,
            _ => this with { Text = text, Owner = owner, Events = [.. Events, new ObjectiveChanged(Id, by, now)] },
        };
    }

    /// <summary>Gives it up; requirements that serve it keep saying so.</summary>
    /// <param name="by">Who gives it up.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was given up before.</returns>
    public Objective Drop(Actor by, Instant now) => IsDropped ? this : this with { IsDropped = true, Events = [.. Events, new ObjectiveDropped(Id, by, now)] };

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Objective? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
