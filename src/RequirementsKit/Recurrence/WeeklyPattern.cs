using System.Text.Json.Serialization;
using NodaTime;

namespace RequirementsKit.Recurrence;

/// <summary>Every n weeks on some weekdays; weeks are counted from the one that holds the start and begin on Monday.</summary>
public sealed record WeeklyPattern : DatePattern
{
    private const int DaysInWeek = 7;

    /// <summary>Describes the pattern.</summary>
    /// <param name="interval">Every how many weeks, 1 or more.</param>
    /// <param name="days">The weekdays; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">There is no weekday, or one that is none.</exception>
    [JsonConstructor]
    public WeeklyPattern(int interval, IReadOnlyList<IsoDayOfWeek> days)
        : base(interval)
    {
        ArgumentNullException.ThrowIfNull(days);
        if (days.Count == 0 || days.Any(d => d is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday))
        {
            throw new ArgumentException("A weekly pattern needs at least one weekday, Monday to Sunday.", nameof(days));
        }

        Days = [.. days.Distinct().Order()];
    }

    /// <summary>Gets the weekdays in order.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days { get; }

    /// <inheritdoc />
    public override LocalDate? OnOrAfter(LocalDate start, LocalDate day)
    {
        var from = LocalDate.Max(start, day);
        var monday = Monday(start);
        var week = FloorDivide(Period.DaysBetween(monday, from), DaysInWeek);
        var counted = CeilingDivide(week, Interval) * Interval;
        return counted == week && In(monday, week).FirstOrDefault(d => d >= from) is var found && found != default
            ? found
            : First(monday, counted == week ? counted + Interval : counted);
    }

    /// <inheritdoc />
    public override LocalDate? OnOrBefore(LocalDate start, LocalDate day)
    {
        if (day < start)
        {
            return null;
        }

        var monday = Monday(start);
        var week = FloorDivide(FloorDivide(Period.DaysBetween(monday, day), DaysInWeek), Interval) * Interval;
        for (; week >= 0; week -= Interval)
        {
            if (In(monday, week).LastOrDefault(d => d <= day && d >= start) is var found && found != default)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether the other pattern means the same.</summary>
    /// <param name="other">The other pattern.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(WeeklyPattern? other) => other is not null && Interval == other.Interval && Days.SequenceEqual(other.Days);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Interval, Days.Count, Days[0]);

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    private LocalDate? First(LocalDate monday, long week)
    {
        var days = (week * DaysInWeek) + (int)Days[0] - 1;
        return days <= Period.DaysBetween(monday, Last) ? monday.PlusDays((int)days) : null;
    }

    private IEnumerable<LocalDate> In(LocalDate monday, long week) => Days
        .Select(d => (week * DaysInWeek) + (int)d - 1)
        .Where(days => days <= Period.DaysBetween(monday, Last))
        .Select(days => monday.PlusDays((int)days));
}
