using NodaTime;

namespace RequirementsKit.Communication;

/// <content>Goals: set, changed, acknowledged, reached or not.</content>
public sealed partial class CommunicationLog
{
    /// <summary>Sets a goal. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="purpose">What it is for.</param>
    /// <param name="desiredOutcome">The outcome that is wanted.</param>
    /// <param name="participants">With whom.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or a participant is not registered.</exception>
    public async Task<CommunicationGoal> SetGoalAsync(
        GoalPurpose purpose, string desiredOutcome, IEnumerable<StakeholderId> participants, Actor by, LocalDate? due = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(participants);
        IReadOnlyList<StakeholderId> people = [.. participants];
        var known = await KnownAsync(people, cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "communication.set-goal", Capability.Communicate, by, [purpose, desiredOutcome, due, .. people],
            (now, number) => CommunicationGoal.Set(_door.NewId<GoalId>(now), _door.ProjectId, number, purpose, desiredOutcome, people, due, by, now), known, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes what is wanted, from whom and until when; acknowledgements of the goal before go stale. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="purpose">What it is for now.</param>
    /// <param name="desiredOutcome">The outcome that is wanted now.</param>
    /// <param name="participants">With whom.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the goal is not open, or a participant is not registered.</exception>
    public async Task<CommunicationGoal> ChangeGoalAsync(
        GoalId goal, GoalPurpose purpose, string desiredOutcome, IEnumerable<StakeholderId> participants, Actor by, LocalDate? due = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(participants);
        IReadOnlyList<StakeholderId> people = [.. participants];
        var known = await KnownAsync(people, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<CommunicationGoal>(
            "communication.change-goal", goal.Value, Capability.Communicate, by, [purpose, desiredOutcome, due, .. people],
            (g, now) => g.Change(purpose, desiredOutcome, people, due, by, now), known, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that a participant acknowledges a goal as it is now. Needs <see cref="Capability.Communicate"/>, unless one acknowledges for oneself.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="participant">Who.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="inOwnWords">How they put it; null when not asked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the goal is not open, or the person does not participate.</exception>
    public Task<CommunicationGoal> AcknowledgeAsync(GoalId goal, StakeholderId participant, Actor by, string? inOwnWords = null, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<CommunicationGoal>(
            "communication.acknowledge", goal.Value, by == Actor.Person(participant) ? null : Capability.Communicate, by, [participant, inOwnWords],
            (g, now) => g.Acknowledge(participant, inOwnWords, by, now), [], cancellationToken);

    /// <summary>Notes that a goal was reached. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="interaction">By which interaction.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, there is no such interaction, or the goal is not open.</exception>
    public async Task<CommunicationGoal> AchieveAsync(GoalId goal, InteractionId interaction, Actor by, CancellationToken cancellationToken = default)
    {
        var talk = await TalkAsync(interaction, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<CommunicationGoal>(
            "communication.achieve", goal.Value, Capability.Communicate, by, [interaction], (g, now) => g.Achieve(interaction, by, now), talk, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that a goal was not reached. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="interaction">The interaction that showed it; null for none.</param>
    /// <param name="reason">Why; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, there is no such interaction, or the goal is not open.</exception>
    public async Task<CommunicationGoal> MissAsync(GoalId goal, Actor by, InteractionId? interaction = null, string? reason = null, CancellationToken cancellationToken = default)
    {
        var talk = await TalkAsync(interaction, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<CommunicationGoal>(
            "communication.miss", goal.Value, Capability.Communicate, by, [interaction, reason], (g, now) => g.Miss(interaction, reason, by, now), talk, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Wants a missed goal again. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="by">Who reopens it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow it.</exception>
    public Task<CommunicationGoal> ReopenAsync(GoalId goal, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<CommunicationGoal>("communication.reopen-goal", goal.Value, Capability.Communicate, by, [], (g, now) => g.Reopen(by, now), [], cancellationToken);

    /// <summary>Gives a goal up. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who gives it up.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow it.</exception>
    public Task<CommunicationGoal> AbandonAsync(GoalId goal, string reason, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<CommunicationGoal>("communication.abandon", goal.Value, Capability.Communicate, by, [reason], (g, now) => g.Abandon(reason, by, now), [], cancellationToken);
}
