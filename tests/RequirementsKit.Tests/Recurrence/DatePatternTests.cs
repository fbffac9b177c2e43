using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class DatePatternTests
{
    private static readonly LocalDate Start = new(2023, 1, 31);
    private static readonly LocalDate Last = new(2026, 3, 31);

    [Property(MaxTest = 500)]
    public Property Arithmetic_agrees_with_asking_of_every_day() => Prop.ForAll(Rules.Patterns, Gen.Choose(0, 400).ToArbitrary(), (pattern, offset) =>
    {
        var start = Start.PlusDays(offset);
        var walked = DayByDay.Dates(pattern, start, Last, Calendars.China);
        var forward = Dates(d => pattern.OnOrAfter(start, d.PlusDays(1), Calendars.China), pattern.OnOrAfter(start, start, Calendars.China)).TakeWhile(d => d <= Last).ToList();
        var backward = Dates(d => pattern.OnOrBefore(start, d.PlusDays(-1), Calendars.China), pattern.OnOrBefore(start, Last, Calendars.China)).Reverse().ToList();
        return (forward.SequenceEqual(walked) && backward.SequenceEqual(walked)).Label($"{pattern.Describe()} from {start}: {string.Join(' ', forward.Except(walked).Concat(walked.Except(forward)).Take(5))}");
    });

    [Property(MaxTest = 1_000)]
    public Property It_makes_no_difference_from_where_one_asks() => Prop.ForAll(Rules.Patterns, Gen.Choose(0, 3_000).ToArbitrary(), (pattern, offset) =>
    {
        var day = Start.PlusDays(offset);
        var next = pattern.OnOrAfter(Start, day);
        return next is null || (pattern.OnOrBefore(Start, next.Value) == next && pattern.OnOrAfter(Start, next.Value) == next && !(pattern.OnOrBefore(Start, day.PlusDays(-1)) >= day));
    });

    [Fact]
    public void A_date_that_no_year_has_is_never_found()
    {
        Assert.Null(new YearlyPattern(1, [2], [new DayOfMonth(30, MonthDayPolicy.Skip)]).OnOrAfter(Start, Start));
        Assert.Null(new MonthlyPattern(1, [new NthWeekday(6, IsoDayOfWeek.Monday)]).OnOrAfter(Start, Start));
        Assert.Null(new DailyPattern(7, new(weekdays: [IsoDayOfWeek.Monday])).OnOrAfter(Start, Start));
        Assert.Null(new MonthlyPattern(int.MaxValue, [new DayOfMonth(1, MonthDayPolicy.Skip)]).OnOrAfter(Start, Start));
        Assert.Null(new YearlyPattern(int.MaxValue, [1], [new DayOfMonth(1)]).OnOrAfter(Start, Start));
    }

    [Fact]
    public void The_first_and_last_dates_of_all_are_found()
    {
        var (first, last) = (new LocalDate(-9998, 1, 1), new LocalDate(9999, 12, 31));
        Assert.Equal(last, new DailyPattern(1).OnOrAfter(first, last));
        Assert.Equal(first, new DailyPattern(int.MaxValue).OnOrBefore(first, last));
        Assert.Equal(last, new WeeklyPattern(1, [last.DayOfWeek]).OnOrAfter(first, last));
        Assert.Equal(last, new MonthlyPattern(1, [new DayOfMonth(-1)]).OnOrAfter(first, last));
        Assert.Null(new MonthlyPattern(1, [new DayOfMonth(1)]).OnOrAfter(first, new(9999, 12, 2)));
        Assert.Equal(last, new WorkingDayPattern(1).OnOrAfter(first, new(9999, 12, 31)));
    }

    private static IEnumerable<LocalDate> Dates(Func<LocalDate, LocalDate?> step, LocalDate? first)
    {
        for (var date = first; date is { } found; date = step(found))
        {
            yield return found;
            if (found > Last)
            {
                yield break;
            }
        }
    }
}
