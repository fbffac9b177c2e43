using RequirementsKit.Prioritization.Planning;

namespace RequirementsKit.Plans.Internal;

/// <summary>Fills the releases of a plan by the engine, exactly: efforts become whole numbers, which doubles hold without rounding.</summary>
internal static class PlanFill
{
    private const decimal MaxExact = 1L << 53;

    public static IReadOnlyList<Assignment> Of(IReadOnlyList<Release> releases, IReadOnlyList<PlanEntry> entries)
    {
        var inside = entries.Select(e => e.Requirement).ToHashSet();
        var unit = Unit([.. releases.Select(r => r.Capacity), .. entries.Select(e => e.Effort)]);
        IReadOnlyList<RequirementId> NeedsOf(PlanEntry entry) => [.. entry.Needs.Where(n => n != entry.Requirement && inside.Contains(n)).Distinct()];
        var fill = ReleasePlanner.Fill(
            [.. entries.Select(e => e.Requirement.ToString())],
            [.. entries.Select(e => new PlanItem(e.Requirement.ToString(), (double)(e.Effort * unit), needs: NeedsOf(e).Select(n => n.ToString())))],
            [.. releases.Select(r => new ReleaseCapacity(r.Name, (double)(r.Capacity * unit)))]);
        var places = fill.Placements.ToDictionary(p => p.Item.Key, p => p.Release, StringComparer.Ordinal);
        return
        [
            .. entries.Select(e => new Assignment(e.Requirement, e.Effort, places[e.Requirement.ToString()]) { Needs = NeedsOf(e) is { Count: > 0 } needs ? needs : null }),
        ];
    }

    /// <summary>What makes every amount a whole number.</summary>
    private static decimal Unit(IReadOnlyList<decimal> amounts)
    {
        var unit = 1m;
        for (var digits = amounts.Max(a => Trimmed(a).Scale); digits > 0; digits--)
        {
            unit *= 10;
        }

        return amounts.Max() <= MaxExact / unit
            ? unit
            : throw new ArgumentException($"Efforts and capacities go up to {amounts.Max()} in steps of {1 / unit}, which is more than {MaxExact:0} steps. Use a larger unit or fewer decimals.", nameof(amounts));
    }

    /// <summary>The same amount without zeros at its end.</summary>
    private static decimal Trimmed(decimal amount) => amount / 1.0000000000000000000000000000m;
}
