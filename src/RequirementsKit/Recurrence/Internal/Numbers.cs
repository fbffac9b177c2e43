using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>Checks and sorts the numbers and weekdays that patterns are made of.</summary>
internal static class Numbers
{
    public static IReadOnlyList<int> Sorted(IReadOnlyList<int>? numbers, int least, int most, string name)
    {
        foreach (var number in numbers ?? [])
        {
            if (number < least || number > most)
            {
                throw new ArgumentOutOfRangeException(name, number, $"Use {least} to {most}.");
            }
        }

        return [.. (numbers ?? []).Distinct().Order()];
    }

    public static IReadOnlyList<int> SortedFromBothEnds(IReadOnlyList<int>? numbers, int most, string name)
    {
        foreach (var number in numbers ?? [])
        {
            if (number == 0 || number < -most || number > most)
            {
                throw new ArgumentOutOfRangeException(name, number, $"Use 1 to {most}, or -1 to -{most} from the end.");
            }
        }

        return [.. (numbers ?? []).Distinct().Order()];
    }

    public static IReadOnlyList<IsoDayOfWeek> Weekdays(IReadOnlyList<IsoDayOfWeek>? weekdays, string name)
    {
        foreach (var weekday in weekdays ?? [])
        {
            if (weekday is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
            {
                throw new ArgumentOutOfRangeException(name, weekday, "Use Monday to Sunday.");
            }
        }

        return [.. (weekdays ?? []).Distinct().Order()];
    }

    /// <summary>Bit 0 is Monday.</summary>
    public static int Mask(IReadOnlyList<IsoDayOfWeek> weekdays) => weekdays.Aggregate(0, (mask, day) => mask | (1 << ((int)day - 1)));
}
