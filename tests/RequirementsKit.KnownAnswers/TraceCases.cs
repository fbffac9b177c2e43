using System.Text.Json;
using RequirementsKit.Graphs;

namespace RequirementsKit.KnownAnswers;

/// <summary>Impact sizes, transitive pairs and unlinked items of a link graph; a link goes from child to parent, impact from parent to child.</summary>
internal sealed class TraceCases : ICaseKind
{
    public string Kind => "trace";

    public CaseResult Run(JsonElement given)
    {
        var links = given.GetProperty("links").EnumerateArray().Select(l => (Child: l[0].GetString()!, Parent: l[1].GetString()!));
        var graph = new LinkGraph<string>(given.GetProperty("items").EnumerateArray().Select(i => i.GetString()!), links.Select(l => (l.Parent, l.Child)));
        var sizes = graph.Nodes.ToDictionary(n => n, n => graph.Reach(n, GraphDirection.Forward).Count);
        var got = Describe(sizes, sizes.Values.Sum(), graph.Orphans());
        var impact = given.GetProperty("impact").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32());
        var expected = Describe(impact, given.GetProperty("pairs").GetInt32(), given.GetProperty("orphans").EnumerateArray().Select(o => o.GetString()!));
        return CaseResult.Compare(expected, got);
    }

    private static string Describe(Dictionary<string, int> impact, int pairs, IEnumerable<string> orphans) =>
        $"{string.Join(' ', impact.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => $"{i.Key}={i.Value}"))}; {pairs} pairs; unlinked {string.Join(' ', orphans.Order(StringComparer.Ordinal))}";
}
