using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Tests.Prioritization.Sensitivity;

public sealed class ModelChangeTests
{
    private static Criterion Cost => Criterion.Cost("cost").Named("cost", "成本");

    [Theory]
    [InlineData(ModelPart.Method, "The method goes from a to b.", "方法：a → b。")]
    [InlineData(ModelPart.Normalization, "The normalization goes from a to b.", "归一化：a → b。")]
    [InlineData(ModelPart.TieBreakers, "The chain for ties goes from a to b.", "同分处理顺序：a → b。")]
    [InlineData(ModelPart.SignificantBits, "The number of compared bits goes from a to b.", "比较位数：a → b。")]
    public void A_change_of_the_whole_model_reads_as_a_sentence(ModelPart part, string english, string chinese) => Reads(new(part, null, "a", "b"), english, chinese);

    [Theory]
    [InlineData(ModelPart.Direction, "The direction of cost goes from a to b.", "成本的方向：a → b。")]
    [InlineData(ModelPart.Scale, "The scale of cost goes from a to b.", "成本的量表：a → b。")]
    [InlineData(ModelPart.MissingScores, "The treatment of missing scores of cost goes from a to b.", "成本的缺失评分的处理：a → b。")]
    [InlineData(ModelPart.KnockOut, "The knock-out threshold of cost goes from a to b.", "成本的否决门槛：a → b。")]
    public void A_change_of_a_criterion_names_it(ModelPart part, string english, string chinese) => Reads(new(part, Cost, "a", "b"), english, chinese);

    [Fact]
    public void Nothing_is_called_none() => Reads(new(ModelPart.KnockOut, Cost, null, null), "The knock-out threshold of cost goes from none to none.", "成本的否决门槛：无 → 无。");

    private static void Reads(ModelChange change, string english, string chinese) => Assert.Equal([english, chinese], [change.ToText(), change.ToText(Language.Chinese)]);
}
