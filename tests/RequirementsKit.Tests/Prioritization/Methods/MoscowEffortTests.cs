using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class MoscowEffortTests
{
    [Fact]
    public void What_will_not_be_done_has_no_share()
    {
        var split = MoscowEffort.Of([(MoscowCategory.Must, 4), (MoscowCategory.Should, 3), (MoscowCategory.Could, 1), (MoscowCategory.Wont, 50), (MoscowCategory.Must, 2)]);

        Assert.Equal(10, split.Total);
        Assert.Equal([6, 3, 1, 50], Enum.GetValues<MoscowCategory>().Select(split.Effort));
        Assert.Equal([0.6, 0.3, 0.1, 0], Enum.GetValues<MoscowCategory>().Select(split.Share));
        Assert.False(split.HasTooMuchMust);
    }

    [Fact]
    public void No_effort_at_all_gives_no_share()
    {
        var split = MoscowEffort.Of([(MoscowCategory.Must, 0), (MoscowCategory.Wont, 5)]);

        Assert.Equal([0, 0, 0, 0], Enum.GetValues<MoscowCategory>().Select(split.Share));
        Assert.False(split.HasTooMuchMust);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_effort_is_finite_and_not_negative(double effort)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("items", () => MoscowEffort.Of([(MoscowCategory.Must, effort)]));

        Assert.StartsWith("An effort is a finite number, zero or more.", error.Message, StringComparison.Ordinal);
        Assert.Equal(effort, error.ActualValue);
        Assert.Throws<ArgumentNullException>("items", () => MoscowEffort.Of(null!));
    }

    [Fact]
    public void A_category_is_one_of_four()
    {
        var split = MoscowEffort.Of([]);

        Assert.All((ArgumentOutOfRangeException[])
        [
            Assert.Throws<ArgumentOutOfRangeException>("category", () => MoscowEffort.Of([((MoscowCategory)5, 1)])),
            Assert.Throws<ArgumentOutOfRangeException>("category", () => split.Effort(0)),
            Assert.Throws<ArgumentOutOfRangeException>("category", () => split.Share((MoscowCategory)5)),
        ],
        error => Assert.StartsWith("The categories are Must, Should, Could and Wont.", error.Message, StringComparison.Ordinal));
    }
}
