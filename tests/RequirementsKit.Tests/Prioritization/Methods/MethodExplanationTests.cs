using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>What each criterion gives to the score of an item: raw value, value after normalization, weight, amount and role.</summary>
public sealed class MethodExplanationTests
{
    private static readonly Criterion Fun = Criterion.Benefit("fun", 4, Scale.Any);

    [Fact]
    public void Wsjf_adds_weighted_benefits_and_divides_by_weighted_costs()
    {
        var ranking = Rank(Wsjf.Instance, [Benefit("value", 2), Benefit("time", 1), Cost("size", 0.5)], [4, 6, 2], [1, 1, 8]);

        Assert.Equal([14, 0.75], Scores(ranking));
        Assert.Equal(
            [("value", 4, 4, 2, 8, ContributionRole.Added), ("time", 6, 6, 1, 6, ContributionRole.Added), ("size", 2, 2, 0.5, 1, ContributionRole.Divisor)],
            Parts(ranking));
    }

    [Fact]
    public void Rice_multiplies_three_divides_by_the_fourth_and_leaves_others_alone()
    {
        var ranking = Rank(
            Rice.Instance, [Benefit("reach", 3), Benefit("impact", 1), Criterion.Benefit("confidence", 1, Scale.Percent), Fun, Cost("effort", 1)], [100, 2, 50, 7, 4], [10, 1, 100, 7, 1]);

        Assert.Equal([25, 10], Scores(ranking));
        Assert.Equal(
            [
                ("reach", 100, 100, 1, 100, ContributionRole.Multiplied), ("impact", 2, 2, 1, 2, ContributionRole.Multiplied), ("confidence", 50, 0.5, 1, 0.5, ContributionRole.Multiplied),
                ("fun", 7, 7, 1, 7, ContributionRole.Considered), ("effort", 4, 4, 1, 4, ContributionRole.Divisor),
            ],
            Parts(ranking));
    }

    [Fact]
    public void Ice_multiplies_three_and_leaves_others_alone()
    {
        var ranking = Rank(Ice.Product, [Benefit("impact", 5), Criterion.Benefit("confidence", 1, Scale.Percent), Fun, Benefit("ease", 1)], [6, 50, 7, 3], [2, 100, 7, 2]);

        Assert.Equal([9, 4], Scores(ranking));
        Assert.Equal(
            [
                ("impact", 6, 6, 1, 6, ContributionRole.Multiplied), ("confidence", 50, 0.5, 1, 0.5, ContributionRole.Multiplied),
                ("fun", 7, 7, 1, 0, ContributionRole.Considered), ("ease", 3, 3, 1, 3, ContributionRole.Multiplied),
            ],
            Parts(ranking));
    }

    [Fact]
    public void The_mean_of_Ice_adds_a_third_of_each()
    {
        var ranking = Rank(Ice.Mean, [Benefit("impact", 5), Benefit("confidence", 1), Fun, Benefit("ease", 1)], [6, 12, 7, 3], [3, 3, 7, 3]);

        Assert.Equal([7, 3], Scores(ranking));
        Assert.Equal(
            [
                ("impact", 6, 6, 1.0 / 3, 2, ContributionRole.Added), ("confidence", 12, 12, 1.0 / 3, 4, ContributionRole.Added),
                ("fun", 7, 7, 1.0 / 3, 0, ContributionRole.Considered), ("ease", 3, 3, 1.0 / 3, 1, ContributionRole.Added),
            ],
            Parts(ranking));
    }

    /// <summary>Values 2·5 + 2 = 12 and 2·1 + 2 = 4 of 16; costs 1 and 3 of 4; risks 3 and 1 of 4.</summary>
    [Fact]
    public void Wiegers_weighs_shares_in_percent()
    {
        var ranking = Rank(Wiegers.Instance, [Benefit("benefit", 2), Benefit("penalty", 1), Cost("cost", 1), Cost("risk", 0.5), Fun], [5, 2, 1, 3, 7], [1, 2, 3, 1, 7]);

        Assert.Equal([1.2, 25 / 87.5], Scores(ranking));
        Assert.Equal(
            [
                ("benefit", 5, 31.25, 2, 62.5, ContributionRole.Added), ("penalty", 2, 12.5, 1, 12.5, ContributionRole.Added),
                ("cost", 1, 25, 1, 25, ContributionRole.Divisor), ("risk", 3, 75, 0.5, 37.5, ContributionRole.Divisor), ("fun", 7, 0, 4, 0, ContributionRole.Considered),
            ],
            Parts(ranking));
    }

    [Fact]
    public void A_share_of_nothing_and_a_weight_of_nothing_count_0_in_Wiegers()
    {
        var ranking = Rank(Wiegers.Instance, [Benefit("benefit", 1), Benefit("penalty", 1), Cost("cost", 1), Cost("risk", 0)], [0, 0, 1, 3], [0, 0, 3, 1]);

        Assert.Equal([0, 0], Scores(ranking));
        Assert.Equal(
            [("benefit", 0, 0, 1, 0, ContributionRole.Added), ("penalty", 0, 0, 1, 0, ContributionRole.Added), ("cost", 1, 25, 1, 25, ContributionRole.Divisor), ("risk", 3, 0, 0, 0, ContributionRole.Divisor)],
            Parts(ranking));
    }

