using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.FollowUps;

/// <content>When the series comes round.</content>
public sealed partial record FollowUpSeries
{
    /// <summary>The first occurrence of the series after an instant, by the cadence that holds on its date; those in a pause are left out.</summary>
    /// <param name="after">The instant, exclusive.</param>
    /// <returns>The occurrence; null when there is none, or the series rests from before it.</returns>
    public Occurrence? Next(Instant after)
    {
        for (var i = 0; i < Versions.Count; i++)
        {
            for (var found = Versions[i].Cadence.Next(after); found is { } occurrence && IsOf(i, occurrence); found = Versions[i].Cadence.Next(occurrence.Instant))
            {
                if (occurrence.Nominal.Date >= Versions[i].From && !Pauses.Any(p => p.From <= occurrence.Instant && !(occurrence.Instant >= p.To)))
                {
                    return occurrence;
                }

                if (IsPaused && occurrence.Instant >= Pauses[^1].From)
                {
                    return null;
                }
            }
        }

        return null;
    }

    // A version holds up to the day before the next one's first.
    private bool IsOf(int version, Occurrence occurrence) => version == Versions.Count - 1 || occurrence.Nominal.Date < Versions[version + 1].From;
}
