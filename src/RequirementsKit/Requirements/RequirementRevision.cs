using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>The content of a requirement as it was from one change to the next. Written once, never changed.</summary>
public sealed record RequirementRevision : AppendedRow, IDocument<RequirementRevision>
{
    [JsonConstructor]
    internal RequirementRevision()
    {
    }

    /// <inheritdoc />
    public static DocumentType<RequirementRevision> Document => RequirementDocuments.Revision;

    /// <summary>Gets the requirement.</summary>
    [JsonInclude]
    public RequirementId RequirementId { get; internal init; }

    /// <summary>Gets the number: 1, 2, … without gaps.</summary>
    [JsonInclude]
    public int Number { get; internal init; }

    /// <summary>Gets the content.</summary>
    [JsonInclude]
    public RequirementContent Content { get; internal init; } = new();

    /// <summary>Gets who made the revision.</summary>
    [JsonInclude]
    public Actor By { get; internal init; } = Actor.System;

    /// <summary>Gets when it was made.</summary>
    [JsonInclude]
    public Instant At { get; internal init; }

    /// <summary>Gets why it was made; null when nobody said.</summary>
    [JsonInclude]
    public string? Reason { get; internal init; }

    /// <summary>Gets the earlier revision whose content it took back; null for none.</summary>
    [JsonInclude]
    public int? RestoredFrom { get; internal init; }

    /// <summary>Gets the change request that caused it; null for none.</summary>
    [JsonInclude]
    public ChangeRequestId? Cause { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid OwnerId => RequirementId.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override long RowNumber => Number;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => RequirementDocuments.Revision;
}
