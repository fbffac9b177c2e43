using RequirementsKit.Prioritization;
using RequirementsKit.Requirements;
using RequirementsKit.Scoring;
using RequirementsKit.Stakeholders;
using static RequirementsKit.Tests.Scoring.ARound;

namespace RequirementsKit.Tests.Scoring;

public sealed class DemandTests
{
    [Fact]
    public void The_share_is_the_weight_of_those_who_asked_in_the_weight_of_all()
    {
        var demand = Assert.Single(Demand.Of([Asked(Anna, Stranger)], [Person(Anna, 3), Person(Ben, 1)]));
        Assert.Equal((One, 75.0), (demand.Requirement, demand.Share.Percent));
        Assert.Equal([Anna], demand.AskedBy);
    }

    [Fact]
    public void Who_was_merged_asks_as_the_one_who_is_left_and_counts_once()
    {
        var left = Person(Anna, 1) with { MergedFrom = [Ben] };
        var merged = Person(Ben, 5) with { MergedInto = Anna };
        var demand = Assert.Single(Demand.Of([Asked(Ben, Anna)], [merged, left, Person(Stranger, 1)]));
        Assert.Equal([Anna], demand.AskedBy);
        Assert.Equal(50, demand.Share.Percent);
    }

    [Fact]
    public void Where_nobodys_word_counts_nobody_asks() => Assert.Equal(0, Assert.Single(Demand.Of([Asked(Anna)], [Person(Anna, 0)])).Share.Percent);

    [Fact]
    public void Everybody_asking_is_all_of_it() => Assert.Equal(100, Assert.Single(Demand.Of([Asked(Anna, Ben)], [Person(Anna, 0.1), Person(Ben, 0.2)])).Share.Percent);

    [Fact]
    public void The_criterion_is_a_benefit_from_nobody_to_everybody()
    {
        var criterion = Demand.Criterion;
        Assert.Equal(("demand", "demand", Direction.Benefit, 1.0, Scale.Percent), (Demand.CriterionKey, criterion.Key, criterion.Direction, criterion.Weight, criterion.Scale));
        Assert.Equal(("demand", "需求呼声"), (criterion.NameIn(Language.English), criterion.NameIn(Language.Chinese)));
    }

    [Fact]
    public void Demand_needs_requirements_and_stakeholders()
    {
        Assert.Equal("requirements", Assert.Throws<ArgumentNullException>(() => Demand.Of(null!, [])).ParamName);
        Assert.Equal("stakeholders", Assert.Throws<ArgumentNullException>(() => Demand.Of([], null!)).ParamName);
    }

    private static Requirement Asked(params IReadOnlyList<StakeholderId> by) =>
        Requirement.Capture(One, Project, 1, new RequirementEdit().Statement("One."), [new Origin(OriginKind.Interaction, "talk", null, by)], null, By, Now);

    private static Stakeholder Person(StakeholderId id, double weight) =>
        Stakeholder.Register(id, Project, 1, new StakeholderProfile("A") { Weights = [new(Demand.CriterionKey, weight)] }, By, Now);
}
