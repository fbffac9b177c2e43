using System.Globalization;
using NodaTime;

namespace RequirementsKit.Testing;

/// <summary>Ids that a test can predict: the instant in the first 48 bits, then a counter. Thread-safe.</summary>
/// <param name="last">The number before the first; 0 by default.</param>
public sealed class SequentialIdGenerator(long last = 0) : IIdGenerator
{
    private long _last = last;

    /// <inheritdoc />
    public Guid NewValue(Instant now) => Guid.ParseExact(
        string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds():x12}70008000{Interlocked.Increment(ref _last):x12}"), "N");
}
