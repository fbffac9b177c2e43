using BenchmarkDotNet.Attributes;
using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does it take to compute the impact of one change over 100,000 links, once the graph is built?</summary>
/// <remarks>25,000 requirements in groups; four links from each to earlier ones of its group, seed 42. The first of a group reaches nearly all of it. The baseline searches the graph and counts what it reaches.</remarks>
[MemoryDiagnoser]
public class ChangeImpactBenchmarks
{
    private const int Requirements = 25_000;
    private const int LinksOfEach = 4;

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);

    private TraceGraph _graph = null!;
    private RequirementId _first;
    private Proposal _proposal = null!;

    /// <summary>The size of a group, and so about what one change may touch.</summary>
    [Params(25, 1_000, 25_000)]
    public int Group { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(42);
        var project = ProjectId.From(new Guid(1, 1, 0, new byte[8]));
        var content = new RequirementEdit().Statement("The portal shall export a report.");
        var requirements = Enumerable.Range(1, Requirements)
            .Select(i => Requirement.Capture(RequirementId.From(new Guid(i, 2, 0, new byte[8])), project, i, content, [Origin.Document("workshop")], null, Actor.System, Now))
            .ToList();
        var links = Enumerable.Range(0, Requirements * LinksOfEach)
            .Select(i => (Number: i, Source: i / LinksOfEach))
            .Where(l => l.Source % Group > 0)
            .Select(l => TraceLink.Between(
                LinkId.From(new Guid(l.Number, 3, 0, new byte[8])), LinkType.Derives, requirements[l.Source], requirements[l.Source - 1 - random.Next(l.Source % Group)], Actor.System, Now));
        _graph = new(requirements, links);
        _first = requirements[0].Id;
        _proposal = Proposal.Revise(requirements[0]).Statement("The portal shall export a report within 2 s.");
        Console.WriteLine($"{_graph.Links.Count} links; the change may touch {ImpactReport.Of(_proposal, _graph, 1).Items.Count} requirements.");
    }

    [Benchmark(Baseline = true)]
    public int Search_Graph() => _graph.ImpactOf(_first).Count;

    [Benchmark]
    public ImpactReport Impact_OneChange() => ImpactReport.Of(_proposal, _graph, 1);
}
