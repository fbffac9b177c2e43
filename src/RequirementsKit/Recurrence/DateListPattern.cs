using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Recurrence;

/// <summary>A list of dates, for example n days after events.</summary>
public sealed record DateListPattern : DatePattern
{
    private readonly int[] _days;

    /// <summary>Describes the pattern.</summary>
    /// <param name="dates">The dates, in any order; at least one.</param>
    /// <exception cref="ArgumentException">There is no date.</exception>
    [JsonConstructor]
    public DateListPattern(IReadOnlyList<LocalDate> dates)
        : base(1, null)
    {
        ArgumentNullException.ThrowIfNull(dates);
        if (dates.Count == 0)
        {
            throw new ArgumentException("A list of dates needs at least one.", nameof(dates));
        }

        Dates = [.. dates.Distinct().Order()];
        _days = [.. Dates.Select(Civil.DayOf)];
    }

    /// <summary>Gets the dates in order.</summary>
    public IReadOnlyList<LocalDate> Dates { get; }

    /// <summary>Whether the other pattern has the same dates.</summary>
    /// <param name="other">The other pattern.</param>
    /// <returns>True when it has.</returns>
    public bool Equals(DateListPattern? other) => other is not null && _days.AsSpan().SequenceEqual(other._days);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_days.Length, _days[0]);

    internal override int? OnOrAfter(int start, int day, WorkingDays working) => Civil.FirstFrom(_days, Math.Max(start, day));

    internal override int? OnOrBefore(int start, int day, WorkingDays working) => Civil.LastUpTo(_days, day) is { } found && found >= start ? found : null;
}
