using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

/// <summary>The stored form of a model, word by word: it is what its hash is made of.</summary>
public sealed class ModelTextTests
{
    private static PrioritizationModel Model => PrioritizationModel.Named("m").By(ValueCostRatio.WithSmallestCost(0.5)).Normalize(Normalization.None)
        .With(Criterion.Benefit("value", 2, Scale.Stepped("s", [new(1, "low"), new(2, "high", "a lot")])).Named("Value", "价值").WhenMissing(MissingScores.Worst).KnockedOutAt(1))
        .With(Criterion.Cost("cost", 1, Scale.Amount).WithWeight(1, "AHP"))
        .BreakTiesBy("cost").CompareBits(30).Build();

    private static readonly string Text =
        """
        {"schema":1,"name":"m","method":{"name":"value-cost-ratio","smallestCost":0.5},"normalization":"none","significantBits":30,"criteria":[
        {"key":"value","name":"Value","chineseName":"价值","direction":"Benefit","weight":2,"missing":"Worst","knockOut":1,"scale":{"name":"s","min":1,"max":2,"steps":[
        {"value":1,"label":"low","rubric":null},{"value":2,"label":"high","rubric":"a lot"}]}},
        {"key":"cost","name":"cost","chineseName":"cost","direction":"Cost","weight":1,"weightOrigin":"AHP","missing":"Error","knockOut":null,"scale":{"name":"amount","min":0,"max":null,"steps":[]}}
        ],"tieBreakers":["cost"]}
        """.ReplaceLineEndings(string.Empty);

    [Fact]
    public void A_model_is_written_with_all_it_says() => Assert.Equal(Text, Model.ToJson());

    [Fact]
    public void All_it_says_is_read_back()
    {
        var model = PrioritizationModel.FromJson(Text);

        Assert.Equal(Model.Criteria, model.Criteria);
        Assert.Equal(("m", 30, Model.Hash), (model.Name, model.SignificantBits, model.Hash));
        Assert.Same(Normalization.None, model.Normalization);
        Assert.Equal([new("smallestCost", 0.5)], model.Method.Parameters);
        Assert.Equal(["cost"], model.TieBreakers);
        Assert.Equal([null, "AHP"], model.Criteria.Select(criterion => criterion.WeightOrigin));
    }

    [Fact]
    public void A_scale_comes_back_with_its_ends_or_open()
    {
        var json = PrioritizationModel.Named("m").Normalize(Normalization.None).With(Criterion.Benefit("a", 1, Scale.Any)).Build().ToJson();

        Assert.Equal(Scale.Any, PrioritizationModel.FromJson(json).Criteria[0].Scale);
        Assert.Equal(Scale.OneToNine, PrioritizationModel.FromJson(Prioritize.ValueFeasibilityCostModel.ToJson()).Criteria[0].Scale);
        Assert.Equal(Scale.Percent, PrioritizationModel.FromJson(Prioritize.RiceModel.ToJson()).Criteria[2].Scale);
    }

    [Theory]
    [InlineData("\"direction\":\"Cost\"", "\"direction\":\"Sideways\"")]
    [InlineData("\"missing\":\"Error\"", "\"missing\":\"Later\"")]
    [InlineData("\"weight\":1", "\"weight\":\"much\"")]
    [InlineData("\"significantBits\":30", "\"significantBits\":30.5")]
    [InlineData("\"schema\":1", "\"schema\":null")]
    [InlineData("\"chineseName\":\"cost\",", "")]
    [InlineData("\"name\":\"m\"", "\"name\":\"\"")]
    [InlineData("\"max\":2", "\"max\":")]
    [InlineData("\"smallestCost\":0.5", "\"smallestCost\":-1")]
    public void What_cannot_be_read_is_refused_and_never_thrown_raw(string from, string to)
    {
        var problem = Assert.Single(Assert.Throws<PrioritizationException>(() => PrioritizationModel.FromJson(Text.Replace(from, to, StringComparison.Ordinal))).Problems);

        Assert.Equal("prioritization.json", problem.Code);
        Assert.StartsWith("The text is no prioritization model of schema 1: ", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"schema\":1", "\"schema\":2", "The text is no prioritization model of schema 1: its schema is 2 and this version reads 1. PrioritizationModel.ToJson writes one.")]
    [InlineData("value-cost-ratio", "own", "The method 'own' is none of the kit's. If it is your own, hand it to PrioritizationModel.FromJson.")]
    [InlineData("\"none\"", "\"own\"", "The normalization 'own' is none of the kit's. If it is your own, hand it to PrioritizationModel.FromJson.")]
    public void What_this_version_does_not_know_is_named(string from, string to, string message) =>
        Assert.Equal(message, Assert.Throws<PrioritizationException>(() => PrioritizationModel.FromJson(Text.Replace(from, to, StringComparison.Ordinal))).Problems.Single().Message);

    [Fact]
    public void Ones_own_goes_before_the_kits_of_the_same_name()
    {
        var (method, normalization) = (new Own(), new Flat());
        var model = PrioritizationModel.FromJson(Text, [method], [normalization]);

        Assert.Same(method, model.Method);
        Assert.Same(normalization, model.Normalization);
    }

    private sealed class Own : PrioritizationMethod
    {
        public override string Name => "value-cost-ratio";

        public override MethodResult Score(MethodInput input) => new(new double[input.Count]);
    }

    private sealed class Flat : Normalization
    {
        public override string Name => "none";

        public override bool IsRelative => false;

        public override ColumnTransform Fit(ReadOnlySpan<double> values, Criterion criterion) => ColumnTransform.Linear(0, 1);
    }
}
