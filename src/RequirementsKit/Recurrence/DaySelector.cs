using System.Text.Json.Serialization;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>Which days of a month, or of a year, are meant.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DayOfMonth), "dayOfMonth")]
[JsonDerivedType(typeof(NthWeekday), "nthWeekday")]
[JsonDerivedType(typeof(NthWorkingDay), "nthWorkingDay")]
public abstract record DaySelector
{
    private protected DaySelector()
    {
    }

    /// <summary>Sets the bits of the days; the bit behind the last day is the first day after the period.</summary>
    internal abstract void Mark(Span<ulong> bits, int firstDay, int length, WorkingDays working);

    private protected static void Set(Span<ulong> bits, int bit) => bits[bit / 64] |= 1UL << (bit % 64);
}
