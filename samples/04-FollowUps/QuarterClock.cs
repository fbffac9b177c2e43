using NodaTime;

namespace FollowUpQuarter;

/// <summary>The clock of the story; it goes where the story is.</summary>
internal sealed class QuarterClock(Instant start) : IClock
{
    public Instant Now { get; set; } = start;

    public Instant GetCurrentInstant() => Now;
}
