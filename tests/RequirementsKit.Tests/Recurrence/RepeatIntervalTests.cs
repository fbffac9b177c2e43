using NodaTime;
using NodaTime.Text;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class RepeatIntervalTests
{
    private static readonly LocalDateTime Due = new(2026, 1, 31, 10, 0);

    [Theory]
    [InlineData("P0D")]
    [InlineData("P-1D")]
    [InlineData("P1M-1D")]
    [InlineData("PT1H-90M")]
    [InlineData("P1DT1H")]
    public void What_is_no_distance_is_refused_and_named(string every)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new RepeatInterval(Parse(every), CompletionAnchor.Fixed));
        Assert.Equal("every", refusal.ParamName);
        Assert.StartsWith($"'{every}' is no distance between follow-ups. Use a positive number of years, months, weeks and days, or of hours and smaller units.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P3W")]
    [InlineData("P1Y2M3D")]
    [InlineData("P1W-3D")]
    [InlineData("PT36H")]
    public void A_positive_distance_of_date_units_or_of_time_units_is_taken(string every)
    {
        var interval = new RepeatInterval(Parse(every), CompletionAnchor.FromCompletion, new(4, 0));
        Assert.Equal((Parse(every), CompletionAnchor.FromCompletion, new LocalTime(4, 0)), (interval.Every, interval.Anchor, interval.DayStartsAt));
    }

    [Fact]
    public void A_missing_distance_is_refused_by_name() =>
        Assert.Equal("every", Assert.Throws<ArgumentNullException>(() => new RepeatInterval(null!, CompletionAnchor.Fixed)).ParamName);

    [Theory]
    [InlineData("P1M", "2026-02-28T10:00:00")]
    [InlineData("P3W", "2026-02-21T10:00:00")]
    [InlineData("PT8H", "2026-01-31T18:00:00")]
    public void A_fixed_one_counts_from_when_it_was_due(string every, string expected) =>
        Assert.Equal(Time(expected), new RepeatInterval(Parse(every), CompletionAnchor.Fixed).Next(Due, Due.PlusYears(1)));

    [Theory]
    [InlineData("P1M", "2026-01-02T00:00:00", "2026-02-28T10:00:00")]
    [InlineData("P1M", "2026-03-31T09:59:59", "2026-03-31T10:00:00")]
    [InlineData("P1M", "2026-03-31T10:00:00", "2026-04-30T10:00:00")]
    [InlineData("P1M", "2026-04-15T00:00:00", "2026-04-30T10:00:00")]
    [InlineData("P2Y", "2040-06-01T00:00:00", "2042-01-31T10:00:00")]
    [InlineData("P1W", "2026-06-01T00:00:00", "2026-06-06T10:00:00")]
    [InlineData("P1D", "2026-04-10T09:59:00", "2026-04-10T10:00:00")]
    [InlineData("P1D", "2026-04-10T10:00:00", "2026-04-11T10:00:00")]
    [InlineData("P1Y2M1W3D", "2029-01-01T00:00:00", "2029-08-30T10:00:00")]
    [InlineData("PT1H30M", "2026-02-01T00:00:00", "2026-02-01T01:00:00")]
    [InlineData("PT100S", "2026-01-31T10:10:00", "2026-01-31T10:11:40")]
    public void The_next_future_slot_is_counted_from_when_it_was_due_and_lies_after_the_completion(string every, string completed, string expected) =>
        Assert.Equal(Time(expected), new RepeatInterval(Parse(every), CompletionAnchor.NextFutureSlot).Next(Due, Time(completed)));

    public static TheoryData<Period, LocalDateTime> ShortUnits => new()
    {
        { Period.FromMilliseconds(400), Due.PlusMilliseconds(1_200) },
        { Period.FromTicks(4_000_000), Due.PlusMilliseconds(1_200) },
        { Period.FromNanoseconds(400_000_000), Due.PlusMilliseconds(1_200) },
    };

    [Theory]
    [MemberData(nameof(ShortUnits), DisableDiscoveryEnumeration = true)]
    public void The_smallest_units_have_slots_too(Period every, LocalDateTime expected) =>
        Assert.Equal(expected, new RepeatInterval(every, CompletionAnchor.NextFutureSlot).Next(Due, Due.PlusSeconds(1)));

    [Fact]
    public void Billions_of_slots_are_stepped_over()
    {
        var tick = new RepeatInterval(Period.FromTicks(1), CompletionAnchor.NextFutureSlot);
        Assert.Equal(Due.PlusHours(1).PlusTicks(1), tick.Next(Due, Due.PlusHours(1)));
    }

    [Theory]
    [InlineData("P5000Y", typeof(ArgumentOutOfRangeException))]
    [InlineData("P60000M", typeof(OverflowException))]
    [InlineData("P1825000D", typeof(OverflowException))]
    public void A_slot_after_the_year_9999_is_none(string every, Type expected) =>
        Assert.Throws(expected, () => new RepeatInterval(Parse(every), CompletionAnchor.NextFutureSlot).Next(Due, new(8000, 1, 1, 0, 0)));

    [Theory]
    [InlineData(CompletionAnchor.FromCompletion, "P3W", "2026-03-10T15:20:00", "2026-03-31T10:00:00")]
    [InlineData(CompletionAnchor.FromLastContact, "P3W", "2026-03-10T15:20:00", "2026-03-31T10:00:00")]
    [InlineData(CompletionAnchor.FromCompletion, "P3W", "2026-03-10T04:00:00", "2026-03-31T10:00:00")]
    [InlineData(CompletionAnchor.FromCompletion, "P3W", "2026-03-10T03:59:00", "2026-03-30T10:00:00")]
    [InlineData(CompletionAnchor.FromCompletion, "PT8H", "2026-03-10T02:35:00", "2026-03-10T10:35:00")]
    public void Days_after_a_completion_keep_the_time_of_day_and_begin_when_the_day_does(CompletionAnchor anchor, string every, string completed, string expected) =>
        Assert.Equal(Time(expected), new RepeatInterval(Parse(every), anchor, new(4, 0)).Next(Due, Time(completed)));

    private static Period Parse(string text) => NodaTime.Text.PeriodPattern.Roundtrip.Parse(text).Value;

    private static LocalDateTime Time(string text) => LocalDateTimePattern.GeneralIso.Parse(text).Value;
}
