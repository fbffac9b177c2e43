namespace RequirementsKit.Approvals.Internal;

/// <summary>What a policy must hold to; all problems at once, each with its place in the JSON.</summary>
internal static partial class PolicyRules
{
    private const int MaxHours = 87_600;
    private const int MaxDays = 3_650;

    public static IReadOnlyList<PolicyProblem> ProblemsOf(ApprovalPolicy policy) => [.. OfPolicy(policy)];

    private static IEnumerable<PolicyProblem> OfPolicy(ApprovalPolicy policy)
    {
        if (string.IsNullOrWhiteSpace(policy.Id) || policy.Id.Length > Text.MaxName)
        {
            yield return new("/id", $"The id is '{policy.Id}'; use 1 to {Text.MaxName} characters.");
        }

        if (policy.Version < 1)
        {
            yield return new("/version", $"The version is {policy.Version}; it must be 1 or more.");
        }

        if (policy.Stages.Count == 0)
        {
            yield return new("/stages", "There is no stage, so nobody would decide; add one.");
        }

        foreach (var problem in Repeated("/stages", policy.Stages.Select(s => s?.Name), "stage"))
        {
            yield return problem;
        }

        foreach (var problem in policy.Stages.SelectMany((s, i) => OfStage($"/stages/{i}", s)))
        {
            yield return problem;
        }

        if (policy.ExpiresAfterDays is < 1 or > MaxDays)
        {
            yield return new("/expiresAfterDays", $"A request expires after {policy.ExpiresAfterDays} days; use 1 to 3,650, or leave it out for never.");
        }

        foreach (var (change, i) in (policy.CarryOver ?? []).Select((c, i) => (c, i)).Where(c => !Enum.IsDefined(c.c)))
        {
            yield return new($"/carryOver/{i}", $"The difference '{change}' is unknown; use {string.Join(", ", Enum.GetNames<CarryOverClass>())}.");
        }
    }

    private static IEnumerable<PolicyProblem> OfStage(string place, ApprovalStage? stage)
    {
        if (stage is null)
        {
            yield return new(place, "The stage is null; leave it out.");
            yield break;
        }

        if (string.IsNullOrWhiteSpace(stage.Name))
        {
            yield return new($"{place}/name", "The stage has no name; give it one.");
        }

        if (stage.DueAfterHours is < 1 or > MaxHours)
        {
            yield return new($"{place}/dueAfterHours", $"The stage is due after {stage.DueAfterHours} hours; use 1 to 87,600.");
        }

        if (IsBlank(stage.OverrideRole))
        {
            yield return new($"{place}/overrideRole", "The role is blank; name one, or leave it out where the right to override is enough.");
        }

        foreach (var problem in OfDeadline($"{place}/atDue", stage).Concat(OfCondition($"{place}/applicableIf", stage.ApplicableIf)))
        {
            yield return problem;
        }

        if (stage.Groups is not { Count: > 0 })
        {
            yield return new($"{place}/groups", "The stage has no group, so nobody would decide; add one.");
            yield break;
        }

        foreach (var problem in Repeated($"{place}/groups", stage.Groups.Select(g => g?.Name), "group").Concat(stage.Groups.SelectMany((g, i) => OfGroup($"{place}/groups/{i}", stage, g))))
        {
            yield return problem;
        }
    }

    private static IEnumerable<PolicyProblem> OfDeadline(string place, ApprovalStage stage)
    {
        if (stage.AtDue is not { } rule)
        {
            yield break;
        }

        if (!Enum.IsDefined(rule.Action))
        {
            yield return new($"{place}/action", $"The action '{rule.Action}' is unknown; use {string.Join(", ", Enum.GetNames<DeadlineAction>())}.");
        }

        if (stage.DueAfterHours is null)
        {
            yield return new(place, "The stage has no due time, so this never happens; give it dueAfterHours, or leave this out.");
        }

        var extends = rule.Action is DeadlineAction.Escalate or DeadlineAction.ExtendOnce || stage.Groups?.Any(g => g?.Quorum?.ExtendTieOnce == true) == true;
        if (extends != rule.ExtensionHours is not null || rule.ExtensionHours is < 1 or > MaxHours)
        {
            yield return new($"{place}/extensionHours", $"There are {rule.ExtensionHours?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no"} hours more; use 1 to 87,600 where it escalates, extends or extends a tie, and leave it out elsewhere.");
        }

        if ((rule.Action == DeadlineAction.Escalate) != rule.Role is not null || IsBlank(rule.Role))
        {
            yield return new($"{place}/role", $"The role is '{rule.Role}'; name one where it escalates, and leave it out elsewhere.");
        }

        if ((rule.Action == DeadlineAction.LazyConsensus) != rule.MinimumNoticeHours is not null || rule.MinimumNoticeHours < 1 || rule.MinimumNoticeHours > stage.DueAfterHours)
        {
            yield return new(
                $"{place}/minimumNoticeHours",
                $"The notice is {rule.MinimumNoticeHours?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "missing"}; where silence approves, use 1 up to the hours after which the stage is due, and leave it out elsewhere.");
        }
    }

    private static IEnumerable<PolicyProblem> OfCondition(string place, SubjectCondition? condition)
    {
        if (condition is null)
        {
            yield break;
        }

        if (condition is { Types: null, MinRisk: null, MinCostDelta: null, Classifications: null })
        {
            yield return new(place, "The condition names nothing, so it always holds; name something, or leave it out.");
        }

        if (condition.MinRisk is { } risk && !Enum.IsDefined(risk))
        {
            yield return new($"{place}/minRisk", $"The risk '{risk}' is unknown; use {string.Join(", ", Enum.GetNames<RiskLevel>())}.");
        }

        foreach (var (list, name) in new[] { (condition.Types, "types"), (condition.Classifications, "classifications") })
        {
            if (list is not null && (list.Count == 0 || list.Any(string.IsNullOrWhiteSpace)))
            {
                yield return new($"{place}/{name}", "The list is empty or holds a blank entry, so it never holds; name what is meant, or leave it out for any.");
            }
        }
    }

    private static bool IsBlank(string? text) => text is not null && string.IsNullOrWhiteSpace(text);

    private static IEnumerable<PolicyProblem> Repeated(string place, IEnumerable<string?> names, string what) => names.Where(n => n is not null).GroupBy(n => n, StringComparer.Ordinal)
        .Where(g => g.Count() > 1).Select(g => new PolicyProblem(place, $"The {what} '{g.Key}' stands {g.Count()} times; give each a name of its own."));
}
