using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Pictures;
using RequirementsKit.Prioritization.Planning;

namespace RequirementsKit.Tests.Documentation.Recipes;

/// <summary>The recipes about ranking and planning in docs/how-do-i.md.</summary>
public sealed class RankingRecipeTests
{
    private static readonly Ranking Ranking = Prioritize.ByValueFeasibilityCost([
        new("REQ-1", value: 9, feasibility: 4, cost: 7),
        new("REQ-2", value: 6, feasibility: 8, cost: 2),
        new("REQ-3", value: 3, feasibility: 6, cost: 5)]);

    [Fact]
    public void Criteria_and_weights_of_ones_own()
    {
        #region how-criteria
        var model = PrioritizationModel.Named("Harbour")
            .With(Criterion.Benefit("safety", weight: 5, Scale.OneToNine).KnockedOutAt(1))
            .With(Criterion.Benefit("value", weight: 3, Scale.OneToNine))
            .With(Criterion.Cost("cost", weight: 2, Scale.OneToNine))
            .Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("safety", "value", "cost")
            .Add("REQ-1", 8, 5, 6)
            .Add("REQ-2", 4, 9, 2)
            .Build());
        #endregion

        Assert.Equal(2, ranking.Keys.Count);
    }

    [Fact]
    public void Another_everyday_method()
    {
        #region how-wsjf
        var ranking = Prioritize.ByWsjf([
            new("REQ-1", businessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 5),
            new("REQ-2", businessValue: 3, timeCriticality: 8, riskReduction: 2, jobSize: 2)]);
        #endregion

        Assert.Equal("REQ-2", ranking.Keys[0]);
    }

    [Fact]
    public void How_stable_the_order_is()
    {
        var ranking = Ranking;

        #region how-stable
        foreach (var interval in ranking.Sensitivity().OfWinner())
        {
            Console.WriteLine(interval.ToText());
        }
        #endregion

        Assert.Equal(3, ranking.Sensitivity().OfWinner().Count);
    }

    [Fact]
    public void What_changed_since_the_last_ranking()
    {
        var earlier = Ranking;

        #region how-compare
        var now = Prioritize.ByValueFeasibilityCost([
            new("REQ-1", value: 9, feasibility: 8, cost: 3),
            new("REQ-2", value: 6, feasibility: 8, cost: 2),
            new("REQ-3", value: 3, feasibility: 6, cost: 5)]);
        Console.WriteLine(now.Since(earlier).ToText());
        #endregion

        Assert.NotEmpty(now.Since(earlier).Moves);
    }

    [Fact]
    public void Releases_filled_by_rank()
    {
        var ranking = Ranking;

        #region how-plan
        var fill = ReleasePlanner.Fill(
            ranking.Keys,
            [new("REQ-1", effort: 8), new("REQ-2", effort: 5, needs: ["REQ-3"]), new("REQ-3", effort: 3)],
            [new("Spring", capacity: 10), new("Summer", capacity: 10)]);
        foreach (var placement in fill.Placements)
        {
            Console.WriteLine(placement.ToText());
        }
        #endregion

        Assert.Equal(3, fill.Placements.Count);
    }

    [Fact]
    public void A_picture()
    {
        var ranking = Ranking;

        #region how-picture
        var svg = ScatterPicture.ToSvg(ranking, across: "cost", up: "value");
        #endregion

        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_from_a_file()
    {
        var model = Prioritize.ValueFeasibilityCostModel;

        #region how-model
        var json = model.ToJson();
        var same = PrioritizationModel.FromJson(json);
        #endregion

        Assert.Equal(model.ToJson(), same.ToJson());
    }
}
