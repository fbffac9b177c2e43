using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Baselines;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Baselines;

/// <summary>Requirements, links and a baseline without a store.</summary>
internal static class ADraft
{
    public static readonly Instant Now = Given.Start;
    public static readonly ProjectId Project = ProjectId.New(Given.Ids, Now);
    public static readonly StakeholderId Mara = StakeholderId.New(Given.Ids, Now);
    public static readonly StakeholderId Ben = StakeholderId.New(Given.Ids, Now);
    public static readonly StakeholderId Anna = StakeholderId.New(Given.Ids, Now);
    public static readonly Actor Lead = Actor.Person(Mara);
    public static readonly IReadOnlyList<SeatHolder> Holders = [new(Mara, []), new(Ben, []), new(Anna, [])];

    public static Requirement Captured(long number, Instant? at = null) =>
        Requirement.Capture(RequirementId.New(Given.Ids, Now), Project, number, new RequirementEdit().Statement($"Need {number}."), [Origin.Document("workshop")], null, Lead, at ?? Now);

    public static TraceLink Linked(Requirement source, Requirement target, Instant? at = null) =>
        TraceLink.Between(LinkId.New(Given.Ids, Now), LinkType.Derives, source, target, Lead, at ?? Now);

    public static Baseline Drawn(ApprovalPolicy policy, params Requirement[] requirements) =>
        Baseline.DrawUp(BaselineId.New(Given.Ids, Now), Project, 7, "Season", requirements, policy, Holders, Lead, Now);
}
