using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RequirementsKit.Graphs;

namespace RequirementsKit.Tests.Graphs;

/// <summary>The engine against the slow, obvious version, on random graphs with cycles, repeated links and links to oneself.</summary>
public sealed class LinkGraphOracleTests
{
    private const int Nodes = 9;

    [Property(MaxTest = 500)]
    public Property Impact_is_what_the_naive_search_finds_at_the_same_distance() => Prop.ForAll(Links(), links =>
    {
        var graph = new LinkGraph<int>(Enumerable.Range(0, Nodes), links);
        foreach (var direction in Enum.GetValues<GraphDirection>())
        {
            var distances = NaiveDistances(links, direction);
            for (var start = 0; start < Nodes; start++)
            {
                var closure = graph.Reach(start, direction);
                var expected = Enumerable.Range(0, Nodes).Where(n => n != start && distances[start, n] < Nodes + 1).ToDictionary(n => n, n => distances[start, n]);
                Assert.Equal(expected.OrderBy(e => e.Key), closure.Select(r => KeyValuePair.Create(r.Node, r.Distance)).OrderBy(e => e.Key));
                Assert.Equal(closure.ToList(), Enumerable.Range(0, closure.Count).Select(i => closure[i]));
                Assert.Equal(closure.Select(r => r.Distance).Order(), closure.Select(r => r.Distance));
                Assert.Equal(expected.Values.DefaultIfEmpty(0).Max(), closure.Depth);
                foreach (var node in Enumerable.Range(0, Nodes))
                {
                    Assert.Equal(expected.ContainsKey(node), closure.Contains(node));
                    AssertPath(closure.PathTo(node), start, node, expected, links, direction);
                }
            }
        }
    });

    [Property(MaxTest = 500)]
    public Property Cycles_are_the_groups_that_reach_each_other() => Prop.ForAll(Links(), links =>
    {
        var distances = NaiveDistances(links, GraphDirection.Forward);
        bool OnCircle(int a, int b) => distances[a, b] <= Nodes && distances[b, a] <= Nodes;
        var expected = Enumerable.Range(0, Nodes).Where(n => OnCircle(n, n)).GroupBy(n => Enumerable.Range(0, Nodes).First(m => OnCircle(n, m))).OrderBy(g => g.Key).Select(g => g.Order().ToList());
        Assert.Equal(expected, new LinkGraph<int>(Enumerable.Range(0, Nodes), links).Cycles().Select(g => g.ToList()));
    });

    [Property(MaxTest = 500)]
    public Property Coverage_is_what_the_naive_fixed_point_finds() => Prop.ForAll(Links(), Gen.Choose(0, 3).ArrayOf(Nodes).ToArbitrary(), Gen.Choose(0, 15).ArrayOf(Nodes).ToArbitrary(), (links, kinds, needs) =>
    {
        List<int> Needs(int node) => [.. Enumerable.Range(0, 4).Where(k => (needs[node] & (1 << k)) != 0)];
        var deep = new HashSet<int>();
        bool CoveredBy(int node, int kind, Func<int, bool> good) => links.Any(l => l.Source == node && kinds[l.Target] == kind && good(l.Target));
        for (var grown = true; grown;)
        {
            grown = Enumerable.Range(0, Nodes).Where(n => Needs(n).TrueForAll(k => CoveredBy(n, k, deep.Contains))).ToList().Aggregate(false, (any, n) => deep.Add(n) || any);
        }

        var coverage = new LinkGraph<int>(Enumerable.Range(0, Nodes), links).Coverage(n => kinds[n], Needs, GraphDirection.Forward);
        Assert.Equal(Enumerable.Range(0, Nodes).Where(n => Needs(n).Count > 0), coverage.Select(c => c.Node));
        Assert.All(coverage, c =>
        {
            Assert.Equal(Needs(c.Node).Where(k => !CoveredBy(c.Node, k, _ => true)), c.Missing);
            Assert.Equal(Needs(c.Node).Where(k => !CoveredBy(c.Node, k, deep.Contains)), c.MissingDeep);
            Assert.Equal(deep.Contains(c.Node), c.IsCoveredDeeply);
        });
    });

