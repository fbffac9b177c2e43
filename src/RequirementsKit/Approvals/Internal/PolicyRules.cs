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
            if (stage.Groups is not { Count: > 0 })
            {
                problems.Add($"The stage '{stage.Name}' has no group, so nobody would decide; add one.");
                continue;
            }

            problems.AddRange(stage.Groups.GroupBy(g => g.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"The group '{g.Key}' stands {g.Count()} times in '{stage.Name}'; give each a name of its own."));
            problems.AddRange(stage.Groups.SelectMany(g => QuorumProblems(stage, g)));
        }

        return problems;
    }

    private static IEnumerable<string> QuorumProblems(ApprovalStage stage, ApprovalGroup group)
    {
        var place = $"The quorum of '{group.Name}' in '{stage.Name}'";
        switch (group.Quorum)
        {
            case null:
                yield return $"{place} is missing; say how many approvals it needs.";
                break;
            case { } unknown when !Enum.IsDefined(unknown.Kind):
                yield return $"{place} has the unknown rule '{unknown.Kind}'; use {string.Join(", ", Enum.GetNames<QuorumKind>())}.";
                break;
            case { Kind: QuorumKind.AtLeast, Value: < 1 }:
                yield return $"{place} asks for {group.Quorum.Value} approvals; ask for 1 or more.";
                break;
            case { Kind: QuorumKind.Percent, Value: < 1 or > 100 }:
                yield return $"{place} asks for {group.Quorum.Value} %; ask for 1 to 100.";
                break;
            default:
                break;
        }
    }
}
