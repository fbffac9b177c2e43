using System.Text.Json;
using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class CalendarPartsTests
{
    private static readonly IsoDayOfWeek[] Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];
    private static NamedDate NewYear => new(new(2026, 1, 1), "New Year");

    public static TheoryData<IsoDayOfWeek[], NamedDate[], LocalDate[], int, int, string> Contradictions => new()
    {
        { [.. Enum.GetValues<IsoDayOfWeek>().Skip(1)], [], [], 2026, 2026, "The calendar 'Office' has no working day in the week. Leave at least one day out of the weekend." },
        { [IsoDayOfWeek.None], [], [], 2026, 2026, "The calendar 'Office' has no working day in the week. Leave at least one day out of the weekend." },
        { [(IsoDayOfWeek)8], [], [], 2026, 2026, "The calendar 'Office' has no working day in the week. Leave at least one day out of the weekend." },
        { Weekend, [], [], 2027, 2026, "The calendar 'Office' knows the years 2027 to 2026, which is the wrong way round." },
        { Weekend, [NewYear], [NewYear.Date], 2026, 2026, "2026-01-01 is both the holiday 'New Year' and a working day in the calendar 'Office'. Keep one." },
        { Weekend, [NewYear], [], 2027, 2028, "2026-01-01 is outside the years 2027 to 2028 of the calendar 'Office'. Leave it out, or widen the years." },
        { Weekend, [NewYear], [], 2024, 2025, "2026-01-01 is outside the years 2024 to 2025 of the calendar 'Office'. Leave it out, or widen the years." },
        { Weekend, [NewYear], [new(2027, 1, 2)], 2026, 2026, "2027-01-02 is outside the years 2026 to 2026 of the calendar 'Office'. Leave it out, or widen the years." },
        { Weekend, [new(new(1, 1, 1), "First day")], [], 2026, 2026, "0001-01-01 is outside the years 2026 to 2026 of the calendar 'Office'. Leave it out, or widen the years." },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_contradiction_is_refused_with_what_contradicts(IsoDayOfWeek[] weekend, NamedDate[] holidays, LocalDate[] extra, int first, int last, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => new BusinessCalendar("Office", weekend, holidays, extra, first, last)).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_may_be_missing()
    {
        Assert.Throws<ArgumentNullException>("weekend", () => new BusinessCalendar("Office", null!, [], [], 2026, 2026));
        Assert.Throws<ArgumentNullException>("holidays", () => new BusinessCalendar("Office", [], null!, [], 2026, 2026));
        Assert.Throws<ArgumentNullException>("extraWorkingDays", () => new BusinessCalendar("Office", [], [], null!, 2026, 2026));
        Assert.Throws<ArgumentNullException>("weekend", () => BusinessCalendar.FromRules("Office", null!, [], 2026, 2026));
        Assert.Throws<ArgumentNullException>("rules", () => BusinessCalendar.FromRules("Office", [], null!, 2026, 2026));
        Assert.Throws<ArgumentNullException>("other", () => Calendars.WeekendsOnly().Intersect(null!));
        Assert.Throws<ArgumentNullException>("json", () => BusinessCalendar.FromJson(null!));
        Assert.Throws<ArgumentNullException>("weekend", () => Calendars.WeekendsOnly(null!));
    }

    [Fact]
    public void Days_are_kept_in_order_and_once()
    {
        var calendar = new BusinessCalendar("Office", [IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday], [new(new(2026, 5, 1), "b"), NewYear], [new(2026, 3, 1), new(2026, 2, 1), new(2026, 3, 1)], 2026, 2026);
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday], calendar.Weekend);
        Assert.Equal(["New Year", "b"], calendar.Holidays.Select(h => h.Name));
        Assert.Equal([new(2026, 2, 1), new(2026, 3, 1)], calendar.ExtraWorkingDays);
    }

    [Fact]
    public void The_name_is_in_the_language_when_there_is_one_in_it()
    {
        var office = new BusinessCalendar("Office", Weekend, [], [], 2026, 2026) { ChineseName = "办公室" };
        Assert.Equal(("Office", "办公室"), (office.NameIn(Language.English), office.NameIn(Language.Chinese)));
        Assert.Equal("Office", (office with { ChineseName = null }).NameIn(Language.Chinese));
    }

    [Fact]
    public void A_calendar_of_weekends_has_Saturday_and_Sunday_unless_others_are_named()
    {
        Assert.Equal(Weekend, Calendars.WeekendsOnly().Weekend);
        Assert.Equal([IsoDayOfWeek.Friday], Calendars.WeekendsOnly(IsoDayOfWeek.Friday).Weekend);
        Assert.Equal("Weekends", Calendars.WeekendsOnly().Name);
        Assert.Equal((DayStatus.Weekend, DayStatus.Working), (Calendars.WeekendsOnly().StatusOf(new(-9998, 1, 5)), Calendars.WeekendsOnly().StatusOf(new(9999, 12, 31))));
    }

    [Fact]
    public void Calendars_are_equal_by_name_and_days()
    {
        static BusinessCalendar Office(string name = "Office", int first = 2025, int last = 2027, IsoDayOfWeek weekend = IsoDayOfWeek.Sunday, string holiday = "New Year", int extra = 4) =>
            new(name, [weekend], [new(new(2026, 1, 1), holiday)], [new(2026, 1, extra)], first, last);
        Assert.Equal(Office(), Office());
        Assert.Equal(Office().GetHashCode(), Office().GetHashCode());
        BusinessCalendar?[] others =
        [
            null, Office("Works"), Office() with { ChineseName = "办公室" }, Office(first: 2026), Office(last: 2026), Office(weekend: IsoDayOfWeek.Saturday), Office(holiday: "Day"), Office(extra: 11),
        ];
        Assert.All(others, other => Assert.False(Office().Equals(other)));
    }

    [Fact]
    public void The_JSON_null_is_no_calendar() => Assert.Equal("The text 'null' is no calendar.", Assert.Throws<JsonException>(() => BusinessCalendar.FromJson("null")).Message);
}
