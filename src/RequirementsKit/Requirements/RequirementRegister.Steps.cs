using NodaTime;
using RequirementsKit.Projects.Internal;

namespace RequirementsKit.Requirements;

/// <content>Moving requirements on, and what is noted of them beside their content.</content>
public sealed partial class RequirementRegister
{
    /// <summary>Moves a requirement to another state. Approving, verifying, accepting, closing and rejecting need <see cref="Capability.ApproveRequirements"/>, the other steps <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="action">The step; marking a duplicate has <see cref="MarkDuplicateAsync"/>.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the table does not allow the step, or validating or accepting lacks what the project's policy asks for
    /// (<c>requirement.not-confirmed</c>, <c>requirement.not-feasible</c>).
    /// </exception>
    public async Task<Requirement> MoveAsync(RequirementId requirement, RequirementAction action, Actor by, CancellationToken cancellationToken = default)
    {
        var capability = action is RequirementAction.Approve or RequirementAction.Verify or RequirementAction.Accept or RequirementAction.Close or RequirementAction.Reject
            ? Capability.ApproveRequirements
            : Capability.WriteRequirements;
        if (action is not (RequirementAction.Validate or RequirementAction.Accept))
        {
            return await ChangeAsync("requirements.move", requirement, capability, by, [action], (r, now, scheme) => r.Move(action, by, now, scheme), cancellationToken).ConfigureAwait(false);
        }

        var scheme = await SchemeAsync(cancellationToken).ConfigureAwait(false);
        var rounds = await RoundsOfAsync(requirement, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<Requirement>(
            "requirements.move", requirement.Value, capability, by, [action],
            (r, now) => action == RequirementAction.Validate ? r.Validate(rounds, by, now, scheme) : r.Accept(rounds, by, now, scheme), [.. rounds, .. ProjectDoor.WhereStored(scheme)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts a requirement off until a date. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="until">The date on which to look at it again; see <see cref="RequirementQueries.ToTakeUp"/>.</param>
    /// <param name="by">Who puts it off.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow the step (<c>requirement.illegal-action</c>).</exception>
    public Task<Requirement> DeferAsync(RequirementId requirement, LocalDate until, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync("requirements.defer", requirement, Capability.WriteRequirements, by, [until], (r, now, scheme) => r.Defer(until, by, now, scheme), cancellationToken);

    /// <summary>Marks a requirement as saying the same as another. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="original">The other, of this project.</param>
    /// <param name="by">Who marks it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the other is missing or the same (<c>requirement.duplicate-of-itself</c>), or the table does not allow the step (<c>requirement.illegal-action</c>).
    /// </exception>
    public async Task<Requirement> MarkDuplicateAsync(RequirementId requirement, RequirementId original, Actor by, CancellationToken cancellationToken = default)
    {
        var first = await GetAsync(original, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync(
            "requirements.mark-duplicate", requirement, Capability.WriteRequirements, by, [original], (r, now, scheme) => r.MarkDuplicate(first.Id, by, now, scheme), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes whether a requirement can be built. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="by">Who judges.</param>
    /// <param name="conditions">What must hold; needed for "feasible with conditions", and null where nothing must.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Requirement> AssessFeasibilityAsync(
        RequirementId requirement, FeasibilityVerdict verdict, Actor by, string? conditions = null, CancellationToken cancellationToken = default) =>
        ChangeAsync("requirements.assess-feasibility", requirement, by, [verdict, conditions], (r, now) => r.AssessFeasibility(verdict, conditions, by, now), cancellationToken);

    /// <summary>Notes that somebody else wants it too. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="origin">Where that comes from.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Requirement> AddOriginAsync(RequirementId requirement, Origin origin, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync("requirements.add-origin", requirement, by, [origin], (r, now) => r.AddOrigin(origin, by, now), cancellationToken);

    /// <summary>Notes that a requirement serves an objective. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="objective">The objective, of this project.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement; unchanged when that is known.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or there is no such objective (<c>objective.not-found</c>).</exception>
    public async Task<Requirement> ServeAsync(RequirementId requirement, ObjectiveId objective, Actor by, CancellationToken cancellationToken = default)
    {
        var served = await _door.LoadAsync<Objective>(objective.Value, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync("requirements.serve", requirement, by, [objective], (r, now) => r.Serve(served.Id, by, now), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that a requirement does not serve an objective. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement; unchanged when nobody said it does.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Requirement> LeaveAsync(RequirementId requirement, ObjectiveId objective, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync("requirements.leave", requirement, by, [objective], (r, now) => r.Leave(objective, by, now), cancellationToken);

    /// <summary>Notes that somebody wants to hear of every change. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="follower">Who, of this project.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement; unchanged when the person follows it already.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or there is no such stakeholder (<c>stakeholder.not-found</c>).</exception>
    public async Task<Requirement> FollowAsync(RequirementId requirement, StakeholderId follower, Actor by, CancellationToken cancellationToken = default)
    {
        var person = await _door.LoadAsync<Stakeholders.Stakeholder>(follower.Value, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync("requirements.follow", requirement, by, [follower], (r, now) => r.Follow(person.Id, by, now), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes that somebody no longer wants to hear of every change. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="follower">Who.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement; unchanged when the person does not follow it.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Requirement> UnfollowAsync(RequirementId requirement, StakeholderId follower, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync("requirements.unfollow", requirement, by, [follower], (r, now) => r.Unfollow(follower, by, now), cancellationToken);

    /// <summary>Puts a settled requirement away. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="by">Who archives it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement; unchanged when it is archived already.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or it is not settled (<c>requirement.archive-unsettled</c>).</exception>
    public Task<Requirement> ArchiveAsync(RequirementId requirement, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync("requirements.archive", requirement, by, [], (r, now) => r.Archive(by, now), cancellationToken);

    /// <summary>Takes a requirement out of the archive. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="by">Who takes it out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement; unchanged when it is not archived.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Requirement> UnarchiveAsync(RequirementId requirement, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync("requirements.unarchive", requirement, by, [], (r, now) => r.Unarchive(by, now), cancellationToken);

    /// <summary>Takes the tree of all requirements. O(n log n).</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The tree.</returns>
    public async Task<RequirementTree> TreeAsync(CancellationToken cancellationToken = default) => new(await ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false));

    /// <summary>Moves a requirement, with all below it, to another place in the tree. Needs <see cref="Capability.WriteRequirements"/>. O(n log n).</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="parent">The one above it from now on; null for the top.</param>
    /// <param name="after">The one right before it from now on; null to stand first.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="ArgumentException">One of them is not of this project, or <paramref name="after"/> does not stand below <paramref name="parent"/>.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the place is below the requirement itself (<c>requirement.tree-cycle</c>).</exception>
    public async Task<Requirement> PlaceAsync(RequirementId requirement, RequirementId? parent, RequirementId? after, Actor by, CancellationToken cancellationToken = default)
    {
        const string Command = "requirements.place";
        object?[] asked = [requirement, parent, after];
        if (await _door.FindEarlierAsync(Command, by, asked, cancellationToken).ConfigureAwait(false) is null)
        {
            var now = _door.Now();
            var project = await _door.RequireAsync(by, Capability.WriteRequirements, cancellationToken).ConfigureAwait(false);
            var all = await ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            var changes = new RequirementTree(all).Place(requirement, parent, after, by, now);

            // Bound to those above the new place, so that two moves at one time cannot make a circle.
            var known = all.ToDictionary(r => r.Id);
            var above = new List<Aggregate> { project };
            for (var next = parent; next is { } id && known.TryGetValue(id, out var one); next = one.Parent)
            {
                above.Add(one);
            }

            await _door.CommitAsync(Command, by, now, asked, changes.Next, above, cancellationToken).ConfigureAwait(false);
        }

        return await GetAsync(requirement, cancellationToken).ConfigureAwait(false);
    }

    private Task<Requirement> ChangeAsync(
        string command, RequirementId id, Actor by, IEnumerable<object?> asked, Func<Requirement, Instant, Requirement> change, CancellationToken cancellationToken) =>
        _door.ChangeAsync(command, id.Value, Capability.WriteRequirements, by, asked, change, [], cancellationToken);
}
