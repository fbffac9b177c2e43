using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Communication;

/// <summary>Everything that is said in the project: goals, interactions, the points that come of them, and feedback.</summary>
public sealed class CommunicationLog
{
    private readonly ProjectDoor _door;

    internal CommunicationLog(ProjectDoor door) => _door = door;

    /// <summary>When we last spoke to a stakeholder. Reads one document.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="now">The instant to look back from; what happened later does not count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>When the latest interaction was; null when there was none.</returns>
    public async Task<Instant?> LastContactAsync(StakeholderId stakeholder, Instant now, CancellationToken cancellationToken = default)
    {
        var talks = CommunicationQueries.InteractionsWith(stakeholder).And(Query.Where<Interaction>(i => i.At <= now));
        var page = await _door.Store.PageAsync(talks, size: 1, cancellationToken: cancellationToken).ConfigureAwait(false);
        return page.Items is [var last] ? last.At : null;
    }

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
        var talk = await _door.LoadAsync<Interaction>(interaction.Value, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<CommunicationGoal>(
            "communication.achieve", goal.Value, Capability.Communicate, by, [interaction], (g, now) => g.Achieve(interaction, by, now), [talk], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Records an interaction with one stakeholder that served a goal. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="goal">The goal that it served.</param>
    /// <param name="channel">The channel that was used.</param>
    /// <param name="with">The stakeholder.</param>
    /// <param name="said">What was said.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="note">What else is known; null for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The interaction.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the goal or the stakeholder is not of this project.</exception>
    public Task<Interaction> RecordAsync(
        GoalId goal, Channel channel, StakeholderId with, string said, Actor by, InteractionNote? note = null, CancellationToken cancellationToken = default) =>
        RecordAsync(channel, [with], said, by, [goal], note, corrects: null, cancellationToken);

    /// <summary>Records an interaction. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="channel">The channel that was used.</param>
    /// <param name="with">The stakeholders that took part.</param>
    /// <param name="said">What was said.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="goals">The goals that it served; null for none.</param>
    /// <param name="note">What else is known; null for nothing.</param>
    /// <param name="corrects">The interaction that this one corrects; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The interaction.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or something named is not of this project.</exception>
    public async Task<Interaction> RecordAsync(
        Channel channel, IEnumerable<StakeholderId> with, string said, Actor by, IEnumerable<GoalId>? goals = null, InteractionNote? note = null, InteractionId? corrects = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(with);
        IReadOnlyList<StakeholderId> people = [.. with];
        IReadOnlyList<GoalId> served = [.. goals ?? []];
        var known = await KnownAsync(people, cancellationToken).ConfigureAwait(false);
        foreach (var goal in served)
        {
            known.Add(await _door.LoadAsync<CommunicationGoal>(goal.Value, cancellationToken).ConfigureAwait(false));
        }

        if (corrects is { } original)
        {
            known.Add(await _door.LoadAsync<Interaction>(original.Value, cancellationToken).ConfigureAwait(false));
        }

        return await _door.CreateAsync(
            "communication.record", Capability.Communicate, by, [channel, said, corrects, .. people, .. served],
            (now, number) => Interaction.Record(_door.NewId<InteractionId>(now), _door.ProjectId, number, channel, people, said, served, note, corrects, by, now), known, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Raises a point. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="summary">What it says.</param>
    /// <param name="owner">Who owes it.</param>
    /// <param name="by">Who raises it.</param>
    /// <param name="concerns">The stakeholder it concerns; a promise needs one.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="source">The interaction that it came from; null for none.</param>
    /// <param name="visibility">Who may see it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The point.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the stakeholder is not of this project.</exception>
    public async Task<Point> RaisePointAsync(
        PointKind kind, string summary, Actor owner, Actor by, StakeholderId? concerns = null, LocalDate? due = null, InteractionId? source = null, Visibility visibility = Visibility.Internal,
        CancellationToken cancellationToken = default)
    {
        var known = await KnownAsync(concerns is { } person ? [person] : [], cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "communication.raise-point", Capability.Communicate, by, [kind, summary, owner, concerns, due, source],
            (now, number) => Point.Raise(_door.NewId<PointId>(now), _door.ProjectId, number, kind, summary, owner, concerns, due, visibility, source, by, now), known, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Moves a point to another state. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="point">The point.</param>
    /// <param name="action">The step.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="resolution">How it was settled; null for none.</param>
    /// <param name="interaction">The interaction that settled it; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The point.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow the step.</exception>
    public Task<Point> MovePointAsync(
        PointId point, PointAction action, Actor by, string? resolution = null, InteractionId? interaction = null, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<Point>(
            "communication.move-point", point.Value, Capability.Communicate, by, [action, resolution, interaction],
            (p, now) => p.Move(action, resolution, interaction, by, now), [], cancellationToken);

    /// <summary>Takes feedback in. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="content">What it says.</param>
    /// <param name="by">Who takes it in.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the sender is not of this project.</exception>
    public async Task<Feedback> ReceiveFeedbackAsync(FeedbackKind kind, StakeholderId sender, string content, Actor by, CancellationToken cancellationToken = default)
    {
        var known = await KnownAsync([sender], cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "communication.receive-feedback", Capability.Communicate, by, [kind, sender, content],
            (now, number) => Feedback.Receive(_door.NewId<FeedbackId>(now), _door.ProjectId, number, kind, sender, content, by, now), known, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Moves feedback to another state. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="feedback">The feedback.</param>
    /// <param name="action">The step.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow the step.</exception>
    public Task<Feedback> MoveFeedbackAsync(FeedbackId feedback, FeedbackAction action, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<Feedback>("communication.move-feedback", feedback.Value, Capability.Communicate, by, [action], (f, now) => f.Move(action, by, now), [], cancellationToken);

    /// <summary>Answers feedback. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="feedback">The feedback.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow it.</exception>
    public Task<Feedback> AnswerFeedbackAsync(FeedbackId feedback, string answer, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<Feedback>("communication.answer-feedback", feedback.Value, Capability.Communicate, by, [answer], (f, now) => f.Reply(answer, by, now), [], cancellationToken);

    /// <summary>Lists what a query asks for: goals, interactions, points or feedback.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="query">The query; see <see cref="CommunicationQueries"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answers, in the query's order.</returns>
    public Task<IReadOnlyList<T>> ListAsync<T>(Query<T> query, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T> => _door.Store.ListAsync(query, cancellationToken);

    // Everybody who is named must be registered, and must still be when the commit happens.
    private async Task<List<Aggregate>> KnownAsync(IReadOnlyList<StakeholderId> people, CancellationToken cancellationToken)
    {
        var known = new List<Aggregate>();
        foreach (var person in people.Distinct())
        {
            known.Add(await _door.LoadAsync<Stakeholder>(person.Value, cancellationToken).ConfigureAwait(false));
        }

        return known;
    }
}
