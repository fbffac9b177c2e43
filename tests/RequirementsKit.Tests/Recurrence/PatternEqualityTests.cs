using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

/// <summary>Patterns and limits are equal when all their parts are, whatever the order in which a set was given.</summary>
public sealed class PatternEqualityTests
{
    private const IsoDayOfWeek Monday = IsoDayOfWeek.Monday;
    private const IsoDayOfWeek Tuesday = IsoDayOfWeek.Tuesday;

    private static readonly LocalDate Day = new(2026, 5, 4);
    private static DayOfMonth First => new(1);
    private static DateLimits OnMonday => new(weekdays: [Monday]);

    public static TheoryData<object, object> Equal => new()
    {
        { new WeeklyPattern(2, [Monday, Tuesday], Tuesday, new(weekdays: [Monday])), new WeeklyPattern(2, [Tuesday, Monday, Tuesday], Tuesday, OnMonday) },
        { new MonthlyPattern(2, [First], new(weekdays: [Monday]), [1, -1]), new MonthlyPattern(2, [new DayOfMonth(1)], OnMonday, [-1, 1]) },
        { new YearlyPattern(2, [5, 6], [First], new(weekdays: [Monday]), [1, -1]), new YearlyPattern(2, [6, 5], [new DayOfMonth(1)], OnMonday, [-1, 1]) },
        { new DateListPattern([Day, Day.PlusDays(1)]), new DateListPattern([Day.PlusDays(1), Day, Day]) },
        { new DateLimits([1, 12], [1, -1], [Monday, Tuesday]), new DateLimits([12, 1, 12], [-1, 1, 1, -1], [Tuesday, Monday]) },
        { new DateLimits(), new DateLimits([], [], []) },
    };

    [Theory]
    [MemberData(nameof(Equal), DisableDiscoveryEnumeration = true)]
    public void The_same_parts_make_the_same_pattern(object left, object right)
    {
        Assert.True(left.Equals(right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    public static TheoryData<object, object[]> Different => new()
    {
        {
            new WeeklyPattern(2, [Monday]),
            [new WeeklyPattern(3, [Monday]), new WeeklyPattern(2, [Tuesday]), new WeeklyPattern(2, [Tuesday], Tuesday), new WeeklyPattern(2, [Monday], Monday, OnMonday)]
        },
        {
            new MonthlyPattern(2, [First]),
            [new MonthlyPattern(3, [First]), new MonthlyPattern(2, [new DayOfMonth(2)]), new MonthlyPattern(2, [First], OnMonday), new MonthlyPattern(2, [First], null, [1])]
        },
        {
            new YearlyPattern(2, [5], [First]),
            [
                new YearlyPattern(3, [5], [First]), new YearlyPattern(2, [6], [First]), new YearlyPattern(2, [5], [new DayOfMonth(2)]),
                new YearlyPattern(2, [5], [First], OnMonday), new YearlyPattern(2, [5], [First], null, [1]),
            ]
        },
        { new DateListPattern([Day]), [new DateListPattern([Day.PlusDays(1)]), new DateListPattern([Day, Day.PlusDays(1)])] },
        {
            new DateLimits([1], [1, -1], [Monday]),
            [new DateLimits([2], [1, -1], [Monday]), new DateLimits([1], [2, -1], [Monday]), new DateLimits([1], [1, -2], [Monday]), new DateLimits([1], [1, -1], [Tuesday])]
        },
    };

    [Theory]
    [MemberData(nameof(Different), DisableDiscoveryEnumeration = true)]
    public void One_other_part_makes_another_pattern(object pattern, object[] others)
    {
        Assert.All(others, other => Assert.False(pattern.Equals(other) || other.Equals(pattern), other.ToString()));
        Assert.False(pattern.Equals(null));
    }
}
