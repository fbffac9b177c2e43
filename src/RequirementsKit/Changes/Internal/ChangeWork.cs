using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes.Internal;

/// <summary>Carries out the operations of a proposal on the record as it is now; each touched requirement gets one next state.</summary>
internal sealed class ChangeWork(
    ChangeRequestId cause, IReadOnlyDictionary<RequirementId, Requirement> touched, IReadOnlyList<TraceLink> links, Func<RequirementEdit, Requirement> newRequirement, Func<LinkId> newLink,
    RequirementScheme? scheme, Actor by, Instant now)
{
    private readonly Dictionary<RequirementId, Requirement> _next = [];
    private readonly List<Aggregate> _others = [];
    private readonly List<AppliedRevision> _revisions = [];

    public IReadOnlyList<AppliedRevision> Revisions => _revisions;

    public IReadOnlyList<Aggregate> Do(Proposal proposal)
    {
        // Links come last: they are valid on the content that their ends have afterwards.
        for (var i = 0; i < proposal.Operations.Count; i++)
        {
            Write(i, proposal.Operations[i]);
        }

        foreach (var (source, type, target, makes) in proposal.Operations.SelectMany(o => o.Links()))
        {
            _others.Add(makes
                ? TraceLink.Between(newLink(), type, Present(source), Present(target), by, now)
                : links.First(l => !l.IsRemoved && l.Source == source && l.Type == type && l.Target == target).Remove(by, now));
        }

        return [.. _next.Values, .. _others];
    }

    private void Write(int number, ProposedOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Revise:
                Put(number, Present(operation.Requirement!.Value).ApplyChange(RequirementEdit.Of(operation.Changes), cause, by, now, scheme));
                break;
            case OperationKind.Retire:
                Put(number, Present(operation.Requirement!.Value).Retire(by, now, scheme));
                break;
            case OperationKind.Reinstate:
                Put(number, Present(operation.Requirement!.Value).Move(RequirementAction.Resume, by, now, scheme));
                break;
            case OperationKind.Add:
                Add(number, operation.Changes);
                break;
            case OperationKind.Split:
                var whole = Present(operation.Requirement!.Value).Retire(by, now, scheme);
                Put(number, whole);
                foreach (var part in operation.Parts!)
                {
                    _others.Add(TraceLink.Between(newLink(), LinkType.Derives, Add(number, part.Changes), whole, by, now));
                }

                break;
            case OperationKind.Merge:
                Put(number, Present(operation.Requirement!.Value).ApplyChange(RequirementEdit.Of(operation.Changes), cause, by, now, scheme));
                foreach (var merged in operation.Merged!)
                {
                    Put(number, Present(merged.Requirement).Retire(by, now, scheme));
                }

                break;
            default:
                // A link changes none of its ends.
                break;
        }
    }

    private Requirement Present(RequirementId id) => _next.GetValueOrDefault(id) ?? touched[id];

    private void Put(int number, Requirement next)
    {
        _next[next.Id] = next;
        _revisions.Add(new(number, next.Id, touched[next.Id].Revision, next.Revision));
    }

    private Requirement Add(int number, IReadOnlyList<FieldChange> changes)
    {
        var added = newRequirement(RequirementEdit.Of(changes));
        _others.Add(added);
        _revisions.Add(new(number, added.Id, 0, added.Revision));
        return added;
    }
}
