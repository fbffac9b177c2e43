using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Tests.Prioritization.Sensitivity;

/// <summary>Each kind of line in both languages.</summary>
public sealed class RankingComparisonTextTests
{
    private static Criterion Value => Criterion.Benefit("value").Named("value", "价值");
    private static Criterion Cost => Criterion.Cost("cost").Named("cost", "成本");
    private static PrioritizationModel One => PrioritizationModel.Named("m").With(Value).Build();

    [Fact]
    public void Items_come_go_stay_rise_and_fall()
    {
        var before = Rank(One, ("A", 9), ("B", 7), ("C", 5), ("D", 3));
        var after = Rank(One, ("B", 9), ("A", 8), ("C", 4), ("E", 1));
        var comparison = after.Since(before);

        Assert.Equal(
            [("B", 2, 1), ("A", 1, 2), ("C", 3, 3), ("E", null, 4), ("D", 4, (int?)null)],
            comparison.Moves.Select(move => (move.Key, move.Before, move.After)));
        Assert.Equal(
            """
            B rises from 2 to 1: value 7 → 9.
            A falls from 1 to 2: value 9 → 8.
            C stays at 3: value 5 → 4.
            E is new at 4.
            D is gone; it was at 4.

            """.ReplaceLineEndings("\n"),
            comparison.ToText());
        Assert.Equal(
            """
            B 从第 2 升至第 1：价值 7 → 9。
            A 从第 1 降至第 2：价值 9 → 8。
            C 保持第 3：价值 5 → 4。
            E 新加入，排名第 4。
            D 已移除，原排名第 4。

            """.ReplaceLineEndings("\n"),
            comparison.ToText(Language.Chinese));
        Assert.False(comparison.IsOtherModel);
        Assert.Empty(comparison.Weights);
    }

