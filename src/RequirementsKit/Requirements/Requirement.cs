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

    /// <summary>Gets how a requirement moves.</summary>
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

    /// <summary>Captures a requirement as revision 1, in the state Draft.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="edit">What it says; a statement is needed, and a title is made from it when none is given.</param>
    /// <param name="origins">Where it comes from; at least one.</param>
    /// <param name="externalKey">What it is called elsewhere; null for nothing.</param>
    /// <param name="by">Who captures it.</param>
    /// <param name="now">When.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="ArgumentException">There is no statement or no origin, or a value does not fit its field.</exception>
    public static Requirement Capture(
        RequirementId id, ProjectId project, long number, RequirementEdit edit, IEnumerable<Origin> origins, ExternalKey? externalKey, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(origins);
        var statement = edit.Changes.FirstOrDefault(c => c.Field == RequirementField.Statement)?.Value;
        var content = edit.Apply(new() { Statement = Text.Required(statement, Text.MaxBody, "statement"), Title = RequirementContent.TitleFrom(statement!) });
        IReadOnlyList<Origin> sources = [.. origins];
        if (sources.Count == 0)
        {
            throw new ArgumentException("A requirement needs an origin, so that everybody knows who wanted it. Name one.", nameof(origins));
        }

        var fingerprint = content.ToFingerprint();
        return new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            ExternalKey = externalKey,
            Revision = 1,
            Content = content,
            Fingerprint = fingerprint,
            Status = Lifecycle.Initial,
            Origins = sources,
            Author = by,
            CapturedAt = now,
            Appended = [new RequirementRevision { RequirementId = id, Number = 1, Content = content, By = by, At = now }],
            Events = [new RequirementCaptured(id, fingerprint, by, now)],
        };
    }

    /// <summary>The revision of which something was said last.</summary>
    /// <param name="status">What was said: validated, approved, implemented, verified or accepted.</param>
    /// <returns>The revision; null when it was never said.</returns>
    public int? RevisionThatWas(RequirementStatus status) => Marks.FirstOrDefault(m => m.Status == status)?.Revision;

    /// <summary>The state with the revision it was said of, such as "Approved r3, current r4".</summary>
    /// <returns>The text.</returns>
    public string DescribeStatus() => RevisionThatWas(Status) is { } said && said != Revision ? $"{Status} r{said}, current r{Revision}" : $"{Status} r{Revision}";

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
