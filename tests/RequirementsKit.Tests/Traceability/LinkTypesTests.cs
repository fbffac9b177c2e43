using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Traceability;

public sealed class LinkTypesTests
{
    [Theory]
    [InlineData(LinkType.Derives, "derives from", "is the source of", "派生出")]
    [InlineData(LinkType.Refines, "refines", "is refined by", "被细化于")]
    [InlineData(LinkType.Satisfies, "satisfies", "is satisfied by", "被满足于")]
    [InlineData(LinkType.Verifies, "verifies", "is verified by", "被验证于")]
    [InlineData(LinkType.Implements, "implements", "is implemented by", "被实现于")]
    [InlineData(LinkType.DependsOn, "depends on", "is needed by", "被依赖于")]
    [InlineData(LinkType.ConflictsWith, "conflicts with", "conflicts with", "冲突")]
    [InlineData(LinkType.Duplicates, "duplicates", "is duplicated by", "被重复于")]
    [InlineData(LinkType.Blocks, "blocks", "is blocked by", "被阻塞于")]
    [InlineData(LinkType.Relates, "relates to", "relates to", "相关")]
    public void Each_type_reads_both_ways(LinkType type, string forward, string reverse, string chineseReverse)
    {
        Assert.Equal((forward, reverse, chineseReverse), (type.ToText(), type.ToReverseText(), type.ToReverseText(Language.Chinese)));
        Assert.Equal(forward == reverse, type.IsSymmetric());
    }

    [Fact]
    public void What_is_no_type_has_no_words() =>
        Assert.StartsWith("No such type of links.", Assert.Throws<ArgumentOutOfRangeException>(() => ((LinkType)99).ToText()).Message, StringComparison.Ordinal);
}
