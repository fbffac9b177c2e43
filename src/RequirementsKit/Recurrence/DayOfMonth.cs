using System.Text.Json.Serialization;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>A day of the month by its number.</summary>
public sealed record DayOfMonth : DaySelector
{
    /// <summary>Describes the day.</summary>
    /// <param name="day">The day, 1 to 31, or −1 to −31 counted from the end of the month.</param>
    /// <param name="policy">What happens in months that do not have the day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside its range.</exception>
    [JsonConstructor]
    public DayOfMonth(int day, MonthDayPolicy policy = MonthDayPolicy.ClipToMonthEnd)
    {
        if (day is 0 or < -31 or > 31)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "Use 1 to 31, or -1 to -31 from the end of the month.");
        }

        Day = day;
        Policy = policy;
    }

    /// <summary>Gets the day.</summary>
    public int Day { get; }

    /// <summary>Gets what happens in months that do not have the day. A month that has no such day counted from its end has it on its first day when it is clipped, and not at all otherwise.</summary>
    public MonthDayPolicy Policy { get; }

    internal override void Mark(Span<ulong> bits, int firstDay, int length, WorkingDays working)
    {
        var fromStart = Day > 0;
        var place = fromStart ? Day - 1 : length + Day;
        if (place >= 0 && place < length)
        {
            Set(bits, place);
        }
        else if (Policy == MonthDayPolicy.ClipToMonthEnd)
        {
            Set(bits, fromStart ? length - 1 : 0);
        }
        else if (Policy == MonthDayPolicy.RollToNextMonth && fromStart)
        {
            Set(bits, length);
        }
    }
}
