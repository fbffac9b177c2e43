using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization.Sensitivity;

public sealed class HindsightTests
{
    private static Ranking Ranked => Prioritize.ByValueCost([new("A", value: 8, cost: 2), new("B", value: 6, cost: 2), new("C", value: 4, cost: 2), new("D", value: 8, cost: 8)]);

    [Fact]
    public void Estimates_are_measured_against_what_was_spent()
    {
        var hindsight = Ranked.Against("cost", new Dictionary<string, double> { ["A"] = 8, ["B"] = 2, ["D"] = 10 });

        Assert.Equal([("A", 0.75), ("D", 0.2), ("B", 0)], hindsight.Items.Select(item => (item.Key, Math.Round(item.Relative!.Value, 12))));
        Assert.Equal(0.95 / 3, hindsight.MeanError!.Value, 1e-12);
        Assert.Equal(2.0 / 3, hindsight.ShareClose);
        Assert.Equal(2.0 / 3, hindsight.ShareTooLow);
        Assert.Equal(Math.Sqrt(0.75), hindsight.OrderAgreement!.Value, 1e-12);
        Assert.Equal(["B", "C", "A", "D"], hindsight.Ranking.Keys);
        Assert.Equal(("A", 1, 3), (hindsight.Changes.Moves.Single(move => move.Key == "A").Key, hindsight.Changes.Moves.Single(move => move.Key == "A").Before!.Value, hindsight.Changes.Moves.Single(move => move.Key == "A").After!.Value));
        Assert.Equal("The cost of 3 items: 66.7 % of the estimates were within 25 %, 66.7 % too low; the mean error is 31.7 %. Farthest off was A: 2 estimated, 8 actual.", hindsight.ToText());
        Assert.Equal("3 个条目的成本：误差在 25 % 以内的占 66.7 %，低估的占 66.7 %，平均相对误差 31.7 %。偏差最大的是 A：估计 2，实际 8。", hindsight.ToText(Language.Chinese));
    }

    [Fact]
    public void Nothing_known_says_so_and_nothing_changes()
    {
        var hindsight = Ranked.Against("cost", new Dictionary<string, double>());

        Assert.Equal("Nothing is known yet about the actual cost.", hindsight.ToText());
        Assert.Equal((null, null, null, null), (hindsight.MeanError, hindsight.ShareClose, hindsight.ShareTooLow, hindsight.OrderAgreement));
        Assert.Empty(hindsight.Changes.Moves);
    }

    [Fact]
    public void An_actual_figure_of_0_has_no_relative_error_and_comes_first()
    {
        var hindsight = Ranked.Against("value", new Dictionary<string, double> { ["A"] = 0, ["B"] = 6 });

        Assert.Equal([("A", null), ("B", 0.0)], hindsight.Items.Select(item => (item.Key, item.Relative)));
        Assert.Equal(0, hindsight.MeanError);
        Assert.Equal(0.5, hindsight.ShareClose);
    }

    [Fact]
    public void What_cannot_be_compared_is_refused_by_name()
    {
        Assert.Contains("It has: value, cost", Assert.Throws<ArgumentException>(() => Ranked.Against("price", new Dictionary<string, double>())).Message, StringComparison.Ordinal);
        Assert.Contains("'Z' is not ranked", Assert.Throws<ArgumentException>(() => Ranked.Against("cost", new Dictionary<string, double> { ["Z"] = 1 })).Message, StringComparison.Ordinal);
        Assert.Contains("figure of A is NaN", Assert.Throws<ArgumentException>(() => Ranked.Against("cost", new Dictionary<string, double> { ["A"] = double.NaN })).Message, StringComparison.Ordinal);
        Assert.Equal("prioritization.cost-zero", Assert.Throws<PrioritizationException>(() => Ranked.Against("cost", new Dictionary<string, double> { ["A"] = 0 })).Problems.Single().Code);
    }
}
