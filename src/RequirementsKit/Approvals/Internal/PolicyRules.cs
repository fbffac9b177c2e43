namespace RequirementsKit.Approvals.Internal;

/// <summary>What a policy must hold to; all problems at once.</summary>
internal static class PolicyRules
{
    public static List<string> ProblemsOf(ApprovalPolicy policy)
    {
        var problems = new List<string>();
        if (policy.Version < 1)
        {
            problems.Add($"The version is {policy.Version}; it must be 1 or more.");
        }

        if (policy.Stages.Count == 0)
        {
            problems.Add("There is no stage, so nobody would decide; add one.");
        }

        if (policy.Stages.Any(s => s is null || s.Groups?.Any(g => g is null) == true))
        {
            problems.Add("A stage or group is null; leave it out.");
            return problems;
        }

        problems.AddRange(policy.Stages.GroupBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"The stage '{g.Key}' stands {g.Count()} times; give each a name of its own."));
        foreach (var stage in policy.Stages)
        {
            if (string.IsNullOrWhiteSpace(stage.Name))
            {
                problems.Add("A stage has no name; give it one.");
            }

            if (stage.DueAfterHours is < 1 or > 87_600)
            {
                problems.Add($"The stage '{stage.Name}' is due after {stage.DueAfterHours} hours; use 1 to 87,600.");
            }

            if (stage.Groups is not { Count: > 0 })
            {
                problems.Add($"The stage '{stage.Name}' has no group, so nobody would decide; add one.");
                continue;
            }

            problems.AddRange(stage.Groups.GroupBy(g => g.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"The group '{g.Key}' stands {g.Count()} times in '{stage.Name}'; give each a name of its own."));
            problems.AddRange(stage.Groups.SelectMany(g => GroupProblems(stage, g)));
        }

        return problems;
    }

    private static IEnumerable<string> GroupProblems(ApprovalStage stage, ApprovalGroup group)
    {
        if (string.IsNullOrWhiteSpace(group.Name))
        {
            yield return $"A group in '{stage.Name}' has no name; give it one.";
        }

        if (group.Role is not null && string.IsNullOrWhiteSpace(group.Role))
        {
            yield return $"The role of '{group.Name}' in '{stage.Name}' is blank; name one, or leave it out for everybody who may approve.";
        }

        if (!Enum.IsDefined(group.Timing))
        {
            yield return $"The timing of '{group.Name}' in '{stage.Name}' is the unknown '{group.Timing}'; use {string.Join(", ", Enum.GetNames<DecisionTiming>())}.";
        }

        foreach (var weight in group.Weights ?? [])
        {
            if (weight is null || string.IsNullOrWhiteSpace(weight.Role) || weight.Weight is < 1 or > 1_000)
            {
                yield return $"A weight of '{group.Name}' in '{stage.Name}' is wrong: '{weight}'; name a role and 1 to 1,000.";
            }
        }

        foreach (var problem in QuorumProblems($"The quorum of '{group.Name}' in '{stage.Name}'", group.Quorum, 0))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> QuorumProblems(string place, Quorum? quorum, int depth)
    {
        if (quorum is null)
        {
            yield return $"{place} is missing; say how many approvals it needs.";
            yield break;
        }

        if (!Enum.IsDefined(quorum.Kind))
        {
            yield return $"{place} has the unknown rule '{quorum.Kind}'; use {string.Join(", ", Enum.GetNames<QuorumKind>())}.";
        }

        if (quorum is { Kind: QuorumKind.AtLeast or QuorumKind.Weighted, Value: < 1 })
        {
            yield return $"{place} asks for {quorum.Value} approvals; ask for 1 or more.";
        }

        if (quorum is { Kind: QuorumKind.Percent, Value: < 1 or > 100 })
        {
            yield return $"{place} asks for {quorum.Value} %; ask for 1 to 100.";
        }

        if (!Enum.IsDefined(quorum.Basis))
        {
            yield return $"{place} has the unknown basis '{quorum.Basis}'; use {string.Join(", ", Enum.GetNames<QuorumBasis>())}.";
        }

        if (quorum.Participation < 0 || (quorum.Basis != QuorumBasis.Eligible && quorum.Participation < 1))
        {
            yield return $"{place} asks for a participation of {quorum.Participation}; ask for 1 or more where ballots cast are counted, else 0 or more, so that few ballots do not decide for all.";
        }

        if (quorum.AllowedRejects < 0)
        {
            yield return $"{place} allows {quorum.AllowedRejects} rejections; allow 0 or more, or leave it out.";
        }

        if ((quorum.Role is not null && string.IsNullOrWhiteSpace(quorum.Role)) || (quorum.CastingVote is not null && string.IsNullOrWhiteSpace(quorum.CastingVote)))
        {
            yield return $"{place} names a blank role; name one, or leave it out.";
        }

        if (quorum.CastingVote is not null && quorum.Kind != QuorumKind.Majority)
        {
            yield return $"{place} has a casting vote, which only a majority can use; leave it out.";
        }

        var hasParts = quorum.Kind is QuorumKind.And or QuorumKind.Or;
        if (hasParts != (quorum.Parts is not null) || quorum.Parts?.Count < 2 || depth > 8)
        {
            yield return $"{place} has the wrong parts; give And and Or two or more, at most 8 levels deep, and no other rule any.";
        }
        else if (hasParts && (quorum.Participation != 0 || quorum.AllowedRejects is not null || quorum.Role is not null || quorum.Basis != QuorumBasis.Eligible))
        {
            yield return $"{place} limits And or Or itself; limit its parts.";
        }
        else
        {
            foreach (var problem in (quorum.Parts ?? []).SelectMany(p => QuorumProblems(place, p, depth + 1)))
            {
                yield return problem;
            }
        }
    }
}
