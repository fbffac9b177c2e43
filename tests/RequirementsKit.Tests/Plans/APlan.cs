using RequirementsKit.Approvals;
using RequirementsKit.Plans;

namespace RequirementsKit.Tests.Plans;

/// <summary>A plan of two releases without a store, and who approves it.</summary>
internal static class APlan
{
    public static readonly IReadOnlyList<RequirementId> R = [.. Enumerable.Range(0, 8).Select(_ => RequirementId.New(Given.Ids, Given.Start))];
    public static readonly IReadOnlyList<Release> Two = [new("1.0", 10, new(2026, 9, 1), new(2026, 9, 30)), new("1.1", 10, new(2026, 10, 1), new(2026, 10, 31))];
    public static readonly ChangeRequestId Change = ChangeRequestId.New(Given.Ids, Given.Start);
    public static readonly StakeholderId Mara = StakeholderId.New(Given.Ids, Given.Start);
    public static readonly StakeholderId Ben = StakeholderId.New(Given.Ids, Given.Start);
    public static readonly StakeholderId Anna = StakeholderId.New(Given.Ids, Given.Start);
    public static readonly Actor Planner = Actor.Person(Mara);
    public static readonly IReadOnlyList<SeatHolder> Holders = [new(Mara, []), new(Ben, []), new(Anna, [])];

    public static ReleasePlan Drafted(IEnumerable<Release> releases, params PlanEntry[] entries) =>
        ReleasePlan.Draft(ReleasePlanId.New(Given.Ids, Given.Start), ProjectId.New(Given.Ids, Given.Start), 3, "Season", releases, entries, Planner, Given.Start);
}
