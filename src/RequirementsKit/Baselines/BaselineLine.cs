using System.Text.Json.Serialization;
using RequirementsKit.Baselines.Internal;

namespace RequirementsKit.Baselines;

/// <summary>One requirement in a baseline, at one revision. Written once.</summary>
public sealed record BaselineLine : AppendedRow, IDocument<BaselineLine>
{
    [JsonConstructor]
    internal BaselineLine()
    {
    }

    /// <inheritdoc />
    public static DocumentType<BaselineLine> Document => BaselineDocuments.Line;

    /// <summary>Gets the baseline.</summary>
    [JsonInclude]
    public BaselineId BaselineId { get; internal init; }

    /// <summary>Gets the number of the line, from 1.</summary>
    [JsonInclude]
    public int Number { get; internal init; }

    /// <summary>Gets the requirement.</summary>
    [JsonInclude]
    public RequirementId RequirementId { get; internal init; }

    /// <summary>Gets the revision.</summary>
    [JsonInclude]
    public int Revision { get; internal init; }

    /// <summary>Gets the fingerprint of the revision's content.</summary>
    [JsonInclude]
    public Fingerprint Content { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid OwnerId => BaselineId.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override long RowNumber => Number;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => BaselineDocuments.Line;
}
