using RequirementsKit.Approvals;
using RequirementsKit.Projects;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Traceability;

namespace RequirementsKit.Plans;

/// <summary>Plans requirements into releases.</summary>
/// <example><code>
/// var plan = await kit.Plans.DraftAsync("2027", [new("Spring", 10), new("Summer", 10)], [(requirement.Id, 5), (design.Id, 8)], by: me);
/// </code></example>
public sealed class ReleasePlanning
{
    private readonly ProjectDoor _door;

    internal ReleasePlanning(ProjectDoor door) => _door = door;

    /// <summary>Drafts a plan: each requirement, in the order given, goes into the first release that has room. Needs <see cref="Capability.Plan"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="releases">The releases in order.</param>
    /// <param name="ranked">The requirements by rank, with their effort.</param>
    /// <param name="by">Who drafts it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or a requirement is not of this project.</exception>
    public async Task<ReleasePlan> DraftAsync(
        string name, IEnumerable<Release> releases, IEnumerable<(RequirementId Requirement, decimal Effort)> ranked, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(releases);
        ArgumentNullException.ThrowIfNull(ranked);
        IReadOnlyList<Release> all = [.. releases];
        IReadOnlyList<(RequirementId Requirement, decimal Effort)> order = [.. ranked];
        foreach (var (requirement, _) in order)
        {
            await _door.LoadAsync<Requirement>(requirement.Value, cancellationToken).ConfigureAwait(false);
        }

        return await _door.CreateAsync(
            "plans.draft", Capability.Plan, by, [name, .. Asked(all, order.Select(o => new PlanEntry(o.Requirement, o.Effort)))],
            (now, number) => ReleasePlan.Draft(_door.NewId<ReleasePlanId>(now), _door.ProjectId, number, name, all, order, by, now), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Drafts a plan that respects what requirements need: those that depend on others of the plan, by the trace links, come not before them. Needs <see cref="Capability.Plan"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="releases">The releases in order.</param>
    /// <param name="ranked">The requirements by rank, with their effort.</param>
    /// <param name="links">The trace links; see <see cref="LinkType.DependsOn"/>.</param>
    /// <param name="by">Who drafts it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">Requirements need each other in a circle, or as for <see cref="ReleasePlan.Draft(ReleasePlanId, ProjectId, long, string, IEnumerable{Release}, IEnumerable{PlanEntry}, Actor, NodaTime.Instant)"/>.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or a requirement is not of this project.</exception>
    public async Task<ReleasePlan> DraftAsync(
        string name, IEnumerable<Release> releases, IEnumerable<(RequirementId Requirement, decimal Effort)> ranked, IEnumerable<TraceLink> links, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(releases);
        ArgumentNullException.ThrowIfNull(ranked);
        ArgumentNullException.ThrowIfNull(links);
        IReadOnlyList<Release> all = [.. releases];
        var needs = links.Where(l => l is { IsRemoved: false, Type: LinkType.DependsOn, Source: not null, Target: not null }).ToLookup(l => l.Source!.Value, l => l.Target!.Value);
        IReadOnlyList<PlanEntry> entries = [.. ranked.Select(r => new PlanEntry(r.Requirement, r.Effort) { Needs = [.. needs[r.Requirement].Distinct()] })];
        foreach (var entry in entries)
        {
            await _door.LoadAsync<Requirement>(entry.Requirement.Value, cancellationToken).ConfigureAwait(false);
        }

        return await _door.CreateAsync(
            "plans.draft", Capability.Plan, by, [name, .. Asked(all, entries)],
            (now, number) => ReleasePlan.Draft(_door.NewId<ReleasePlanId>(now), _door.ProjectId, number, name, all, entries, by, now), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Plans anew; the next version. Needs <see cref="Capability.Plan"/>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="releases">The releases in order.</param>
    /// <param name="entries">The requirements by rank, with their effort and what they need.</param>
    /// <param name="by">Who plans.</param>
    /// <param name="cause">The change request that causes it; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<ReleasePlan> ReplanAsync(
        ReleasePlanId plan, IEnumerable<Release> releases, IEnumerable<PlanEntry> entries, Actor by, ChangeRequestId? cause = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(releases);
        ArgumentNullException.ThrowIfNull(entries);
        IReadOnlyList<Release> all = [.. releases];
        IReadOnlyList<PlanEntry> order = [.. entries];
        return _door.ChangeAsync<ReleasePlan>(
            "plans.replan", plan.Value, Capability.Plan, by, [cause, .. Asked(all, order)],
            (p, now) => p.Replan(all, order, cause, by, now), [], cancellationToken);
    }

    /// <summary>Works out what a change would do to a plan; nothing is stored.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cause">The change request.</param>
    /// <param name="changes">What it does to each requirement.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The delta, with its effect on cost and schedule.</returns>
    /// <exception cref="RuleViolationException">There is no such plan (<c>release-plan.not-found</c>).</exception>
    public async Task<PlanDelta> ProposeAsync(ReleasePlanId plan, ChangeRequestId cause, IEnumerable<PlanChange> changes, CancellationToken cancellationToken = default) =>
        (await GetAsync(plan, cancellationToken).ConfigureAwait(false)).Propose(cause, changes);

    /// <summary>Accepts what a change does to a plan; the next version. Needs <see cref="Capability.Plan"/>.</summary>
    /// <param name="delta">The delta, as it was proposed.</param>
    /// <param name="by">Who accepts it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the plan has another version by now (<c>release-plan.stale-delta</c>).</exception>
    public Task<ReleasePlan> AcceptAsync(PlanDelta delta, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(delta);
        return _door.ChangeAsync<ReleasePlan>(
            "plans.accept", delta.Plan.Value, Capability.Plan, by, [delta.PlanVersion, delta.Cause, .. delta.Assignments.SelectMany<Assignment, object?>(a => [a.Requirement, a.Effort, a.Release])],
            (p, now) => p.Accept(delta, by, now), [], cancellationToken);
    }

    /// <summary>Puts the present version to those who approve it: whoever has <see cref="Capability.ApprovePlans"/>. Needs <see cref="Capability.Plan"/>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">Who must approve.</param>
    /// <param name="by">Who submits it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plan, in review.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the policy is weaker than the project's least (<c>approval.policy-too-weak</c>) or cannot be met, or the table does not allow it.</exception>
    public async Task<ReleasePlan> SubmitAsync(ReleasePlanId plan, ApprovalPolicy policy, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var project = await _door.LoadAsync<Project>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false);
        var catalog = project.Policies ?? PolicyCatalog.Default;
        if (!catalog.Suffices(policy, catalog.Least))
        {
            throw new RuleViolationException("approval.policy-too-weak", $"The policy {policy} is weaker than {catalog.Least}, by which project {project.Id} approves at least. Use one of {catalog}.");
        }

        var holders = await _door.SeatHoldersAsync(Capability.ApprovePlans, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<ReleasePlan>(
            "plans.submit", plan.Value, Capability.Plan, by, [policy.ToFingerprint()], (p, now) => p.Submit(policy, holders, by, now), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Votes for oneself on the version in review. Needs <see cref="Capability.ApprovePlans"/>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="verdict">What one says.</param>
    /// <param name="by">Who votes; a person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plan; decided when that was enough.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the plan is not in review, or the round refuses the ballot.</exception>
    public Task<ReleasePlan> VoteAsync(ReleasePlanId plan, BallotVerdict verdict, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var person = by.PersonId ?? throw new ArgumentException($"Only a person can vote; {by} is none.", nameof(by));
        return _door.ChangeAsync<ReleasePlan>("plans.vote", plan.Value, Capability.ApprovePlans, by, [verdict], (p, now) => Telemetry.Evaluate("approval", () => p.Vote(person, verdict, by, now)), [], cancellationToken);
    }

    /// <summary>Says how far a plan is.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The releases in their order; see <see cref="PlanProgress.Of"/>.</returns>
    /// <exception cref="RuleViolationException">There is no such plan (<c>release-plan.not-found</c>).</exception>
    public async Task<IReadOnlyList<ReleaseProgress>> ProgressAsync(ReleasePlanId plan, CancellationToken cancellationToken = default)
    {
        var present = await GetAsync(plan, cancellationToken).ConfigureAwait(false);
        return PlanProgress.Of(present, await _door.Store.ListAsync(TraceQueries.Present, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads a plan.</summary>
    /// <param name="plan">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RuleViolationException">The project has none with that id (<c>release-plan.not-found</c>).</exception>
    public Task<ReleasePlan> GetAsync(ReleasePlanId plan, CancellationToken cancellationToken = default) => _door.LoadAsync<ReleasePlan>(plan.Value, cancellationToken);

    /// <summary>Lists plans.</summary>
    /// <param name="query">Which; see <see cref="PlanQueries"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plans, in the query's order.</returns>
    public Task<IReadOnlyList<ReleasePlan>> ListAsync(Query<ReleasePlan> query, CancellationToken cancellationToken = default) => _door.Store.ListAsync(query, cancellationToken);

    // What was asked, for the digest of a command: the text of a record differs by culture.
    private static IEnumerable<object?> Asked(IReadOnlyList<Release> releases, IEnumerable<PlanEntry> entries) =>
    [
        releases.Count,
        .. releases.SelectMany<Release, object?>(r => [r.Name, r.Capacity, r.Start, r.End]),
        .. entries.SelectMany<PlanEntry, object?>(e => [e.Requirement, e.Effort, .. e.Needs]),
    ];
}
