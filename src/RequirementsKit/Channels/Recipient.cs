using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Channels;

/// <summary>Whom to talk to, as far as the advice needs it. A stakeholder gives one; no project is needed.</summary>
public sealed record Recipient
{
    /// <summary>Describes a recipient.</summary>
    /// <param name="channels">The channels on which the recipient can be reached; null for the five built in, all with consent.</param>
    /// <param name="zone">The recipient's time zone; null for UTC.</param>
    /// <param name="workingFrom">When the recipient's working day begins; null for 09:00.</param>
    /// <param name="workingTo">When it ends; null for 17:00.</param>
    /// <param name="quietFrom">When the recipient's quiet hours begin; null for none.</param>
    /// <param name="quietTo">When they end; null for none.</param>
    /// <param name="calendar">The recipient's working days; null for Monday to Friday.</param>
    public Recipient(
        IEnumerable<ReachableChannel>? channels = null, DateTimeZone? zone = null, LocalTime? workingFrom = null, LocalTime? workingTo = null, LocalTime? quietFrom = null, LocalTime? quietTo = null,
        BusinessCalendar? calendar = null)
    {
        Channels = channels is null ? [.. Channel.BuiltIn.Select(c => new ReachableChannel(c))] : [.. channels];
        Work = new(zone, workingFrom, workingTo, calendar);
        QuietFrom = quietFrom;
        QuietTo = quietTo;
    }

    /// <summary>Gets the channels on which the recipient can be reached.</summary>
    public IReadOnlyList<ReachableChannel> Channels { get; }

    /// <summary>Gets when the recipient is at work.</summary>
    public WorkingTime Work { get; }

    /// <summary>Gets the time zone.</summary>
    public DateTimeZone Zone => Work.Zone;

    /// <summary>Gets when the quiet hours begin.</summary>
    public LocalTime? QuietFrom { get; }

    /// <summary>Gets when the quiet hours end.</summary>
    public LocalTime? QuietTo { get; }

    /// <summary>Whether the recipient's clock shows quiet hours; they may run over midnight.</summary>
    /// <param name="now">The instant.</param>
    /// <returns>True from the beginning (inclusive) to the end (exclusive).</returns>
    public bool IsQuiet(Instant now) => QuietFrom is { } from && QuietTo is { } to && Within(now.InZone(Zone).TimeOfDay, from, to);

    /// <summary>Whether the recipient is at work.</summary>
    /// <param name="now">The instant.</param>
    /// <returns>True from the beginning (inclusive) to the end (exclusive) of a working day.</returns>
    public bool IsWorking(Instant now) => Work.Includes(now);

    internal static bool Within(LocalTime time, LocalTime from, LocalTime to) => from <= to ? time >= from && time < to : time >= from || time < to;
}
