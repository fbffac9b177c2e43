using NodaTime;
using RequirementsKit.Projects;

namespace RequirementsKit.Communication;

/// <content>Feedback: taken in, answered, escalated, never lost.</content>
public sealed partial class CommunicationLog
{
    /// <summary>Takes feedback in. Needs <see cref="Capability.Communicate"/>, unless one sends it oneself.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="content">What it says.</param>
    /// <param name="by">Who takes it in.</param>
    /// <param name="via">The name of the project's contact point by which it came, whose promised reply time then counts; null for another way.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the sender is not of this project, or there is no such contact point (<c>project.unknown-contact-point</c>).</exception>
    public async Task<Feedback> ReceiveFeedbackAsync(FeedbackKind kind, StakeholderId sender, string content, Actor by, string? via = null, CancellationToken cancellationToken = default)
    {
        var known = await KnownAsync([sender], cancellationToken).ConfigureAwait(false);
        var project = await _door.LoadAsync<Project>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false);
        var reply = via is null ? null : project.ContactPointNamed(via).ReplyWithinHours;
        return await _door.CreateAsync(
            "communication.receive-feedback", by == Actor.Person(sender) ? null : Capability.Communicate, by, [kind, sender, content, via],
            (now, number) => Feedback.Receive(
                _door.NewId<FeedbackId>(now), _door.ProjectId, number, kind, sender, content, by, now, reply is { } hours ? now + Duration.FromHours(hours) : null),
            known, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Moves feedback to another state. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="feedback">The feedback.</param>
    /// <param name="action">Acknowledge, Assess or Close.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="ArgumentException">The step has a method of its own.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow the step.</exception>
    public Task<Feedback> MoveFeedbackAsync(FeedbackId feedback, FeedbackAction action, Actor by, CancellationToken cancellationToken = default) =>
        ChangeFeedbackAsync("communication.move-feedback", feedback, by, [action], (f, now) => f.Move(action, by, now), [], cancellationToken);

    /// <summary>Answers feedback. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="feedback">The feedback.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="interaction">The interaction by which the sender was told; null for another way.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, there is no such interaction, or the table does not allow it.</exception>
    public async Task<Feedback> AnswerFeedbackAsync(FeedbackId feedback, string answer, Actor by, InteractionId? interaction = null, CancellationToken cancellationToken = default)
    {
        var talk = await TalkAsync(interaction, cancellationToken).ConfigureAwait(false);
        return await ChangeFeedbackAsync(
            "communication.answer-feedback", feedback, by, [answer, interaction], (f, now) => f.Reply(answer, interaction, by, now), talk, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Hands feedback to somebody with more authority. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="feedback">The feedback.</param>
    /// <param name="to">Who decides from now on.</param>
    /// <param name="by">Who hands it over.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the other is not of this project, or the table does not allow it.</exception>
    public async Task<Feedback> EscalateFeedbackAsync(FeedbackId feedback, Actor to, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        var known = await KnownAsync(PersonOf(to), cancellationToken).ConfigureAwait(false);
        return await ChangeFeedbackAsync("communication.escalate-feedback", feedback, by, [to], (f, now) => f.Escalate(to, by, now), known, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Marks feedback as saying the same as another. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="feedback">The feedback.</param>
    /// <param name="original">The one that came first.</param>
    /// <param name="by">Who marks it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or as for <see cref="Feedback.MarkDuplicate"/>.</exception>
    public async Task<Feedback> MarkDuplicateAsync(FeedbackId feedback, FeedbackId original, Actor by, CancellationToken cancellationToken = default)
    {
        var first = await _door.LoadAsync<Feedback>(original.Value, cancellationToken).ConfigureAwait(false);
        return await ChangeFeedbackAsync("communication.mark-duplicate", feedback, by, [original], (f, now) => f.MarkDuplicate(first, by, now), [first], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes what was made from feedback. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="feedback">The feedback.</param>
    /// <param name="consequence">The requirement, point or change request, as this project returned it.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the consequence belongs to another project.</exception>
    public Task<Feedback> NoteConsequenceAsync(FeedbackId feedback, Aggregate consequence, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consequence);
        return ChangeFeedbackAsync(
            "communication.note-consequence", feedback, by, [consequence.DocumentId], (f, now) => f.NoteConsequence(consequence, by, now), [], cancellationToken);
    }

    private Task<Feedback> ChangeFeedbackAsync(
        string command, FeedbackId feedback, Actor by, IEnumerable<object?> asked, Func<Feedback, Instant, Feedback> change, IEnumerable<Aggregate> decidedOn, CancellationToken cancellationToken) =>
        _door.ChangeAsync(command, feedback.Value, Capability.Communicate, by, asked, change, decidedOn, cancellationToken);
}
