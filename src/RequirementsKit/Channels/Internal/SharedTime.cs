using NodaTime;

namespace RequirementsKit.Channels.Internal;

/// <summary>Whether there is time before a deadline at which those who must be are at work.</summary>
internal static class SharedTime
{
    // Nobody waits longer for an answer; beyond it there is time enough.
    private static readonly Duration Horizon = Duration.FromDays(366);

    /// <summary>Whether some instant from one (inclusive) to another (exclusive) is working time of all that matter and, for a channel that interrupts, no quiet hour.</summary>
    /// <remarks>Every condition holds on spans that include their beginning, so if any instant will do, the beginning of a span will: O(days).</remarks>
    public static bool Exists(Instant from, Instant to, Recipient recipient, WorkingTime? sender, bool interrupts)
    {
        if (to - from > Horizon)
        {
            return true;
        }

        var candidates = new[] { from }
            .Concat(recipient.Work.Beginnings(from, to))
            .Concat(sender?.Beginnings(from, to) ?? [])
            .Concat(recipient.QuietTo is { } end ? WorkingTime.DailyBeginnings(end, recipient.Zone, from, to) : []);
        return candidates.Any(t => t >= from && t < to && recipient.IsWorking(t) && (sender?.Includes(t) ?? true) && !(interrupts && recipient.IsQuiet(t)));
    }
}
