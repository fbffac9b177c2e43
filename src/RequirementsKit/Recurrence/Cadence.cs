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

    // Copied by "with"; a copy makes its own.
    private IOccurrences? _occurrences;

    [JsonConstructor]
    internal Cadence()
    {
    }

    /// <summary>Gets what it repeats.</summary>
    [JsonInclude]
    public RecurrencePattern Pattern { get; internal init; } = new DailyPattern(1);

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

    /// <summary>Gets how many occurrences the pattern gives, counted before exceptions and blackouts; null for no limit.</summary>
    [JsonInclude]
    public int? Occurrences { get; internal init; }

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

    /// <summary>Gets the dates that are added to those of the pattern.</summary>
    [JsonInclude]
    public IReadOnlyList<LocalDate> Extras { get; internal init; } = [];

    /// <summary>Gets the ranges of dates in which nothing happens, in order.</summary>
    [JsonInclude]
    public IReadOnlyList<Blackout> Blackouts { get; internal init; } = [];

    private IOccurrences Source => _occurrences is { } known && ReferenceEquals(known.Cadence, this) ? known : _occurrences = IOccurrences.Of(this);

    /// <summary>A cadence of any pattern.</summary>
    /// <param name="pattern">What it repeats.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public static Cadence Of(RecurrencePattern pattern, LocalTime at, string zone, LocalDate? start = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new() { Pattern = pattern, At = at, Zone = Known(zone), Start = start ?? Epoch };
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
    public static Cadence EveryMonth(int day, LocalTime at, string zone, LocalDate? start = null) => Of(new MonthlyPattern(1, [new DayOfMonth(day)]), at, zone, start);

    /// <summary>Every month on the nth or last weekday.</summary>
    /// <param name="nth">1 to 5, or −1 to −5 counted from the end of the month; a month without a fifth one is left out.</param>
    /// <param name="weekday">The weekday.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">A value is outside its range, or the zone is unknown.</exception>
    public static Cadence EveryMonth(int nth, IsoDayOfWeek weekday, LocalTime at, string zone, LocalDate? start = null) =>
        Of(new MonthlyPattern(1, [new NthWeekday(nth, weekday)]), at, zone, start);

    /// <summary>Every n minutes of elapsed time, whatever the clocks do.</summary>
    /// <param name="minutes">Every how many minutes, 1 or more.</param>
    /// <param name="start">The first local time.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The interval is less than 1, or the zone is unknown.</exception>
    public static Cadence EveryMinutes(int minutes, LocalDateTime start, string zone) => Of(new ElapsedPattern(minutes), start.TimeOfDay, zone, start.Date);

    /// <summary>Moves occurrences off the days on which nobody works.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="roll">Where to; to the next working day by default.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The cadence repeats by elapsed time, which has no nominal dates to move.</exception>
    public Cadence Skipping(BusinessCalendar calendar, BusinessDayRoll roll = BusinessDayRoll.Following)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Pattern is ElapsedPattern
            ? throw new ArgumentException($"A cadence {Pattern.Describe()} cannot be moved to working days. Use a pattern of days or longer.", nameof(calendar))
            : this with { Calendar = calendar, Roll = roll };
    }

    /// <summary>Ends the cadence.</summary>
    /// <param name="date">The last nominal date, inclusive.</param>
    /// <returns>The cadence.</returns>
    public Cadence Until(LocalDate date) => this with { End = date };

    /// <summary>Ends the cadence after a number of occurrences of the pattern, counted before exceptions and blackouts; two on one instant count once (RFC 5545, COUNT).</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public Cadence EndAfterOccurrences(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return this with { Occurrences = count };
    }

    /// <summary>Adds some dates to those of the pattern, at the same time of day.</summary>
    /// <param name="nominal">The dates, before holidays; those before the start or after the end do not count.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The pattern is of elapsed time, which has no dates to add to.</exception>
    public Cadence Including(params IEnumerable<LocalDate> nominal) => Pattern is ElapsedPattern
        ? throw new ArgumentException($"A cadence {Pattern.Describe()} takes no extra dates. Use a pattern of days or longer.", nameof(nominal))
        : this with { Extras = [.. Extras.Concat(nominal).Distinct().Order()] };

    /// <summary>Leaves out all nominal dates of a range.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Cadence BlackedOut(LocalDate from, LocalDate to) => this with { Blackouts = [.. Blackouts.Append(new(from, to)).Distinct().OrderBy(b => b.From).ThenBy(b => b.To)] };

    /// <summary>Leaves out some dates.</summary>
    /// <param name="nominal">The nominal dates, before holidays; their order makes no difference.</param>
    /// <returns>The cadence.</returns>
    public Cadence Except(params IEnumerable<LocalDate> nominal) => this with { Exceptions = [.. Exceptions.Concat(nominal).Distinct().Order()] };

    /// <summary>The same local times on the clocks of another zone.</summary>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public Cadence InZone(string zone) => this with { Zone = Known(zone) };

    /// <summary>Says what happens when the clocks change.</summary>
    /// <param name="gap">To a local time that they skip.</param>
    /// <param name="overlap">To one that they show twice.</param>
    /// <returns>The cadence.</returns>
    public Cadence Resolving(GapPolicy gap, OverlapPolicy overlap) => this with { Gap = gap, Overlap = overlap };

    /// <summary>The first occurrence after an instant.</summary>
    /// <param name="after">The instant, exclusive.</param>
    /// <returns>The occurrence; null when there is none up to the year 9999. The age of the rule makes no difference.</returns>
    public Occurrence? Next(Instant after) => Source.After(after);

    /// <summary>The last occurrence before an instant.</summary>
    /// <param name="before">The instant, exclusive.</param>
    /// <returns>The occurrence; null when there is none since the start.</returns>
    public Occurrence? Previous(Instant before) => Source.Before(before);

    /// <summary>The occurrences between two instants.</summary>
    /// <param name="from">The first instant, inclusive.</param>
    /// <param name="to">The last instant, exclusive.</param>
    /// <returns>The occurrences in order, computed as they are read.</returns>
    public IEnumerable<Occurrence> Between(Instant from, Instant to) => Source.Between(from, to);

    /// <summary>How many occurrences there are between two instants.</summary>
    /// <param name="from">The first instant, inclusive.</param>
    /// <param name="to">The last instant, exclusive.</param>
    /// <returns>The number. O(n) in it.</returns>
    public int Count(Instant from, Instant to) => Source.Count(from, to);

    /// <summary>The cadence in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, such as "every week on Tuesday at 10:00 Asia/Shanghai, on working days of China".</returns>
    public string Describe(Language language = Language.English) => RecurrenceTexts.Describe(this, language);

    /// <summary>Whether the other cadence has the same parts.</summary>
    /// <param name="other">The other cadence.</param>
    /// <returns>True when it has.</returns>
    public bool Equals(Cadence? other) => other is not null && Pattern == other.Pattern && At == other.At && Zone == other.Zone && Start == other.Start && End == other.End
        && Occurrences == other.Occurrences && Calendar == other.Calendar && Roll == other.Roll && Gap == other.Gap && Overlap == other.Overlap
        && Exceptions.SequenceEqual(other.Exceptions) && Extras.SequenceEqual(other.Extras) && Blackouts.SequenceEqual(other.Blackouts);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Pattern, At, Zone, Start, End, Occurrences);

    /// <summary>The cadence in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Describe();

    /// <summary>Any local time, taken through calendar, clocks and zone as one of the pattern's would be; a time that the clocks skip is moved on, so that there is always one.</summary>
    internal Occurrence Resolve(LocalDateTime nominal) => (this with
    {
        Pattern = new DateListPattern([nominal.Date]),
        At = nominal.TimeOfDay,
        Start = nominal.Date,
        End = null,
        Occurrences = null,
        Exceptions = [],
        Extras = [],
        Blackouts = [],
        Gap = Gap == GapPolicy.Skip ? GapPolicy.ShiftForward : Gap,
    }).Next(Instant.MinValue)!.Value;

    private static string Known(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Text.Required(zone, Text.MaxName)) is not null
        ? zone
        : throw new ArgumentException($"'{zone}' is no IANA time zone. Use a name such as 'Europe/Berlin' or 'Asia/Shanghai'.", nameof(zone));
}
