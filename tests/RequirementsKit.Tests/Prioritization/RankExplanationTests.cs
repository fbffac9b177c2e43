using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class RankExplanationTests
{
    private static Criterion Value => Criterion.Benefit("value").Named("value", "价值");
    private static Criterion Cost => Criterion.Cost("cost").Named("cost", "成本");

    [Fact]
    public void Amounts_that_are_added_stand_against_their_weights()
    {
        var explanation = Of([new(Value, 8, 0.875, 0.5, 0.4375, ContributionRole.Added), new(Cost, 7, 0.25, 0.5, 0.125, ContributionRole.Added, IsFilled: true)]);

        Assert.Equal("A is 2nd with 0.5625: value 8 gives 0.4375 of 0.5, cost 7 (filled in) gives 0.125 of 0.5.", explanation.ToText());
        Assert.Equal("A 排名第 2，得分 0.5625：价值 8 得 0.4375（权重 0.5），成本 7（补填） 得 0.125（权重 0.5）。", explanation.ToText(Language.Chinese));
        Assert.Equal(explanation.ToText(), explanation.ToString());
    }

    [Fact]
    public void In_a_ratio_amounts_count_and_divide()
    {
        var explanation = Of([new(Value, 9, 9, 1, 9, ContributionRole.Added), new(Cost, 6, 6, 1, 6, ContributionRole.Divisor)]);

        Assert.Equal("A is 2nd with 0.5625: value 9 counts 9, divided by 6 for cost 6.", explanation.ToText());
        Assert.Equal("A 排名第 2，得分 0.5625：价值 9 计 9，除以成本 6（计 6）。", explanation.ToText(Language.Chinese));
    }

    [Fact]
    public void Factors_multiply_and_what_has_no_amount_is_given_with_its_weight()
    {
        var explanation = Of([new(Value, 80, 0.8, 1, 0.8, ContributionRole.Multiplied), new(Cost, 6, 6, 0.25, 0, ContributionRole.Considered)]);

        Assert.Equal("A is 2nd with 0.5625: times 0.8 for value 80, cost 6 with weight 0.25.", explanation.ToText());
        Assert.Equal("A 排名第 2，得分 0.5625：乘以价值 80 的系数 0.8，成本 6（权重 0.25）。", explanation.ToText(Language.Chinese));
    }

    [Fact]
    public void A_missing_score_is_said_to_be_left_out()
    {
        var explanation = Of([new(Value, null, 0, 0, 0, ContributionRole.Added)]);

        Assert.Equal("A is 2nd with 0.5625: value has no score and is left out.", explanation.ToText());
        Assert.Equal("A 排名第 2，得分 0.5625：价值 没有评分，未计入。", explanation.ToText(Language.Chinese));
    }

    [Fact]
    public void A_knock_out_is_told_and_no_move_out_of_it()
    {
        var explanation = new RankExplanation(new("A", 1, 2, 2, 2, IsKnockedOut: true), [new(Value, 1, 0, 1, 0, ContributionRole.Added)], new("B", 0, 1, 1, 1), null, [], 2);

        Assert.Equal("A is 2nd with 1: value 1 gives 0 of 1. A knock-out threshold puts it behind all others.", explanation.ToText());
        Assert.Equal("A 排名第 2，得分 1：价值 1 得 0（权重 1）。它触及否决门槛，排在其他各项之后。", explanation.ToText(Language.Chinese));
    }

    [Theory]
    [InlineData(3, 5, "rises from 3 to 5", "升到")]
    [InlineData(5, 3, "falls from 5 to 3", "降到")]
    public void The_first_move_that_passes_the_item_above_is_told(double from, double to, string english, string chinese)
    {
        var explanation = new RankExplanation(new("A", 1, 2, 2, 2), [new(Value, 1, 0, 1, 0, ContributionRole.Added)], new("B", 1.5, 1, 1, 1), null, [new(Cost, from, to), new(Value, 1, 2)], 2);

        Assert.EndsWith($" It passes B (1.5) if cost {english}.", explanation.ToText(), StringComparison.Ordinal);
        Assert.EndsWith($"。若成本从 {from} {chinese} {to}，即可超过 B（1.5）。", explanation.ToText(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(10, "10th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(14, "14th")]
    [InlineData(21, "21st")]
    [InlineData(102, "102nd")]
    [InlineData(111, "111th")]
    [InlineData(113, "113th")]
    [InlineData(1003, "1003rd")]
    public void Ranks_are_written_as_people_say_them(int rank, string expected) =>
        Assert.StartsWith($"A is {expected} with ", new RankExplanation(new("A", 1, rank, rank, rank), [], null, null, [], rank).ToText(), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(2.0 / 3, "0.6667")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.0009, "0.0009")]
    [InlineData(0.000123456, "0.0001235")]
    [InlineData(0.00000123456, "1.235E-06")]
    [InlineData(-0.0001, "-0.0001")]
    [InlineData(12345.67, "12345.67")]
    public void Numbers_keep_four_decimals_or_when_small_four_digits(double score, string expected) =>
        Assert.StartsWith($"A is 1st with {expected}: ", new RankExplanation(new("A", score, 1, 1, 1), [], null, null, [], 1).ToText(), StringComparison.Ordinal);

    [Fact]
    public void An_explanation_knows_the_neighbours_and_how_many_are_ranked()
    {
        var ranking = Prioritize.ByValueCost([new("A", 3, 1), new("B", 2, 1), new("C", 1, 1)]);

        Assert.Equal(("A", "C", 3), (ranking.Explain("B").Above!.Key, ranking.Explain("B").Below!.Key, ranking.Explain("B").Count));
        Assert.Equal((null, "B", 0), (ranking.Explain("A").Above, ranking.Explain("A").Below!.Key, ranking.Explain("A").Moves.Count));
        Assert.Equal(("B", null), (ranking.Explain("C").Above!.Key, ranking.Explain("C").Below));
        Assert.Equal("A is 1st with 3: value 3 counts 3, divided by 1 for cost 1.", ranking.Explain("A").ToText());
    }

    private static RankExplanation Of(IReadOnlyList<Contribution> contributions) => new(new("A", 0.5625, 2, 2, 2), contributions, null, null, [], 2);
}
