namespace RequirementsKit.Approvals.Internal;

/// <summary>Gives people their seats.</summary>
internal static class Seating
{
    /// <summary>The seats of all stages that apply, numbered from 1.</summary>
    public static List<Seat> Of(ApprovalPolicy policy, IReadOnlyList<SeatHolder> people, IReadOnlySet<StakeholderId> forbidden, SubjectFacts? subject)
    {
        var seats = new List<Seat>();
        foreach (var stage in policy.Stages.Where(s => s.ApplicableIf?.Holds(subject) != false))
        {
            var chosen = policy.DistinctAcrossGroups ? OneGroupEach(stage, people) : null;
            foreach (var group in stage.Groups)
            {
                seats.AddRange(people.Where(p => chosen is null ? Belongs(p, group.Role) : chosen.TryGetValue(p.Person, out var own) && own == group.Name)
                    .Select((p, i) => Seat(seats.Count + i + 1, stage, group, p, forbidden)).ToList());
            }
        }

        return seats;
    }

    /// <summary>The seats that a role gets beside those there are, in every group of a stage.</summary>
    public static IReadOnlyList<Seat> Beside(IReadOnlyList<Seat> seats, ApprovalStage stage, string role, IEnumerable<SeatHolder> people, IReadOnlySet<StakeholderId> forbidden) =>
    [
        .. stage.Groups
            .SelectMany(g => people.Where(p => Belongs(p, role) && !seats.Any(s => s.Stage == stage.Name && s.Group == g.Name && s.Person == p.Person)).Select(p => (Group: g, Holder: p)))
            .Select((s, i) => Seat(seats.Count + i + 1, stage, s.Group, s.Holder, forbidden)),
    ];

    public static bool Belongs(SeatHolder holder, string? role) => role is null || holder.Roles.Contains(role);

    /// <summary>Who could sit in several groups sits in the one with the fewest people to choose from, so that as few groups as possible are left without.</summary>
    private static Dictionary<StakeholderId, string> OneGroupEach(ApprovalStage stage, IReadOnlyList<SeatHolder> people)
    {
        var sizes = stage.Groups.ToDictionary(g => g.Name, g => people.Count(p => Belongs(p, g.Role)), StringComparer.Ordinal);
        return people.Where(p => stage.Groups.Any(g => Belongs(p, g.Role)))
            .ToDictionary(p => p.Person, p => stage.Groups.Where(g => Belongs(p, g.Role)).MinBy(g => sizes[g.Name])!.Name);
    }

    private static Seat Seat(int number, ApprovalStage stage, ApprovalGroup group, SeatHolder holder, IReadOnlySet<StakeholderId> forbidden) =>
        new(number, stage.Name, group.Name, holder.Person, forbidden.Contains(holder.Person))
        {
            Roles = holder.Roles.Count == 0 ? null : [.. holder.Roles.Order(StringComparer.Ordinal)],
            Weight = (group.Weights ?? []).Where(w => holder.Roles.Contains(w.Role)).Select(w => w.Weight).DefaultIfEmpty(1).Max(),
        };
}
