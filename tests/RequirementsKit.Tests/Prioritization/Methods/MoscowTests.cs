using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class MoscowTests
{
    private static readonly Criterion Value = Criterion.Benefit("value");

    [Fact]
    public void Each_category_is_a_tier()
    {
        var ranking = Model(Moscow.Alone, Moscow.Criterion).Rank(ScoreTable.WithCriteria("moscow").Add("W", 4).Add("C", 3).Add("S", 2).Add("M", 1).Add("M2", 1).Build());

        Assert.Equal([("M", 1, 1, 0), ("M2", 1, 1, 0), ("S", 2, 3, 0), ("C", 3, 4, 0), ("W", 4, 5, 0)], ranking.Items.Select(item => (item.Key, item.Tier, item.Rank, item.Score)));
    }

    [Fact]
    public void Without_an_effort_there_is_no_warning_and_the_inner_method_says_what_it_has_to_say()
    {
        var ranking = Model(Moscow.Then(Topsis.Instance), Moscow.Criterion, Value).Rank(ScoreTable.WithCriteria("moscow", "value").Add("A", 1, 5).Add("B", 1, 5).Build());

        Assert.Equal(
            ["prioritization.all-equal", "prioritization.constant-column", "prioritization.constant-column"],
            ranking.Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void Too_much_must_is_told_in_both_languages()
    {
        var ranking = Model(Moscow.Alone, Moscow.Criterion, Criterion.Cost("effort", 0, Scale.Amount)).Rank(ScoreTable.WithCriteria("moscow", "effort").Add("A", 1, 621).Add("B", 2, 379).Build());

        Assert.Equal(
            [
                ("Must takes 62.1 % of the effort; more than 60 % leaves too little to give up when things go wrong. Move items to Should.",
                    "必须（Must）占工作量的 62.1 %；超过 60 % 时，出现问题就没有足够的内容可以放弃。请把部分条目移到应该（Should）。"),
            ],
            ranking.Diagnostics.Select(problem => (problem.Message, problem.ChineseMessage)));
    }

    [Fact]
    public void A_number_between_two_categories_is_refused_with_the_four_there_are()
    {
        var error = Assert.Throws<PrioritizationException>(() => Model(Moscow.Alone, Moscow.Criterion).Rank(ScoreTable.WithCriteria("moscow").Add("A", 1.5).Add("B", 2).Build()));

        Assert.Equal(
            [("A has the category 1.5. The categories are 1 Must, 2 Should, 3 Could and 4 Won't; nothing lies between.", "A", "moscow")],
            error.Problems.Select(problem => (problem.Message, problem.Item, problem.Criterion)));
    }

    [Fact]
    public void A_model_needs_the_criterion_with_its_scale()
    {
        Assert.Equal(["The method moscow needs a criterion with the key 'moscow'."], Refused(Moscow.Alone, Value));
        Assert.Equal(
            ["'moscow' is scored on the scale 1-9 [1, 9]; use Moscow.Criterion, whose scale has the four categories."],
            Refused(Moscow.Alone, Criterion.Cost("moscow")));
        Assert.Equal([("moscow", "MoSCoW", "MoSCoW 分级", Direction.Cost)], new[] { Moscow.Criterion }.Select(criterion => (criterion.Key, criterion.Name, criterion.ChineseName, criterion.Direction)));
        Assert.Equal(["1 Must", "2 Should", "3 Could", "4 Won't"], Moscow.Scale.Steps.Select(step => FormattableString.Invariant($"{step.Value} {step.Label}")));
    }

    [Fact]
    public void A_method_inside_the_categories_needs_a_criterion_that_counts()
    {
        string[] nothing = ["The method moscow+weighted-sum ranks inside the categories, but no other criterion has a weight above 0. Add one, or use Moscow.Alone."];

        Assert.Equal(nothing, Refused(Moscow.Then(WeightedSum.Instance), Moscow.Criterion));
        Assert.Equal(nothing, Refused(Moscow.Then(WeightedSum.Instance), Moscow.Criterion, Criterion.Benefit("value", 0), Criterion.Benefit("joy", 0)));
        Assert.Equal(3, Model(Moscow.Then(WeightedSum.Instance), Moscow.Criterion, Criterion.Benefit("joy", 0), Value).Criteria.Count);
        Assert.Throws<ArgumentNullException>("inner", () => Moscow.Then(null!));
    }

    [Fact]
    public void The_inner_method_checks_the_other_criteria() =>
        Assert.Equal(["The method wsjf needs a Cost criterion with a weight above 0."], Refused(Moscow.Then(Wsjf.Instance), Moscow.Criterion, Value));

    private static PrioritizationModel Model(PrioritizationMethod method, params Criterion[] criteria) =>
        criteria.Aggregate(PrioritizationModel.Named("m").By(method), (model, criterion) => model.With(criterion)).Build();

    private static IEnumerable<string> Refused(PrioritizationMethod method, params Criterion[] criteria) =>
        Assert.Throws<PrioritizationException>(() => Model(method, criteria)).Problems.Select(problem => problem.Message);
}
