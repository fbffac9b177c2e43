using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization;

public sealed class ModelJsonTests
{
    public static TheoryData<string> Models => [.. Known.Keys];

    private static Dictionary<string, PrioritizationModel> Known => new[]
    {
        Prioritize.ValueFeasibilityCostModel, Prioritize.ValueCostModel, Prioritize.WsjfModel, Prioritize.RiceModel, Wiegers.Model, Ice.Model,
        With(ValueCostRatio.WithSmallestCost(0.5)), With(Wiegers.WithSmallestDenominator(2)), With(WeightedProduct.Instance), With(CostValueBands.Instance), With(Topsis.Instance),
        With(Vikor.WithGroupWeight(0.3)), With(Promethee.Instance),
        With(Promethee.Instance.With("benefit", PreferenceFunction.Linear(1, 2)).With("cost", PreferenceFunction.Gaussian(3)).With("risk", PreferenceFunction.UShape(1)).With("penalty", PreferenceFunction.Level(1, 3))),
        PrioritizationModel.Named("moscow").By(Moscow.Then(Vikor.Instance)).With(Moscow.Criterion).With(Criterion.Benefit("值", 2, Scale.TShirt.WithRubric(new Dictionary<string, string> { ["M"] = "a \"week\"" }))
            .Named("value", "价值").WhenMissing(MissingScores.Median).KnockedOutAt(1)).With(Criterion.Cost("any", 1, Scale.Any)).BreakTiesBy("any").CompareBits(30).Build(),
    }.Select((model, i) => (name: $"{i} {model.Method.Name}", model)).ToDictionary(pair => pair.name, pair => pair.model);

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_comes_back_with_the_same_hash(string name)
    {
        var again = PrioritizationModel.FromJson(Known[name].ToJson());

        Assert.Equal(Known[name].Hash, again.Hash);
        Assert.Equal(Known[name].ToJson(), again.ToJson());
        Assert.Equal(Known[name].Criteria, again.Criteria);
    }

    [Fact]
    public void A_method_of_ones_own_is_found_by_its_name()
    {
        var model = PrioritizationModel.Named("own").By(new Own()).With(Criterion.Benefit("value")).Build();

        Assert.Equal("prioritization.unknown-name", Assert.Throws<PrioritizationException>(() => PrioritizationModel.FromJson(model.ToJson())).Problems.Single().Code);
        Assert.Equal(model.Hash, PrioritizationModel.FromJson(model.ToJson(), [new Own()]).Hash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"schema\":2}")]
    [InlineData("{\"schema\":1,\"name\":\"m\"}")]
    public void What_is_no_model_is_refused_with_a_code(string json) =>
        Assert.Equal("prioritization.json", Assert.Throws<PrioritizationException>(() => PrioritizationModel.FromJson(json)).Problems.Single().Code);

    [Theory]
    [InlineData("{\"criteria\":[]}", "schema")]
    [InlineData("{\"schema\":1,\"method\":{}}", "name")]
    [InlineData("{\"schema\":1,\"name\":\"m\"}", "method")]
    public void A_member_that_is_missing_is_named(string json, string member) => Assert.Equal(
        $"The text is no prioritization model of schema 1: '{member}' is missing. PrioritizationModel.ToJson writes one.",
        Assert.Throws<PrioritizationException>(() => PrioritizationModel.FromJson(json)).Problems.Single().Message);

    [Fact]
    public void A_model_that_breaks_a_rule_is_refused_by_the_rule() => Assert.Equal(
        "prioritization.weight",
        Assert.Throws<PrioritizationException>(() => PrioritizationModel.FromJson(Prioritize.ValueCostModel.ToJson().Replace("\"weight\":1", "\"weight\":-1", StringComparison.Ordinal))).Problems[0].Code);

    private static PrioritizationModel With(PrioritizationMethod method) => Tables.Model(method, [1, 2, 3, 4]);

    private sealed class Own : PrioritizationMethod
    {
        public override string Name => "own";

        public override MethodResult Score(MethodInput input) => new(input.Values(0).ToArray());
    }
}