    [Fact]
    public void A_chain_of_a_million_links_is_followed_without_recursion()
    {
        const int Length = 1_000_000;
        var graph = new LinkGraph<int>(Enumerable.Range(0, Length + 1), Enumerable.Range(0, Length).Select(i => (i, i + 1)).Append((Length, 0)));
        Assert.Equal(Length + 1, Assert.Single(graph.Cycles()).Count);
        var closure = graph.Reach(0, GraphDirection.Forward);
        Assert.Equal((Length, Length), (closure.Count, closure.Depth));
        Assert.Equal(new Reached<int>(Length, Length, Length - 1), closure[Length - 1]);
        Assert.Equal(Length + 1, closure.PathTo(Length).Count);
    }

    [Fact]
    public void Nodes_that_hash_alike_are_told_apart_and_repeated_ones_count_once()
    {
        var nodes = Enumerable.Range(0, 500).Select(i => new Colliding(i % 250)).ToList();
        var graph = new LinkGraph<Colliding>(nodes, Enumerable.Range(0, 249).Select(i => (new Colliding(i), new Colliding(i + 1))));
        Assert.Equal(250, graph.Nodes.Count);
        Assert.Equal(249, graph.Reach(new(0), GraphDirection.Forward).Count);
        Assert.Equal([new Colliding(6)], graph.Neighbours(new(5), GraphDirection.Forward));
        Assert.Equal([new Colliding(4)], graph.Neighbours(new(5), GraphDirection.Backward));
    }

    [Fact]
    public void An_empty_graph_answers_with_nothing_and_an_unknown_node_is_refused()
    {
        var graph = new LinkGraph<string>([], []);
        Assert.Empty(graph.Cycles());
        Assert.Empty(graph.Orphans());
        Assert.Contains("'A' is no node", Assert.Throws<ArgumentException>(() => graph.Reach("A", GraphDirection.Forward)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new LinkGraph<string>(["A"], [("A", "B")]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinkGraph<string>(["A"], []).Reach("A", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinkGraph<string>(["A"], []).Reach("A", GraphDirection.Forward)[0]);
    }

    private static void AssertPath(IReadOnlyList<int> path, int start, int node, Dictionary<int, int> expected, (int Source, int Target)[] links, GraphDirection direction)
    {
        if (node != start && !expected.ContainsKey(node))
        {
            Assert.Empty(path);
            return;
        }

        Assert.Equal((start, node), (path[0], path[^1]));
        Assert.Equal(node == start ? 0 : expected[node], path.Count - 1);
        Assert.All(path.Zip(path.Skip(1)), step => Assert.Contains(direction == GraphDirection.Forward ? step : (step.Second, step.First), links));
    }

    // Floyd and Warshall; a node reaches itself through links only.
    private static int[,] NaiveDistances((int Source, int Target)[] links, GraphDirection direction)
    {
        var distance = new int[Nodes, Nodes];
        for (var i = 0; i < Nodes * Nodes; i++)
        {
            distance[i / Nodes, i % Nodes] = 1000;
        }

        foreach (var (source, target) in links)
        {
            var (a, b) = direction == GraphDirection.Forward ? (source, target) : (target, source);
            distance[a, b] = 1;
        }

        for (var via = 0; via < Nodes; via++)
        {
            for (var i = 0; i < Nodes * Nodes; i++)
            {
                var (a, b) = (i / Nodes, i % Nodes);
                distance[a, b] = Math.Min(distance[a, b], distance[a, via] + distance[via, b]);
            }
        }

        return distance;
    }

    private static Arbitrary<(int Source, int Target)[]> Links() =>
        Gen.Choose(0, (Nodes * Nodes) - 1).Select(i => (Source: i / Nodes, Target: i % Nodes)).ListOf().Select(l => l.Take(24).ToArray()).ToArbitrary();

    private readonly record struct Colliding(int Number)
    {
        public override int GetHashCode() => Number % 3;
    }
}
