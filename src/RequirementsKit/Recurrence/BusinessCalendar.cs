using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>Working days: a weekend, holidays, extra working days, and the years they are known for. Immutable.</summary>
/// <example><code>
/// var answerBy = Calendars.China.AddWorkingDays(new LocalDate(2026, 9, 29), 5);   // National Day lies between
/// </code></example>
public sealed record BusinessCalendar
{
    private readonly int[] _holidayDays;

    /// <summary>Describes a calendar.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="weekend">The days of the weekend; at most six.</param>
    /// <param name="holidays">The holidays.</param>
    /// <param name="extraWorkingDays">Days of the weekend on which people work.</param>
    /// <param name="firstYear">The first year it knows.</param>
    /// <param name="lastYear">The last year it knows.</param>
    /// <exception cref="ArgumentException">The name is blank, the weekend is the whole week, the years are the wrong way round, a date is both a holiday and a working day, or a date is outside the years.</exception>
    [JsonConstructor]
    public BusinessCalendar(
        string name, IReadOnlyList<IsoDayOfWeek> weekend, IReadOnlyList<NamedDate> holidays, IReadOnlyList<LocalDate> extraWorkingDays, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(extraWorkingDays);
        Name = Text.Required(name, Text.MaxName);
        Weekend = [.. weekend.Distinct().Order()];
        Holidays = [.. holidays.OrderBy(h => h.Date)];
        ExtraWorkingDays = [.. extraWorkingDays.Distinct().Order()];
        FirstYear = firstYear;
        LastYear = lastYear;
        if (Weekend.Count > 6 || Weekend.Any(d => d is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday))
        {
            throw new ArgumentException($"The calendar '{name}' has no working day in the week. Leave at least one day out of the weekend.", nameof(weekend));
        }

        if (firstYear > lastYear)
        {
            throw new ArgumentException($"The calendar '{name}' knows the years {firstYear} to {lastYear}, which is the wrong way round.", nameof(lastYear));
        }

        if (Holidays.FirstOrDefault(h => ExtraWorkingDays.Contains(h.Date)) is { } both)
        {
            throw new ArgumentException($"{both.Date:uuuu-MM-dd} is both the holiday '{both.Name}' and a working day in the calendar '{name}'. Keep one.", nameof(extraWorkingDays));
        }

        if (Holidays.Select(h => h.Date).Concat(ExtraWorkingDays).Where(d => d.Year < firstYear || d.Year > lastYear).Select(d => (LocalDate?)d).FirstOrDefault() is { } stray)
        {
            throw new ArgumentException($"{stray:uuuu-MM-dd} is outside the years {firstYear} to {lastYear} of the calendar '{name}'. Leave it out, or widen the years.", nameof(holidays));
        }

        _holidayDays = [.. Holidays.Select(h => Civil.DayOf(h.Date))];
        Working = new(Numbers.Mask(Weekend), _holidayDays, [.. ExtraWorkingDays.Select(Civil.DayOf)]);
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the name in Chinese; null when it has none of its own.</summary>
    public string? ChineseName { get; init; }

    /// <summary>Gets the days of the weekend.</summary>
    public IReadOnlyList<IsoDayOfWeek> Weekend { get; }

    /// <summary>Gets the holidays by date.</summary>
    public IReadOnlyList<NamedDate> Holidays { get; }

    /// <summary>Gets the days of the weekend on which people work.</summary>
    public IReadOnlyList<LocalDate> ExtraWorkingDays { get; }

    /// <summary>Gets the first year it knows.</summary>
    public int FirstYear { get; }

    /// <summary>Gets the last year it knows.</summary>
    public int LastYear { get; }

    internal WorkingDays Working { get; }

    /// <summary>The name in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The name; the plain one when there is none in that language.</returns>
    public string NameIn(Language language) => language == Language.Chinese ? ChineseName ?? Name : Name;

    /// <summary>What the calendar says of a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The status; Unknown outside the years it knows. O(log n).</returns>
    public DayStatus StatusOf(LocalDate date) => date.Year < FirstYear || date.Year > LastYear ? DayStatus.Unknown
        : IsWorking(date) ? DayStatus.Working
        : HolidayOn(date) is not null ? DayStatus.Holiday
        : DayStatus.Weekend;

    /// <summary>The holiday on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The holiday; null when there is none.</returns>
    public NamedDate? HolidayOn(LocalDate date) => Array.BinarySearch(_holidayDays, Civil.DayOf(date)) is >= 0 and var place ? Holidays[place] : null;

    /// <summary>Whether people work on a date, as far as the calendar knows: outside its years only the weekend counts.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True when they do. O(1).</returns>
    public bool IsWorking(LocalDate date) => Working.IsWorking(Civil.DayOf(date));

    /// <summary>Moves a date to a working day.</summary>
    /// <param name="date">The date.</param>
    /// <param name="roll">Where to.</param>
    /// <returns>The working day; the date itself when people work then. O(log n).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The working day lies outside the years −9998 to 9999.</exception>
    public LocalDate Roll(LocalDate date, BusinessDayRoll roll) => Civil.DateOf(Working.Roll(Civil.DayOf(date), roll));

    /// <summary>Adds working days. From a day on which nobody works, the first working day counts as 1: Saturday + 2 is Tuesday, Saturday − 1 is Friday.</summary>
    /// <param name="date">The date.</param>
    /// <param name="workingDays">How many; negative to go back, 0 for the date itself.</param>
    /// <returns>The date. O(log n), however many days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date lies outside the years −9998 to 9999.</exception>
    public LocalDate AddWorkingDays(LocalDate date, int workingDays)
    {
        var day = Civil.DayOf(date);
        return workingDays switch
        {
            0 => date,
            > 0 => Civil.DateOf(Working.At(Working.CountBefore(day + 1) + workingDays - 1)),
            _ => Civil.DateOf(Working.At(Working.CountBefore(day) + workingDays)),
        };
    }

    /// <summary>A calendar of holidays that follow rules.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="weekend">The days of the weekend; at most six.</param>
    /// <param name="rules">The holidays; where two fall on one date the first rule names it.</param>
    /// <param name="firstYear">The first year.</param>
    /// <param name="lastYear">The last year.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static BusinessCalendar FromRules(string name, IReadOnlyList<IsoDayOfWeek> weekend, IReadOnlyList<HolidayRule> rules, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(weekend);
        ArgumentNullException.ThrowIfNull(rules);

        // A holiday of the year after may be observed on the last day of this one, and the other way round.
        var (first, last) = (Math.Max(Civil.FirstYear, firstYear - 1), Math.Min(Civil.LastYear, lastYear + 1));
        var holidays = Enumerable.Range(first, Math.Max(0, last - first + 1))
            .SelectMany(_ => rules, (year, rule) => rule.In(year, weekend))
            .OfType<NamedDate>()
            .Where(h => h.Date.Year >= firstYear && h.Date.Year <= lastYear)
            .DistinctBy(h => h.Date);
        return new(name, weekend, [.. holidays], [], firstYear, lastYear);
    }

