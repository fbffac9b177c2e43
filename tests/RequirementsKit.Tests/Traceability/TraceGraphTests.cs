using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;
using RequirementsKit.Traceability.Internal;

namespace RequirementsKit.Tests.Traceability;

public sealed class TraceGraphTests
{
    private static readonly Instant Now = Given.Start;
    private static readonly ProjectId Project = ProjectId.New(Given.Ids, Now);
    private static readonly Uri Board = new("https://tracker.example.org/1");

    [Fact]
    public void Impact_runs_from_a_need_to_what_was_derived_and_from_a_blocker_to_the_blocked()
    {
        var (need, part, blocked) = (Captured(1), Captured(2), Captured(3));
        var graph = new TraceGraph([blocked, part, need, Captured(4)], [Link(part, LinkType.Derives, need), Link(part, LinkType.Blocks, blocked)]);
        Assert.Equal([(part.Id, 1), (blocked.Id, 2)], graph.ImpactOf(need).Select(r => (r.Node, r.Distance)));
        Assert.Equal([part.Id, need.Id], graph.BasisOf(blocked).Select(r => r.Node));
        Assert.Equal([graph.Requirements.Values.Single(r => r.Key == "REQ-4").Id], graph.Orphans());
    }

    [Fact]
    public void A_removed_link_is_not_in_the_graph_and_one_whose_end_is_missing_is_suspect()
    {
        var (a, b) = (Captured(1), Captured(2));
        var (there, removed, outside) = (Link(a, LinkType.Derives, b), Link(a, LinkType.Refines, b).Remove(Actor.System, Now), TraceLink.FromOutside(NewId(), LinkType.Verifies, OutsideEnd.Test(Board), a, Actor.System, Now));
        Assert.Equal([there.Id], new TraceGraph([a, b], [there, removed]).Links.Select(l => l.Id));
        Assert.Equal([LinkJudgement.Valid, LinkJudgement.Suspect, LinkJudgement.Suspect], new[] { new TraceGraph([a, b], []), new([a], []), new([b], []) }.Select(g => g.JudgementOf(there)));
        Assert.Equal([LinkJudgement.Valid, LinkJudgement.Suspect], new[] { new TraceGraph([a], []), new([b], []) }.Select(g => g.JudgementOf(outside)));
        Assert.Equal([there.Id], new TraceGraph([a], [there]).Suspects().Select(l => l.Id));
    }

    [Fact]
    public void Too_few_and_too_many_targets_break_a_rule_for_the_requirements_it_is_about()
    {
        var (one, two, none, system) = (Captured(1), Captured(2), Captured(3), Captured(4, RequirementLevel.System));
        var scheme = TraceScheme.Default(Project).SetRule(new(LinkType.Derives) { Sources = [TraceEndKind.Stakeholder], Minimum = 1, Maximum = 1 }, Actor.System, Now);
        TraceLink[] links = [Link(one, LinkType.Derives, none), Link(two, LinkType.Derives, one), Link(two, LinkType.Derives, none), Link(none, LinkType.Refines, one)];
        var breaks = new TraceGraph([none, two, one, system], links, scheme).RuleBreaks();
        Assert.Equal([(two.Id, 2), (none.Id, 0)], breaks.Select(b => (b.Requirement, b.ValidTargets)));
        Assert.Equal(4, new TraceGraph([one, two, none, system], [], scheme.SetRule(new(LinkType.Derives) { Minimum = 1 }, Actor.System, Now)).RuleBreaks().Count);
        Assert.Empty(new TraceGraph([one, two, none, system], links).RuleBreaks());
    }

    [Fact]
    public void A_link_that_depends_or_relates_covers_nothing()
    {
        var (need, part) = (Captured(1), Captured(2, RequirementLevel.System));
        var needs = new Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>> { [TraceEndKind.Stakeholder] = [TraceEndKind.System] };
        foreach (var type in Enum.GetValues<LinkType>())
        {
            var coverage = Assert.Single(new TraceGraph([need, part], [Link(part, type, need)]).Coverage(needs));
            Assert.Equal(type is LinkType.Derives or LinkType.Refines or LinkType.Satisfies or LinkType.Verifies or LinkType.Implements, coverage.IsCovered);
        }

        var toOutside = TraceLink.ToOutside(NewId(), LinkType.Derives, need, OutsideEnd.Document(Board), Actor.System, Now);
        Assert.Equal([TraceEndKind.System], Assert.Single(new TraceGraph([need], [toOutside]).Coverage(needs)).Missing);
    }

    [Fact]
    public void A_task_at_two_requirements_counts_once_with_its_last_state_and_only_for_the_chosen()
    {
        var (a, b, c) = (Captured(1), Captured(2), Captured(3));
        var graph = new TraceGraph([a, b, c], [Task(a, Board, 8, 8), Task(b, Board, 8, 2), Task(c, new("https://tracker.example.org/2"), 1, 1), Link(a, LinkType.Relates, b)]);
        Assert.Equal(new WorkProgress(1, 0, 8, 2), graph.ProgressOf([a.Id, b.Id]));
        Assert.Equal(new WorkProgress(1, 0, 8, 8), graph.ProgressOf([a.Id]));
        Assert.Equal(new WorkProgress(0, 0, 0, 0), graph.ProgressOf([]));
        var toTask = TraceLink.ToOutside(NewId(), LinkType.Blocks, a, OutsideEnd.Task(Board, new("open", 3, 1)), Actor.System, Now);
        Assert.Equal(new WorkProgress(1, 0, 3, 1), new TraceGraph([a], [toTask]).ProgressOf([a.Id]));
    }

