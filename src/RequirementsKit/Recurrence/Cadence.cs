using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>When something comes round: a rule, a time of day, a zone, and what happens on holidays. Immutable, usable alone.</summary>
/// <remarks>Nominal local date → roll to a working day → local time → zone → instant. A later step never feeds an earlier one, so nothing drifts.</remarks>
/// <example><code>Cadence.EveryWeek(on: [IsoDayOfWeek.Tuesday], at: new(10, 0), zone: "Asia/Shanghai").Skipping(Calendars.China).Next(after: now)</code></example>
public sealed record Cadence
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    [JsonConstructor]
    internal Cadence()
    {
    }

    /// <summary>Gets which dates it means.</summary>
    [JsonInclude]
    public DatePattern Pattern { get; internal init; } = new DailyPattern(1);

    /// <summary>Gets the time of day.</summary>
    [JsonInclude]
    public LocalTime At { get; internal init; }

    /// <summary>Gets the IANA id of the time zone.</summary>
    [JsonInclude]
    public string Zone { get; internal init; } = "Etc/UTC";

    /// <summary>Gets the anchor: intervals are counted from it, and nothing comes before it.</summary>
    [JsonInclude]
    public LocalDate Start { get; internal init; } = Epoch;

    /// <summary>Gets the last date, inclusive; null for no end.</summary>
    [JsonInclude]
    public LocalDate? End { get; internal init; }

    /// <summary>Gets the working days; null when every day is one.</summary>
    [JsonInclude]
    public BusinessCalendar? Calendar { get; internal init; }

    /// <summary>Gets where an occurrence goes whose date is no working day.</summary>
    [JsonInclude]
    public BusinessDayRoll Roll { get; internal init; } = BusinessDayRoll.None;

    /// <summary>Gets what happens to a local time that the clocks skip.</summary>
    [JsonInclude]
    public GapPolicy Gap { get; internal init; } = GapPolicy.ShiftForward;

    /// <summary>Gets which instant a local time means that the clocks show twice.</summary>
    [JsonInclude]
    public OverlapPolicy Overlap { get; internal init; } = OverlapPolicy.Earlier;

    /// <summary>Gets the nominal dates that are left out.</summary>
    [JsonInclude]
    public IReadOnlyList<LocalDate> Exceptions { get; internal init; } = [];

    /// <summary>A cadence of any pattern.</summary>
    /// <param name="pattern">Which dates it means.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public static Cadence Of(DatePattern pattern, LocalTime at, string zone, LocalDate? start = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(Text.Required(zone, Text.MaxName)) is null)
        {
            throw new ArgumentException($"'{zone}' is no IANA time zone. Use a name such as 'Europe/Berlin' or 'Asia/Shanghai'.", nameof(zone));
        }

        return new() { Pattern = pattern, At = at, Zone = zone, Start = start ?? Epoch };
    }

    /// <summary>Every n days.</summary>
    /// <param name="interval">Every how many days, 1 or more.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The interval is less than 1, or the zone is unknown.</exception>
    public static Cadence EveryDays(int interval, LocalTime at, string zone, LocalDate? start = null) => Of(new DailyPattern(interval), at, zone, start);

    /// <summary>Every week on some weekdays.</summary>
    /// <param name="on">The weekdays; at least one.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">There is no weekday, or the zone is unknown.</exception>
    public static Cadence EveryWeek(IReadOnlyList<IsoDayOfWeek> on, LocalTime at, string zone, LocalDate? start = null) => Of(new WeeklyPattern(1, on), at, zone, start);

    /// <summary>Every n weeks on some weekdays, counted from the week of the start.</summary>
    /// <param name="interval">Every how many weeks, 1 or more.</param>
    /// <param name="on">The weekdays; at least one.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The interval is less than 1, there is no weekday, or the zone is unknown.</exception>
    public static Cadence EveryWeeks(int interval, IReadOnlyList<IsoDayOfWeek> on, LocalTime at, string zone, LocalDate start) => Of(new WeeklyPattern(interval, on), at, zone, start);

    /// <summary>Every month on a day.</summary>
    /// <param name="day">1 to 31, or −1 to −31 counted from the end of the month; a month that is too short has it on its last day.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The day is outside its range, or the zone is unknown.</exception>
    public static Cadence EveryMonth(int day, LocalTime at, string zone, LocalDate? start = null) => Of(new MonthDayPattern(1, day), at, zone, start);

    /// <summary>Every month on the nth or last weekday.</summary>
    /// <param name="nth">1 to 5, or −1 to −5 counted from the end of the month.</param>
    /// <param name="weekday">The weekday.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">A value is outside its range, or the zone is unknown.</exception>
    public static Cadence EveryMonth(int nth, IsoDayOfWeek weekday, LocalTime at, string zone, LocalDate? start = null) =>
        Of(new MonthWeekdayPattern(1, nth, weekday), at, zone, start);

    /// <summary>Moves occurrences off the days on which nobody works.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="roll">Where to; to the next working day by default.</param>
    /// <returns>The cadence.</returns>
    public Cadence Skipping(BusinessCalendar calendar, BusinessDayRoll roll = BusinessDayRoll.Following)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return this with { Calendar = calendar, Roll = roll };
    }

    /// <summary>Ends the cadence.</summary>
    /// <param name="date">The last nominal date, inclusive.</param>
    /// <returns>The cadence.</returns>
    public Cadence Until(LocalDate date) => this with { End = date };

    /// <summary>Leaves out some dates.</summary>
    /// <param name="nominal">The nominal dates, before holidays; their order makes no difference.</param>
    /// <returns>The cadence.</returns>
    public Cadence Except(params IEnumerable<LocalDate> nominal) => this with { Exceptions = [.. Exceptions.Concat(nominal).Distinct().Order()] };

    /// <summary>Says what happens when the clocks change.</summary>
    /// <param name="gap">To a local time that they skip.</param>
    /// <param name="overlap">To one that they show twice.</param>
    /// <returns>The cadence.</returns>
    public Cadence Resolving(GapPolicy gap, OverlapPolicy overlap) => this with { Gap = gap, Overlap = overlap };

    /// <summary>The first occurrence after an instant.</summary>
    /// <param name="after">The instant, exclusive.</param>
    /// <returns>The occurrence; null when there is none up to the year 9999. The age of the rule makes no difference.</returns>
    public Occurrence? Next(Instant after) => Forward(after).FirstOrDefault();

    /// <summary>The last occurrence before an instant.</summary>
    /// <param name="before">The instant, exclusive.</param>
    /// <returns>The occurrence; null when there is none since the start.</returns>
    public Occurrence? Previous(Instant before)
    {
        var resolver = new OccurrenceResolver(this);
        Occurrence? last = null;
        for (var date = Pattern.OnOrBefore(Start, resolver.LatestNominal(before)); date is { } nominal; date = nominal == Start ? null : Pattern.OnOrBefore(Start, nominal.PlusDays(-1)))
        {
            if (resolver.Resolve(nominal) is not { } found || found.Instant >= before)
            {
                continue;
            }

            // Of several nominal times on one instant the first counts, as in Next.
            if (last is not null && found.Instant < last.Instant)
            {
                break;
            }

            last = found;
        }

        return last;
    }

    /// <summary>The occurrences between two instants.</summary>
    /// <param name="from">The first instant, inclusive.</param>
    /// <param name="to">The last instant, exclusive.</param>
    /// <returns>The occurrences in order, computed as they are read.</returns>
    public IEnumerable<Occurrence> Between(Instant from, Instant to) => Forward(from - Duration.Epsilon).TakeWhile(o => o.Instant < to);

    /// <summary>The cadence in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, such as "every week on Tuesday at 10:00 Asia/Shanghai, on working days of China".</returns>
    public string Describe(Language language = Language.English) => RecurrenceTexts.Describe(this, language);

    /// <summary>Whether the other cadence means the same.</summary>
    /// <param name="other">The other cadence.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Cadence? other) => other is not null && Pattern == other.Pattern && At == other.At && Zone == other.Zone && Start == other.Start && End == other.End
        && Calendar == other.Calendar && Roll == other.Roll && Gap == other.Gap && Overlap == other.Overlap && Exceptions.SequenceEqual(other.Exceptions);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Pattern, At, Zone, Start, End);

    /// <summary>The cadence in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Describe();

    private IEnumerable<Occurrence> Forward(Instant after)
    {
        var resolver = new OccurrenceResolver(this);
        var last = after;
        for (var date = Pattern.OnOrAfter(Start, resolver.EarliestNominal(after)); date is { } nominal && (End is null || nominal <= End); date = resolver.NextNominal(nominal))
        {
            // Two nominal times that land on one instant are one occurrence.
            if (resolver.Resolve(nominal) is { } found && found.Instant > last)
            {
                last = found.Instant;
                yield return found;
            }
        }
    }
}
