using RequirementsKit.Graphs;

namespace RequirementsKit.Tests.Graphs;

/// <summary>One graph worked out by hand: A → B → D, A → C → D, D → E, and F alone.</summary>
public sealed class LinkGraphQuestionTests
{
    private static LinkGraph<string> Graph => new(["A", "B", "C", "D", "E", "F"], [("A", "B"), ("A", "C"), ("B", "D"), ("C", "D"), ("D", "E")]);

    [Fact]
    public void An_orphan_has_neither_a_link_from_it_nor_one_to_it()
    {
        Assert.Equal(["F"], Graph.Orphans());
        Assert.Equal(5, Graph.LinkCount);
    }

    [Fact]
    public void Neighbours_come_in_the_order_of_the_links()
    {
        Assert.Equal(["B", "C"], Graph.Neighbours("A", GraphDirection.Forward));
        Assert.Equal(["B", "C"], Graph.Neighbours("D", GraphDirection.Backward));
        Assert.Empty(Graph.Neighbours("F", GraphDirection.Forward));
    }

    [Fact]
    public void A_closure_knows_its_start_how_far_it_goes_and_through_what()
    {
        var closure = Graph.Reach("A", GraphDirection.Forward);
        Assert.Equal(("A", 4, 3), (closure.From, closure.Count, closure.Depth));
        Assert.Equal([new("B", 1, "A"), new("C", 1, "A"), new("D", 2, "B"), new("E", 3, "D")], closure);
        Assert.Equal(new Reached<string>("D", 2, "B"), closure[2]);
        Assert.False(closure.Contains("A"));
        Assert.Equal(["A", "B", "D", "E"], closure.PathTo("E"));
        Assert.Equal(["A"], closure.PathTo("A"));
        Assert.Empty(closure.PathTo("F"));
    }

    [Fact]
    public void Nothing_before_the_first_and_nothing_after_the_last_can_be_asked_for()
    {
        var closure = Graph.Reach("A", GraphDirection.Forward);
        Assert.Throws<ArgumentOutOfRangeException>(() => closure[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => closure[4]);
    }

    [Fact]
    public void From_several_starts_each_node_is_reached_once_from_the_nearest_and_starts_are_not_reached()
    {
        Assert.Equal(["D 1 B", "E 2 D"], Together("B", "C"));
        Assert.Equal(["B 1 A", "C 1 A", "E 1 D"], Together("D", "A"));
        Assert.Equal(["B 1 A", "C 1 A", "D 2 B", "E 3 D"], Together("A", "A"));
        Assert.Empty(Together("F"));
        Assert.Empty(Together());
    }

    [Fact]
    public void Nodes_of_one_distance_come_in_the_order_of_the_graph()
    {
        var graph = new LinkGraph<int>([1, 2, 3, 4], [(1, 4), (1, 3), (3, 2)]);
        Assert.Equal([(3, 1), (4, 1), (2, 2)], graph.ReachTogether([1], GraphDirection.Forward, (node, distance, _) => (node, distance)));
        Assert.Equal([(3, 1), (1, 2)], graph.ReachTogether([2], GraphDirection.Backward, (node, distance, _) => (node, distance)));
    }

    [Fact]
    public void A_node_is_covered_deeply_when_what_covers_it_is()
    {
        var graph = new LinkGraph<string>(["need", "part", "test", "bare"], [("need", "part"), ("part", "test")]);
        var coverage = graph.Coverage(n => n, n => n switch { "need" => ["part"], "part" => ["test"], "bare" => ["test", "test"], _ => (string[])[] }, GraphDirection.Forward);
        Assert.Equal(["need True True", "part True True", "bare False False"], coverage.Select(c => $"{c.Node} {c.IsCovered} {c.IsCoveredDeeply}"));
        Assert.Equal(["test"], coverage[2].Missing);

        var open = new LinkGraph<string>(["need", "part"], [("part", "need")]).Coverage(n => n, n => n == "need" ? ["part"] : ["test"], GraphDirection.Backward);
        Assert.Equal(["need True False", "part False False"], open.Select(c => $"{c.Node} {c.IsCovered} {c.IsCoveredDeeply}"));
        Assert.Equal(["part"], open[0].MissingDeep);

        var closed = new LinkGraph<string>(["need", "part", "test"], [("part", "need"), ("test", "part")]).Coverage(n => n, n => n switch { "need" => ["part"], "part" => ["test"], _ => (string[])[] }, GraphDirection.Backward);
        Assert.Equal(["need True", "part True"], closed.Select(c => $"{c.Node} {c.IsCoveredDeeply}"));
    }

    [Fact]
    public void What_is_missing_or_no_direction_is_refused_by_name()
    {
        Assert.Equal("nodes", Assert.Throws<ArgumentNullException>(() => new LinkGraph<string>(null!, [])).ParamName);
        Assert.Equal("links", Assert.Throws<ArgumentNullException>(() => new LinkGraph<string>([], null!)).ParamName);
        Assert.Equal("kindOf", Assert.Throws<ArgumentNullException>(() => Graph.Coverage<int>(null!, _ => [], GraphDirection.Forward)).ParamName);
        Assert.Equal("needs", Assert.Throws<ArgumentNullException>(() => Graph.Coverage(_ => 1, null!, GraphDirection.Forward)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentException>(() => Graph.PathTo("A", "Z", GraphDirection.Forward)).ParamName);
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => Graph.Reach("A", 0));
        Assert.StartsWith("Use Forward or Backward.", refused.Message, StringComparison.Ordinal);
        Assert.StartsWith("'Z' is no node of this graph, which has 6. Add it to the nodes.", Assert.Throws<ArgumentException>(() => Graph.Reach("Z", GraphDirection.Forward)).Message, StringComparison.Ordinal);
    }

    private static string[] Together(params string[] starts) =>
        Graph.ReachTogether(starts, GraphDirection.Forward, (node, distance, previous) => $"{node} {distance} {previous}");
}
