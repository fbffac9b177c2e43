namespace RequirementsKit.Prioritization.Internal;

/// <summary>What several methods ask of the criteria of a model.</summary>
internal static class MethodChecks
{
    public static IEnumerable<PrioritizationProblem> NeedsBoth(string method, IReadOnlyList<Criterion> criteria) =>
        new[] { Direction.Benefit, Direction.Cost }
            .Where(direction => !criteria.Any(criterion => criterion.Direction == direction && criterion.Weight > 0))
            .Select(direction => PrioritizationTexts.NeedsDirection(method, direction));

    public static IEnumerable<PrioritizationProblem> NeedsKeys(string method, IReadOnlyList<Criterion> criteria, params string[] keys) =>
        keys.Where(key => criteria.All(criterion => criterion.Key != key)).Select(key => PrioritizationTexts.NeedsCriterion(method, key));

    public static IEnumerable<PrioritizationProblem> NeedsDirections(string method, IReadOnlyList<Criterion> criteria, params (string Key, Direction Direction)[] needed) =>
        from need in needed
        from criterion in criteria
        where criterion.Key == need.Key && criterion.Direction != need.Direction
        select PrioritizationTexts.WrongDirection(method, criterion, need.Direction);
}
