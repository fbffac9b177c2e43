using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;

namespace RequirementsKit.Retrospectives;

/// <summary>How a period went, computed from the events of the record and from nothing else: what happened from the beginning (inclusive) to the end (exclusive).</summary>
/// <remarks>A duration is the median of all that ended in the period, the lower of the two middle ones where there are two; null when none ended.</remarks>
public sealed record RecordMetrics
{
    /// <summary>Gets the beginning of the period, inclusive.</summary>
    public Instant From { get; internal init; }

    /// <summary>Gets the end of the period, exclusive.</summary>
    public Instant To { get; internal init; }

    /// <summary>Gets how many requirements there were at the end.</summary>
    public int Requirements { get; internal init; }

    /// <summary>Gets how many requirements were captured in the period.</summary>
    public int Captured { get; internal init; }

    /// <summary>Gets how many revisions were made in the period, the first of each requirement left out.</summary>
    public int Revisions { get; internal init; }

    /// <summary>Gets the volatility: captured and revised in the period, by requirement at the end.</summary>
    /// <value>0 when nothing changed or there is no requirement; 1 when there was one change for each.</value>
    public double Volatility => Requirements == 0 ? 0 : (double)(Captured + Revisions) / Requirements;

    /// <summary>Gets how long each question that is open at the end has been open, the longest first.</summary>
    public IReadOnlyList<Duration> OpenQuestions { get; internal init; } = [];

    /// <summary>Gets the time from a need to its confirmation: from captured to first Validated.</summary>
    public Duration? NeedToConfirmation { get; internal init; }

    /// <summary>Gets the time from a confirmation to the acceptance: from last Validated to Accepted.</summary>
    public Duration? ConfirmationToAcceptance { get; internal init; }

    /// <summary>Gets how many promises were kept.</summary>
    public int PromisesKept { get; internal init; }

    /// <summary>Gets how many promises were broken.</summary>
    public int PromisesBroken { get; internal init; }

    /// <summary>Gets how many follow-ups were completed.</summary>
    public int FollowUpsKept { get; internal init; }

    /// <summary>Gets how many follow-ups were missed.</summary>
    public int FollowUpsMissed { get; internal init; }

    /// <summary>Gets the time from submitting a change request to applying it.</summary>
    public Duration? ChangeLeadTime { get; internal init; }

    /// <summary>Gets how many change requests were submitted for each cause; causes without any are left out.</summary>
    public IReadOnlyDictionary<ChangeCause, int> ChangesByCause { get; internal init; } = new Dictionary<ChangeCause, int>();

    /// <summary>Gets the time that requirements spent in each state within the period, all together; states without any are left out.</summary>
    public IReadOnlyDictionary<RequirementStatus, Duration> TimeInState { get; internal init; } = new Dictionary<RequirementStatus, Duration>();
}
