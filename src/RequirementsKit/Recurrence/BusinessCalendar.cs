using System.Text.Json.Serialization;
using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>Working days: a weekend, holidays, extra working days, and the years they are known for. Immutable.</summary>
public sealed record BusinessCalendar
{
    private const int MaxRoll = 366;

    /// <summary>Describes a calendar.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="weekend">The days of the weekend; at most six.</param>
    /// <param name="holidays">The holidays.</param>
    /// <param name="extraWorkingDays">Days of the weekend on which people work.</param>
    /// <param name="firstYear">The first year it knows.</param>
    /// <param name="lastYear">The last year it knows.</param>
    /// <exception cref="ArgumentException">The name is blank, the weekend is the whole week, the years are the wrong way round, or a date is both a holiday and a working day.</exception>
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
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

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

    /// <summary>What the calendar says of a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The status; Unknown outside the years it knows. O(log n).</returns>
    public DayStatus StatusOf(LocalDate date) => date.Year < FirstYear || date.Year > LastYear ? DayStatus.Unknown
        : HolidayOn(date) is not null ? DayStatus.Holiday
        : Weekend.Contains(date.DayOfWeek) && !ExtraWorkingDays.Contains(date) ? DayStatus.Weekend
        : DayStatus.Working;

    /// <summary>The holiday on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The holiday; null when there is none.</returns>
    public NamedDate? HolidayOn(LocalDate date)
    {
        var (low, high) = (0, Holidays.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (Holidays[middle].Date.CompareTo(date))
            {
                case 0:
                    return Holidays[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return null;
    }

    /// <summary>Whether people work on a date, as far as the calendar knows: outside its years only the weekend counts.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True when they do.</returns>
    public bool IsWorking(LocalDate date) => StatusOf(date) switch
    {
        DayStatus.Unknown => !Weekend.Contains(date.DayOfWeek),
        var status => status == DayStatus.Working,
    };

    /// <summary>Moves a date to a working day.</summary>
    /// <param name="date">The date.</param>
    /// <param name="roll">Where to.</param>
    /// <returns>The working day; the date itself when people work then.</returns>
    /// <exception cref="InvalidOperationException">There is no working day within a year.</exception>
    public LocalDate Roll(LocalDate date, BusinessDayRoll roll)
    {
        if (roll == BusinessDayRoll.None || IsWorking(date))
        {
            return date;
        }

        return roll switch
        {
            BusinessDayRoll.Following => Seek(date, 1),
            BusinessDayRoll.Preceding => Seek(date, -1),
            BusinessDayRoll.ModifiedFollowing => SameMonth(date, Seek(date, 1)) ? Seek(date, 1) : Seek(date, -1),
            BusinessDayRoll.ModifiedPreceding => SameMonth(date, Seek(date, -1)) ? Seek(date, -1) : Seek(date, 1),
            _ => Period.DaysBetween(date, Seek(date, 1)) <= Period.DaysBetween(Seek(date, -1), date) ? Seek(date, 1) : Seek(date, -1),
        };
    }

    /// <summary>Adds working days. From a day on which nobody works, the first working day counts as 1: Saturday + 2 is Tuesday, Saturday − 1 is Friday.</summary>
    /// <param name="date">The date.</param>
    /// <param name="workingDays">How many; negative to go back, 0 for the date itself.</param>
    /// <returns>The date. O(days).</returns>
    /// <exception cref="InvalidOperationException">There is no working day within a year.</exception>
    public LocalDate AddWorkingDays(LocalDate date, int workingDays)
    {
        for (var left = Math.Abs((long)workingDays); left > 0; left--)
        {
            date = Seek(date, Math.Sign(workingDays));
        }

        return date;
    }

    /// <summary>The calendar on which people work only when they work on both. Holidays keep their names; only the years that both know are known.</summary>
    /// <param name="other">The other calendar.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="ArgumentException">No year is known to both.</exception>
    public BusinessCalendar Intersect(BusinessCalendar other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var holidays = Holidays.Concat(other.Holidays).DistinctBy(h => h.Date).ToList();
        IReadOnlyList<IsoDayOfWeek> weekend = [.. Weekend.Union(other.Weekend)];
        var working = ExtraWorkingDays.Concat(other.ExtraWorkingDays).Distinct().Where(d => IsWorking(d) && other.IsWorking(d));
        return new($"{Name} and {other.Name}", weekend, holidays, [.. working], Math.Max(FirstYear, other.FirstYear), Math.Min(LastYear, other.LastYear));
    }

    /// <summary>Whether the other calendar has the same name and days.</summary>
    /// <param name="other">The other calendar.</param>
    /// <returns>True when it has.</returns>
    public bool Equals(BusinessCalendar? other) => other is not null && Name == other.Name && FirstYear == other.FirstYear && LastYear == other.LastYear
        && Weekend.SequenceEqual(other.Weekend) && Holidays.SequenceEqual(other.Holidays) && ExtraWorkingDays.SequenceEqual(other.ExtraWorkingDays);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Name, Holidays.Count);

    /// <summary>The name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;

    private static bool SameMonth(LocalDate left, LocalDate right) => left.Year == right.Year && left.Month == right.Month;

    private LocalDate Seek(LocalDate date, int step)
    {
        for (var days = 1; days <= MaxRoll; days++)
        {
            var candidate = date.PlusDays(step * days);
            if (IsWorking(candidate))
            {
                return candidate;
            }
        }

        throw new InvalidOperationException($"The calendar '{Name}' has no working day within {MaxRoll} days of {date:uuuu-MM-dd}. Check its holidays.");
    }
}
