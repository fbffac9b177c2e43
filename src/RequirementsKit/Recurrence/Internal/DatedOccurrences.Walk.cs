using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <content>Walking over a window, block by block.</content>
internal sealed partial class DatedOccurrences
{
    private const int DatesAtOnce = 32;

    public IEnumerable<Occurrence> Between(Instant from, Instant to)
    {
        var walk = new Walk(this, from, to);
        while (walk.MoveNext())
        {
            yield return new Occurrence(this, walk.Nominal, walk.Instant);
        }
    }

    public int Count(Instant from, Instant to)
    {
        var walk = new Walk(this, from, to);
        var count = 0;
        while (walk.MoveNext())
        {
            count++;
        }

        return count;
    }

    /// <summary>The nominal dates of a window, taken in blocks, each with its instant.</summary>
    private struct Walk(DatedOccurrences source, Instant from, Instant to)
    {
        private readonly int[] _dates = new int[DatesAtOnce];
        private int _count;
        private int _place;
        private int _day = source.EarliestNominal(from);

        public int Nominal { get; private set; }

        public Instant Instant { get; private set; } = Instant.MinValue;

        public bool MoveNext()
        {
            while (_place < _count || Refill())
            {
                var nominal = _dates[_place++];
                if (nominal > source._end)
                {
                    return false;
                }

                if (source.TryResolve(nominal, out var found) && found >= from && found > Instant)
                {
                    (Nominal, Instant) = (nominal, found);
                    return found < to;
                }
            }

            return false;
        }

        private bool Refill()
        {
            (_place, _count) = (0, source.Take(_day, _dates));
            if (_count == 0)
            {
                return false;
            }

            _day = _dates[_count - 1] + 1;
            return true;
        }
    }
}
