using NodaTime;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>The occurrences of a cadence, computed from its anchor. Each has a place: the day that the rule means, or its number.</summary>
internal interface IOccurrences
{
    Cadence Cadence { get; }

    DateTimeZone Zone { get; }

    static IOccurrences Of(Cadence cadence) => cadence.Pattern is ElapsedPattern elapsed
        ? new ElapsedOccurrences(cadence, elapsed)
        : new DatedOccurrences(cadence, (DatePattern)cadence.Pattern);

    Occurrence? After(Instant instant);

    Occurrence? Before(Instant instant);

    IEnumerable<Occurrence> Between(Instant from, Instant to);

    int Count(Instant from, Instant to);

    LocalDateTime NominalOf(long place);

    /// <summary>What moved an occurrence, in a language; null when nothing did.</summary>
    string? MovedBy(long place, Language language);
}
