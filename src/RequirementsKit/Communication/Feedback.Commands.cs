using NodaTime;
using RequirementsKit.Communication.Internal;

namespace RequirementsKit.Communication;

/// <content>What can happen to feedback: moved, answered, escalated, found to be a duplicate, turned into something.</content>
public sealed partial record Feedback
{
    /// <summary>Moves the feedback to another state.</summary>
    /// <param name="action">Acknowledge, Assess or Close; the other steps have to say more and have methods of their own.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it is there already.</returns>
    /// <exception cref="ArgumentException">The step has a method of its own.</exception>
    /// <exception cref="RuleViolationException">The table does not allow the step (<c>feedback.illegal-action</c>).</exception>
    public Feedback Move(FeedbackAction action, Actor by, Instant now) => action is FeedbackAction.Answer or FeedbackAction.MarkDuplicate or FeedbackAction.Escalate
        ? throw new ArgumentException($"{action} needs to say more. Use Reply, MarkDuplicate or Escalate.", nameof(action))
        : Lifecycle.IsDone(State, action) ? this : Step(action, by, now);

    /// <summary>Gives the sender an answer.</summary>
    /// <param name="answer">The answer, 1 to 1,000,000 characters.</param>
    /// <param name="interaction">The interaction by which the sender was told; null for another way.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when this answer was given before.</returns>
    /// <exception cref="ArgumentException">The answer is blank or too long.</exception>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>feedback.illegal-action</c>).</exception>
    public Feedback Reply(string answer, InteractionId? interaction, Actor by, Instant now)
    {
        var words = Text.Required(answer, Text.MaxBody);
        return State == FeedbackState.Answered && Answer == words && AnsweredIn == interaction
            ? this
            : Step(FeedbackAction.Answer, by, now) with { Answer = words, AnsweredIn = interaction, AnsweredAt = now };
    }

    /// <summary>Hands the feedback to somebody with more authority. An answer that did not satisfy stays on record until there is another.</summary>
    /// <param name="to">Who decides from now on.</param>
    /// <param name="by">Who hands it over.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when that actor has it already.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>feedback.illegal-action</c>).</exception>
    public Feedback Escalate(Actor to, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (State == FeedbackState.Escalated && EscalatedTo == to)
        {
            return this;
        }

        var next = Step(FeedbackAction.Escalate, by, now);
        return next with { EscalatedTo = to, Events = [.. next.Events, new FeedbackEscalated(Id, to, by, now)] };
    }

    /// <summary>Marks the feedback as saying the same as another.</summary>
    /// <param name="original">The other, which stands for itself.</param>
    /// <param name="by">Who marks it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was marked so before.</returns>
    /// <exception cref="RuleViolationException">
    /// It is the same feedback (<c>feedback.duplicate-of-itself</c>), the other is a duplicate too (<c>feedback.duplicate-of-duplicate</c>), or the table does not allow it
    /// (<c>feedback.illegal-action</c>).
    /// </exception>
    public Feedback MarkDuplicate(Feedback original, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(original);
        if (original.Id == Id)
        {
            throw new RuleViolationException("feedback.duplicate-of-itself", $"{Key} cannot be a duplicate of itself. Name the feedback that came first.");
        }

        if (original.DuplicateOf is { } first)
        {
            throw new RuleViolationException("feedback.duplicate-of-duplicate", $"{original.Key} is a duplicate of {first} itself. Name that one, so that one answer reaches everybody.");
        }

        return DuplicateOf == original.Id ? this : Step(FeedbackAction.MarkDuplicate, by, now) with { DuplicateOf = original.Id };
    }

    /// <summary>Notes what was made from the feedback, so that nothing is lost on the way.</summary>
    /// <param name="consequence">The requirement, point or change request, of the same project.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was noted before.</returns>
    /// <exception cref="RuleViolationException">The consequence belongs to another project (<c>feedback.foreign-consequence</c>).</exception>
    public Feedback NoteConsequence(Aggregate consequence, Actor by, Instant now)
    {
        var name = ConsequenceName.Of(this, Key, consequence);
        return Consequences.Contains(name) ? this : this with { Consequences = [.. Consequences, name], Events = [.. Events, new FeedbackHadConsequence(Id, name, by, now)] };
    }

    private Feedback Step(FeedbackAction action, Actor by, Instant now)
    {
        var next = Lifecycle.Next(Key, State, action);
        return this with { State = next, Events = [.. Events, new FeedbackMoved(Id, State, next, by, now)] };
    }
}
