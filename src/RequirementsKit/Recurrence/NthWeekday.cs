using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>The nth or last of a weekday in the month or year, or every one; a period without a fifth one has none.</summary>
public sealed record NthWeekday : DaySelector
{
    private const int DaysInWeek = 7;

    /// <summary>Describes the day.</summary>
    /// <param name="nth">Which, 1 to 53, or −1 to −53 counted from the end; null for every one.</param>
    /// <param name="weekday">The weekday.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    [JsonConstructor]
    public NthWeekday(int? nth, IsoDayOfWeek weekday)
    {
        if (nth is 0 or < -53 or > 53)
        {
            throw new ArgumentOutOfRangeException(nameof(nth), nth, "Use 1 to 53, -1 to -53 from the end, or null for every one.");
        }

        Nth = nth;
        Weekday = Numbers.Weekdays([weekday], nameof(weekday))[0];
    }

    /// <summary>Gets which one; null for every one.</summary>
    public int? Nth { get; }

    /// <summary>Gets the weekday.</summary>
    public IsoDayOfWeek Weekday { get; }

    internal override void Mark(Span<ulong> bits, int firstDay, int length, WorkingDays working)
    {
        var first = ((int)Weekday - 1 - Civil.WeekdayIndex(firstDay) + DaysInWeek) % DaysInWeek;
        var count = ((length - 1 - first) / DaysInWeek) + 1;
        if (Nth is { } nth)
        {
            var place = nth > 0 ? nth - 1 : count + nth;
            if (place >= 0 && place < count)
            {
                Set(bits, first + (place * DaysInWeek));
            }

            return;
        }

        for (var day = first; day < length; day += DaysInWeek)
        {
            Set(bits, day);
        }
    }
}
