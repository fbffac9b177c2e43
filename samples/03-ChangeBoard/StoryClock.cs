using NodaTime;

namespace ChangeBoard;

/// <summary>A clock that stands still until the story goes on, so that every run prints the same.</summary>
internal sealed class StoryClock(Instant start) : IClock
{
    private Instant _now = start;

    public Instant GetCurrentInstant() => _now;

    public Instant Pass(int hours) => _now += Duration.FromHours(hours);
}
