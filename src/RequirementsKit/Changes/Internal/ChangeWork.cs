using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes.Internal;

/// <summary>Carries out the operations of a proposal on the record as it is now; each touched requirement gets one next state.</summary>
internal sealed class ChangeWork(
    ChangeRequestId cause, ChangeGround ground, Func<RequirementEdit, Requirement> newRequirement, Func<LinkId> newLink, Actor by, Instant now)
{
    private readonly Dictionary<RequirementId, Requirement> _next = [];
    private readonly List<Aggregate> _others = [];
    private readonly List<TraceLink> _links = [.. ground.Links.Where(l => !l.IsRemoved)];
    private readonly List<AppliedRevision> _revisions = [];

    public IReadOnlyList<AppliedRevision> Revisions => _revisions;

    public IReadOnlyList<Aggregate> Do(Proposal proposal)
    {
        // Links come last: they are valid on the content that their ends have afterwards.
        for (var i = 0; i < proposal.Operations.Count; i++)
        {
            Write(i, proposal.Operations[i]);
        }

        // What is removed makes room for what is made.
        foreach (var (source, type, target, makes) in proposal.Operations.SelectMany(o => o.Links()).OrderBy(l => l.Makes))
        {
            if (makes)
            {
                Link(Present(source), type, Present(target));
            }
            else
            {
                Unlink(source, type, target);
            }
        }

        return [.. _next.Values, .. _others];
    }

    private void Write(int number, ProposedOperation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Revise:
                Revise(number, operation);
                break;
            case OperationKind.Retire:
                Put(number, Present(operation.Requirement!.Value).Retire(by, now, ground.Scheme));
                break;
            case OperationKind.Reinstate:
                Put(number, Present(operation.Requirement!.Value).Move(RequirementAction.Resume, by, now, ground.Scheme));
                break;
            case OperationKind.Add:
                Add(number, operation.Changes);
                break;
            case OperationKind.Split:
                var whole = Present(operation.Requirement!.Value).Retire(by, now, ground.Scheme);
                Put(number, whole);
                foreach (var part in operation.Parts!)
                {
                    Link(Add(number, part.Changes), LinkType.Derives, whole);
                }

                break;
            case OperationKind.Merge:
                Revise(number, operation);
                foreach (var merged in operation.Merged!)
                {
                    Put(number, Present(merged.Requirement).Retire(by, now, ground.Scheme));
                }

                break;
            default:
                // A link changes none of its ends.
                break;
        }
    }

    private void Link(Requirement source, LinkType type, Requirement target)
    {
        var link = TraceLink.Between(newLink(), type, source, target, by, now, ground.TraceScheme.RuleFor(type));
        ground.TraceScheme.Require(link, source, target, [.. _links.Where(l => l.Type == type)], ground.TraceScheme.ValidTargets(source, type, _links, Find));
        _links.Add(link);
        _others.Add(link);
    }

    private void Unlink(RequirementId source, LinkType type, RequirementId target)
    {
        var link = _links.FirstOrDefault(l => l.Source == source && l.Type == type && l.Target == target)
            ?? throw new RuleViolationException("change-request.no-link", $"{Present(source).Key} {type} {Present(target).Key} is not linked, so the link cannot be removed. Leave it out of the proposal.");
        _links.Remove(link);
        _others.Add(link.Remove(by, now));
    }

    private Requirement? Find(RequirementId id) => _next.GetValueOrDefault(id) ?? ground.Requirements.GetValueOrDefault(id);

    private Requirement Present(RequirementId id) => Find(id) ?? throw new KeyNotFoundException($"Requirement {id} was not given.");

    private void Put(int number, Requirement next)
    {
        _next[next.Id] = next;
        _revisions.Add(new(number, next.Id, ground.Requirements[next.Id].Revision, next.Revision));
    }

    private void Revise(int number, ProposedOperation operation)
    {
        var present = Present(operation.Requirement!.Value);
        if (present.Status == RequirementStatus.Obsolete)
        {
            throw new RuleViolationException("change-request.retired", $"{present.Key} is {present.Status}, so what it says does not change. Reinstate it first, or leave it out of the proposal.");
        }

        Put(number, present.ApplyChange(RequirementEdit.Of(operation.Changes), cause, by, now, ground.Scheme));
    }

    private Requirement Add(int number, IReadOnlyList<FieldChange> changes)
    {
        var added = newRequirement(RequirementEdit.Of(changes));
        _others.Add(added);
        _revisions.Add(new(number, added.Id, 0, added.Revision));
        return added;
    }
}
