using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>One time that a cadence means, and how it got there. Identified by its nominal time: two machines find the same one.</summary>
/// <param name="Nominal">The local date and time that the rule means.</param>
/// <param name="Date">The local date after holidays and the clocks' gaps.</param>
/// <param name="Local">The local time on that date, after the clocks' gaps.</param>
/// <param name="Zone">The IANA id of the time zone.</param>
/// <param name="Instant">The instant.</param>
/// <param name="MovedBy">The holiday, or "weekend", that moved it; null when it did not move.</param>
/// <param name="IsCertain">Whether the calendar knows the year; a date that it does not know may still move.</param>
public readonly record struct Occurrence(LocalDateTime Nominal, LocalDate Date, LocalTime Local, string Zone, Instant Instant, string? MovedBy, bool IsCertain)
{
    /// <summary>How the nominal time became the instant.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One line, such as "2026-10-01 → 2026-10-08 because of National Day → 10:00 Asia/Shanghai → 2026-10-08T02:00Z".</returns>
    public string Explain(Language language = Language.English) => Internal.RecurrenceTexts.Explain(this, language);

    /// <summary>The local date and time with the zone.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Date:uuuu-MM-dd} {Local:HH:mm} {Zone}";
}
