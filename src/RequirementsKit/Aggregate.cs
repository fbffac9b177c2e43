using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>One consistent thing of the record: a requirement, a stakeholder, a change request. Immutable; a command returns the next state.</summary>
/// <remarks>
/// Two states are equal when their canonical JSON is byte-equal; <see cref="Version"/>, <see cref="Events"/>, <see cref="Appended"/> and <see cref="Personal"/> do not count.
/// The hierarchy is closed: the kit knows every document it stores.
/// </remarks>
public abstract record Aggregate
{
    private protected Aggregate()
    {
    }

    /// <summary>Gets the project that the aggregate belongs to.</summary>
    [JsonInclude]
    [JsonPropertyOrder(-2)]
    public ProjectId ProjectId { get; internal init; }

    /// <summary>Gets how often the aggregate was committed.</summary>
    /// <value>0 before the first commit, then 1, 2, …; the store sets it.</value>
    [JsonIgnore]
    public long Version { get; internal init; }

    /// <summary>Gets what happened since the state was loaded, in order; a commit stores and clears it.</summary>
    [JsonIgnore]
    public IReadOnlyList<DomainEvent> Events { get; internal init; } = [];

    /// <summary>Gets the rows that the next commit appends, such as a new revision; a commit stores and clears them.</summary>
    [JsonIgnore]
    public IReadOnlyList<AppendedRow> Appended { get; internal init; } = [];

    /// <summary>Gets the personal texts that the next commit stores in erasable rows, such as the name under a new signature; a commit stores and clears them.</summary>
    [JsonIgnore]
    public IReadOnlyList<PersonalText> Personal { get; internal init; } = [];

    /// <summary>Gets the 128 bits of the aggregate's id.</summary>
    [JsonIgnore]
    public abstract Guid DocumentId { get; }

    /// <summary>Gets the number in the aggregate's key.</summary>
    /// <value>12 for <c>REQ-12</c>; 0 when the aggregate has no key.</value>
    [JsonInclude]
    [JsonPropertyOrder(-1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long KeyNumber { get; internal init; }

    /// <summary>Gets how the aggregate is stored.</summary>
    [JsonIgnore]
    public abstract DocumentType DocumentType { get; }

    /// <summary>Writes the aggregate as canonical JSON, the bytes every store keeps. O(size).</summary>
    /// <returns>UTF-8 bytes; equal for equal states.</returns>
    public byte[] ToCanonicalJson() => DocumentType.Write(this);

    /// <summary>Names the aggregate by kind and id; no personal data.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{DocumentType.Kind} {DocumentId}";

    private protected bool HasStateOf(Aggregate? other) =>
        ReferenceEquals(this, other) || (other is not null && GetType() == other.GetType() && ToCanonicalJson().AsSpan().SequenceEqual(other.ToCanonicalJson()));

    private protected int StateHash() => HashCode.Combine(DocumentId, ProjectId);
}
