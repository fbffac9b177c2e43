using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.FollowUps.Internal;

/// <summary>When the next follow-up is that is counted from what happened: from the one before, from its settlement, or from the last contact.</summary>
internal sealed class Counting(FollowUpSeries series, IReadOnlyList<Contact> contacts)
{
    private readonly FollowUpRules _rules = series.Rules;

    private ContactWindow Span => _rules.Window!;

    /// <summary>The first one: the cadence's, or for a window the one after the last contact before the planning.</summary>
    public FollowUp? First(Instant now)
    {
        if (_rules.Window is not null)
        {
            var basis = LastContact(series.PlannedAt) ?? series.PlannedAt;
            return Counted(FollowUp.IdOf(series.Id, Window(basis).Nominal), Window(basis), basis, OverdueFrom(basis, Window(basis).Instant), now);
        }

        return series.Next(series.PlannedAt) is { } first ? Counted(FollowUp.IdOf(series.Id, first.Nominal), first, series.PlannedAt, null, now) : null;
    }

    /// <summary>The one after a settled one.</summary>
    public FollowUp After(FollowUp last, Instant now)
    {
        var settled = last.SettledAt ?? last.Due;
        var contact = LastContact(settled);
        var basis = _rules.CountFromContacts && last is { State: FollowUpState.Completed, Outcome: not FollowUpOutcome.NoReply } && contact > last.CountedFrom ? contact.Value : settled;
        var next = _rules.Window is not null ? Window(basis) : Repeated(last, basis);
        return Counted(FollowUp.IdAfter(series.Id, last.Id), next, basis, OverdueFrom(contact ?? series.PlannedAt, next.Instant), now);
    }

    /// <summary>The open one, counted anew from a contact.</summary>
    public FollowUp From(FollowUp open, Contact contact, Instant now)
    {
        var next = _rules.Window is not null ? Window(contact.At) : Repeated(open, contact.At);
        return open.CountFrom(contact, next, OverdueFrom(contact.At, next.Instant), now);
    }

    private static LocalDateTime Local(Instant instant, Cadence cadence) => instant.InZone(DateTimeZoneProviders.Tzdb[cadence.Zone]).LocalDateTime;

    private FollowUp Counted(FollowUpId id, Occurrence occurrence, Instant basis, Instant? overdueFrom, Instant now) =>
        FollowUp.Schedule(id, series, occurrence, Actor.System, now) with { CountedFrom = basis, OverdueFrom = overdueFrom };

    private Instant? LastContact(Instant upTo) => contacts.LastOrDefault(c => c.At <= upTo)?.At;

    private Occurrence Repeated(FollowUp last, Instant basis)
    {
        var cadence = series.CadenceOn(last.Nominal.Date);
        var next = _rules.Repeat!.Next(last.Nominal, Local(basis, cadence));
        return series.CadenceOn(next.Date).Resolve(next);
    }

    private Occurrence Window(Instant contact) => AtTimeOfDay(Span.ShownFrom, Span.Least, contact);

    // Never before it is due: after an attempt without an answer the next one has its own time.
    private Instant? OverdueFrom(Instant contact, Instant due) => _rules.Window is null ? null : Instant.Max(due + Duration.FromMinutes(1), AtTimeOfDay(Span.OverdueFrom, Span.Most, contact).Instant);

    // Distances of days and longer keep the cadence's time of day.
    private Occurrence AtTimeOfDay(Func<LocalDateTime, LocalDateTime> distance, Period length, Instant contact)
    {
        var there = distance(Local(contact, series.Cadence));
        var cadence = series.CadenceOn(there.Date);
        return cadence.Resolve(length.HasTimeComponent ? there : there.Date + cadence.At);
    }
}