    [Fact]
    public void Drawings_go_by_the_numbers_of_source_and_target_then_by_type()
    {
        var (a, b, c) = (Captured(1), Captured(2), Captured(3));
        var links = new[] { Link(b, LinkType.Relates, a), Link(a, LinkType.Relates, c), Link(a, LinkType.Refines, b), Link(a, LinkType.Derives, b), TraceLink.FromOutside(NewId(), LinkType.Verifies, OutsideEnd.Test(Board), a, Actor.System, Now) };
        var graph = new TraceGraph([a, b, c], links);
        Assert.Equal("flowchart LR\n    REQ-1 -->|Derives| REQ-2\n    REQ-1 -->|Refines| REQ-2\n    REQ-1 -->|Relates| REQ-3\n    REQ-2 -->|Relates| REQ-1\n", graph.ToMermaid());
        Assert.StartsWith("digraph trace {\n    rankdir=LR;\n    \"REQ-1\" -> \"REQ-2\" [label=\"Derives\"];\n    \"REQ-1\" -> \"REQ-2\" [label=\"Refines\"];\n", graph.ToDot(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_matrix_joins_what_links_two_ends_and_says_it_in_a_language()
    {
        var (a, b) = (Captured(1), Captured(2));
        var graph = new TraceGraph([b, a], [Link(a, LinkType.Relates, b), Link(a, LinkType.Derives, b).Judge(LinkJudgement.Invalid, a, b, null, Actor.System, Now)]);
        var matrix = graph.Matrix(TraceEndKind.Stakeholder, null);
        Assert.Equal(["REQ-1", "REQ-2"], matrix.Rows);
        Assert.Equal(["REQ-1", "REQ-2"], matrix.Columns);
        Assert.Equal("derives from (invalid); relates to", matrix["REQ-1", "REQ-2"]);
        Assert.Equal("", matrix["REQ-1", "REQ-1"]);
        Assert.Equal("派生出（无效）; 相关", graph.Matrix(null, null, Language.Chinese)["REQ-2", "REQ-1"]);
    }

    [Fact]
    public void Things_outside_stand_in_a_matrix_once_and_in_the_order_of_their_addresses()
    {
        var (a, b) = (Captured(1), Captured(2));
        Uri[] tests = [new("https://t.example.org/b|c"), new("https://t.example.org/a")];
        var matrix = new TraceGraph([a, b], [.. from test in tests from end in new[] { a, b } select TraceLink.FromOutside(NewId(), LinkType.Verifies, OutsideEnd.Test(test), end, Actor.System, Now), Task(a, Board, 1, 1)]).Matrix(TraceEndKind.Test, null);
        Assert.Equal(["https://t.example.org/a", "https://t.example.org/b|c"], matrix.Rows);
        Assert.Equal("|  | REQ-1 | REQ-2 |\n| --- | --- | --- |\n| https://t.example.org/a | verifies | verifies |\n| https://t.example.org/b\\|c | verifies | verifies |\n", matrix.ToMarkdown());
    }

    [Fact]
    public void An_end_that_is_not_in_the_graph_is_named_by_its_id()
    {
        var (a, b) = (Captured(1), Captured(2));
        var link = Link(a, LinkType.Derives, b);
        var graph = new TraceGraph([a], [link]);
        Assert.Equal(("REQ-1", b.Id.ToString()), (graph.LabelOf(link.Source, link), graph.LabelOf(link.Target, link)));
        Assert.Equal("flowchart LR\n", graph.ToMermaid());
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\ta", "'\ta")]
    [InlineData("\ra", "\"'\ra\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("", "")]
    public void A_field_is_no_formula_and_its_separators_are_quoted(string text, string field) => Assert.Equal(field, CsvField.Of(text));

    [Fact]
    public void What_is_missing_is_refused_by_name()
    {
        var graph = new TraceGraph([], []);
        Assert.Equal("requirements", Assert.Throws<ArgumentNullException>(() => new TraceGraph(null!, [])).ParamName);
        Assert.Equal("links", Assert.Throws<ArgumentNullException>(() => new TraceGraph([], null!)).ParamName);
        Assert.Equal("link", Assert.Throws<ArgumentNullException>(() => graph.JudgementOf(null!)).ParamName);
        Assert.Equal("needs", Assert.Throws<ArgumentNullException>(() => graph.Coverage(null!)).ParamName);
        Assert.Equal("requirements", Assert.Throws<ArgumentNullException>(() => graph.ProgressOf(null!)).ParamName);
    }

    private static LinkId NewId() => LinkId.New(Given.Ids, Now);

    private static TraceLink Link(Requirement source, LinkType type, Requirement target) => TraceLink.Between(NewId(), type, source, target, Actor.System, Now);

    private static TraceLink Task(Requirement requirement, Uri uri, int estimate, int remaining) =>
        TraceLink.FromOutside(NewId(), LinkType.Implements, OutsideEnd.Task(uri, new("open", estimate, remaining)), requirement, Actor.System, Now);

    private static Requirement Captured(long number, RequirementLevel level = RequirementLevel.Stakeholder) =>
        Requirement.Capture(RequirementId.New(Given.Ids, Now), Project, number, new RequirementEdit().Statement($"Need {number}.").Level(level), [Origin.Document("workshop")], null, Actor.System, Now);
}
