using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Internal;

public sealed class KeyOrderTests
{
    [Theory]
    [InlineData("REQ-9", "REQ-10")]
    [InlineData("A-10", "B-9")]
    [InlineData("REQ", "REQ-1")]
    [InlineData("1", "2")]
    [InlineData("9", "A")]
    [InlineData("REQ-009", "REQ-10")]
    [InlineData("REQ-08", "REQ-9")]
    [InlineData("REQ-0", "REQ-1")]
    [InlineData("REQ-09", "REQ-9")]
    [InlineData("REQ-8", "REQ-09")]
    [InlineData("A1B", "A1C")]
    [InlineData("A9B", "AB")]
    [InlineData("", "A")]
    [InlineData("R-10", "R-11")]
    [InlineData("R-8", "R-9")]
    public void Text_goes_first_then_the_number_at_the_end_then_the_spelling(string first, string second)
    {
        Assert.True(KeyOrder.Compare(first, second) < 0);
        Assert.True(KeyOrder.Compare(second, first) > 0);
        Assert.Equal(0, KeyOrder.Compare(first, first));
    }

    [Fact]
    public void Numbers_of_any_length_are_compared_by_value() => Assert.True(KeyOrder.Compare("R-99999999999999999999999", "R-100000000000000000000000") < 0);
}
