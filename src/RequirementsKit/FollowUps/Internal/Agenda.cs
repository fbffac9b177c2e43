using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.FollowUps.Internal;

/// <summary>What the clock does to the follow-ups of a series. Each step has its own instant, so that it makes no difference how often the clock is ticked.</summary>
internal static class Agenda
{
    private const int MaxScheduled = 1_000;

    /// <summary>The follow-ups that are new or changed at an instant.</summary>
    public static IReadOnlyList<FollowUp> Advance(FollowUpSeries series, IReadOnlyList<FollowUp> present, Instant now, Circumstances? circumstances = null)
    {
        var (contacts, advised) = circumstances ?? Circumstances.None;
        var chased = Chase(series, present, advised, now);
        var next = series.Rules.CountFromEvents
            ? Counted(series, chased, contacts, now)
            : chased.Concat(Schedule(series, chased, now)).Select(f => Advance(series, f, now, now));
        return [.. next.Where(f => f.Events.Count > 0)];
    }

    /// <summary>The last of the follow-ups in a row without an answer; null while there are fewer than the rules bear.</summary>
    public static FollowUp? Unanswered(FollowUpSeries series, IReadOnlyList<FollowUp> present)
    {
        var row = present.Where(f => f.State == FollowUpState.Completed).OrderByDescending(f => f.SettledAt).ThenByDescending(f => f.Slot).TakeWhile(f => f.Outcome == FollowUpOutcome.NoReply).ToList();
        return row.Count >= series.Rules.MaxNoReplies ? row[0] : null;
    }

    /// <summary>The open follow-up that is to be chased for one without an answer; null when there is none, or it was.</summary>
    public static FollowUp? ToChase(FollowUpSeries series, IReadOnlyList<FollowUp> present) =>
        Unanswered(series, present) is { } unanswered && present.Where(f => f.IsOpen).MinBy(f => f.Slot) is { } open && open.ChasedAfter != unanswered.Id ? open : null;

    private static List<FollowUp> Chase(FollowUpSeries series, IReadOnlyList<FollowUp> present, Channel? advised, Instant now)
    {
        var open = ToChase(series, present);
        return [.. present.Select(f => f.Id == open?.Id ? f.Chase(Unanswered(series, present)!, advised?.Name, now) : f)];
    }

    // Those that came round by now, and the one after.
    private static IEnumerable<FollowUp> Schedule(FollowUpSeries series, List<FollowUp> present, Instant now)
    {
        var last = present.Count == 0 ? series.PlannedAt : present.Max(f => f.Slot);
        var known = present.Select(f => f.Id).ToHashSet();
        for (var count = 0; GoesOn(series, present) && last <= now && count < MaxScheduled && series.Next(last) is { } next; count++)
        {
            last = next.Instant;
            if (!known.Contains(FollowUp.IdOf(series.Id, next.Nominal)))
            {
                yield return FollowUp.Schedule(series, next, Actor.System, now);
            }
        }
    }

    // One is open at a time; when it is settled, the next is counted.
    private static List<FollowUp> Counted(FollowUpSeries series, List<FollowUp> present, IReadOnlyList<Contact> contacts, Instant now)
    {
        var counting = new Counting(series, contacts);
        List<FollowUp> all = [.. present.OrderBy(f => f.SettledAt ?? Instant.MaxValue)];
        for (var count = 0; count < MaxScheduled; count++)
        {
            if (all is not [.., { IsOpen: true }])
            {
                if (!GoesOn(series, all) || series.IsPaused || (all.Count == 0 ? counting.First(now) : counting.After(all[^1], now)) is not { } next)
                {
                    break;
                }

                all.Add(next);
            }

            all[^1] = FromContacts(series, counting, all[^1], contacts, now);
            if (all[^1].IsOpen)
            {
                break;
            }
        }

        return all;
    }

    private static FollowUp FromContacts(FollowUpSeries series, Counting counting, FollowUp open, IReadOnlyList<Contact> contacts, Instant now)
    {
        var next = open;
        foreach (var contact in series.Rules.CountFromContacts ? contacts.Where(c => c.At > open.CountedFrom && c.At <= now) : [])
        {
            next = Advance(series, next, contact.At, now);
            if (!next.IsOpen)
            {
                return next;
            }

            next = counting.From(next, contact, now);
        }

        return Advance(series, next, now, now);
    }

    private static bool GoesOn(FollowUpSeries series, IReadOnlyList<FollowUp> present) =>
        !(series.Rules.EndAfterCompletions <= present.Count(f => f.State == FollowUpState.Completed));

    // Everything that happens up to an instant, noted now.
    private static FollowUp Advance(FollowUpSeries series, FollowUp followUp, Instant until, Instant now)
    {
        var next = followUp;
        if (!next.IsOpen)
        {
            return next;
        }

        var cadence = series.CadenceOn(next.Nominal.Date);
        var zone = DateTimeZoneProviders.Tzdb[cadence.Zone];
        for (var raised = series.Rules.Reminders.Count(r => RemindAt(next, r, series.Rules.QuietHours, zone) <= until); next.RemindersRaised < raised;)
        {
            next = next.Remind(now);
        }

        next = Step(next, FollowUpState.Planned, next.Due, FollowUpAction.ComeDue, until, now);
        var closes = MissedAt(series, next);
        foreach (var (step, at) in series.Rules.Escalation.Select(s => (Step: s, At: s.TakenAt(next.EscalatesFrom ?? next.Due, cadence))).OrderBy(s => s.At).Skip(next.StepsTaken).ToList())
        {
            if (at <= until && !(at >= closes))
            {
                next = next.Escalate(step, now);
            }
        }

        next = Step(next, FollowUpState.Due, OverdueAt(series, next), FollowUpAction.RunLate, until, now);
        return closes is { } end && next.State == FollowUpState.Overdue && end <= until ? next.Move(FollowUpAction.Miss, Actor.System, now) with { SettledAt = end } : next;
    }

    private static FollowUp Step(FollowUp followUp, FollowUpState from, Instant at, FollowUpAction action, Instant until, Instant now) =>
        followUp.State == from && at <= until ? followUp.Move(action, Actor.System, now) : followUp;

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

    private static Instant OverdueAt(FollowUpSeries series, FollowUp followUp) => followUp.OverdueFrom ?? followUp.Due + series.Rules.Grace;

    // Null when it stays to be done. One that is counted from what happens has no next one that could take its place.
    private static Instant? MissedAt(FollowUpSeries series, FollowUp followUp)
    {
        var overdue = OverdueAt(series, followUp);
        return series.Missed switch
        {
            MissedPolicy.Skip => overdue,
            MissedPolicy.Coalesce when !series.Rules.CountFromEvents && series.Next(followUp.Slot) is { } after => Instant.Max(overdue, after.Instant),
            _ => null,
        };
    }
}
