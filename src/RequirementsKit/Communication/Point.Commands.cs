using NodaTime;

namespace RequirementsKit.Communication;

/// <content>What can happen to a point: moved, handed over, rescheduled.</content>
public sealed partial record Point
{
    /// <summary>Moves the point to another state.</summary>
    /// <param name="action">The step.</param>
    /// <param name="resolution">How it was settled, in words; null for none.</param>
    /// <param name="interaction">The interaction that settled it; null for none.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it is there already and nothing new is said.</returns>
    /// <exception cref="RuleViolationException">The table does not allow the step (<c>point.illegal-action</c>).</exception>
    public Point Move(PointAction action, string? resolution, InteractionId? interaction, Actor by, Instant now)
    {
        var words = Text.Optional(resolution, Text.MaxBody);
        if (Lifecycle.IsDone(State, action) && (words ?? Resolution) == Resolution && (interaction ?? ResolvedBy) == ResolvedBy)
        {
            return this;
        }

        var next = Lifecycle.Next(Key, State, action);
        var opens = next == PointState.Open;
        return this with
        {
            State = next,
            Resolution = opens ? null : words,
            ResolvedBy = opens ? null : interaction,
            SettledAt = opens ? null : now,
            Events = [.. Events, new PointMoved(Id, State, next, interaction, by, now)],
        };
    }

    /// <summary>Gives the point to somebody else. What is owed, and until when, stays.</summary>
    /// <param name="owner">Who owes it from now on.</param>
    /// <param name="by">Who hands it over.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when the owner has it already.</returns>
    /// <exception cref="RuleViolationException">The point is not open (<c>point.not-open</c>).</exception>
    public Point HandOver(Actor owner, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(owner);
        RequireOpen();
        return owner == Owner ? this : this with { Owner = owner, Events = [.. Events, new PointHandedOver(Id, Owner, owner, by, now)] };
    }

    /// <summary>Moves the date until which the point is owed. The log keeps the date before.</summary>
    /// <param name="due">The date; null for none.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it is due then already.</returns>
    /// <exception cref="RuleViolationException">The point is not open (<c>point.not-open</c>).</exception>
    public Point Reschedule(LocalDate? due, Actor by, Instant now)
    {
        RequireOpen();
        return due == Due ? this : this with { Due = due, Events = [.. Events, new PointRescheduled(Id, Due, due, by, now)] };
    }

    private void RequireOpen()
    {
        if (State != PointState.Open)
        {
            throw new RuleViolationException("point.not-open", $"{Key} is {State} and owed by nobody. Reopen it first, where the table allows it, or raise a new point.");
        }
    }
}
