using NodaTime;

namespace RequirementsKit.Tests;

/// <summary>Ids of version 7 that a test can predict: the instant in the first 48 bits, then a counter.</summary>
internal sealed class SequentialIds : IIdGenerator
{
    private long _last;

    public Guid NewValue(Instant now)
    {
        var number = Interlocked.Increment(ref _last);
        var text = $"{now.ToUnixTimeMilliseconds():x12}70008000{number:x12}";
        return Guid.ParseExact(text, "N");
    }
}
