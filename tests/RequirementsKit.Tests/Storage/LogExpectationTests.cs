using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Storage;

public class LogExpectationTests
{
    [Theory]
    [InlineData("trace-link.made", 5, true)]
    [InlineData("trace-link.made", 6, true)]
    [InlineData("trace-link.made", 7, false)]
    [InlineData("trace-link", 5, false)]
    [InlineData("trace-link.removed", 5, false)]
    public void Broken_is_what_a_later_row_holds_under_exactly_this_name(string name, long after, bool isBroken) =>
        Assert.Equal(isBroken, new LogExpectation(name, after).IsBrokenBy(new(7, """{"events":[{"event":"trace-link.made"}]}"""u8.ToArray(), default)));

    [Fact]
    public void Words_of_somebody_are_no_event() =>
        Assert.False(new LogExpectation("trace-link.made", 0).IsBrokenBy(new(1, """{"facts":{"reason":"\"event\":\"trace-link.made\""}}"""u8.ToArray(), default)));

    [Fact]
    public void There_has_to_be_a_row() => Assert.Throws<ArgumentNullException>(() => new LogExpectation("trace-link.made", 0).IsBrokenBy(null!));
}
