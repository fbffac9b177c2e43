using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes.Internal;

/// <summary>Merges a proposal with the present record, operation by operation.</summary>
internal sealed class Rebase
{
    private readonly IReadOnlyDictionary<RequirementId, RequirementContent> _bases;
    private readonly IReadOnlyDictionary<RequirementId, Requirement> _present;
    private readonly HashSet<(RequirementId? Source, LinkType? Type, RequirementId? Target)> _linksNow;
    private readonly IReadOnlyList<TraceLink> _newLinks;
    private readonly List<ProposalConflict> _conflicts = [];

    public Rebase(IReadOnlyDictionary<RequirementId, RequirementContent> bases, IReadOnlyDictionary<RequirementId, Requirement> present, IEnumerable<TraceLink> linksThen, IEnumerable<TraceLink> linksNow)
    {
        var then = linksThen.Where(l => !l.IsRemoved).Select(KeyOf).ToHashSet();
        IReadOnlyList<TraceLink> now = [.. linksNow.Where(l => !l.IsRemoved)];
        (_bases, _present, _linksNow, _newLinks) = (bases, present, [.. now.Select(KeyOf)], [.. now.Where(l => !then.Contains(KeyOf(l)))]);
    }

    public ProposalRebase Of(Proposal ours)
    {
        IReadOnlyList<ProposedOperation> merged = [.. ours.Operations.Select(Merge).OfType<ProposedOperation>()];
        return _conflicts.Count > 0 ? new(null, _conflicts)
            : merged.SequenceEqual(ours.Operations) ? new(ours, [])
            : new(ours with { Operations = merged }, []);
    }

    /// <summary>The operation on the present revisions; null when nothing is left of it, or it is a conflict.</summary>
    private ProposedOperation? Merge(ProposedOperation operation) => operation.Kind switch
    {
        OperationKind.Add => operation,
        OperationKind.Revise => MergeRevise(operation, Present(operation.Requirement)),
        OperationKind.Retire => MergeRetire(operation, Present(operation.Requirement)),
        OperationKind.Link => MergeLink(operation, Present(operation.Requirement), Present(operation.Target)),
        _ => throw new ArgumentException($"An operation of the kind {operation.Kind} cannot be merged.", nameof(operation)),
    };

    private ProposedOperation? MergeRevise(ProposedOperation operation, Requirement theirs)
    {
        if (IsGone(theirs))
        {
            return Conflict(ProposalConflictKind.ChangedAndRetired, theirs, null, null, string.Join(", ", operation.Changes.Select(c => c.Field)), theirs.Status.ToString());
        }

        if (theirs.Revision == operation.BaseRevision)
        {
            return operation;
        }

        var before = _bases.TryGetValue(theirs.Id, out var content) ? content : throw Missing(theirs.Id);
        var ours = RequirementEdit.Of(operation.Changes).Apply(before);
        var left = new List<FieldChange>();
        foreach (var change in operation.Changes)
        {
            var (was, wanted, now) = (before.ValueOf(change.Field), ours.ValueOf(change.Field), theirs.Content.ValueOf(change.Field));
            if (was == now)
            {
                left.Add(change);
            }
            else if (wanted != now)
            {
                Conflict(ProposalConflictKind.Overlap, theirs, change.Field, was, wanted, now);
            }
        }

        return left.Count == 0 ? null : operation with { BaseRevision = theirs.Revision, Changes = left.Count == operation.Changes.Count ? operation.Changes : left };
    }

    private ProposedOperation? MergeRetire(ProposedOperation operation, Requirement theirs)
    {
        if (IsGone(theirs))
        {
            return null;
        }

        if (_newLinks.FirstOrDefault(l => l.Source == theirs.Id || l.Target == theirs.Id) is { } link)
        {
            return Conflict(ProposalConflictKind.DanglingLink, theirs, null, null, nameof(OperationKind.Retire), $"{(link.Source is { } source ? KeyOf(source) : link.Outside)} {link.Type} {(link.Target is { } target ? KeyOf(target) : link.Outside)}");
        }

        return theirs.Revision == operation.BaseRevision
            ? operation
            : Conflict(ProposalConflictKind.ChangedAndRetired, theirs, null, $"r{operation.BaseRevision}", nameof(OperationKind.Retire), $"r{theirs.Revision}");
    }

    private ProposedOperation? MergeLink(ProposedOperation operation, Requirement source, Requirement target)
    {
        var link = $"{source.Key} {operation.LinkType} {target.Key}";
        return IsGone(source) || IsGone(target)
                ? Conflict(ProposalConflictKind.DanglingLink, source, null, null, link, $"{(IsGone(target) ? target : source).Key} {(IsGone(target) ? target : source).Status}")
            : _linksNow.Contains((operation.Requirement, operation.LinkType, operation.Target))
                ? Conflict(ProposalConflictKind.DuplicateKey, source, null, null, link, link)
            : source.Revision == operation.BaseRevision && target.Revision == operation.TargetBaseRevision
                ? operation
            : operation with { BaseRevision = source.Revision, TargetBaseRevision = target.Revision };
    }

    private ProposedOperation? Conflict(ProposalConflictKind kind, Requirement requirement, RequirementField? field, string? before, string? ours, string? theirs)
    {
        _conflicts.Add(new(kind, requirement.Id, requirement.Key, field, before, ours, theirs));
        return null;
    }

    private Requirement Present(RequirementId? id) => _present.TryGetValue(id!.Value, out var requirement) ? requirement : throw Missing(id.Value);

    private string KeyOf(RequirementId id) => _present.TryGetValue(id, out var requirement) ? requirement.Key : id.ToString();

    private static (RequirementId? Source, LinkType? Type, RequirementId? Target) KeyOf(TraceLink link) => (link.Source, link.Type, link.Target);

    /// <summary>Retired, or the same as another: there is nothing left to change or to link.</summary>
    private static bool IsGone(Requirement requirement) => requirement.Status is RequirementStatus.Obsolete or RequirementStatus.Duplicate;

    private static ArgumentException Missing(RequirementId id) => new($"The proposal names requirement {id}, which was not given. Give every requirement that it names, as it is now and as it was.");
}
