namespace RequirementsKit.Recurrence.Internal;

/// <summary>The dates that a cadence leaves out, as ranges that neither touch nor overlap, so that thousands cost a binary search.</summary>
internal sealed class ExcludedDates
{
    private readonly int[] _first;
    private readonly int[] _last;

    public ExcludedDates(Cadence cadence)
    {
        List<int> first = [];
        List<int> last = [];
        var ranges = cadence.Blackouts.Select(b => (From: Civil.DayOf(b.From), To: Civil.DayOf(b.To))).Concat(cadence.Exceptions.Select(e => (From: Civil.DayOf(e), To: Civil.DayOf(e))));
        foreach (var (from, to) in ranges.OrderBy(r => r.From))
        {
            if (last.Count > 0 && from <= last[^1] + 1)
            {
                last[^1] = Math.Max(last[^1], to);
                continue;
            }

            first.Add(from);
            last.Add(to);
        }

        (_first, _last) = ([.. first], [.. last]);
    }

    public bool IsEmpty => _first.Length == 0;

    /// <summary>The day itself, or the first one behind it that is not left out.</summary>
    public int OnOrAfter(int day) => RangeOf(day) is { } range ? _last[range] + 1 : day;

    /// <summary>The day itself, or the last one before it that is not left out.</summary>
    public int OnOrBefore(int day) => RangeOf(day) is { } range ? _first[range] - 1 : day;

    private int? RangeOf(int day)
    {
        var place = Array.BinarySearch(_first, day);
        place = place < 0 ? ~place - 1 : place;
        return place >= 0 && day <= _last[place] ? place : null;
    }
}
