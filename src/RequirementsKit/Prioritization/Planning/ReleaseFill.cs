namespace RequirementsKit.Prioritization.Planning;

/// <summary>Releases filled by rank, with the reason for each item.</summary>
public sealed class ReleaseFill
{
    internal ReleaseFill(IReadOnlyList<ReleaseCapacity> releases, IReadOnlyList<Placement> placements)
    {
        Placements = placements;
        Releases = [.. releases.Select(release =>
        {
            Placement[] inside = [.. placements.Where(placement => placement.Release == release.Name)];
            return new PlannedRelease(release.Name, release.Capacity, inside.Sum(placement => placement.Item.Effort), inside.Sum(placement => placement.Item.Value), [.. inside.Select(placement => placement.Item.Key)]);
        })];
        Unplanned = [.. placements.Where(placement => placement.Release is null).Select(placement => placement.Item.Key)];
    }

    /// <summary>Gets the releases in their order.</summary>
    public IReadOnlyList<PlannedRelease> Releases { get; }

    /// <summary>Gets where each item went and why, in the order of their turn.</summary>
    public IReadOnlyList<Placement> Placements { get; }

    /// <summary>Gets the keys of the items that fit nowhere.</summary>
    public IReadOnlyList<string> Unplanned { get; }
}
