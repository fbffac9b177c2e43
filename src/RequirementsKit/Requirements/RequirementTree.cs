using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>The requirements of a project as a document orders them: each below another or at the top, in order. Independent of links; immutable.</summary>
public sealed class RequirementTree
{
    /// <summary>How far apart the orders of two new requirements are, so that others fit between.</summary>
    private const long Gap = 1 << 20;

    private static RequirementId Top => default;

    private readonly Dictionary<RequirementId, Requirement> _requirements;
    private readonly ILookup<RequirementId, Requirement> _children;

    /// <summary>Takes the tree. O(n log n).</summary>
    /// <param name="requirements">The requirements of one project; one whose parent is not among them stands at the top.</param>
    /// <exception cref="ArgumentNullException"><paramref name="requirements"/> is null.</exception>
    public RequirementTree(IEnumerable<Requirement> requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        _requirements = requirements.ToDictionary(r => r.Id);
        _children = _requirements.Values.OrderBy(r => r.Order).ThenBy(r => r.KeyNumber)
            .ToLookup(r => r.Parent is { } parent && _requirements.ContainsKey(parent) ? parent : Top);
    }

    /// <summary>The requirements right below another, in order.</summary>
    /// <param name="parent">The requirement above; null for the top.</param>
    /// <returns>The requirements.</returns>
    public IEnumerable<Requirement> Below(RequirementId? parent) => _children[parent ?? Top];

    /// <summary>The whole tree in the order of reading, each requirement before those below it.</summary>
    /// <returns>The requirements with their depth, 0 at the top. O(n).</returns>
    public IEnumerable<(Requirement Requirement, int Depth)> InOrder()
    {
        var open = new Stack<(Requirement Requirement, int Depth)>(Below(null).Reverse().Select(r => (r, 0)));
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Below(next.Requirement.Id).Reverse())
            {
                open.Push((child, next.Depth + 1));
            }
        }
    }

    /// <summary>Moves a requirement, with all below it, to another place.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="parent">The one above it from now on; null for the top.</param>
    /// <param name="after">The one right before it from now on; null to stand first.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next states: of the requirement, and of those beside it where no room is left between two. None when it stands there already.</returns>
    /// <exception cref="ArgumentException">A requirement is not in the tree, or <paramref name="after"/> is the requirement itself or does not stand below <paramref name="parent"/>.</exception>
    /// <exception cref="RuleViolationException">The parent is the requirement itself or stands below it (<c>requirement.tree-cycle</c>).</exception>
    public ChangeSet Place(RequirementId requirement, RequirementId? parent, RequirementId? after, Actor by, Instant now)
    {
        var moved = Known(requirement, nameof(requirement));
        for (var above = parent is { } first ? Known(first, nameof(parent)) : null; above is not null; above = above.Parent is { } next ? _requirements.GetValueOrDefault(next) : null)
        {
            if (above.Id == requirement)
            {
                throw new RuleViolationException("requirement.tree-cycle", $"{moved.Key} cannot stand below {_requirements[parent!.Value].Key}, which is the same or stands below it. Move that one out first.");
            }
        }

        List<Requirement> beside = [.. Below(parent).Where(r => r.Id != requirement)];
        var index = after is { } before ? beside.FindIndex(r => r.Id == before) + 1 : 0;
        if (after is not null && index == 0)
        {
            throw new ArgumentException($"Requirement {after} does not stand {(parent is { } p ? $"below {_requirements[p].Key}" : "at the top")}, or is the one to move. Name one that does.", nameof(after));
        }

        if (moved.Parent == parent && Below(parent).ElementAtOrDefault(index)?.Id == requirement)
        {
            return new([]);
        }

        return new([.. Orders(beside, index, moved).Select(o => o.Requirement.PutAt(o.Requirement.Id == requirement ? parent : o.Requirement.Parent, o.Order, by, now)).Where(r => r.Events.Count > 0)]);
    }

    /// <summary>The order that a requirement is captured with: at the top, after those that were captured before.</summary>
    internal static long FirstOrder(long keyNumber) => keyNumber * Gap;

    private static IEnumerable<(Requirement Requirement, long Order)> Orders(List<Requirement> beside, int index, Requirement moved)
    {
        long? low = index > 0 ? beside[index - 1].Order : null;
        long? high = index < beside.Count ? beside[index].Order : null;
        var order = (low, high) switch
        {
            (null, null) => FirstOrder(moved.KeyNumber),
            (null, { } h) => h - Gap,
            ({ } l, null) => l + Gap,
            ({ } l, { } h) => l + ((h - l) / 2),
        };
        if (order != low && order != high)
        {
            return [(moved, order)];
        }

        beside.Insert(index, moved);
        return beside.Select((r, i) => (r, (i + 1) * Gap));
    }

    private Requirement Known(RequirementId requirement, string parameter) =>
        _requirements.TryGetValue(requirement, out var found) ? found : throw new ArgumentException($"Requirement {requirement} is not in the tree. Take the tree of its project.", parameter);
}
