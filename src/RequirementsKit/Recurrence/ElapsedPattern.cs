using System.Text.Json.Serialization;

namespace RequirementsKit.Recurrence;

/// <summary>Every n minutes of elapsed time from the start; clocks that change make no difference.</summary>
public sealed record ElapsedPattern : RecurrencePattern
{
    /// <summary>Describes the pattern.</summary>
    /// <param name="interval">Every how many minutes, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is less than 1.</exception>
    [JsonConstructor]
    public ElapsedPattern(int interval)
        : base(interval)
    {
    }
}
