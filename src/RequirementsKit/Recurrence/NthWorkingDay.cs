using System.Text.Json.Serialization;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>The nth or last working day of the month or year, by the cadence's calendar; Monday to Friday without one.</summary>
public sealed record NthWorkingDay : DaySelector
{
    /// <summary>Describes the day.</summary>
    /// <param name="nth">Which, 1 to 366, or −1 to −366 counted from the end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    [JsonConstructor]
    public NthWorkingDay(int nth)
    {
        if (nth is 0 or < -366 or > 366)
        {
            throw new ArgumentOutOfRangeException(nameof(nth), nth, "Use 1 to 366, or -1 to -366 from the end.");
        }

        Nth = nth;
    }

    /// <summary>Gets which one.</summary>
    public int Nth { get; }

    internal override void Mark(Span<ulong> bits, int firstDay, int length, WorkingDays working)
    {
        var (before, until) = (working.CountBefore(firstDay), working.CountBefore(firstDay + length));
        var place = Nth > 0 ? before + Nth - 1 : until + Nth;
        if (place >= before && place < until)
        {
            Set(bits, working.At(place) - firstDay);
        }
    }
}
