using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Tests.Recurrence;

public sealed class DailyPatternTests
{
    // A Thursday.
    private static readonly LocalDate Start = new(2026, 1, 1);
    private static readonly LocalDate Last = new(9999, 12, 31);
    private static DateLimits OnFridays => new(weekdays: [IsoDayOfWeek.Friday]);

    [Theory]
    [InlineData(-5, 0, null)]
    [InlineData(0, 0, 0)]
    [InlineData(1, 3, 0)]
    [InlineData(2, 3, 0)]
    [InlineData(3, 3, 3)]
    [InlineData(4, 6, 3)]
    public void Every_third_day_is_counted_from_the_start(int asked, int next, int? previous)
    {
        var pattern = new DailyPattern(3);
        Assert.Equal(Start.PlusDays(next), pattern.OnOrAfter(Start, Start.PlusDays(asked)));
        Assert.Equal(previous is { } days ? Start.PlusDays(days) : null, pattern.OnOrBefore(Start, Start.PlusDays(asked)));
    }

    [Theory]
    [InlineData(0, 15, null)]
    [InlineData(14, 15, null)]
    [InlineData(15, 15, 15)]
    [InlineData(16, 36, 15)]
    [InlineData(36, 36, 36)]
    public void A_limit_leaves_out_days_and_moves_none(int asked, int next, int? previous)
    {
        var pattern = new DailyPattern(3, OnFridays);
        Assert.Equal(Start.PlusDays(next), pattern.OnOrAfter(Start, Start.PlusDays(asked)));
        Assert.Equal(previous is { } days ? Start.PlusDays(days) : null, pattern.OnOrBefore(Start, Start.PlusDays(asked)));
    }

    [Fact]
    public void The_last_day_of_all_is_a_Friday_and_nothing_follows_it()
    {
        Assert.Equal(Last, new DailyPattern(1, OnFridays).OnOrAfter(Start, Last));
        Assert.Null(new DailyPattern(1, new(weekdays: [IsoDayOfWeek.Saturday])).OnOrAfter(Start, Last));
        Assert.Null(new DailyPattern(2).OnOrAfter(Last.PlusDays(-1), Last));
    }

    [Fact]
    public void As_many_days_are_taken_as_there_is_room_for()
    {
        Assert.Equal([0, 3, 6], Take(new DailyPattern(3), 0, 3));
        Assert.Equal([15, 36, 57], Take(new DailyPattern(3, OnFridays), 1, 3));
        Assert.Empty(Take(new DailyPattern(1, new([2], [30])), 0, 3));
        Assert.Equal([Period.DaysBetween(Start, Last)], Take(new DailyPattern(1), Period.DaysBetween(Start, Last), 3));
    }

    private static IEnumerable<int> Take(DatePattern pattern, int from, int room)
    {
        var (start, found) = (Civil.DayOf(Start), new int[room]);
        var taken = pattern.Take(start, start + from, WorkingDays.MondayToFriday, found);
        return found.Take(taken).Select(d => d - start);
    }
}
