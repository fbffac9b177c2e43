using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

public sealed class ChineseStructureTests
{
    [Theory]
    [InlineData("应当")]
    [InlineData("应该")]
    [InlineData("必须")]
    [InlineData("应")]
    [InlineData("须")]
    public void Each_word_for_shall_needs_somebody_counts_once_and_may_hide_who_does_it(string modal)
    {
        MarkedStatement.Check(QualityRule.MissingActor, $"[{modal}]提示用户");
        MarkedStatement.Check(QualityRule.SeveralThoughts, $"系统{modal}保存记录，柜台[{modal}]打印船票，用户{modal}付款");
        MarkedStatement.Check(QualityRule.PassiveVoice, $"错误[{modal}被]记录");
        MarkedStatement.Check(QualityRule.PassiveVoice, $"系统{modal}");
    }

    [Theory]
    [InlineData("响应")]
    [InlineData("相应")]
    [InlineData("对应")]
    [InlineData("适应")]
    [InlineData("供应")]
    [InlineData("反应")]
    [InlineData("效应")]
    [InlineData("回应")]
    [InlineData("应用")]
    [InlineData("应答")]
    [InlineData("应急")]
    [InlineData("应付")]
    [InlineData("应聘")]
    [InlineData("应邀")]
    [InlineData("必要")]
    public void Inside_another_word_it_says_nothing_of_what_shall_be(string word) => MarkedStatement.Check(QualityRule.SeveralThoughts, $"系统应记录{word}");

    [Theory]
    [InlineData("，")]
    [InlineData(",")]
    [InlineData("。")]
    [InlineData("；")]
    [InlineData("：")]
    [InlineData("\n")]
    [InlineData("，则")]
    [InlineData("， ")]
    [InlineData("，\t")]
    [InlineData("，\u3000")]
    [InlineData("\n  ")]
    public void Somebody_stands_between_the_condition_and_shall(string between)
    {
        MarkedStatement.Check(QualityRule.MissingActor, $"如果航班满员{between}[应]提示用户");
        MarkedStatement.Check(QualityRule.MissingActor, $"如果航班满员{between}系统应提示用户");
    }
}
