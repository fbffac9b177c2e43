using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>The occurrences of a cadence, computed from its anchor.</summary>
internal interface IOccurrences
{
    /// <summary>Gets the cadence they belong to.</summary>
    Cadence Cadence { get; }

    static IOccurrences Of(Cadence cadence) => cadence.Pattern is ElapsedPattern elapsed
        ? new ElapsedOccurrences(cadence, elapsed)
        : new DatedOccurrences(cadence, (DatePattern)cadence.Pattern);

    Occurrence? After(Instant instant);

    Occurrence? Before(Instant instant);

    IEnumerable<Occurrence> Between(Instant from, Instant to);
}
