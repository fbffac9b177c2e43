using NodaTime;

namespace RequirementsKit.Requirements;

/// <content>Reminding those who have not answered.</content>
public sealed partial record ConfirmationRound
{
    /// <summary>The reminder that is due: the latest one whose day has come and that did not go out. Earlier ones that were missed are not made up for.</summary>
    /// <param name="today">The date today.</param>
    /// <returns>How many days before the date it is counted from; null when none is due, or everybody has answered.</returns>
    public int? ReminderDue(LocalDate today)
    {
        if (Due is not { } due || Waiting().Count == 0)
        {
            return null;
        }

        int? latest = RemindDaysBefore.Where(days => due.PlusDays(-days) <= today).Select(days => (int?)days).Min();
        return Reminders.Any(r => r.DaysBefore <= latest) ? null : latest;
    }

    /// <summary>Notes that those who have not answered were reminded; the message itself goes out by the application.</summary>
    /// <param name="today">The date today.</param>
    /// <param name="by">Who reminded them.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when no reminder is due, so none goes out twice.</returns>
    public ConfirmationRound Remind(LocalDate today, Actor by, Instant now) => ReminderDue(today) is { } days
        ? this with { Reminders = [.. Reminders, new(days, Waiting(), by, now)], Events = [.. Events, new ConfirmationReminded(Id, days, by, now)] }
        : this;
}
