using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class OwnMethodTests
{
    [Fact]
    public void A_method_and_a_normalization_of_ones_own_rank_explain_and_read_back_from_json()
    {
        #region own-method
        var model = PrioritizationModel.Named("Weakest link").By(new WeakestLink()).Normalize(new Halved())
            .With(Criterion.Benefit("value"))
            .With(Criterion.Benefit("feasibility"))
            .Build();
        var table = ScoreTable.WithCriteria("value", "feasibility").Add("REQ-1", 9, 2).Add("REQ-2", 5, 5).Build();
        var ranking = model.Rank(table); // REQ-2, REQ-1
        #endregion

        Assert.Equal(["REQ-2", "REQ-1"], ranking.Keys);
        Assert.Equal([2.5, 1], ranking.Items.Select(item => item.Score));
        Assert.StartsWith("REQ-1 is 2nd with 1: value 9 with weight 0.5, feasibility 2 with weight 0.5.", ranking.Explain("REQ-1").ToText(), StringComparison.Ordinal);
        Assert.Equal(model.Hash, PrioritizationModel.FromJson(model.ToJson(), [new WeakestLink()], [new Halved()]).Hash);
        Assert.Equal("prioritization.unknown-name", Assert.Throws<PrioritizationException>(() => PrioritizationModel.FromJson(model.ToJson())).Problems[0].Code);
    }

    #region own-method-types
    /// <summary>An item is worth what its worst criterion is worth.</summary>
    private sealed class WeakestLink : PrioritizationMethod
    {
        public override string Name => "weakest-link";

        public override bool IsItemwise => true; // the score of an item depends on its own row alone

        public override MethodResult Score(MethodInput input) => new([.. Enumerable.Range(0, input.Count).Select(item =>
            Enumerable.Range(0, input.Criteria.Count).Min(k => input.Transform(k).Apply(input.Values(k)[item])))]);
    }

    /// <summary>Half of the score.</summary>
    private sealed class Halved : Normalization
    {
        public override string Name => "halved";

        public override bool IsRelative => false; // it depends on the value alone, not on the other items

        public override ColumnTransform Fit(ReadOnlySpan<double> values, Criterion criterion) => ColumnTransform.Linear(shift: 0, divisor: 2);
    }
    #endregion
}
