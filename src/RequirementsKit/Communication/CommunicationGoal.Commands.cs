using NodaTime;

namespace RequirementsKit.Communication;

/// <content>What can happen to a goal: changed, acknowledged, reached, missed, reopened, given up.</content>
public sealed partial record CommunicationGoal
{
    /// <summary>Changes what is wanted, from whom and until when. Acknowledgements of the goal before are stale from then on.</summary>
    /// <param name="purpose">What it is for now.</param>
    /// <param name="desiredOutcome">The outcome that is wanted now.</param>
    /// <param name="participants">With whom; at least one.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when the content is the same.</returns>
    /// <exception cref="ArgumentException">The outcome is blank or too long, or nobody participates.</exception>
    /// <exception cref="RuleViolationException">The goal is not open (<c>goal.not-open</c>).</exception>
    public CommunicationGoal Change(GoalPurpose purpose, string desiredOutcome, IEnumerable<StakeholderId> participants, LocalDate? due, Actor by, Instant now)
    {
        RequireOpen();
        var next = this with { Purpose = Member.Defined(purpose), DesiredOutcome = Text.Required(desiredOutcome, Text.MaxBody), Participants = Several(participants), Due = due };
        return next.Content == Content ? this : next with { Events = [.. Events, new GoalChanged(Id, next.Content, by, now)] };
    }

    /// <summary>Notes that a participant acknowledges the goal as it is now.</summary>
    /// <param name="participant">Who.</param>
    /// <param name="inOwnWords">How they put it; null when not asked.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when the person said the same of this content before.</returns>
    /// <exception cref="RuleViolationException">The goal is not open (<c>goal.not-open</c>), or the person does not participate (<c>goal.not-a-participant</c>).</exception>
    public CommunicationGoal Acknowledge(StakeholderId participant, string? inOwnWords, Actor by, Instant now)
    {
        RequireOpen();
        if (!Participants.Contains(participant))
        {
            throw new RuleViolationException("goal.not-a-participant", $"{participant} does not participate in {Key}. Participants: {Participants}. Add the person to the goal first.");
        }

        var acknowledgement = new GoalAcknowledgement(participant, Content, now, Text.Optional(inOwnWords, Text.MaxBody));
        return Acknowledgements.Any(a => a == acknowledgement with { At = a.At }) ? this : this with
        {
            Acknowledgements = [.. Acknowledgements.Where(a => a.Participant != participant), acknowledgement],
            Events = [.. Events, new GoalAcknowledged(Id, participant, Content, by, now)],
        };
    }

    /// <summary>Notes that the goal was reached.</summary>
    /// <param name="interaction">By which interaction.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when that interaction reached it before.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>goal.illegal-action</c>).</exception>
    public CommunicationGoal Achieve(InteractionId interaction, Actor by, Instant now) => State == GoalState.Achieved && AchievedBy == interaction
        ? this
        : this with { State = Lifecycle.Next(Key, State, GoalAction.Achieve), AchievedBy = interaction, Events = [.. Events, new GoalAchieved(Id, interaction, by, now)] };

    /// <summary>Notes that the goal was not reached.</summary>
    /// <param name="interaction">The interaction that showed it; null for none.</param>
    /// <param name="reason">Why, in words; null for none.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>goal.illegal-action</c>).</exception>
    public CommunicationGoal Miss(InteractionId? interaction, string? reason, Actor by, Instant now) => this with
    {
        State = Lifecycle.Next(Key, State, GoalAction.Miss),
        MissedIn = interaction,
        Reason = Text.Optional(reason, Text.MaxBody),
        Events = [.. Events, new GoalMissed(Id, interaction, by, now)],
    };

    /// <summary>Wants a goal again that was missed.</summary>
    /// <param name="by">Who reopens it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it is open.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>goal.illegal-action</c>).</exception>
    public CommunicationGoal Reopen(Actor by, Instant now) => Lifecycle.IsDone(State, GoalAction.Reopen)
        ? this
        : this with { State = Lifecycle.Next(Key, State, GoalAction.Reopen), MissedIn = null, Reason = null, Events = [.. Events, new GoalReopened(Id, by, now)] };

    /// <summary>Gives the goal up.</summary>
    /// <param name="reason">Why, 1 to 1,000,000 characters.</param>
    /// <param name="by">Who gives it up.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was given up before.</returns>
    /// <exception cref="ArgumentException">The reason is blank or too long.</exception>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>goal.illegal-action</c>).</exception>
    public CommunicationGoal Abandon(string reason, Actor by, Instant now) => Lifecycle.IsDone(State, GoalAction.Abandon)
        ? this
        : this with { State = Lifecycle.Next(Key, State, GoalAction.Abandon), Reason = Text.Required(reason, Text.MaxBody), Events = [.. Events, new GoalAbandoned(Id, by, now)] };

    private void RequireOpen()
    {
        if (State != GoalState.Open)
        {
            throw new RuleViolationException("goal.not-open", $"{Key} is {State} and takes no changes. Set a new goal.");
        }
    }
}
