using System.Text;
using RequirementsKit.Traceability.Internal;

namespace RequirementsKit.Traceability;

/// <content>The graph as text: Mermaid, DOT and the matrix.</content>
public sealed partial class TraceGraph
{
    /// <summary>Writes the graph for Mermaid, keys as nodes; suspect and invalid links are dotted.</summary>
    /// <returns>The text, lines ending in LF.</returns>
    public string ToMermaid()
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var (link, source, target) in Drawn())
        {
            text.Append("    ").Append(source).Append(JudgementOf(link) == LinkJudgement.Valid ? " -->|" : " -.->|").Append(link.Type).Append("| ").Append(target).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Writes the graph for Graphviz, in the DOT language; suspect and invalid links are dotted.</summary>
    /// <returns>The text, lines ending in LF.</returns>
    public string ToDot()
    {
        var text = new StringBuilder("digraph trace {\n    rankdir=LR;\n");
        foreach (var (link, source, target) in Drawn())
        {
            text.Append("    \"").Append(source).Append("\" -> \"").Append(target).Append("\" [label=\"").Append(link.Type).Append('"')
                .Append(JudgementOf(link) == LinkJudgement.Valid ? "" : ", style=dotted").Append("];\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>The matrix of the links between two kinds of ends.</summary>
    /// <param name="rows">The kind in the rows; requirements by key, things outside by URI. Null for every requirement.</param>
    /// <param name="columns">The kind in the columns. Null for every requirement.</param>
    /// <param name="language">The language of the names of links.</param>
    /// <returns>The matrix; an end without any link is in it too, where it is a requirement. O(requirements + links + size).</returns>
    public TraceMatrix Matrix(TraceEndKind? rows, TraceEndKind? columns, Language language = Language.English)
    {
        var (down, across) = (Ends(rows), Ends(columns));
        var cells = new Dictionary<(string, string), List<string>>();
        foreach (var link in Links)
        {
            var (source, target) = (LabelOf(link.Source, link), LabelOf(link.Target, link));
            var mark = LinkTexts.Mark(JudgementOf(link), language);
            Add((source, target), link.Type.ToText(language) + mark);
            Add((target, source), link.Type.ToReverseText(language) + mark);
        }

        return new(down, across, cells.ToDictionary(c => c.Key, c => string.Join("; ", c.Value.Order(StringComparer.Ordinal))));

        void Add((string, string) at, string name)
        {
            if (!cells.TryGetValue(at, out var names))
            {
                cells.Add(at, names = []);
            }

            names.Add(name);
        }
    }

    private IReadOnlyList<string> Ends(TraceEndKind? kind) => kind is { } outside and >= TraceEndKind.Test
        ? [.. Links.Where(l => l.Outside?.Kind == outside).Select(l => l.Outside!.Uri.OriginalString).Distinct().Order(StringComparer.Ordinal)]
        : [.. Requirements.Values.Where(r => kind is null || (TraceEndKind)r.Content.Level == kind).OrderBy(r => r.KeyNumber).Select(r => r.Key)];

    internal string LabelOf(RequirementId? end, TraceLink link) => end is null ? link.Outside!.Uri.OriginalString : At(end) is { } requirement ? requirement.Key : end.Value.ToString();

    private IEnumerable<(TraceLink Link, string Source, string Target)> Drawn() => Links.Where(IsInside)
        .OrderBy(l => Requirements[l.Source!.Value].KeyNumber).ThenBy(l => Requirements[l.Target!.Value].KeyNumber).ThenBy(l => l.Type)
        .Select(l => (l, Requirements[l.Source!.Value].Key, Requirements[l.Target!.Value].Key));
}
