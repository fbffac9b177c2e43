using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Tests.Recurrence;

public sealed class DateListPatternTests
{
    private static readonly LocalDate Start = new(2026, 3, 1);
    private static DateListPattern Dates => new([Start.PlusDays(20), Start.PlusDays(-4), Start, Start.PlusDays(7), Start]);

    [Fact]
    public void The_dates_are_kept_in_order_and_once() =>
        Assert.Equal([Start.PlusDays(-4), Start, Start.PlusDays(7), Start.PlusDays(20)], Dates.Dates);

    [Theory]
    [InlineData(-9, 0, null)]
    [InlineData(-1, 0, null)]
    [InlineData(0, 0, 0)]
    [InlineData(1, 7, 0)]
    [InlineData(7, 7, 7)]
    [InlineData(19, 20, 7)]
    [InlineData(21, null, 20)]
    public void Only_the_dates_from_the_start_on_are_found(int asked, int? next, int? previous)
    {
        Assert.Equal(next is { } after ? Start.PlusDays(after) : null, Dates.OnOrAfter(Start, Start.PlusDays(asked)));
        Assert.Equal(previous is { } before ? Start.PlusDays(before) : null, Dates.OnOrBefore(Start, Start.PlusDays(asked)));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(5, 3)]
    public void As_many_dates_are_taken_as_there_are_and_as_there_is_room_for(int room, int expected)
    {
        var found = new int[room];
        var taken = Dates.Take(Civil.DayOf(Start), Civil.DayOf(Start), WorkingDays.MondayToFriday, found);
        Assert.Equal(Dates.Dates.Skip(1).Take(expected), found.Take(taken).Select(Civil.DateOf));
    }
}
