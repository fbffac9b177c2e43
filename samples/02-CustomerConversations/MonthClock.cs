using NodaTime;

namespace CustomerConversations;

/// <summary>The clock of the story; it goes where the story is.</summary>
internal sealed class MonthClock(Instant start) : IClock
{
    private Instant _now = start;

    public void GoTo(int day, int hour) => _now = new LocalDateTime(2026, 9, day, hour, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();

    public Instant GetCurrentInstant() => _now;
}
