using NodaTime;

namespace RequirementsKit.Recurrence.Interchange;

/// <summary>A cadence as an event of a calendar file.</summary>
/// <param name="Uid">The id by which calendars know the event again; without line breaks.</param>
/// <param name="Summary">What calendars show.</param>
/// <param name="Cadence">When it happens; its time of day has whole seconds.</param>
/// <param name="Length">How long it lasts; positive, in whole seconds.</param>
/// <param name="Alarms">How long before it calendars remind; not negative, in whole seconds.</param>
public sealed record CalendarEvent(string Uid, string Summary, Cadence Cadence, Duration Length, params IReadOnlyList<Duration> Alarms);
