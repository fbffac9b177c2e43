namespace RequirementsKit.Changes.Internal;

/// <summary>What a proposal must hold to before anybody decides on it.</summary>
internal static class ProposalRules
{
    public static void Require(Proposal proposal, ImpactReport impact)
    {
        if (proposal.Operations.Count == 0 || proposal.Operations.Any(IsEmpty))
        {
            throw new RuleViolationException("change-request.empty-proposal", "The proposal changes nothing. Say what is to change: Proposal.Revise(requirement).Statement(\"…\").");
        }

        if (proposal.Operations.SelectMany(o => o.Writes()).GroupBy(r => r).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new RuleViolationException("change-request.touched-twice", $"The proposal changes {twice.Key} {twice.Count()} times. Say all that changes in one operation, so that one change makes one revision.");
        }

        if (proposal.Operations.SelectMany(o => o.Links()).GroupBy(l => (l.Source, l.Type, l.Target)).Any(g => g.Count() > 1))
        {
            throw new RuleViolationException("change-request.linked-twice", "The proposal makes or removes the same link twice. Leave one out.");
        }

        RequireOwn(proposal, impact);
    }

    public static void RequireOwn(Proposal proposal, ImpactReport impact)
    {
        if (impact.Proposal != proposal.ToFingerprint())
        {
            throw new RuleViolationException("change-request.stale-impact", "The impact was computed for another proposal. Compute it again.");
        }
    }

    private static bool IsEmpty(ProposedOperation operation) => operation.Kind switch
    {
        OperationKind.Revise or OperationKind.Add => operation.Changes.Count == 0,
        OperationKind.Split => operation.Parts is not { Count: > 1 } parts || parts.Any(p => p.Changes.Count == 0),
        OperationKind.Merge => operation.Merged is not { Count: > 0 },
        OperationKind.Move => operation.Former?.Requirement == operation.Target,
        _ => false,
    };
}
