using FsCheck.Xunit;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes;

public sealed class ImpactReportTests
{
    private const int Count = 7;

    private static readonly IReadOnlyList<Requirement> Requirements =
    [
        .. Enumerable.Range(1, Count).Select(i => Requirement.Capture(
            RequirementId.New(Given.Ids, Given.Start), ABoard.One.ProjectId, i, new RequirementEdit().Statement($"Requirement {i}."), [Origin.Document("workshop")], null, Actor.System, Given.Start)),
    ];

    /// <summary>A link rests on its target, so the target's change may change the source; circles come once.</summary>
    [Property(MaxTest = 300)]
    public void I29_The_impact_is_what_can_be_reached_and_each_requirement_once((byte From, byte To)[] pairs, byte changed)
    {
        var links = pairs.Select(p => (From: p.From % Count, To: p.To % Count)).Where(p => p.From != p.To).Distinct().ToList();
        var graph = new TraceGraph(Requirements, links.Select(l => TraceLink.Between(LinkId.New(Given.Ids, Given.Start), LinkType.DependsOn, Requirements[l.From], Requirements[l.To], Actor.System, Given.Start)));
        var reached = new HashSet<int> { changed % Count };
        while (links.Where(l => reached.Contains(l.To)).Any(l => reached.Add(l.From)))
        {
            // Until nothing new is reached.
        }

        reached.Remove(changed % Count);
        var report = ImpactReport.Of(Proposal.Revise(Requirements[changed % Count]).Statement("Else."), graph, 0);
        Assert.Equal(reached.Select(r => Requirements[r].Id).Order(), report.Items.Select(i => i.Requirement).Order());
    }

    [Fact]
    public void A_requirement_that_the_graph_does_not_know_has_no_impact() =>
        Assert.Empty(ImpactReport.Of(ABoard.Faster, new TraceGraph([], []), 3).Items);

    [Fact]
    public void Two_reports_are_equal_when_they_say_the_same()
    {
        var report = AReport();
        Assert.Equal(report, AReport());
        Assert.Equal(report.GetHashCode(), AReport().GetHashCode());
        ImpactReport[] others =
        [
            report with { Proposal = Fingerprint.OfText(["other"]) },
            report with { GraphVersion = 4 },
            report with { Items = [new(Requirements[0].Id, 2, Requirements[1].Id)] },
            report with { Estimate = new(1, 3) },
            report with { Risk = RiskLevel.Low },
            report with { Classifications = ["billing"] },
            report with { Classified = [] },
            report with { Classified = [new(Requirements[1].Id, ["privacy"])] },
            report with { Classified = [new(Requirements[0].Id, ["billing"])] },
        ];
        Assert.All(others, other => Assert.NotEqual(report, other));
        Assert.False(report.Equals(null));
        Assert.False(report.Classified[0].Equals(null));
        Assert.Equal(report.Classified[0].GetHashCode(), AReport().Classified[0].GetHashCode());
    }

    private static ImpactReport AReport() => new(Fingerprint.OfText(["one"]), 3, [new(Requirements[0].Id, 1, Requirements[1].Id)])
    {
        Estimate = new(1, 2),
        Risk = RiskLevel.High,
        Classifications = ["privacy"],
        Classified = [new(Requirements[0].Id, ["privacy"])],
    };
}
