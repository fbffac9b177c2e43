using System.Diagnostics.CodeAnalysis;
using NodaTime;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>
/// One time that a cadence means, and how it got there. Identified by its nominal time: two machines find the same one. A value of 32 bytes; what
/// explains it is computed when it is read.
/// </summary>
/// <remarks>The default value belongs to no cadence; its properties except <see cref="Instant"/> throw <see cref="InvalidOperationException"/>.</remarks>
public readonly struct Occurrence : IEquatable<Occurrence>
{
    private readonly IOccurrences? _source;
    private readonly long _place;

    internal Occurrence(IOccurrences source, long place, Instant instant)
    {
        _source = source;
        _place = place;
        Instant = instant;
    }

    /// <summary>Gets the instant.</summary>
    public Instant Instant { get; }

    /// <summary>Gets the local date and time that the rule means.</summary>
    public LocalDateTime Nominal => Source.NominalOf(_place);

    /// <summary>Gets the local date after holidays and the clocks' gaps.</summary>
    public LocalDate Date => Instant.InZone(Source.Zone).Date;

    /// <summary>Gets the local time on that date, after the clocks' gaps.</summary>
    public LocalTime Local => Instant.InZone(Source.Zone).TimeOfDay;

    /// <summary>Gets the IANA id of the time zone.</summary>
    public string Zone => Source.Cadence.Zone;

    /// <summary>Gets the holiday, or "weekend", that moved it; null when it did not move.</summary>
    public string? MovedBy => MovedByIn(Language.English);

    /// <summary>Gets the version of the time-zone data that the instant comes from, such as 2025b.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "It is said of this occurrence, beside its zone; a caller does not care that one process has one version.")]
    public string ZoneData => RecurrenceTexts.ZoneData;

    /// <summary>Gets whether the calendar knows the year; a date that it does not know may still move.</summary>
    public bool IsCertain => Source.Cadence.Calendar is not { } calendar || calendar.StatusOf(Date) != DayStatus.Unknown;

    private IOccurrences Source => _source ?? throw new InvalidOperationException("This is the default occurrence, which belongs to no cadence. Take one from Cadence.Next, Previous or Between.");

    /// <summary>Whether both have the same nominal time, instant and zone.</summary>
    /// <param name="left">One occurrence.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Occurrence left, Occurrence right) => left.Equals(right);

    /// <summary>Whether they differ in nominal time, instant or zone.</summary>
    /// <param name="left">One occurrence.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Occurrence left, Occurrence right) => !left.Equals(right);

    /// <summary>How the nominal time became the instant.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One line, such as "2026-10-01 → 2026-10-08 because of National Day → 10:00 Asia/Shanghai → 2026-10-08T02:00Z".</returns>
    public string Explain(Language language = Language.English) => RecurrenceTexts.Explain(this, language);

    /// <summary>What moved it, in a language: the holiday, or the weekend.</summary>
    /// <param name="language">The language; a holiday without a name in it keeps the one it has.</param>
    /// <returns>The name; null when it did not move.</returns>
    public string? MovedByIn(Language language) => Source.MovedBy(_place, language);

    /// <summary>Whether the other occurrence has the same nominal time, instant and zone.</summary>
    /// <param name="other">The other occurrence.</param>
    /// <returns>True when it has.</returns>
    public bool Equals(Occurrence other) => Instant == other.Instant
        && (_source is null || other._source is null ? _source == other._source : Nominal == other.Nominal && Zone == other.Zone);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Occurrence other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Instant.GetHashCode();

    /// <summary>The local date and time with the zone.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _source is null ? "" : $"{Date:uuuu-MM-dd} {Local:HH:mm} {Zone}";
}
