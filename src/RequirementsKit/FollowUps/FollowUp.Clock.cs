using NodaTime;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Recurrence;

namespace RequirementsKit.FollowUps;

/// <content>What the clock, contacts and zones do with it.</content>
public sealed partial record FollowUp
{
    internal FollowUp Remind(Instant now) =>
        this with { RemindersRaised = RemindersRaised + 1, Events = [.. Events, new FollowUpReminded(Id, RemindersRaised, Due, Actor.System, now)] };

    internal FollowUp Escalate(EscalationStep step, Instant now) =>
        this with { StepsTaken = StepsTaken + 1, Events = [.. Events, new FollowUpEscalated(Id, StepsTaken, step.Role, step.Channel, Actor.System, now)] };

    // Its local time means another instant. A time that somebody chose stays.
    internal FollowUp Retime(Occurrence occurrence, Actor by, Instant now) => occurrence.Instant == Slot ? this : this with
    {
        Slot = occurrence.Instant,
        Due = Due == Slot ? occurrence.Instant : Due,
        OverdueFrom = OverdueFrom + (occurrence.Instant - Slot),
        ZoneData = occurrence.ZoneData,
        Events = [.. Events, new FollowUpRetimed(Id, Slot, occurrence.Instant, occurrence.ZoneData, by, now)],
    };

    internal FollowUp CountFrom(Contact contact, Occurrence occurrence, Instant? overdueFrom, Instant now) => this with
    {
        Nominal = occurrence.Nominal,
        Slot = occurrence.Instant,
        Due = occurrence.Instant,
        ZoneData = occurrence.ZoneData,
        CountedFrom = contact.At,
        OverdueFrom = overdueFrom,
        State = Lifecycle.Next($"The follow-up of {Nominal:uuuu-MM-dd HH:mm}", State, FollowUpAction.Reschedule),
        SnoozedUntil = null,
        EscalatesFrom = null,
        RemindersRaised = 0,
        StepsTaken = 0,
        Events = [.. Events, new FollowUpClockReset(Id, contact.Interaction, Due, occurrence.Instant, Actor.System, now)],
    };

    internal FollowUp Chase(FollowUp unanswered, string? channel, Instant now) => this with
    {
        ChasedAfter = unanswered.Id,
        AdvisedChannel = channel,
        EscalatesFrom = Instant.Min(EscalatesFrom ?? Due, unanswered.SettledAt ?? Due),
        Events = [.. Events, new FollowUpChased(Id, unanswered.Id, channel, Actor.System, now)],
    };

    internal FollowUp Balance(Instant due, Actor by, Instant now) =>
        due == Due ? this : this with { Due = due, IsBalanced = due != Slot, Events = [.. Events, new FollowUpRescheduled(Id, Due, due, by, now)] };
}
