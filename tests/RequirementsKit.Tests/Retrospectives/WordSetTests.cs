using RequirementsKit.Retrospectives.Internal;

namespace RequirementsKit.Tests.Retrospectives;

public sealed class WordSetTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("the export", "EXPORT")]
    [InlineData("export", "EXPORT")]
    [InlineData("four five", "FIVE,FOUR")]
    [InlineData("abc, abcd; 1234-x12", "1234,ABCD")]
    [InlineData("Export EXPORT export.", "EXPORT")]
    [InlineData("a1b2", "A1B2")]
    [InlineData("заявка", "ЗАЯВКА")]
    [InlineData("报", "")]
    [InlineData("报表", "报表")]
    [InlineData("导出报表", "出报,导出,报表")]
    [InlineData("导出 报表", "导出,报表")]
    [InlineData("导出report报", "REPORT,导出")]
    [InlineData("report报表", "REPORT,报表")]
    [InlineData("abc报def", "")]
    [InlineData("\u4E00\u9FFF", "\u4E00\u9FFF")]
    [InlineData("\u3400\u4DBF", "\u3400\u4DBF")]
    [InlineData("\U00020000\U0003FFFF", "\U00020000\U0003FFFF")]
    [InlineData("\u4DFF\u4E00", "")]
    [InlineData("\u33FF\u3400", "")]
    [InlineData("\u4DC0\u4DBF", "")]
    [InlineData("\u9FFF\uA000", "")]
    [InlineData("\U00010330\U00010331", "")]
    [InlineData("\U00010330\U00010331\U00010332\U00010333", "\U00010330\U00010331\U00010332\U00010333")]
    public void Words_are_runs_of_four_and_more_and_in_Chinese_pairs(string text, string words) => Assert.Equal(words, string.Join(',', WordSet.Of(text).Order(StringComparer.Ordinal)));
}