    [Fact]
    public void Bands_weigh_shares_of_all_value_and_all_cost()
    {
        var ranking = Rank(CostValueBands.Instance, [Benefit("value", 2), Benefit("joy", 1), Cost("cost", 0.5)], [3, 2, 2], [2, 4, 6]);

        Assert.Equal([2, 2 / 3.0], Scores(ranking));
        Assert.Equal(
            [("value", 3, 0.1875, 2, 0.375, ContributionRole.Added), ("joy", 2, 0.125, 1, 0.125, ContributionRole.Added), ("cost", 2, 0.5, 0.5, 0.25, ContributionRole.Divisor)],
            Parts(ranking));
    }

    [Fact]
    public void A_share_of_no_value_is_0_in_the_bands()
    {
        var ranking = Rank(CostValueBands.Instance, [Benefit("value", 1), Cost("cost", 1)], [0, 1], [0, 3]);

        Assert.Equal([0, 0], Scores(ranking));
        Assert.Equal([("value", 0, 0, 1, 0, ContributionRole.Added), ("cost", 1, 0.25, 1, 0.25, ContributionRole.Divisor)], Parts(ranking));
    }

    [Fact]
    public void A_weighted_product_multiplies_powers()
    {
        var ranking = Rank(WeightedProduct.Instance, [Criterion.Benefit("value", 3, Scale.Between(0, 8)), Criterion.Cost("cost", 1, Scale.Between(0, 8))], [2, 4], [8, 0]);

        Assert.Equal([Math.Pow(0.25, 0.75) * Math.Pow(0.5, 0.25), 1], Scores(ranking), (expected, score) => Math.Abs(expected - score) < 1e-15);
        Assert.Equal(
            [("value", 2, 0.25, 0.75, Math.Pow(0.25, 0.75), ContributionRole.Multiplied), ("cost", 4, 0.5, 0.25, Math.Pow(0.5, 0.25), ContributionRole.Multiplied)],
            Parts(ranking));
    }

    /// <summary>On value, A is better than C by 1 of the 4 from which a preference is full, and worse than B by 3; on cost it is better than both.</summary>
    [Fact]
    public void Promethee_adds_weighted_flows()
    {
        var ranking = Rank(Promethee.Instance.With("value", PreferenceFunction.VShape(4)), [Benefit("value", 3), Cost("cost", 1)], [5, 1], [8, 2], [4, 3]);

        Assert.Equal([0.0625, 0.65625, -0.71875], Scores(ranking));
        Assert.Equal([("value", 5, -0.25, 0.75, -0.1875, ContributionRole.Added), ("cost", 1, 1, 0.25, 0.25, ContributionRole.Added)], Parts(ranking));
    }

    [Fact]
    public void An_item_alone_has_no_flow() =>
        Assert.Equal([("value", 5, 0, 1, 0, ContributionRole.Added)], Parts(Rank(Promethee.Instance, [Benefit("value", 1)], [5.0])));

    [Fact]
    public void Moscow_considers_the_category_and_hands_the_rest_to_the_inner_method()
    {
        Criterion[] criteria = [Benefit("value", 2), Moscow.Criterion, Benefit("joy", 1)];

        Assert.Equal(
            [("value", 4, 4, 0, 0, ContributionRole.Considered), ("moscow", 2, 2, 0, 0, ContributionRole.Considered), ("joy", 7, 7, 0, 0, ContributionRole.Considered)],
            Parts(Rank(Moscow.Alone, criteria, [4, 2, 7])));
        Assert.Equal(
            [("value", 4, 4, 1, 4, ContributionRole.Multiplied), ("moscow", 2, 2, 0, 0, ContributionRole.Considered), ("joy", 7, 7, 0, 7, ContributionRole.Multiplied)],
            Parts(Rank(Moscow.Then(new Factor()), criteria, [4, 2, 7])));
    }

    private static Criterion Benefit(string key, double weight) => Criterion.Benefit(key, weight, Scale.Any);

    private static Criterion Cost(string key, double weight) => Criterion.Cost(key, weight, Scale.Any);

    private static Ranking Rank(PrioritizationMethod method, Criterion[] criteria, params double[][] rows)
    {
        var table = ScoreTable.WithCriteria([.. criteria.Select(criterion => criterion.Key)]);
        foreach (var (i, row) in rows.Index())
        {
            table.Add($"{(char)('A' + i)}", [.. row.Select(value => (double?)value)]);
        }

        return criteria.Aggregate(PrioritizationModel.Named("m").By(method), (model, criterion) => model.With(criterion)).Build().Rank(table.Build());
    }

    private static double[] Scores(Ranking ranking) => [.. ranking.Table.Items.Select(item => ranking[item].Score)];

    private static IEnumerable<(string Key, double? Value, double Normalized, double Weight, double Amount, ContributionRole Role)> Parts(Ranking ranking) =>
        ranking.Explain("A").Contributions.Select(part => (part.Criterion.Key, part.Value, part.Normalized, part.Weight, part.Amount, part.Role));

    /// <summary>Knows which criterion comes first, so that one too many in the input shows.</summary>
    private sealed class Factor : PrioritizationMethod
    {
        public override string Name => "factor";

        public override MethodResult Score(MethodInput input) => new(new double[input.Count]);

        public override IReadOnlyList<Contribution> Explain(MethodInput input, int item) =>
            [.. input.Criteria.Select((criterion, k) => new Contribution(criterion, input.Values(k)[item], input.Values(k)[item], k == 0 ? 1 : 0, input.Values(k)[item], ContributionRole.Multiplied))];
    }
}