    /// <summary>The calendar on which people work only when they work on both. Holidays keep their names; only the years that both know are known.</summary>
    /// <param name="other">The other calendar.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="ArgumentException">No year is known to both.</exception>
    public BusinessCalendar Intersect(BusinessCalendar other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (first, last) = (Math.Max(FirstYear, other.FirstYear), Math.Min(LastYear, other.LastYear));
        bool IsKnown(LocalDate date) => date.Year >= first && date.Year <= last;
        return new(
            $"{Name} and {other.Name}",
            [.. Weekend.Union(other.Weekend)],
            [.. Holidays.Concat(other.Holidays).Where(h => IsKnown(h.Date)).DistinctBy(h => h.Date)],
            [.. ExtraWorkingDays.Concat(other.ExtraWorkingDays).Where(d => IsKnown(d) && IsWorking(d) && other.IsWorking(d))],
            first,
            last)
        {
            ChineseName = ChineseName is null && other.ChineseName is null ? null : $"{NameIn(Language.Chinese)}与{other.NameIn(Language.Chinese)}",
        };
    }

    /// <summary>Reads a calendar from the JSON that <see cref="ToJson"/> writes.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="System.Text.Json.JsonException">The text is no JSON of a calendar.</exception>
    /// <exception cref="ArgumentException">As for the constructor.</exception>
    public static BusinessCalendar FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return System.Text.Json.JsonSerializer.Deserialize(json, RecurrenceJson.Default.BusinessCalendar) ?? throw new System.Text.Json.JsonException("The text 'null' is no calendar.");
    }

    /// <summary>Writes the calendar as JSON, dates as <c>2026-10-01</c>.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => System.Text.Json.JsonSerializer.Serialize(this, RecurrenceJson.Default.BusinessCalendar);

    /// <summary>Whether the other calendar has the same name and days.</summary>
    /// <param name="other">The other calendar.</param>
    /// <returns>True when it has.</returns>
    public bool Equals(BusinessCalendar? other) => other is not null && Name == other.Name && ChineseName == other.ChineseName && FirstYear == other.FirstYear && LastYear == other.LastYear
        && Weekend.SequenceEqual(other.Weekend) && Holidays.SequenceEqual(other.Holidays) && ExtraWorkingDays.SequenceEqual(other.ExtraWorkingDays);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Holidays.Count);

    /// <summary>The name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;
}
