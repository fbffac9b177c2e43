using BenchmarkDotNet.Attributes;
using QuikGraph;
using QuikGraph.Algorithms;
using RequirementsKit.Graphs;

namespace RequirementsKit.Benchmarks;

/// <summary>All cycles of a graph of a million links, against QuikGraph.</summary>
[MemoryDiagnoser]
public class GraphCycleBenchmarks
{
    private LinkGraph<int> _graph = null!;
    private BidirectionalGraph<int, SEdge<int>> _peer = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var links = LinkGraphs.Links();
        _graph = new(Enumerable.Range(0, LinkGraphs.Items), links);
        _peer = new(allowParallelEdges: true);
        _peer.AddVertexRange(Enumerable.Range(0, LinkGraphs.Items));
        _peer.AddEdgeRange(links.Select(l => new SEdge<int>(l.Source, l.Target)));
    }

    [Benchmark(Baseline = true)]
    public int QuikGraph() => _peer.StronglyConnectedComponents(new Dictionary<int, int>());

    [Benchmark]
    public int RequirementsKit() => _graph.Cycles().Count;
}
