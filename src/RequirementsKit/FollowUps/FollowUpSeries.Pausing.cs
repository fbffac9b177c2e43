using NodaTime;

namespace RequirementsKit.FollowUps;

/// <content>How a series rests, goes on and ends.</content>
public sealed partial record FollowUpSeries
{
    /// <summary>Lets the series rest: nothing is scheduled until it is resumed.</summary>
    /// <param name="by">Who pauses it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it rests already.</returns>
    /// <exception cref="RuleViolationException">The series was ended (<c>follow-up-series.ended</c>).</exception>
    public FollowUpSeries Pause(Actor by, Instant now)
    {
        RequireGoingOn();
        return IsPaused ? this : this with { Pauses = [.. Pauses, new(now, null)], Events = [.. Events, new FollowUpSeriesPaused(Id, by, now)] };
    }

    /// <summary>Goes on after a pause.</summary>
    /// <param name="by">Who resumes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it does not rest.</returns>
    /// <exception cref="RuleViolationException">The series was ended (<c>follow-up-series.ended</c>).</exception>
    public FollowUpSeries Resume(Actor by, Instant now)
    {
        RequireGoingOn();
        return IsPaused ? this with { Pauses = [.. Pauses.SkipLast(1), Pauses[^1] with { To = now }], Events = [.. Events, new FollowUpSeriesResumed(Id, by, now)] } : this;
    }

    /// <summary>Ends the series.</summary>
    /// <param name="by">Who ends it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was ended before.</returns>
    public FollowUpSeries EndSeries(Actor by, Instant now) => IsEnded ? this : this with { IsEnded = true, Events = [.. Events, new FollowUpSeriesEnded(Id, by, now)] };

    private void RequireGoingOn()
    {
        if (IsEnded)
        {
            throw new RuleViolationException("follow-up-series.ended", $"{Key} was ended. Plan a new series.");
        }
    }
}
