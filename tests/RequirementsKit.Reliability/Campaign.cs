using System.Diagnostics;

namespace RequirementsKit.Reliability;

/// <summary>How often a program repeats what it does, from which seed, and when it ends before that.</summary>
internal sealed class Campaign(int count, int seed, TimeSpan? limit)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public int Seed => seed;

    /// <summary>Gets how many rounds were begun.</summary>
    public int Reached { get; private set; }

    /// <summary>The rounds from 0, until the count is reached or the time is over.</summary>
    public IEnumerable<int> Rounds()
    {
        while (Reached < count && (limit is null || _watch.Elapsed < limit))
        {
            yield return Reached++;
        }
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Reached} of {count} with seed {seed} in {_watch.Elapsed.TotalSeconds:F1} s");
}
