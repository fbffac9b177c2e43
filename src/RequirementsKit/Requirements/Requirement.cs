using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>What somebody needs: what it says, where it comes from, and what was said of which revision of it.</summary>
public sealed partial record Requirement : Aggregate, IDocument<Requirement>
{
    [JsonConstructor]
    internal Requirement()
    {
    }

    /// <inheritdoc />
    public static DocumentType<Requirement> Document => RequirementDocuments.Requirement;

    /// <summary>Gets how a requirement moves, where the project has no table of its own (<see cref="RequirementScheme.Lifecycle"/>).</summary>
    public static TransitionTable<RequirementStatus, RequirementAction> Lifecycle { get; } = RequirementLifecycle.Table;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public RequirementId Id { get; internal init; }

    /// <summary>Gets the key, such as REQ-12.</summary>
    [JsonIgnore]
    public string Key => $"REQ-{KeyNumber}";

    /// <summary>Gets what it is called elsewhere, such as in the file it was imported from; null for nothing.</summary>
    [JsonInclude]
    public ExternalKey? ExternalKey { get; internal init; }

    /// <summary>Gets the number of the current revision: 1, 2, ….</summary>
    [JsonInclude]
    public int Revision { get; internal init; }

    /// <summary>Gets the content of the current revision.</summary>
    [JsonInclude]
    public RequirementContent Content { get; internal init; } = new();

    /// <summary>Gets the fingerprint of the content.</summary>
    [JsonInclude]
    public Fingerprint Fingerprint { get; internal init; }

    /// <summary>Gets the state.</summary>
    [JsonInclude]
    public RequirementStatus Status { get; internal init; }

    /// <summary>Gets what was said of which revision, the last word of each kind.</summary>
    [JsonInclude]
    public IReadOnlyList<RevisionMark> Marks { get; internal init; } = [];

    /// <summary>Gets where it comes from; at least one.</summary>
    [JsonInclude]
    public IReadOnlyList<Origin> Origins { get; internal init; } = [];

    /// <summary>Gets who captured it.</summary>
    [JsonInclude]
    public Actor Author { get; internal init; } = Actor.System;

    /// <summary>Gets when it was captured.</summary>
    [JsonInclude]
    public Instant CapturedAt { get; internal init; }

    /// <summary>Gets the latest assessment of its feasibility; null for none.</summary>
    [JsonInclude]
    public FeasibilityAssessment? Feasibility { get; internal init; }

    /// <summary>Gets the approved baselines that hold its content; while there is one, content changes only through an applied change request.</summary>
    [JsonInclude]
    public IReadOnlyList<BaselineId> Locks { get; internal init; } = [];

    /// <summary>Gets the requirement that says the same; null for none.</summary>
    [JsonInclude]
    public RequirementId? DuplicateOf { get; internal init; }

    /// <summary>Gets until when it is put off; null when it is not, or for an open time.</summary>
    [JsonInclude]
    public LocalDate? DeferredUntil { get; internal init; }

    /// <summary>Gets since when it is in its state.</summary>
    [JsonInclude]
    public Instant StatusSince { get; internal init; }

    /// <summary>Gets when its content or its state changed last.</summary>
    [JsonInclude]
    public Instant ChangedAt { get; internal init; }

    /// <summary>Gets the requirement above it in the tree; null at the top. The tree orders a document and says nothing of links.</summary>
    [JsonInclude]
    public RequirementId? Parent { get; internal init; }

    /// <summary>Gets its order among those beside it in the tree, ascending, then by key; see <see cref="RequirementTree"/>.</summary>
    /// <value>A multiple of the number of the key, until somebody moves it.</value>
    [JsonInclude]
    public long Order { get; internal init; }

    /// <summary>Gets the objectives that it serves.</summary>
    [JsonInclude]
    public IReadOnlyList<ObjectiveId> Objectives { get; internal init; } = [];

    /// <summary>Gets who wants to hear of every change.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderId> Followers { get; internal init; } = [];

    /// <summary>Gets whether it was put away: it stays in the record, and nothing of it changes.</summary>
    [JsonInclude]
    public bool IsArchived { get; internal init; }

    /// <summary>Gets whether it serves an objective.</summary>
    [JsonIgnore]
    public bool ServesObjective => Objectives.Count > 0;

    /// <summary>Gets whether its content is locked by a baseline.</summary>
    [JsonIgnore]
    public bool IsLocked => Locks.Count > 0;

    /// <summary>Gets the title of the content.</summary>
    [JsonIgnore]
    public string Title => Content.Title;

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => RequirementDocuments.Requirement;

    /// <summary>The id, so that a requirement can be given wherever its id is asked for.</summary>
    /// <param name="requirement">The requirement.</param>
    public static implicit operator RequirementId(Requirement requirement)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        return requirement.Id;
    }

    /// <summary>The revision of which something was said last.</summary>
    /// <param name="status">What was said: validated, approved, implemented, verified or accepted.</param>
    /// <returns>The revision; null when it was never said.</returns>
    public int? RevisionThatWas(RequirementStatus status) => Marks.FirstOrDefault(m => m.Status == status)?.Revision;

    /// <summary>The state with the revision it was said of, such as "Approved r3, current r4".</summary>
    /// <returns>The text.</returns>
    public string DescribeStatus() => RevisionThatWas(Status) is { } said && said != Revision ? $"{Status} r{said}, current r{Revision}" : $"{Status} r{Revision}";

    /// <summary>The steps that the table allows now.</summary>
    /// <param name="scheme">What the project asks of its requirements; null for the kit's own table.</param>
    /// <returns>The steps, in the order of the table; none when it is archived.</returns>
    public IReadOnlyList<RequirementAction> AllowedActions(RequirementScheme? scheme = null) => IsArchived ? [] : (scheme?.Lifecycle ?? Lifecycle).Allowed(Status);

    /// <summary>The fingerprint of some fields of the content; of the whole content where none is named.</summary>
    internal Fingerprint FingerprintOf(IReadOnlyList<RequirementField> fields) => fields.Count == 0 ? Fingerprint : Content.ToFingerprint(fields);

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Requirement? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
