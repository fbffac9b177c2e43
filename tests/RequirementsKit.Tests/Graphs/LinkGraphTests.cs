using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RequirementsKit.Graphs;

namespace RequirementsKit.Tests.Graphs;

public sealed class LinkGraphTests
{
    [Property(MaxTest = 500)]
    public Property Reach_agrees_with_the_naive_closure() => Prop.ForAll(Links(), links =>
    {
        var graph = new LinkGraph<int>(Enumerable.Range(0, 8), links);
        return Enumerable.Range(0, 8).All(start =>
        {
            var distance = new Dictionary<int, int> { [start] = 0 };
            for (var round = 1; round <= 8; round++)
            {
                foreach (var (_, to) in links.Where(l => distance.TryGetValue(l.Item1, out var d) && d == round - 1 && !distance.ContainsKey(l.Item2)).ToList())
                {
                    distance.TryAdd(to, round);
                }
            }

            var reached = graph.Reach(start, GraphDirection.Forward);
            return reached.OrderBy(r => r.Node).Select(r => (r.Node, r.Distance)).SequenceEqual(distance.Where(d => d.Key != start).OrderBy(d => d.Key).Select(d => (d.Key, d.Value)))
                && reached.All(r => graph.PathTo(start, r.Node, GraphDirection.Forward).Count == r.Distance + 1 && links.Contains((r.Previous, r.Node)))
                && graph.Nodes.All(n => graph.Reach(n, GraphDirection.Backward).Any(r => r.Node == start) == (n != start && reached.Any(r => r.Node == n)));
        });
    });

    [Property(MaxTest = 500)]
    public Property Cycles_are_the_groups_that_reach_each_other() => Prop.ForAll(Links(), links =>
    {
        var graph = new LinkGraph<int>(Enumerable.Range(0, 8), links);
        bool Reaches(int a, int b) => graph.Reach(a, GraphDirection.Forward).Any(r => r.Node == b);
        var expected = Enumerable.Range(0, 8)
            .Select(n => Enumerable.Range(0, 8).Where(m => m == n || (Reaches(n, m) && Reaches(m, n))).ToList())
            .Where(g => g.Count > 1 || links.Contains((g[0], g[0])))
            .DistinctBy(g => g[0]).OrderBy(g => g[0]);
        return graph.Cycles().Select(c => string.Join(',', c)).SequenceEqual(expected.Select(c => string.Join(',', c)));
    });

    [Fact]
    public void A_chain_of_a_hundred_thousand_links_needs_no_deep_stack()
    {
        const int Count = 100_000;
        var graph = new LinkGraph<int>(Enumerable.Range(0, Count), Enumerable.Range(0, Count).Select(i => (i, (i + 1) % Count)));
        Assert.Equal(Count, Assert.Single(graph.Cycles()).Count);
    }

    [Fact]
    public void A_link_to_nothing_is_refused_with_its_name() =>
        Assert.Contains("'REQ-9'", Assert.Throws<ArgumentException>(() => new LinkGraph<string>(["REQ-1"], [("REQ-1", "REQ-9")])).Message, StringComparison.Ordinal);

    private static Arbitrary<List<(int, int)>> Links() =>
        Gen.Choose(0, 7).SelectMany(_ => Gen.Choose(0, 7), (a, b) => (a, b)).ListOf().Select(l => l.Take(14).ToList()).ToArbitrary();
}
