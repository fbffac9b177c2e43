using BenchmarkDotNet.Attributes;
using QuikGraph;
using RequirementsKit.Graphs;

namespace RequirementsKit.Benchmarks;

/// <summary>Building a graph of a million links that can be searched either way, against QuikGraph.</summary>
[MemoryDiagnoser]
public class GraphBuildBenchmarks
{
    private (int Source, int Target)[] _links = null!;
    private (RequirementId Source, RequirementId Target)[] _idLinks = null!;
    private RequirementId[] _ids = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _links = LinkGraphs.Links();
        var random = new Random(7);
        var bytes = new byte[16];
        _ids = new RequirementId[LinkGraphs.Items];
        for (var i = 0; i < _ids.Length; i++)
        {
            random.NextBytes(bytes);
            _ids[i] = RequirementId.From(new Guid(bytes));
        }

        _idLinks = Array.ConvertAll(_links, l => (_ids[l.Source], _ids[l.Target]));
    }

    [Benchmark(Baseline = true)]
    public object QuikGraph()
    {
        var graph = new BidirectionalGraph<int, SEdge<int>>(allowParallelEdges: true);
        graph.AddVertexRange(Enumerable.Range(0, LinkGraphs.Items));
        graph.AddEdgeRange(_links.Select(l => new SEdge<int>(l.Source, l.Target)));
        return graph;
    }

    [Benchmark]
    public object RequirementsKit() => new LinkGraph<int>(Enumerable.Range(0, LinkGraphs.Items), _links);

    [Benchmark]
    public object RequirementsKit_ByRequirementId() => new LinkGraph<RequirementId>(_ids, _idLinks);
}
