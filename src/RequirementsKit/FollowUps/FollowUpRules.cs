using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.FollowUps;

/// <summary>How a series reminds, escalates and takes what was missed. Immutable; the defaults do for most.</summary>
public sealed record FollowUpRules
{
    /// <summary>The most reminders, and the most steps of an escalation.</summary>
    public const int MaxSteps = 20;

    private const int MaxWorkingDays = 366;
    private const int MaxTolerance = 31;

    private readonly IReadOnlyList<ReminderLead> _reminders = [];
    private readonly IReadOnlyList<EscalationStep> _escalation = [];
    private readonly Duration _grace = Duration.FromDays(1);
    private readonly int _maxSnoozes = 3;
    private readonly int? _endAfterCompletions;
    private readonly int? _maxNoReplies = 3;
    private readonly int _tolerance;

    /// <summary>Gets the rules that hold when nothing else is said: no reminders, no escalation, overdue after a day, three snoozes.</summary>
    public static FollowUpRules Default { get; } = new();

    /// <summary>Gets the reminders, the earliest first.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="MaxSteps"/>.</exception>
    public IReadOnlyList<ReminderLead> Reminders
    {
        get => _reminders;
        init => _reminders = value.Count <= MaxSteps
            ? [.. value.Distinct().OrderByDescending(r => r.Days).ThenByDescending(r => r.Elapsed)]
            : throw new ArgumentException($"There are {value.Count} reminders; {MaxSteps} are allowed.", nameof(value));
    }

    /// <summary>Gets the steps of the escalation, the earliest first.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="MaxSteps"/>, a delay is negative, or a role or channel is blank.</exception>
    public IReadOnlyList<EscalationStep> Escalation
    {
        get => _escalation;
        init => _escalation = value.Count <= MaxSteps && value.All(s => s.After >= Duration.Zero && s.WorkingDays is >= 0 and <= MaxWorkingDays && !string.IsNullOrWhiteSpace(s.Role) && !string.IsNullOrWhiteSpace(s.Channel))
            ? [.. value.OrderBy(s => s.WorkingDays).ThenBy(s => s.After)]
            : throw new ArgumentException($"An escalation has up to {MaxSteps} steps, each with a delay of zero or more and at most {MaxWorkingDays} working days, a role and a channel. Correct the steps.", nameof(value));
    }

    /// <summary>Gets what becomes of a follow-up that nobody did; null for Skip when the cadence comes round within three days, and Coalesce otherwise.</summary>
    public MissedPolicy? Missed { get; init; }

    /// <summary>Gets how long after it was due a follow-up is overdue.</summary>
    /// <value>Positive; one day by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public Duration Grace
    {
        get => _grace;
        init => _grace = value > Duration.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Use a time of more than zero.");
    }

    /// <summary>Gets how often one follow-up may be snoozed.</summary>
    /// <value>0 or more; 3 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MaxSnoozes
    {
        get => _maxSnoozes;
        init => _maxSnoozes = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Use 0 or more.");
    }

    /// <summary>Gets the hours, in the cadence's zone, in which nobody is reminded: a reminder waits for their end; null for none.</summary>
    public DailyHours? QuietHours { get; init; }

    /// <summary>Gets how long before it is due a follow-up may be completed; null for any time before.</summary>
    public Duration? CreditWithin { get; init; }

    /// <summary>
    /// Gets how often to talk at most and at least; null when the cadence decides. A follow-up is then due after the minimum and overdue after the maximum,
    /// both counted from the last contact; the cadence gives zone, time of day and working days. Whoever was not talked to for longer is being lost touch with.
    /// </summary>
    public ContactWindow? Window { get; init; }

    /// <summary>
    /// Gets from where the next follow-up is counted when one was settled; null when the cadence decides. The first one is the cadence's, which also gives zone
    /// and working days. With <see cref="CompletionAnchor.FromLastContact"/>, any contact moves the open one.
    /// </summary>
    public RepeatInterval? Repeat { get; init; }

    /// <summary>Gets after how many follow-ups in a row without an answer the channel is advised anew and the escalation begins.</summary>
    /// <value>1 or more, or null for never; 3 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int? MaxNoReplies
    {
        get => _maxNoReplies;
        init => _maxNoReplies = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Use 1 or more, or null.");
    }

    /// <summary>Gets by how many days a follow-up may be moved to balance the load of its owner.</summary>
    /// <value>0 to 31; 0 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is outside its range.</exception>
    public int Tolerance
    {
        get => _tolerance;
        init => _tolerance = value is >= 0 and <= MaxTolerance ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"Use 0 to {MaxTolerance} days.");
    }

    /// <summary>Gets after how many completions the series is over; null for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int? EndAfterCompletions
    {
        get => _endAfterCompletions;
        init => _endAfterCompletions = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Use 1 or more, or null.");
    }

    /// <summary>Whether the other rules are the same.</summary>
    /// <param name="other">The other rules.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(FollowUpRules? other) => other is not null && Reminders.SequenceEqual(other.Reminders) && Escalation.SequenceEqual(other.Escalation)
        && Missed == other.Missed && Grace == other.Grace && MaxSnoozes == other.MaxSnoozes && CreditWithin == other.CreditWithin && QuietHours == other.QuietHours && Window == other.Window
        && EndAfterCompletions == other.EndAfterCompletions && Repeat == other.Repeat && MaxNoReplies == other.MaxNoReplies && Tolerance == other.Tolerance;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Reminders.Count, Escalation.Count, Missed, Grace, MaxSnoozes);

    /// <summary>Whether the next follow-up is counted from what happened and not given by the cadence.</summary>
    internal bool CountFromEvents => Repeat is not null || Window is not null;

    /// <summary>Whether any contact moves the open follow-up.</summary>
    internal bool CountFromContacts => Window is not null || Repeat is { Anchor: CompletionAnchor.FromLastContact };
}
