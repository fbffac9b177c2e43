namespace RequirementsKit.Tests;

public sealed class EntityIdTests
{
    private static readonly Guid Value = Guid.Parse("0198c5f0-7a3e-7c41-9d55-6b1f0a2e4c77");

    [Fact]
    public void Text_reads_back_as_the_same_id() => Assert.Equal(RequirementId.From(Value), RequirementId.Parse(RequirementId.From(Value).ToString(), null));

    [Fact]
    public void The_empty_Guid_is_refused_with_the_name_of_the_id() =>
        Assert.Contains("RequirementId", Assert.Throws<ArgumentException>(() => RequirementId.From(Guid.Empty)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("REQ-12")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void Text_that_is_no_id_is_refused(string text)
    {
        Assert.False(RequirementId.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => RequirementId.Parse(text, null));
    }
}
