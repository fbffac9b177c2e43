using System.Text.Json.Serialization;
using RequirementsKit.Baselines.Internal;
using RequirementsKit.Traceability;

namespace RequirementsKit.Baselines;

/// <summary>One link between two requirements of a baseline. Written once.</summary>
public sealed record BaselineLink : AppendedRow, IDocument<BaselineLink>
{
    [JsonConstructor]
    internal BaselineLink()
    {
    }

    /// <inheritdoc />
    public static DocumentType<BaselineLink> Document => BaselineDocuments.Link;

    /// <summary>Gets the baseline.</summary>
    [JsonInclude]
    public BaselineId BaselineId { get; internal init; }

    /// <summary>Gets the number of the link in the baseline, from 1.</summary>
    [JsonInclude]
    public int Number { get; internal init; }

    /// <summary>Gets the link.</summary>
    [JsonInclude]
    public LinkId LinkId { get; internal init; }

    /// <summary>Gets the type of the link.</summary>
    [JsonInclude]
    public LinkType Type { get; internal init; }

    /// <summary>Gets the requirement that it starts from.</summary>
    [JsonInclude]
    public RequirementId Source { get; internal init; }

    /// <summary>Gets the requirement that it leads to.</summary>
    [JsonInclude]
    public RequirementId Target { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid OwnerId => BaselineId.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override long RowNumber => Number;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => BaselineDocuments.Link;
}
