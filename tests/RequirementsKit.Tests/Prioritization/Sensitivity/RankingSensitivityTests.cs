using FsCheck.Xunit;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Tests.Prioritization.Sensitivity;

public sealed class RankingSensitivityTests
{
    [Property]
    public void The_ends_of_stability_really_flip(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed, 2, 12), Tables.Weights(seed));
        var (model, table) = (Tables.Model(WeightedSum.Instance, weights), Tables.Of(rows));
        var ranking = model.Rank(table);
        foreach (var (intervals, same) in new[]
        {
            (ranking.Sensitivity().OfOrder(), (Func<Ranking, bool>)(other => other.Keys.SequenceEqual(ranking.Keys))),
            (ranking.Sensitivity().OfWinner(), other => other.Keys[0] == ranking.Keys[0]),
            (ranking.Sensitivity().OfTop(2), other => other.Keys.Take(2).Order().SequenceEqual(ranking.Keys.Take(2).Order())),
        })
        {
            foreach (var interval in intervals)
            {
                var now = interval.Criterion.Weight;
                Ranking With(double weight) => model.WithWeights(new Dictionary<string, double> { [interval.Criterion.Key] = weight }).Rank(table);

                Assert.InRange(now, interval.Lower - 1e-9, interval.Upper + 1e-9);
                Assert.True(interval.Upper - now < 1e-6 || same(With(double.IsFinite(interval.Upper) ? now + (0.999 * (interval.Upper - now)) : now * 1000)));
                Assert.True(now - interval.Lower < 1e-6 || same(With(now - (0.999 * (now - interval.Lower)))));
                if (interval.AbovePasses is { } passes)
                {
                    var after = With(interval.Upper + 1e-6);
                    Assert.False(same(after));
                    Assert.True(after[passes].Position < after[interval.AbovePassed!].Position);
                }

                if (interval.BelowPasses is { } rises && interval.Lower > 1e-5)
                {
                    var after = With(interval.Lower - 1e-6);
                    Assert.False(same(after));
                    Assert.True(after[rises].Position < after[interval.BelowPassed!].Position);
                }
            }
        }
    }

    [Fact]
    public void The_text_names_the_ends_and_who_passes()
    {
        var ranking = Prioritize.ByValueFeasibilityCost([new("A", value: 9, feasibility: 1, cost: 5), new("B", value: 5, feasibility: 5, cost: 5)]);
        var intervals = ranking.Sensitivity().OfWinner();

        Assert.Equal("The weight of business value is 0.5. Below 0.3, B passes A.", intervals[0].ToText());
        Assert.Equal("可行性的权重为 0.3。高于 0.5 时 B 超过 A。", intervals[1].ToText(Language.Chinese));
        Assert.Equal("The weight of cost is 0.2. No weight changes that.", intervals[2].ToText());
    }

    [Property(MaxTest = 30)]
    public void Acceptabilities_sum_to_1_and_a_seed_gives_the_same_bits(int seed)
    {
        var ranking = Tables.Model(WeightedSum.Instance, Tables.Weights(seed)).Rank(Tables.Of(Tables.Rows(seed)));
        var (one, two) = (ranking.Sensitivity().Acceptability(700, 5), ranking.Sensitivity().Acceptability(700, 5));

        Assert.All(one, item => Assert.Equal(1, item.Shares.Sum(), 1e-12));
        Assert.All(Enumerable.Range(0, one.Count), rank => Assert.Equal(1, one.Sum(item => item.Shares[rank]), 1e-12));
        Assert.Equal(one.SelectMany(item => item.Shares), two.SelectMany(item => item.Shares));
        Assert.All(one.Where(item => item.CentralWeights is not null), item => Assert.Equal(1, item.CentralWeights!.Values.Sum(), 1e-9));
        Assert.Equal(one.Select(item => item.Shares[0] > 0), one.Select(item => item.CentralWeights is not null));
    }

    /// <summary>A wins when the weight of a is above 1/4: with two criteria the weight is uniform from 0 to 1, so A wins three draws of four.</summary>
    [Fact]
    public void The_share_of_wins_is_the_share_of_weights()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a")).With(Criterion.Benefit("b")).Build();
        var result = model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 7, 1).Add("B", 1, 3).Build()).Sensitivity().Acceptability(40_000);

        Assert.Equal(0.75, result[0].Shares[0], 0.01);
        Assert.Equal(0.625, result[0].CentralWeights!["a"], 0.01);
        Assert.Equal(0.125, result[1].CentralWeights!["a"], 0.01);
        Assert.All(result, item => Assert.True(item.WinsWithCentralWeights));
    }

    [Fact]
    public void Taking_an_item_away_can_turn_a_relative_ranking_round()
    {
        // The classic of V. Belton and T. Gear (1983): a copy of B lets A win, without it B does.
        var model = PrioritizationModel.Named("m").Normalize(Normalization.Sum).With(Criterion.Benefit("a")).With(Criterion.Benefit("b")).With(Criterion.Benefit("c")).Build();
        var table = ScoreTable.WithCriteria("a", "b", "c").Add("A", 1, 9, 8).Add("B", 9, 1, 9).Add("C", 1, 1, 1).Add("D", 9, 1, 9).Build();

        Assert.Equal([new RankReversal("B", "A", "D"), new RankReversal("D", "A", "B")], model.Rank(table).Sensitivity().Reversals());
        Assert.Empty(Tables.Model(WeightedSum.Instance, [1, 1, 1, 1]).Rank(Tables.Of(Tables.Rows(7))).Sensitivity().Reversals());
    }

    [Fact]
    public void A_knocked_out_item_stays_behind_whatever_the_weights()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a")).With(Criterion.Benefit("b").KnockedOutAt(1)).Build();
        var sensitivity = model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 9, 1).Add("B", 1, 2).Build()).Sensitivity();

        Assert.All(sensitivity.OfOrder(), interval => Assert.Equal((0, double.PositiveInfinity), (interval.Lower, interval.Upper)));
        Assert.Equal(1, sensitivity.Acceptability(100)[0].Shares[0]);
    }

    [Fact]
    public void Other_methods_are_refused_by_name()
    {
        var sensitivity = Tables.Model(Topsis.Instance, [1, 1, 1, 1]).Rank(Tables.Of(Tables.Rows(1))).Sensitivity();

        Assert.Contains("topsis", Assert.Throws<InvalidOperationException>(() => sensitivity.OfWinner()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => sensitivity.Acceptability());
    }
}
