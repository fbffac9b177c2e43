using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using RequirementsKit.Approvals;
using RequirementsKit.Plans.Internal;
using RequirementsKit.Prioritization;

namespace RequirementsKit.Plans;

/// <summary>What comes when: requirements in releases with capacity. Each change makes a new version, and each version is approved anew.</summary>
public sealed partial record ReleasePlan : Aggregate, IDocument<ReleasePlan>
{
    [JsonConstructor]
    internal ReleasePlan()
    {
    }

    /// <inheritdoc />
    public static DocumentType<ReleasePlan> Document => PlanDocuments.Plan;

    /// <summary>Gets how a plan moves.</summary>
    public static TransitionTable<PlanState, PlanAction> Lifecycle { get; } = PlanLifecycle.Table;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public ReleasePlanId Id { get; internal init; }

    /// <summary>Gets the key, such as PLAN-1.</summary>
    [JsonIgnore]
    public string Key => $"PLAN-{KeyNumber}";

    /// <summary>Gets the name.</summary>
    [JsonInclude]
    public string Name { get; internal init; } = "";

    /// <summary>Gets the version of the plan: 1, 2, ….</summary>
    [JsonInclude]
    public int PlanVersion { get; internal init; }

    /// <summary>Gets the state of this version.</summary>
    [JsonInclude]
    public PlanState State { get; internal init; } = PlanState.Draft;

    /// <summary>Gets the version that was approved last; 0 while none was.</summary>
    [JsonInclude]
    public int ApprovedVersion { get; internal init; }

    /// <summary>Gets the approval of this version; null until it is submitted.</summary>
    [JsonInclude]
    public ApprovalRound? Round { get; internal init; }

    /// <summary>Gets who made this version or one since the last approval; none of them approves it where duties are separate.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderId> Planners { get; internal init; } = [];

    /// <summary>Gets the releases in order.</summary>
    [JsonInclude]
    public IReadOnlyList<Release> Releases { get; internal init; } = [];

    /// <summary>Gets the requirements, in the order they were planned.</summary>
    [JsonInclude]
    public IReadOnlyList<Assignment> Assignments { get; internal init; } = [];

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => PlanDocuments.Plan;

    /// <summary>The id, so that a plan can be given wherever its id is asked for.</summary>
    /// <param name="plan">The plan.</param>
    public static implicit operator ReleasePlanId(ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Id;
    }

    /// <summary>Drafts version 1 of a plan: each requirement, in the order given, goes into the first release that has room and comes not before what it needs.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="releases">The releases in order; at least one.</param>
    /// <param name="entries">The requirements by rank, with their effort and what they need.</param>
    /// <param name="by">Who drafts it.</param>
    /// <param name="now">When.</param>
    /// <returns>The plan; what has no room is assigned to no release.</returns>
    /// <exception cref="ArgumentException">There is no release, a name or a requirement stands twice, a release ends before it starts, a capacity or effort is negative, or requirements need each other in a circle.</exception>
    public static ReleasePlan Draft(ReleasePlanId id, ProjectId project, long number, string name, IEnumerable<Release> releases, IEnumerable<PlanEntry> entries, Actor by, Instant now) =>
        new ReleasePlan { Id = id, ProjectId = project, KeyNumber = number, Name = Text.Required(name, Text.MaxName) }.Next(releases, entries, cause: null, by, now);

    /// <summary>Drafts version 1 of a plan in which nothing needs anything.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="releases">The releases in order; at least one.</param>
    /// <param name="ranked">The requirements by rank, with their effort.</param>
    /// <param name="by">Who drafts it.</param>
    /// <param name="now">When.</param>
    /// <returns>The plan; what has no room is assigned to no release.</returns>
    /// <exception cref="ArgumentException">There is no release, a name or a requirement stands twice, a release ends before it starts, or a capacity or effort is negative.</exception>
    public static ReleasePlan Draft(
        ReleasePlanId id, ProjectId project, long number, string name, IEnumerable<Release> releases, IEnumerable<(RequirementId Requirement, decimal Effort)> ranked, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(ranked);
        return Draft(id, project, number, name, releases, ranked.Select(r => new PlanEntry(r.Requirement, r.Effort)), by, now);
    }

    /// <summary>Plans anew; the next version, which nobody has approved.</summary>
    /// <param name="releases">The releases in order; at least one.</param>
    /// <param name="entries">The requirements by rank, with their effort and what they need.</param>
    /// <param name="cause">The change request that causes it; null for none.</param>
    /// <param name="by">Who plans.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nothing differs.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Draft(ReleasePlanId, ProjectId, long, string, IEnumerable{Release}, IEnumerable{PlanEntry}, Actor, Instant)"/>.</exception>
    public ReleasePlan Replan(IEnumerable<Release> releases, IEnumerable<PlanEntry> entries, ChangeRequestId? cause, Actor by, Instant now)
    {
        var next = Next(releases, entries, cause, by, now);
        return next.Releases.SequenceEqual(Releases) && next.Assignments.SequenceEqual(Assignments) ? this : next;
    }

    /// <summary>The effort that is planned into a release.</summary>
    /// <param name="release">The name of the release.</param>
    /// <returns>The effort, in the unit of the plan.</returns>
    public decimal LoadOf(string release) => Assignments.Where(a => a.Release == release).Sum(a => a.Effort);

    /// <summary>The fingerprint of what this version plans: releases, efforts, places and needs. An approval binds to it.</summary>
    /// <returns>The fingerprint.</returns>
    public Fingerprint ToFingerprint() => Fingerprint.OfText(Releases.SelectMany<Release, string>(r => [r.Name, Number(r.Capacity), Day(r.Start), Day(r.End)])
        .Append("/")
        .Concat(Assignments.SelectMany<Assignment, string>(a => [a.Requirement.ToString(), Number(a.Effort), a.Release is null ? "-" : "+" + a.Release, string.Join(' ', a.Needs ?? [])])));

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(ReleasePlan? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    private ReleasePlan Next(IEnumerable<Release> releases, IEnumerable<PlanEntry> entries, ChangeRequestId? cause, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(releases);
        ArgumentNullException.ThrowIfNull(entries);
        IReadOnlyList<Release> all = [.. releases];
        IReadOnlyList<PlanEntry> order = [.. entries];
        PlanRules.RequireReleases(all);
        PlanRules.RequireEfforts([.. order.Select(e => (e.Requirement, (decimal?)e.Effort))], nameof(entries));
        return NextVersion(all, Fill(all, order), cause, by, now);
    }

    private static IReadOnlyList<Assignment> Fill(IReadOnlyList<Release> releases, IReadOnlyList<PlanEntry> entries)
    {
        try
        {
            return PlanFill.Of(releases, entries);
        }
        catch (PrioritizationException problem)
        {
            throw new ArgumentException($"The requirements cannot be planned: {problem.Message}", nameof(entries), problem);
        }
    }

    private ReleasePlan NextVersion(IReadOnlyList<Release> releases, IReadOnlyList<Assignment> assignments, ChangeRequestId? cause, Actor by, Instant now)
    {
        var next = this with
        {
            State = PlanVersion == 0 ? Lifecycle.Initial : Lifecycle.Next(Key, State, PlanAction.Replan),
            PlanVersion = PlanVersion + 1,
            Releases = releases,
            Assignments = assignments,
            Round = null,
            Planners = [.. (State == PlanState.Approved ? [] : Planners).Concat(by.PersonId is { } planner ? [planner] : []).Distinct()],
        };
        return next with { Events = [.. Events, new ReleasePlanVersioned(Id, next.PlanVersion, next.ToFingerprint(), cause, by, now)] };
    }
}
