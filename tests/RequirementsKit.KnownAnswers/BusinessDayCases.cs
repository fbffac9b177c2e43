using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RequirementsKit.Recurrence;

namespace RequirementsKit.KnownAnswers;

/// <summary>Rolling to working days and adding them.</summary>
internal sealed class BusinessDayCases : ICaseKind
{
    public string Kind => "business-day";

    public CaseResult Run(JsonElement given)
    {
        var calendar = CalendarOf(given);
        var input = Date(given.GetProperty("input"));
        var got = given.GetProperty("operation").GetString() == "add"
            ? calendar.AddWorkingDays(input, given.GetProperty("n").GetInt32())
            : calendar.Roll(input, Enum.Parse<BusinessDayRoll>(given.GetProperty("convention").GetString()!));
        return CaseResult.Compare(given.GetProperty("expected").GetString()!, LocalDatePattern.Iso.Format(got));
    }

    private static BusinessCalendar CalendarOf(JsonElement given)
    {
        var weekend = given.GetProperty("weekend").GetString()!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => Enum.GetValues<IsoDayOfWeek>().First(d => d.ToString().StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        var holidays = given.GetProperty("holidays").EnumerateArray().Select(h => new NamedDate(Date(h), "holiday"));
        return new BusinessCalendar("case", [.. weekend], [.. holidays], [], 1, 9999);
    }

    private static LocalDate Date(JsonElement text) => LocalDatePattern.Iso.Parse(text.GetString()!).GetValueOrThrow();
}
