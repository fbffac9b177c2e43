using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class RankingLimitsTests
{
    [Fact]
    public void A_span_that_is_no_number_is_refused() => Refused(Normalization.MinMax, Criterion.Benefit("a", 1, Scale.Any), double.MaxValue, double.MinValue);

    [Fact]
    public void A_share_that_is_no_number_is_refused() => Refused(Normalization.Linear, Criterion.Benefit("a", 1, Scale.Any), 1e-300, -1e308);

    [Fact]
    public void A_reciprocal_that_is_no_number_is_refused() => Refused(Normalization.Linear, Criterion.Cost("a", 1, Scale.Any), -1e308, 1e-10);

    [Fact]
    public void A_normalization_of_ones_own_that_fails_at_one_end_is_refused()
    {
        Refused(new Magnified(), Criterion.Benefit("a", 1, Scale.Any), 0, 1e300);
        Refused(new Magnified(), Criterion.Benefit("a", 1, Scale.Any), 0, -1e300);
    }

    [Fact]
    public void Reciprocals_and_lines_that_are_numbers_are_ranked()
    {
        Assert.Equal(["A", "B"], Rank(Normalization.Linear, Criterion.Cost("a", 1, Scale.Any), 1, 2).Keys);
        Assert.Equal(["B", "A"], Rank(Normalization.MinMax, Criterion.Benefit("a", 1, Scale.Any), 1, 2).Keys);
    }

    [Fact]
    public void A_column_that_nobody_scored_gives_its_weight_to_the_others_under_a_relative_normalization_too()
    {
        var model = PrioritizationModel.Named("m").Normalize(Normalization.MinMax).With(Criterion.Benefit("a")).With(Criterion.Benefit("b").WhenMissing(MissingScores.Reweight)).Build();

        Assert.Equal([1.0, 0], model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 9, null).Add("B", 1, null).Build()).Items.Select(item => item.Score));
    }

    private sealed class Magnified : Normalization
    {
        public override string Name => "magnified";

        public override bool IsRelative => true;

        public override ColumnTransform Fit(ReadOnlySpan<double> values, Criterion criterion) => ColumnTransform.Linear(shift: 0, divisor: 1e-300);
    }

    private static void Refused(Normalization normalization, Criterion criterion, double one, double other)
    {
        var problem = Assert.Single(Assert.Throws<PrioritizationException>(() => Rank(normalization, criterion, one, other)).Problems);

        Assert.Equal(("prioritization.too-large", "a"), (problem.Code, problem.Criterion));
    }

    private static Ranking Rank(Normalization normalization, Criterion criterion, double one, double other) =>
        PrioritizationModel.Named("m").Normalize(normalization).With(criterion).Build().Rank(ScoreTable.WithCriteria("a").Add("A", one).Add("B", other).Build());
}
