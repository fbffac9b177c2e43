using System.Text.Json.Serialization;
using RequirementsKit.Baselines.Internal;
using RequirementsKit.Requirements;

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

    /// <summary>Gets the requirement above it in the tree; null at the top.</summary>
    [JsonInclude]
    public RequirementId? Parent { get; internal init; }

    /// <summary>Gets its order among those beside it in the tree.</summary>
    [JsonInclude]
    public long Order { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid OwnerId => BaselineId.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override long RowNumber => Number;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => BaselineDocuments.Line;

    internal static BaselineLine Of(BaselineId baseline, int number, Requirement requirement, int revision, Fingerprint content) => new()
    {
        BaselineId = baseline,
        Number = number,
        RequirementId = requirement.Id,
        Revision = revision,
        Content = content,
        Parent = requirement.Parent,
        Order = requirement.Order,
    };
}
