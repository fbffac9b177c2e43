using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>When something comes round: a rule, a time of day, a zone, and what happens on holidays. Immutable, usable alone.</summary>
/// <remarks>Nominal local date → roll to a working day → local time → zone → instant. A later step never feeds an earlier one, so nothing drifts.</remarks>
/// <example><code>
/// var next = Cadence.EveryWeek(on: [IsoDayOfWeek.Tuesday], at: new(10, 0), zone: "Asia/Shanghai").Skipping(Calendars.China).Next(after: now);
/// </code></example>
public sealed partial record Cadence
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    // Copied by "with"; a copy makes its own.
    private IOccurrences? _occurrences;

    [JsonConstructor]
    internal Cadence()
    {
    }

    /// <summary>Gets what it repeats.</summary>
    /// <value>Every day by default.</value>
    [JsonInclude]
    public RecurrencePattern Pattern { get; internal init; } = new DailyPattern(1);

    /// <summary>Gets the time of day.</summary>
    [JsonInclude]
    public LocalTime At { get; internal init; }

    /// <summary>Gets the IANA id of the time zone.</summary>
    /// <value><c>Etc/UTC</c> by default.</value>
    [JsonInclude]
    public string Zone { get; internal init; } = "Etc/UTC";

    /// <summary>Gets the anchor: intervals are counted from it, and nothing comes before it.</summary>
    /// <value>1970-01-01 by default.</value>
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
    /// <value>The default is <see cref="BusinessDayRoll.None"/>: it stays.</value>
    [JsonInclude]
    public BusinessDayRoll Roll { get; internal init; } = BusinessDayRoll.None;

    /// <summary>Gets what happens to a local time that the clocks skip.</summary>
    /// <value>The default is <see cref="GapPolicy.ShiftForward"/>.</value>
    [JsonInclude]
    public GapPolicy Gap { get; internal init; } = GapPolicy.ShiftForward;

    /// <summary>Gets which instant a local time means that the clocks show twice.</summary>
    /// <value>The default is <see cref="OverlapPolicy.Earlier"/>.</value>
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
}
