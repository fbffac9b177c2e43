using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class EverydayMethodTests
{
    private static Criterion Effort => Criterion.Cost("effort", 0, Scale.Between(0, 1000));

    [Fact]
    public void Wsjf_divides_the_cost_of_delay_by_the_job_size()
    {
        var ranking = Prioritize.ByWsjf([
            new("A", businessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 8),
            new("B", businessValue: 3, timeCriticality: 2, riskReduction: 1, jobSize: 2)]);

        Assert.Equal([("B", 3), ("A", 2)], ranking.Items.Select(item => (item.Key, item.Score)));
        Assert.Equal(
            "A is 2nd with 2: business value 8 counts 8, time criticality 5 counts 5, risk reduction 3 counts 3, divided by 8 for job size 8. It passes B (3) if job size falls from 8 to 5.",
            ranking.Explain("A").ToText());
    }

    [Fact]
    public void Rice_takes_a_confidence_of_80_percent_as_a_share()
    {
        var ranking = Prioritize.ByRice([new("A", reach: 5000, impact: 2, confidence: Percentage.Of(80), effort: 2), new("B", 100, 3, Percentage.FromShare(1), 0.5)]);

        Assert.Equal(4000, ranking["A"].Score, 1e-9);
        Assert.Equal(600, ranking["B"].Score, 1e-9);
        Assert.Contains("times 0.8 for confidence 80", ranking.Explain("A").ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rice_refuses_a_confidence_that_is_no_percentage_and_an_effort_of_nothing()
    {
        var model = Assert.Throws<PrioritizationException>(() => PrioritizationModel.Named("m").By(Rice.Instance)
            .With(Criterion.Benefit("reach")).With(Criterion.Benefit("impact")).With(Criterion.Benefit("confidence")).With(Criterion.Benefit("effort")).Build());
        Assert.Equal(["effort", "confidence"], model.Problems.Select(problem => problem.Criterion));

        var table = Assert.Throws<PrioritizationException>(() => Prioritize.ByRice([new("A", 1, 1, Percentage.Of(10), 0), new("B", 1, 1, Percentage.Of(10), 0)]));
        Assert.Equal(["A", "B"], table.Problems.Select(problem => problem.Item));
        Assert.All(table.Problems, problem => Assert.Equal("prioritization.cost-zero", problem.Code));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(100.1)]
    [InlineData(double.NaN)]
    public void A_percentage_goes_from_0_to_100(double percent)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.Of(percent));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentage.FromShare(percent / 10));
    }

    [Fact]
    public void Ice_multiplies_or_takes_the_mean_by_name()
    {
        var table = ScoreTable.WithCriteria("impact", "confidence", "ease").Add("A", 8, 5, 2).Add("B", 4, 5, 5).Build();

        Assert.Equal([("B", 100d), ("A", 80d)], Ice.Model.Rank(table).Items.Select(item => (item.Key, item.Score)));
        var mean = Ice.Model.Criteria.Aggregate(PrioritizationModel.Named("mean").By(Ice.Mean), (model, criterion) => model.With(criterion)).Build().Rank(table);
        Assert.Equal(5, mean["A"].Score, 1e-12);
        Assert.Equal(14.0 / 3, mean["B"].Score, 1e-12);
        Assert.Equal(5, mean.Explain("A").Contributions.Sum(part => part.Amount), 1e-12);
    }

    [Fact]
    public void Wiegers_lets_a_smallest_denominator_stand_in()
    {
        var table = ScoreTable.WithCriteria("benefit", "penalty", "cost", "risk").Add("A", 5, 5, 0, 0).Add("B", 5, 5, 4, 4).Build();

        Assert.Equal("A", Assert.Throws<PrioritizationException>(() => Wiegers.Model.Rank(table)).Problems.Single().Item);
        var patient = Wiegers.Model.Criteria.Aggregate(PrioritizationModel.Named("m").By(Wiegers.WithSmallestDenominator(10)), (model, criterion) => model.With(criterion)).Build();
        Assert.Equal(5, patient.Rank(table)["A"].Score, 1e-12);
        Assert.Equal(0.25, patient.Rank(table)["B"].Score, 1e-12);
    }

    [Fact]
    public void Moscow_ranks_a_poor_must_before_a_rich_should()
    {
        var model = PrioritizationModel.Named("m").By(Moscow.Then(WeightedSum.Instance)).With(Moscow.Criterion).With(Criterion.Benefit("value")).Build();
        var table = ScoreTable.WithCriteria("moscow", "value").Add("Rich", Moscow.Scale.ValueOf("Should"), 9).Add("Poor", Moscow.Scale.ValueOf("Must"), 1).Add("Late", 4, 9).Add("Good", 1, 5).Build();
        var ranking = model.Rank(table);

        Assert.Equal(["Good", "Poor", "Rich", "Late"], ranking.Keys);
        Assert.Equal([1, 1, 2, 4], ranking.Items.Select(item => item.Tier));
        Assert.Equal(1, ranking["Rich"].Score, 1e-12);
        Assert.Empty(ranking.Diagnostics);
        Assert.Equal("moscow+weighted-sum", model.Method.Name);
    }

    [Theory]
    [InlineData(60, 40, false)]
    [InlineData(61, 39, true)]
    public void More_than_60_percent_of_effort_in_musts_is_a_warning(double must, double could, bool warns)
    {
        var model = PrioritizationModel.Named("m").By(Moscow.Alone).With(Moscow.Criterion).With(Effort).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("moscow", "effort").Add("A", 1, must).Add("B", 3, could).Add("C", 4, 500).Build());

        Assert.Equal(warns ? ["prioritization.moscow-must"] : [], ranking.Diagnostics.Select(problem => problem.Code));
        var split = MoscowEffort.Of([(MoscowCategory.Must, must), (MoscowCategory.Could, could), (MoscowCategory.Wont, 500)]);
        Assert.Equal(must / 100, split.Share(MoscowCategory.Must), 1e-12);
        Assert.Equal((100, 0), (split.Total, split.Share(MoscowCategory.Wont)));
        Assert.Equal(500, split.Effort(MoscowCategory.Wont));
        Assert.Equal(warns, split.HasTooMuchMust);
    }

    [Fact]
    public void Moscow_knows_no_category_in_between()
    {
        var model = PrioritizationModel.Named("m").By(Moscow.Alone).With(Moscow.Criterion).Build();
        var error = Assert.Throws<PrioritizationException>(() => model.Rank(ScoreTable.WithCriteria("moscow").Add("A", 1.5).Add("B", 2).Add("C", 2.5).Build()));

        Assert.Equal(["A", "C"], error.Problems.Select(problem => problem.Item));
        Assert.Equal(
            ["prioritization.method-criteria", "prioritization.method-criteria"],
            Assert.Throws<PrioritizationException>(() => PrioritizationModel.Named("m").By(Moscow.Then(WeightedSum.Instance)).With(Criterion.Cost("moscow")).Build()).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_weighted_product_refuses_factors_below_0()
    {
        var model = PrioritizationModel.Named("m").By(WeightedProduct.Instance).Normalize(Normalization.None).With(Criterion.Benefit("value", 1, Scale.Any)).With(Criterion.Benefit("idle", 0, Scale.Any)).Build();
        var error = Assert.Throws<PrioritizationException>(() => model.Rank(ScoreTable.WithCriteria("value", "idle").Add("A", -1, 1).Add("B", 0, -5).Build()));

        Assert.Equal([("A", "value")], error.Problems.Select(problem => (problem.Item, problem.Criterion)));
        Assert.Equal(0, model.Rank(ScoreTable.WithCriteria("value", "idle").Add("B", 0, -5).Build())["B"].Score);
    }

    [Fact]
    public void Topsis_flags_items_that_it_cannot_tell_apart()
    {
        var model = Tables.Model(Topsis.Instance, [1, 1, 1, 1]);
        var ranking = model.Rank(Tables.Of([[5, 5, 5, 5], [5, 5, 5, 5]]));

        Assert.Equal("prioritization.all-equal", ranking.Diagnostics[0].Code);
        Assert.All(ranking.Items, item => Assert.Equal((0.5, 1), (item.Score, item.Rank)));
        Assert.DoesNotContain(model.Rank(Tables.Of([[5, 5, 5, 5], [6, 5, 5, 5]])).Diagnostics, problem => problem.Code == "prioritization.all-equal");
    }

    [Fact]
    public void What_costs_nothing_can_go_first_by_its_value()
    {
        var ratio = PrioritizationModel.Named("m").By(ValueCostRatio.FreeFirst).With(Criterion.Benefit("value", 1, Scale.Amount)).With(Criterion.Cost("cost", 1, Scale.Amount)).Build();
        var ranking = ratio.Rank(ScoreTable.WithCriteria("value", "cost").Add("A", 9, 1).Add("B", 2, 0).Add("C", 3, 0).Add("D", 20, 1).Build());

        Assert.Equal(["C", "B", "D", "A"], ranking.Keys);
        Assert.Equal([1, 1, 2, 2], ranking.Items.Select(item => item.Tier));
        Assert.Equal(ratio.Hash, PrioritizationModel.FromJson(ratio.ToJson()).Hash);
        var wiegers = PrioritizationModel.Named("w").By(Wiegers.FreeFirst).With(Wiegers.Model.Criteria[0]).With(Wiegers.Model.Criteria[1]).With(Wiegers.Model.Criteria[2]).With(Wiegers.Model.Criteria[3]).Build();
        var sheet = wiegers.Rank(ScoreTable.WithCriteria("benefit", "penalty", "cost", "risk").Add("A", 9, 9, 1, 1).Add("B", 1, 1, 0, 0).Build());
        Assert.Equal([("B", 1), ("A", 2)], sheet.Items.Select(item => (item.Key, item.Tier)));
        Assert.Equal(wiegers.Hash, PrioritizationModel.FromJson(wiegers.ToJson()).Hash);
    }

    [Fact]
    public void Diagnostics_speak_both_languages()
    {
        var model = PrioritizationModel.Named("m").By(Topsis.Instance).With(Criterion.Benefit("value")).Build();
        var problem = model.Rank(ScoreTable.WithCriteria("value").Add("A", 5).Add("B", 5).Build()).Diagnostics[0];

        Assert.Contains("cannot tell them apart", problem.MessageIn(Language.English), StringComparison.Ordinal);
        Assert.Contains("无法区分它们；各得 0.5", problem.MessageIn(Language.Chinese), StringComparison.Ordinal);
    }
}
