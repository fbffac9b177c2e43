using BenchmarkDotNet.Attributes;
using QuikGraph;
using QuikGraph.Algorithms.Search;
using RequirementsKit.Graphs;

namespace RequirementsKit.Benchmarks;

/// <summary>The impact closure of the node that reaches most, in a graph of a million links, against QuikGraph.</summary>
[MemoryDiagnoser]
public class GraphSearchBenchmarks
{
    private LinkGraph<int> _graph = null!;
    private BidirectionalGraph<int, SEdge<int>> _peer = null!;
    private int _worst;

    [GlobalSetup]
    public void Prepare()
    {
        var links = LinkGraphs.Links();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        _graph = new(Enumerable.Range(0, LinkGraphs.Items), links);
        Console.WriteLine($"The graph keeps {(GC.GetTotalMemory(forceFullCollection: true) - before) / (double)LinkGraphs.Count:F1} bytes a link.");
        _peer = new(allowParallelEdges: true);
        _peer.AddVertexRange(Enumerable.Range(0, LinkGraphs.Items));
        _peer.AddEdgeRange(links.Select(l => new SEdge<int>(l.Source, l.Target)));
        _worst = Enumerable.Range(0, 50).Select(i => i * 5_000).MaxBy(n => _graph.Reach(n, GraphDirection.Forward).Count);
        Console.WriteLine($"The worst of 50 nodes reaches {_graph.Reach(_worst, GraphDirection.Forward).Count} of {LinkGraphs.Items}.");
    }

    [Benchmark(Baseline = true)]
    public int QuikGraph()
    {
        var search = new BreadthFirstSearchAlgorithm<int, SEdge<int>>(_peer);
        var previous = new Dictionary<int, int>();
        search.TreeEdge += edge => previous[edge.Target] = edge.Source;
        search.Compute(_worst);
        return previous.Count;
    }

    [Benchmark]
    public int RequirementsKit() => _graph.Reach(_worst, GraphDirection.Forward).Count;
}