    [Fact]
    public void A_criterion_that_came_and_one_that_went_are_told_with_weights_and_scores()
    {
        var two = PrioritizationModel.Named("m").With(Value).With(Cost).Build();
        var before = Rank(One, ("A", 9), ("B", 5));
        var after = two.Rank(ScoreTable.WithCriteria("value", "cost").Add("A", 9, 1).Add("B", 5, 9).Build());

        Assert.Equal(
            """
            The weight of value goes from 100 % to 50 %.
            The weight of cost goes from none to 50 %.
            A stays at 1: cost none → 1.
            B stays at 2: cost none → 9.

            """.ReplaceLineEndings("\n"),
            after.Since(before).ToText());
        Assert.Equal(
            """
            价值的权重占比：50 % → 100 %。
            成本的权重占比：50 % → 无。
            A 保持第 1：成本 1 → 无。
            B 保持第 2：成本 9 → 无。

            """.ReplaceLineEndings("\n"),
            before.Since(after).ToText(Language.Chinese));
        Assert.StartsWith("The weight of value goes from 50 % to 100 %.\nThe weight of cost goes from 50 % to none.\n", before.Since(after).ToText(), StringComparison.Ordinal);
        Assert.Contains("成本的权重占比：无 → 50 %。\nA 保持第 1：成本 无 → 1。\n", after.Since(before).ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.True(after.Since(before).IsOtherModel);
    }

    [Fact]
    public void A_method_is_told_with_its_parameters_and_a_chain_with_its_links()
    {
        var two = PrioritizationModel.Named("m").Normalize(Normalization.None).With(Value).With(Cost);
        var before = two.BreakTiesBy("cost").BreakTiesBy("value").Build();
        var after = PrioritizationModel.Named("m").Normalize(Normalization.None).By(Promethee.Instance.With("value", PreferenceFunction.Linear(1, 2))).With(Value).With(Cost).Build();

        Assert.Equal(
            [
                "The method goes from weighted-sum to promethee-2 (value.indifference 1, value.preference 2, value.shape 5).",
                "The chain for ties goes from cost, value to none.",
            ],
            Rank(after, ("A", 9)).Since(Rank(before, ("A", 9))).Model.Select(change => change.ToText()));
        Assert.Contains("{\"name\":\"promethee-2\",\"value.indifference\":1,\"value.preference\":2,\"value.shape\":5}", after.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_scores_of_one_item_stand_in_one_line()
    {
        var model = PrioritizationModel.Named("m").With(Value.WhenMissing(MissingScores.Worst)).With(Cost).Build();
        var before = model.Rank(ScoreTable.WithCriteria("value", "cost").Add("A", 9, 1).Build());
        var after = model.Rank(ScoreTable.WithCriteria("value", "cost").Add("A", null, 2.55555).Build());

        Assert.Equal("A stays at 1: value 9 → none, cost 1 → 2.5556.\n", after.Since(before).ToText());
        Assert.Equal("A 保持第 1：价值 9 → 无，成本 1 → 2.5556。\n", after.Since(before).ToText(Language.Chinese));
    }

    [Fact]
    public void Weights_that_differ_by_a_rounding_are_the_same()
    {
        Ranking Of(double weight) => Rank(PrioritizationModel.Named("m").With(Value.WithWeight(weight)).With(Cost.WithWeight(1)).Build(), ("A", 9));

        Assert.Empty(Of(1).Since(Of(1 + 1e-13)).Weights);
        Assert.Equal(2, Of(1).Since(Of(1 + 1e-9)).Weights.Count);
    }

    [Fact]
    public void Voices_stand_by_item_criterion_and_name_and_weights_by_name_and_criterion()
    {
        var comparison = Rank(One, ("A", 9)).Since(Rank(One, ("A", 7))).By(
            [
                new("Ben", "R-10", Value, 1, 2), new("Ben", "R-9", Value, 3, null), new("Anna", "R-9", Value, null, 4, "a \"must\""), new("Anna", "R-9", Cost, 5, 6),
            ],
            [new("Ben", Value, 1, 2), new("Anna", Value, 1, 0.5), new("Anna", Cost, 1, 3)],
            isReworded: key => key == "A");

        Assert.Equal(
            """
            A stays at 1 (reworded): value 7 → 9.
            Anna: cost of R-9 5 → 6.
            Anna: value of R-9 none → 4 ("a "must"").
            Ben: value of R-9 3 → none.
            Ben: value of R-10 1 → 2.
            Anna's word on cost counts 1 → 3.
            Anna's word on value counts 1 → 0.5.
            Ben's word on value counts 1 → 2.

            """.ReplaceLineEndings("\n"),
            comparison.ToText());
        Assert.Equal(
            """
            A 保持第 1（内容已修改）：价值 7 → 9。
            Anna：R-9 的成本 5 → 6。
            Anna：R-9 的价值 无 → 4（“a "must"”）。
            Ben：R-9 的价值 3 → 无。
            Ben：R-10 的价值 1 → 2。
            Anna 在成本上的话语权重 1 → 3。
            Anna 在价值上的话语权重 1 → 0.5。
            Ben 在价值上的话语权重 1 → 2。

            """.ReplaceLineEndings("\n"),
            comparison.ToText(Language.Chinese));
        Assert.False(Rank(One, ("A", 9)).Since(Rank(One, ("A", 7))).By([], []).Moves[0].IsReworded);
    }

    [Fact]
    public void Two_rankings_are_needed()
    {
        Assert.Throws<ArgumentNullException>("before", () => RankingComparison.Of(null!, Rank(One, ("A", 9))));
        Assert.Throws<ArgumentNullException>("after", () => RankingComparison.Of(Rank(One, ("A", 9)), null!));
    }

    private static Ranking Rank(PrioritizationModel model, params (string Key, double Value)[] items)
    {
        var table = ScoreTable.WithCriteria("value", "cost");
        foreach (var (key, value) in items)
        {
            table.Add(key, value, 5);
        }

        return model.Rank(model.Criteria.Count > 1 ? table.Build() : ScoreTable.FromColumns(items.Select(item => item.Key), [new("value", [.. items.Select(item => item.Value)])]));
    }
}
