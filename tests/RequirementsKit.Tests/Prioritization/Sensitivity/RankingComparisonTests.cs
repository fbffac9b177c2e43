using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Groups;
using RequirementsKit.Prioritization.Methods;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Tests.Prioritization.Sensitivity;

public sealed class RankingComparisonTests
{
    [Fact]
    public void A_comparison_says_who_moved_and_why()
    {
        var before = Prioritize.ByValueFeasibilityCost([new("A", 9, 5, 5), new("B", 7, 5, 5), new("C", 3, 3, 3)]);
        var model = Prioritize.ValueFeasibilityCostModel.WithWeights(new Dictionary<string, double> { ["cost"] = 1.2 });
        var after = model.Rank(ScoreTable.WithCriteria("value", "feasibility", "cost").Add("A", 9, 5, 8).Add("B", 7, 5, 5).Add("D", 1, 1, 9).Build());
        var comparison = after.Since(before);

        Assert.True(comparison.IsOtherModel);
        Assert.Equal(
            """
            The weight of business value goes from 50 % to 25 %.
            The weight of feasibility goes from 30 % to 15 %.
            The weight of cost goes from 20 % to 60 %.
            B rises from 2 to 1.
            A falls from 1 to 2: cost 5 → 8.
            D is new at 3.
            C is gone; it was at 3.

            """.ReplaceLineEndings("\n"),
            comparison.ToText());
        Assert.Contains("A 从第 1 降至第 2：成本 5 → 8。", comparison.ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.Equal(string.Empty, before.Since(before).ToText());
    }

    [Fact]
    public void What_the_model_says_otherwise_is_named()
    {
        var table = ScoreTable.WithCriteria("value", "cost").Add("A", 9, 5).Add("B", 7, 3).Build();
        var before = PrioritizationModel.Named("m").With(Criterion.Benefit("value")).With(Criterion.Cost("cost").Named("cost", "成本").WhenMissing(MissingScores.Worst)).BreakTiesBy("cost").Build();
        var after = PrioritizationModel.Named("m").By(Vikor.WithGroupWeight(0.3)).With(Criterion.Benefit("value", 1, Scale.Between(0, 10)))
            .With(Criterion.Benefit("cost").Named("cost", "成本").KnockedOutAt(2)).CompareBits(30).Build();
        var comparison = after.Rank(table).Since(before.Rank(table));

        Assert.Equal(
            [
                ModelPart.Method, ModelPart.Normalization, ModelPart.TieBreakers, ModelPart.SignificantBits,
                ModelPart.Scale, ModelPart.Direction, ModelPart.MissingScores, ModelPart.KnockOut,
            ],
            comparison.Model.Select(change => change.Part));
        Assert.Equal(
            """
            The method goes from weighted-sum to vikor (groupWeight 0.3).
            The normalization goes from anchored to none.
            The chain for ties goes from cost to none.
            The number of compared bits goes from 44 to 30.
            The scale of value goes from 1-9 [1, 9] to 0-10 [0, 10].
            The direction of cost goes from Cost to Benefit.
            The treatment of missing scores of cost goes from Worst to Error.
            The knock-out threshold of cost goes from none to 2.
            A rises from 2 to 1.
            B falls from 1 to 2.

            """.ReplaceLineEndings("\n"),
            comparison.ToText());
        Assert.Equal("成本的否决门槛：无 → 2。", comparison.Model[^1].ToText(Language.Chinese));
        Assert.Equal("方法：weighted-sum → vikor (groupWeight 0.3)。", comparison.Model[0].ToText(Language.Chinese));
        Assert.Empty(before.Rank(table).Since(before.Rank(table)).Model);
    }

    [Fact]
    public void A_group_knows_who_changed_which_score()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value").Named("value", "价值")).With(Criterion.Cost("cost").Named("cost", "成本")).Build();
        var then = StakeholderGroup.Of(model, [Voice("Anna", 1, (9, 5), (5, 5)), Voice("Ben", 1, (9, 5), (5, 5)), Voice("Cleo", 1, (9, 5), (5, 5))]);
        var now = StakeholderGroup.Of(model, [Voice("Anna", 1, (9, 5), (5, 5)), Voice("Ben", 3, (1, 5), (5, 5)), Voice("Dora", 1, (9, 5), (5, 5))]);
        var comparison = now.Since(then);

        Assert.Equal([new VoiceChange("Ben", "A", model.Criteria[0], 9, 1)], comparison.Voices.Where(change => change.Name == "Ben"));
        Assert.Equal([("Ben", 1, 3), ("Ben", 1, 3)], comparison.VoiceWeights.Select(change => (change.Name, (int)change.Before, (int)change.After)));
        Assert.All(comparison.Voices.Where(change => change.Name == "Cleo"), change => Assert.Null(change.After));
        Assert.All(comparison.Voices.Where(change => change.Name == "Dora"), change => Assert.Null(change.Before));
        Assert.Contains("A falls from 1 to 2: value 9 → 4.2.\n", comparison.ToText(), StringComparison.Ordinal);
        Assert.Contains("Ben: value of A 9 → 1.\n", comparison.ToText(), StringComparison.Ordinal);
        Assert.Contains("Ben's word on value counts 1 → 3.\n", comparison.ToText(), StringComparison.Ordinal);
        Assert.Contains("Ben：A 的价值 9 → 1。\n", comparison.ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("Ben 在成本上的话语权重 1 → 3。\n", comparison.ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.Empty(then.Since(then).Voices);
        Assert.Empty(now.Ranking.Since(then.Ranking).Voices);
    }

    private static Voice Voice(string name, double weight, (double Value, double Cost) a, (double Value, double Cost) b) =>
        new(name, ScoreTable.WithCriteria("value", "cost").Add("A", a.Value, a.Cost).Add("B", b.Value, b.Cost).Build(), weight);
}
