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

    /// <summary>Gets the requirement that a moved one is taken from; null unless one is moved.</summary>
    [JsonInclude]
    public RevisionReference? Former { get; internal init; }

    /// <summary>Gets the requirements that are merged into this one; null unless some are.</summary>
    [JsonInclude]
    public IReadOnlyList<RevisionReference>? Merged { get; internal init; }

    /// <summary>Gets the requirements that take the place of this one; null unless it is split.</summary>
    [JsonInclude]
    public IReadOnlyList<ProposedPart>? Parts { get; internal init; }

    /// <summary>Gets what the operation adds to cost and time; null when nobody estimated it.</summary>
    [JsonInclude]
    public ChangeEstimate? Estimate { get; internal init; }

    /// <summary>Gets every requirement that the operation rests on, with the revision it rests on.</summary>
    internal IEnumerable<RevisionReference> Bases()
    {
        if (Requirement is { } own)
        {
            yield return new(own, BaseRevision);
        }

        if (Target is { } target)
        {
            yield return new(target, TargetBaseRevision);
        }

        if (Former is not null)
        {
            yield return Former;
        }

        foreach (var merged in Merged ?? [])
        {
            yield return merged;
        }
    }

    /// <summary>Gets the requirements that the operation changes itself; a link changes none of its ends.</summary>
    internal IEnumerable<RequirementId> Writes() => Kind switch
    {
        OperationKind.Revise or OperationKind.Retire or OperationKind.Split or OperationKind.Reinstate => [Requirement!.Value],
        OperationKind.Merge => [Requirement!.Value, .. (Merged ?? []).Select(m => m.Requirement)],
        _ => [],
    };

    /// <summary>Gets the types of the links that the operation makes or removes, those of the parts that it adds included.</summary>
    internal IEnumerable<LinkType> LinkTypes() => Kind == OperationKind.Split ? [Traceability.LinkType.Derives] : Links().Select(l => l.Type);

    /// <summary>Gets the links that the operation makes (true) or removes (false), between requirements that exist.</summary>
    internal IEnumerable<(RequirementId Source, LinkType Type, RequirementId Target, bool Makes)> Links()
    {
        switch (Kind)
        {
            case OperationKind.Link or OperationKind.Unlink:
                yield return (Requirement!.Value, LinkType!.Value, Target!.Value, Kind == OperationKind.Link);
                break;
            case OperationKind.Move:
                yield return (Requirement!.Value, LinkType!.Value, Former!.Requirement, false);
                yield return (Requirement!.Value, LinkType!.Value, Target!.Value, true);
                break;
            case OperationKind.Merge:
                foreach (var merged in Merged ?? [])
                {
                    yield return (merged.Requirement, Traceability.LinkType.Duplicates, Requirement!.Value, true);
                }

                break;
        }
    }
}
