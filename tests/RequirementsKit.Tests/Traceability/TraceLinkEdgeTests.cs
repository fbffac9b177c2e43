using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Traceability;

public sealed class TraceLinkEdgeTests
{
    private static readonly Instant Now = Given.Start;
    private static readonly ProjectId Project = ProjectId.New(Given.Ids, Now);

    [Fact]
    public void The_content_that_a_rule_names_is_kept_when_a_link_is_judged()
    {
        var (a, b) = (Captured(1), Captured(2));
        var rule = new LinkRule(LinkType.Derives) { Fields = [RequirementField.Statement] };
        var judged = TraceLink.Between(NewId(), LinkType.Derives, a, b, Actor.System, Now).Judge(LinkJudgement.Valid, a, b, null, Actor.System, Now, rule);
        Assert.Equal([RequirementField.Statement], judged.Fields);
        Assert.Equal((a.FingerprintOf(rule.Fields), b.FingerprintOf(rule.Fields)), (judged.SourceContent, judged.TargetContent));
    }

    [Fact]
    public void Another_type_between_the_same_ends_is_another_link()
    {
        var (a, b) = (Captured(1), Captured(2));
        var there = TraceLink.Between(NewId(), LinkType.Derives, a, b, Actor.System, Now);
        Assert.True(TraceLink.Between(NewId(), LinkType.Derives, a, b, Actor.System, Now).IsSameAs(there));
        Assert.False(TraceLink.Between(NewId(), LinkType.Refines, a, b, Actor.System, Now).IsSameAs(there));
        Assert.False(TraceLink.Between(NewId(), LinkType.Derives, a, b, Actor.System, Now).IsSameAs(there.Remove(Actor.System, Now)));
        Assert.False(TraceLink.Between(NewId(), LinkType.Refines, a, b, Actor.System, Now).IsSameAs(there.Remove(Actor.System, Now)));
    }

    [Fact]
    public void A_link_is_suspect_when_either_of_its_ends_is_gone()
    {
        var (a, b) = (Captured(1), Captured(2));
        var rule = new LinkRule(LinkType.Derives) { Suspicion = Suspicion.Never };
        var link = TraceLink.Between(NewId(), LinkType.Derives, a, b, Actor.System, Now, rule);
        var scheme = TraceScheme.Default(Project).SetRule(rule, Actor.System, Now);
        Assert.Equal([LinkJudgement.Valid, LinkJudgement.Suspect, LinkJudgement.Suspect], new Requirement[][] { [a, b], [a], [b] }.Select(r => new TraceGraph(r, [link], scheme).JudgementOf(link)));
        var other = a.Revise(new RequirementEdit().Statement("Another need."), null, Actor.System, Now);
        Assert.EndsWith("（存疑）", new TraceGraph([other, b], [TraceLink.Between(NewId(), LinkType.Derives, a, b, Actor.System, Now)]).Matrix(null, null, Language.Chinese)["REQ-1", "REQ-2"], StringComparison.Ordinal);
    }

    [Fact]
    public void Suspect_valid_and_outside_links_count_for_a_rule_only_where_they_start_here_and_hold()
    {
        var (a, b) = (Captured(1), Captured(2));
        var scheme = TraceScheme.Default(Project).SetRule(new(LinkType.Verifies) { Minimum = 1 }, Actor.System, Now);
        var fromOutside = TraceLink.FromOutside(NewId(), LinkType.Verifies, OutsideEnd.Test(new("https://t.example.org/")), a, Actor.System, Now);
        var wrong = TraceLink.Between(NewId(), LinkType.Verifies, a, b, Actor.System, Now).Judge(LinkJudgement.Invalid, a, b, null, Actor.System, Now);
        Assert.Equal([(a.Id, 0), (b.Id, 0)], new TraceGraph([b, a], [fromOutside, wrong], scheme).RuleBreaks().Select(r => (r.Requirement, r.ValidTargets)));
    }

    [Fact]
    public void Requirements_without_links_come_in_the_order_of_their_numbers()
    {
        var (a, b, c) = (Captured(1), Captured(2), Captured(3));
        Assert.Equal([a.Id, b.Id, c.Id], new TraceGraph([c, a, b], []).Orphans());
    }

    [Fact]
    public void Nothing_is_needed_of_a_test_outside()
    {
        var a = Captured(1);
        var needs = new Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>> { [TraceEndKind.Stakeholder] = [TraceEndKind.Test], [TraceEndKind.Test] = [TraceEndKind.Code] };
        var coverage = Assert.Single(new TraceGraph([a], [TraceLink.FromOutside(NewId(), LinkType.Verifies, OutsideEnd.Test(new("https://t.example.org/")), a, Actor.System, Now)]).Coverage(needs));
        Assert.Equal((a.Id, true), (coverage.Node, coverage.IsCoveredDeeply));
    }

    [Fact]
    public void The_scheme_is_stored_under_its_name() => Assert.Equal(("trace-scheme", "trace-link"), (TraceScheme.Document.Kind, TraceLink.Document.Kind));

    [Fact]
    public void Two_tests_outside_are_told_apart_by_their_addresses()
    {
        var (a, b) = (Captured(1), Captured(2));
        var needs = new Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>> { [TraceEndKind.Stakeholder] = [TraceEndKind.Test] };
        TraceLink[] links = [From("https://t.example.org/1", a), From("https://t.example.org/2", b).Judge(LinkJudgement.Invalid, null, b, null, Actor.System, Now)];
        Assert.Equal([true, false], new TraceGraph([a, b], links).Coverage(needs).Select(c => c.IsCovered));

        static TraceLink From(string uri, Requirement target) => TraceLink.FromOutside(NewId(), LinkType.Verifies, OutsideEnd.Test(new(uri)), target, Actor.System, Now);
    }

    private static LinkId NewId() => LinkId.New(Given.Ids, Now);

    private static Requirement Captured(long number) =>
        Requirement.Capture(RequirementId.New(Given.Ids, Now), Project, number, new RequirementEdit().Statement($"Need {number}."), [Origin.Document("workshop")], null, Actor.System, Now);
}
