using NodaTime;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <content>The commands that leave content and state as they are.</content>
public sealed partial record Requirement
{
    /// <summary>Notes whether the requirement can be built, as it stands now.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="conditions">What must hold; needed for "feasible with conditions".</param>
    /// <param name="by">Who judges.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentException">Conditions are needed and missing.</exception>
    /// <exception cref="RuleViolationException">The requirement is archived (<c>requirement.archived</c>).</exception>
    public Requirement AssessFeasibility(FeasibilityVerdict verdict, string? conditions, Actor by, Instant now)
    {
        RequireNotArchived();
        var text = verdict == FeasibilityVerdict.FeasibleWithConditions ? Text.Required(conditions, Text.MaxBody) : Text.Optional(conditions, Text.MaxBody);
        return this with
        {
            Feasibility = new(Member.Defined(verdict), text, by, now, Fingerprint),
            Events = [.. Events, new RequirementFeasibilityAssessed(Id, verdict, Fingerprint, by, now)],
        };
    }

    /// <summary>Notes that somebody else wants it too.</summary>
    /// <param name="origin">Where that comes from.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    public Requirement AddOrigin(Origin origin, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return this with { Origins = [.. Origins, origin], Events = [.. Events, new RequirementOriginAdded(Id, origin.Kind, by, now)] };
    }

    /// <summary>Notes that the requirement serves an objective.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when that is known.</returns>
    public Requirement Serve(ObjectiveId objective, Actor by, Instant now) => Objectives.Contains(objective)
        ? this
        : this with { Objectives = [.. Objectives, objective], Events = [.. Events, new RequirementObjectiveServed(Id, objective, by, now)] };

    /// <summary>Notes that the requirement does not serve an objective.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nobody said it does.</returns>
    public Requirement Leave(ObjectiveId objective, Actor by, Instant now) => Objectives.Contains(objective)
        ? this with { Objectives = [.. Objectives.Where(o => o != objective)], Events = [.. Events, new RequirementObjectiveLeft(Id, objective, by, now)] }
        : this;

    /// <summary>Notes that somebody wants to hear of every change.</summary>
    /// <param name="follower">Who.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when the person follows it already.</returns>
    public Requirement Follow(StakeholderId follower, Actor by, Instant now) => Followers.Contains(follower)
        ? this
        : this with { Followers = [.. Followers, follower], Events = [.. Events, new RequirementFollowed(Id, follower, by, now)] };

    /// <summary>Notes that somebody no longer wants to hear of every change.</summary>
    /// <param name="follower">Who.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when the person does not follow it.</returns>
    public Requirement Unfollow(StakeholderId follower, Actor by, Instant now) => Followers.Contains(follower)
        ? this with { Followers = [.. Followers.Where(f => f != follower)], Events = [.. Events, new RequirementUnfollowed(Id, follower, by, now)] }
        : this;

    /// <summary>Puts the requirement away; nothing of it changes until it is taken out again.</summary>
    /// <param name="by">Who archives it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it is archived already.</returns>
    /// <exception cref="RuleViolationException">It is not settled: Closed, Rejected, Duplicate or Obsolete (<c>requirement.archive-unsettled</c>).</exception>
    public Requirement Archive(Actor by, Instant now) => this switch
    {
        { IsArchived: true } => this,
        _ when !RequirementLifecycle.IsSettled(Status) => throw new RuleViolationException(
            "requirement.archive-unsettled", $"{Key} is {Status}; only what is Closed, Rejected, Duplicate or Obsolete is archived. Settle it first."),
        _ => this with { IsArchived = true, Events = [.. Events, new RequirementArchived(Id, by, now)] },
    };

    /// <summary>Takes the requirement out of the archive.</summary>
    /// <param name="by">Who takes it out.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it is not archived.</returns>
    public Requirement Unarchive(Actor by, Instant now) => IsArchived ? this with { IsArchived = false, Events = [.. Events, new RequirementUnarchived(Id, by, now)] } : this;

    /// <summary>With the place that an event gave it; the place where it was captured when there is none.</summary>
    internal Requirement PlacedBy(RequirementPlaced? placed) => this with { Parent = placed?.Parent, Order = placed?.Order ?? RequirementTree.FirstOrder(KeyNumber) };

    internal Requirement PutAt(RequirementId? parent, long order, Actor by, Instant now) => parent == Parent && order == Order
        ? this
        : this with { Parent = parent, Order = order, Events = [.. Events, new RequirementPlaced(Id, parent, order, by, now)] };

    private void RequireNotArchived()
    {
        if (IsArchived)
        {
            throw new RuleViolationException("requirement.archived", $"{Key} is archived, so nothing of it changes. Take it out of the archive first.");
        }
    }
}
