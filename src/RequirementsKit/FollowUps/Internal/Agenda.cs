using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.FollowUps.Internal;

/// <summary>What the clock does to the follow-ups of a series. Each step has its own instant, so that it makes no difference how often the clock is ticked.</summary>
internal static class Agenda
{
    private const int MaxScheduled = 1_000;

    /// <summary>The follow-ups that are new or changed at an instant.</summary>
    public static IReadOnlyList<FollowUp> Advance(FollowUpSeries series, IReadOnlyList<FollowUp> present, Instant now)
    {
        var missed = series.Missed;
        var zone = DateTimeZoneProviders.Tzdb[series.Cadence.Zone];
        return [.. present.Concat(Schedule(series, present, now)).Select(f => Advance(series, f, missed, zone, now)).Where(f => f.Events.Count > 0)];
    }

    // Those that came round by now, and the one after.
    private static IEnumerable<FollowUp> Schedule(FollowUpSeries series, IReadOnlyList<FollowUp> present, Instant now)
    {
        var last = present.Count == 0 ? series.PlannedAt : present.Max(f => f.Slot);
        var left = (series.Rules.EndAfterCompletions ?? int.MaxValue) - present.Count(f => f.State == FollowUpState.Completed);
        var known = present.Select(f => f.Id).ToHashSet();
        for (var count = 0; left > 0 && last <= now && count < MaxScheduled && series.Next(last) is { } next; count++)
        {
            last = next.Instant;
            if (!known.Contains(FollowUp.IdOf(series.Id, next.Nominal)))
            {
                yield return FollowUp.Schedule(series, next, Actor.System, now);
            }
        }
    }

    private static FollowUp Advance(FollowUpSeries series, FollowUp followUp, MissedPolicy missed, DateTimeZone zone, Instant now)
    {
        var next = followUp;
        if (!next.IsOpen)
        {
            return next;
        }

        foreach (var reminder in series.Rules.Reminders.Skip(next.RemindersRaised))
        {
            if (RemindAt(next, reminder, series.Rules.QuietHours, zone) <= now)
            {
                next = next.Remind(now);
            }
        }

        next = Step(next, FollowUpState.Planned, next.Due, FollowUpAction.ComeDue, now);
        var closes = MissedAt(series, next, missed);
        foreach (var step in series.Rules.Escalation.Skip(next.StepsTaken))
        {
            if (next.Due + step.After is var at && at <= now && !(at >= closes))
            {
                next = next.Escalate(step, now);
            }
        }

        next = Step(next, FollowUpState.Due, next.Due + series.Rules.Grace, FollowUpAction.RunLate, now);
        return closes is { } end ? Step(next, FollowUpState.Overdue, end, FollowUpAction.Miss, now) : next;
    }

    private static FollowUp Step(FollowUp followUp, FollowUpState from, Instant at, FollowUpAction action, Instant now) =>
        followUp.State == from && at <= now ? followUp.Move(action, Actor.System, now) : followUp;

    private static Instant RemindAt(FollowUp followUp, ReminderLead lead, DailyHours? quiet, DateTimeZone zone)
    {
        var at = lead.Before(followUp.Due, zone);
        at = followUp.SnoozedUntil is { } until ? Instant.Max(at, until) : at;
        return quiet is null ? at : AfterQuietHours(at.InZone(zone), quiet);
    }

    private static Instant AfterQuietHours(ZonedDateTime at, DailyHours quiet)
    {
        if (!Recipient.Within(at.TimeOfDay, quiet.From, quiet.To))
        {
            return at.ToInstant();
        }

        var day = at.TimeOfDay < quiet.To ? at.Date : at.Date.PlusDays(1);
        return (day + quiet.To).InZoneLeniently(at.Zone).ToInstant();
    }

    // Null when it stays to be done.
    private static Instant? MissedAt(FollowUpSeries series, FollowUp followUp, MissedPolicy missed)
    {
        var overdue = followUp.Due + series.Rules.Grace;
        return missed switch
        {
            MissedPolicy.Skip => overdue,
            MissedPolicy.Coalesce when series.Next(followUp.Slot) is { } after => Instant.Max(overdue, after.Instant),
            _ => null,
        };
    }
}
