using NodaTime;

namespace RequirementsKit.FollowUps;

/// <content>What people do with it.</content>
public sealed partial record FollowUp
{
    /// <summary>Moves the follow-up to another state. Completing and rescheduling have methods of their own.</summary>
    /// <param name="action">The step.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentException">The step is Complete or Reschedule.</exception>
    /// <exception cref="RuleViolationException">The table does not allow the step (<c>follow-up.illegal-action</c>).</exception>
    public FollowUp Move(FollowUpAction action, Actor by, Instant now) => action is FollowUpAction.Complete or FollowUpAction.Reschedule
        ? throw new ArgumentException($"{action} needs to say more. Use the method of that name.", nameof(action))
        : Step(action, null, by, now);

    /// <summary>Puts the reminders off. The follow-up is due as before. When the last snooze that the rules allow is over, the delays of the escalation begin.</summary>
    /// <param name="until">Until when; after now.</param>
    /// <param name="rules">The rules of its series.</param>
    /// <param name="by">Who snoozes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">It is closed (<c>follow-up.closed</c>), the time is past (<c>follow-up.snooze-past</c>), or it was snoozed too often (<c>follow-up.snoozed-out</c>).</exception>
    public FollowUp Snooze(Instant until, FollowUpRules rules, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        RequireOpen();
        if (until <= now)
        {
            throw new RuleViolationException("follow-up.snooze-past", $"The follow-up of {Nominal:uuuu-MM-dd HH:mm} cannot be snoozed until {until}, which is past. Use a later time.");
        }

        return Snoozes < rules.MaxSnoozes
            ? this with { SnoozedUntil = until, Snoozes = Snoozes + 1, EscalatesFrom = Snoozes + 1 == rules.MaxSnoozes ? Instant.Min(EscalatesFrom ?? Due, until) : EscalatesFrom, Events = [.. Events, new FollowUpSnoozed(Id, until, Snoozes + 1, by, now)] }
            : throw new RuleViolationException("follow-up.snoozed-out", $"The follow-up of {Nominal:uuuu-MM-dd HH:mm} was snoozed {Snoozes} times; its series allows {rules.MaxSnoozes}. Do it, reschedule it, or leave it out; the escalation goes on.");
    }

    /// <summary>Moves the follow-up to another time and drops its snooze. The series goes on as before.</summary>
    /// <param name="due">When it is to be done; after now.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; Planned again.</returns>
    /// <exception cref="RuleViolationException">It is closed (<c>follow-up.closed</c>), or the time is past (<c>follow-up.reschedule-past</c>).</exception>
    public FollowUp Reschedule(Instant due, Actor by, Instant now)
    {
        RequireOpen();
        return due > now
            ? this with
            {
                Due = due,
                State = Lifecycle.Next($"The follow-up of {Nominal:uuuu-MM-dd HH:mm}", State, FollowUpAction.Reschedule),
                SnoozedUntil = null,
                OverdueFrom = null,
                EscalatesFrom = null,
                IsBalanced = false,
                RemindersRaised = 0,
                StepsTaken = 0,
                Events = [.. Events, new FollowUpRescheduled(Id, Due, due, by, now)],
            }
            : throw new RuleViolationException("follow-up.reschedule-past", $"The follow-up of {Nominal:uuuu-MM-dd HH:mm} cannot be moved to {due}, which is past. Use a later time.");
    }

    /// <summary>Notes that the follow-up was done.</summary>
    /// <param name="interaction">By which interaction; null only when nobody answered.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The interaction is missing (<c>follow-up.needs-interaction</c>), or the table does not allow it.</exception>
    public FollowUp Complete(InteractionId? interaction, FollowUpOutcome outcome, Actor by, Instant now) => interaction is null && outcome != FollowUpOutcome.NoReply
        ? throw new RuleViolationException("follow-up.needs-interaction", $"A follow-up with the outcome {outcome} needs the interaction that did it. Record the interaction first.")
        : Step(FollowUpAction.Complete, interaction, by, now) with { CompletedBy = interaction, Outcome = Member.Defined(outcome) };

    /// <summary>Says what was made of the completed follow-up. What was said before stays; something made later outdoes "nothing came up".</summary>
    /// <param name="consequence">What was made, or <see cref="FollowUpConsequence.NothingCameUp"/>.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was said before.</returns>
    /// <exception cref="RuleViolationException">It is not completed (<c>follow-up.not-completed</c>), or something was made of it and now nothing came up (<c>follow-up.had-consequence</c>).</exception>
    public FollowUp Note(FollowUpConsequence consequence, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(consequence);
        if (State != FollowUpState.Completed)
        {
            throw new RuleViolationException("follow-up.not-completed", $"The follow-up of {Nominal:uuuu-MM-dd HH:mm} is {State}, so nothing can have come of it. Complete it first.");
        }

        var nothing = consequence.Equals(FollowUpConsequence.NothingCameUp);
        if (nothing && Consequence is { } made && !made.Equals(consequence))
        {
            throw new RuleViolationException("follow-up.had-consequence", $"Of the follow-up of {Nominal:uuuu-MM-dd HH:mm} came {made}, so it cannot be that nothing came up. Name what was made, or leave it as it is.");
        }

        var all = Consequence?.And(consequence) ?? consequence;
        return all.Equals(Consequence) ? this : this with { Consequence = all, Events = [.. Events, new FollowUpHadConsequence(Id, consequence.ToNames(), by, now)] };
    }

    /// <summary>Notes that the stakeholder was told the time; balancing the load moves it no more.</summary>
    /// <param name="by">Who told it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was told before.</returns>
    /// <exception cref="RuleViolationException">It is closed (<c>follow-up.closed</c>).</exception>
    public FollowUp Announce(Actor by, Instant now)
    {
        RequireOpen();
        return AnnouncedAt is null ? this with { AnnouncedAt = now, Events = [.. Events, new FollowUpAnnounced(Id, Due, by, now)] } : this;
    }

    private void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new RuleViolationException("follow-up.closed", $"The follow-up of {Nominal:uuuu-MM-dd HH:mm} is {State}. Only an open follow-up can be moved.");
        }
    }

    private FollowUp Step(FollowUpAction action, InteractionId? interaction, Actor by, Instant now)
    {
        var next = Lifecycle.Next($"The follow-up of {Nominal:uuuu-MM-dd HH:mm}", State, action);
        return this with { State = next, SettledAt = Lifecycle.Allowed(next).Count == 0 ? now : null, Events = [.. Events, new FollowUpMoved(Id, State, next, interaction, by, now)] };
    }
}
