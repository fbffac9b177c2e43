using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Traceability;

public sealed class TraceSchemeTests
{
    private static readonly Instant Now = Given.Start;
    private static readonly ProjectId Project = ProjectId.New(Given.Ids, Now);
    private static readonly TraceScheme Default = TraceScheme.Default(Project);

    [Fact]
    public void Without_a_rule_only_symmetric_types_may_go_in_a_circle()
    {
        Assert.Equal([LinkType.ConflictsWith, LinkType.Relates], Enum.GetValues<LinkType>().Where(t => Default.RuleFor(t).AllowsCycles));
        Assert.Equal((Project, Project.Value), (Default.ProjectId, Default.DocumentId));
    }

    [Fact]
    public void Rules_are_kept_by_type_and_a_second_one_for_a_type_replaces_the_first()
    {
        var scheme = Default.SetRule(new(LinkType.Verifies) { Maximum = 3 }, Actor.System, Now).SetRule(new(LinkType.Derives) { Maximum = 1 }, Actor.System, Now).SetRule(new(LinkType.Verifies) { Maximum = 2 }, Actor.System, Now);
        Assert.Equal([(LinkType.Derives, 1), (LinkType.Verifies, 2)], scheme.Rules.Select(r => (r.Type, r.Maximum!.Value)));
        Assert.Equal(3, scheme.Events.Count);
        Assert.Equal(new TraceSchemeChanged(Project, LinkType.Verifies, Actor.System, Now), scheme.Events[^1]);
        Assert.Same(scheme, scheme.SetRule(scheme.RuleFor(LinkType.Derives), Actor.System, Now));
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, 0)]
    [InlineData(3, 2)]
    public void Numbers_that_cannot_be_kept_are_refused(int minimum, int? maximum)
    {
        var refused = Assert.Throws<ArgumentException>(() => Default.SetRule(new(LinkType.Derives) { Minimum = minimum, Maximum = maximum }, Actor.System, Now));
        Assert.StartsWith($"A minimum of {minimum} and a maximum of {maximum} targets cannot be kept. Use 0 or more, and a maximum of 1 or more that is not below the minimum.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(0, 1)]
    [InlineData(2, 2)]
    public void Numbers_that_can_be_kept_are_taken(int minimum, int? maximum) =>
        Assert.Equal((minimum, maximum), Default.SetRule(new(LinkType.Derives) { Minimum = minimum, Maximum = maximum }, Actor.System, Now).Rules is [var rule] ? (rule.Minimum, rule.Maximum) : default);

    [Fact]
    public void What_is_no_member_of_its_list_is_refused()
    {
        LinkRule[] rules =
        [
            new((LinkType)99), new(LinkType.Derives) { Suspicion = (Suspicion)99 }, new(LinkType.Derives) { Sources = [(TraceEndKind)99] },
            new(LinkType.Derives) { Targets = [(TraceEndKind)99] }, new(LinkType.Derives) { Fields = [(RequirementField)99] },
        ];
        Assert.All(rules, rule => Assert.Equal("rule", Assert.Throws<ArgumentOutOfRangeException>(() => Default.SetRule(rule, Actor.System, Now)).ParamName));
        Assert.Equal("rule", Assert.Throws<ArgumentNullException>(() => Default.SetRule(null!, Actor.System, Now)).ParamName);
    }

    [Fact]
    public void A_maximum_is_full_when_so_many_valid_targets_are_there()
    {
        var (a, b) = (Captured(1), Captured(2));
        var link = TraceLink.Between(LinkId.New(Given.Ids, Now), LinkType.Derives, a, b, Actor.System, Now);
        var scheme = Default.SetRule(new(LinkType.Derives) { Maximum = 2 }, Actor.System, Now);
        scheme.Require(link, a, b, [], 1);
        var refused = Assert.Throws<RuleViolationException>(() => scheme.Require(link, a, b, [], 2));
        Assert.Equal("REQ-1 has 2 valid targets of type Derives, and at most 2 are allowed. Remove one first, or judge it invalid.", refused.Message);
        Assert.Equal("link", Assert.Throws<ArgumentNullException>(() => scheme.Require(null!, a, b, [], 0)).ParamName);
        Assert.Equal("present", Assert.Throws<ArgumentNullException>(() => scheme.Require(link, a, b, null!, 0)).ParamName);
    }

    [Fact]
    public void A_circle_names_its_links_in_the_order_of_the_way_back()
    {
        var (a, b, c) = (Captured(1), Captured(2), Captured(3));
        var (ab, bc, ca) = (Link(a, b), Link(b, c), Link(c, a));
        var refused = Assert.Throws<RuleViolationException>(() => Default.Require(ca, c, a, [bc, ab], 0));
        Assert.Equal($"REQ-3 Derives REQ-1 would close a circle of 2 links, and links of this type may not go in a circle. Remove one of them first: {ab.Id}, {bc.Id}.", refused.Message);
        Default.SetRule(new(LinkType.Derives) { AllowsCycles = true }, Actor.System, Now).Require(ca, c, a, [bc, ab], 0);
    }

    [Fact]
    public void Targets_count_when_the_link_holds_and_is_of_the_type_and_starts_here()
    {
        var (a, b, c) = (Captured(1), Captured(2), Captured(3));
        var there = new Dictionary<RequirementId, Requirement> { [b.Id] = b, [c.Id] = c };
        TraceLink[] counted = [Link(a, b), TraceLink.ToOutside(LinkId.New(Given.Ids, Now), LinkType.Derives, a, OutsideEnd.Document(new("https://docs.example.org/")), Actor.System, Now)];
        TraceLink[] others =
        [
            Link(b, c), Link(a, c).Remove(Actor.System, Now), Link(a, c).Judge(LinkJudgement.Invalid, a, c, null, Actor.System, Now), Link(a, Captured(4)),
            TraceLink.Between(LinkId.New(Given.Ids, Now), LinkType.Refines, a, c, Actor.System, Now),
        ];
        Assert.Equal(2, Default.ValidTargets(a, LinkType.Derives, [.. counted, .. others], there.GetValueOrDefault));
    }

    private static TraceLink Link(Requirement source, Requirement target) => TraceLink.Between(LinkId.New(Given.Ids, Now), LinkType.Derives, source, target, Actor.System, Now);

    private static Requirement Captured(long number) =>
        Requirement.Capture(RequirementId.New(Given.Ids, Now), Project, number, new RequirementEdit().Statement($"Need {number}."), [Origin.Document("workshop")], null, Actor.System, Now);
}
