using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes.Internal;

/// <summary>Writes the opposite of each operation, the last first.</summary>
internal sealed class Reversion(ChangeRequest applied, IReadOnlyDictionary<RequirementId, Requirement> present, IReadOnlyDictionary<RequirementId, RequirementContent> before)
{
    public Proposal ToProposal()
    {
        var operations = applied.Proposal.Operations;
        var opposite = new List<ProposedOperation>();
        for (var i = operations.Count - 1; i >= 0; i--)
        {
            var own = Opposite(operations[i], i).ToList();
            if (own.Count > 0 && operations[i].Estimate is { } estimate)
            {
                own[0] = own[0] with { Estimate = estimate.Negated() };
            }

            opposite.AddRange(own);
        }

        return new Proposal { Operations = opposite };
    }

    private IEnumerable<ProposedOperation> Opposite(ProposedOperation operation, int number) => operation.Kind switch
    {
        OperationKind.Revise => [Back(operation)],
        OperationKind.Retire => [On(OperationKind.Reinstate, operation.Requirement!.Value)],
        OperationKind.Reinstate => [On(OperationKind.Retire, operation.Requirement!.Value)],
        OperationKind.Add => Added(number).Select(r => On(OperationKind.Retire, r)),
        OperationKind.Link => [Between(OperationKind.Unlink, operation.Requirement!.Value, operation.LinkType!.Value, operation.Target!.Value)],
        OperationKind.Unlink => [Between(OperationKind.Link, operation.Requirement!.Value, operation.LinkType!.Value, operation.Target!.Value)],
        OperationKind.Move =>
        [
            Between(OperationKind.Move, operation.Requirement!.Value, operation.LinkType!.Value, operation.Former!.Requirement) with
            {
                Former = new(operation.Target!.Value, Of(operation.Target.Value).Revision),
            },
        ],
        OperationKind.Split => [On(OperationKind.Reinstate, operation.Requirement!.Value), .. Added(number).Select(r => On(OperationKind.Retire, r))],
        _ =>
        [
            .. operation.Changes.Count > 0 ? [Back(operation)] : Array.Empty<ProposedOperation>(),
            .. operation.Merged!.SelectMany<RevisionReference, ProposedOperation>(m =>
                [On(OperationKind.Reinstate, m.Requirement), Between(OperationKind.Unlink, m.Requirement, LinkType.Duplicates, operation.Requirement!.Value)]),
        ],
    };

    private IEnumerable<RequirementId> Added(int number) => applied.Revisions.Where(r => r.Operation == number && r.Before == 0).Select(r => r.Requirement);

    private ProposedOperation Back(ProposedOperation operation)
    {
        var id = operation.Requirement!.Value;
        var content = before.TryGetValue(id, out var found) ? found : throw new ArgumentException($"The content of {Of(id).Key} before the change is missing. Give it.", nameof(operation));
        return On(OperationKind.Revise, id) with { Changes = [.. operation.Changes.Select(c => new FieldChange(c.Field, content.ValueOf(c.Field)))] };
    }

    private ProposedOperation On(OperationKind kind, RequirementId id) => new() { Kind = kind, Requirement = id, BaseRevision = Of(id).Revision };

    private ProposedOperation Between(OperationKind kind, RequirementId source, LinkType type, RequirementId target) =>
        On(kind, source) with { LinkType = type, Target = target, TargetBaseRevision = Of(target).Revision };

    private Requirement Of(RequirementId id) => present.TryGetValue(id, out var found) ? found : throw new ArgumentException($"The requirement {id} is missing. Give every requirement that the change touched.", nameof(id));
}
