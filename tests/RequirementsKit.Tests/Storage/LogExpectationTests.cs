using RequirementsKit.Requirements;
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
    public async Task Of_several_each_is_looked_for_from_its_own_row()
    {
        var given = await Given.AProjectAsync();
        var before = (await given.Kit.Store.GetHeadAsync()).Sequence;
        var requirement = await given.ARequirementAsync();
        LogExpectation[] expected = [new("requirement.captured", before), new("requirement.captured", before + 1)];
        var result = await given.Kit.Store.CommitAsync(new(
            CommandId.New(Given.Ids, Given.Start), default, "x", given.Lead, Given.Start,
            [requirement.Revise(new RequirementEdit().Title("Export"), null, given.Lead, Given.Start)], logExpectations: expected));
        Assert.Equal(("requirement.captured", before + 1), (Assert.IsType<LogConflict>(result).Event, ((LogConflict)result).Sequence));
    }

    [Fact]
    public void There_has_to_be_a_row() => Assert.Throws<ArgumentNullException>(() => new LogExpectation("trace-link.made", 0).IsBrokenBy(null!));
}
