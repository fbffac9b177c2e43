using System.Text.Json.Serialization;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes;

/// <summary>One operation of a proposal, on one requirement.</summary>
public sealed record ProposedOperation
{
    [JsonConstructor]
    internal ProposedOperation()
    {
    }

    /// <summary>Gets what is done.</summary>
    [JsonInclude]
    public OperationKind Kind { get; internal init; }

    /// <summary>Gets the requirement; null when one is added.</summary>
    [JsonInclude]
    public RequirementId? Requirement { get; internal init; }

    /// <summary>Gets the revision that the operation is based on; 0 when a requirement is added.</summary>
    [JsonInclude]
    public int BaseRevision { get; internal init; }

    /// <summary>Gets the field changes; none for retiring and linking.</summary>
    [JsonInclude]
    public IReadOnlyList<FieldChange> Changes { get; internal init; } = [];

    /// <summary>Gets the kind of link; null unless one is made.</summary>
    [JsonInclude]
    public LinkType? LinkType { get; internal init; }

    /// <summary>Gets the requirement that the link leads to; null unless one is made.</summary>
    [JsonInclude]
    public RequirementId? Target { get; internal init; }

    /// <summary>Gets the revision of the target that the operation is based on; 0 unless a link is made.</summary>
    [JsonInclude]
    public int TargetBaseRevision { get; internal init; }
}
