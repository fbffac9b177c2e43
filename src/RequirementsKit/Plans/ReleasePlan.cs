using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Plans.Internal;

namespace RequirementsKit.Plans;

/// <summary>What comes when: requirements in releases with capacity. Each change makes a new version.</summary>
public sealed record ReleasePlan : Aggregate, IDocument<ReleasePlan>
{
    [JsonConstructor]
    internal ReleasePlan()
    {
    }

    /// <inheritdoc />
    public static DocumentType<ReleasePlan> Document => PlanDocuments.Plan;

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

    /// <summary>Drafts version 1 of a plan: each requirement, in the order given, goes into the first release that has room.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="releases">The releases in order; at least one.</param>
    /// <param name="ranked">The requirements by rank, with their effort.</param>
    /// <param name="by">Who drafts it.</param>
    /// <param name="now">When.</param>
    /// <returns>The plan; what has no room is assigned to no release.</returns>
    /// <exception cref="ArgumentException">There is no release, a name stands twice, or a capacity or effort is negative.</exception>
    public static ReleasePlan Draft(
        ReleasePlanId id, ProjectId project, long number, string name, IEnumerable<Release> releases, IEnumerable<(RequirementId Requirement, decimal Effort)> ranked, Actor by, Instant now) =>
        new ReleasePlan { Id = id, ProjectId = project, KeyNumber = number, Name = Text.Required(name, Text.MaxName) }.Next(releases, ranked, cause: null, by, now);

    /// <summary>Plans anew; the next version.</summary>
    /// <param name="releases">The releases in order; at least one.</param>
    /// <param name="ranked">The requirements by rank, with their effort.</param>
    /// <param name="cause">The change request that causes it; null for none.</param>
    /// <param name="by">Who plans.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nothing differs.</returns>
    /// <exception cref="ArgumentException">There is no release, a name stands twice, or a capacity or effort is negative.</exception>
    public ReleasePlan Replan(
        IEnumerable<Release> releases, IEnumerable<(RequirementId Requirement, decimal Effort)> ranked, ChangeRequestId? cause, Actor by, Instant now)
    {
        var next = Next(releases, ranked, cause, by, now);
        return next.Releases.SequenceEqual(Releases) && next.Assignments.SequenceEqual(Assignments) ? this : next;
    }

    /// <summary>The effort that is planned into a release.</summary>
    /// <param name="release">The name of the release.</param>
    /// <returns>The effort, in the unit of the plan.</returns>
    public decimal LoadOf(string release) => Assignments.Where(a => a.Release == release).Sum(a => a.Effort);

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(ReleasePlan? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;

    private ReleasePlan Next(
        IEnumerable<Release> releases, IEnumerable<(RequirementId Requirement, decimal Effort)> ranked, ChangeRequestId? cause, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(releases);
        ArgumentNullException.ThrowIfNull(ranked);
        IReadOnlyList<Release> all = [.. releases];
        if (all.Count == 0 || all.Any(r => r.Capacity < 0) || all.DistinctBy(r => r.Name).Count() != all.Count)
        {
            throw new ArgumentException("A plan needs at least one release, each with a name of its own and a capacity of 0 or more.", nameof(releases));
        }

        var room = all.ToDictionary(r => r.Name, r => r.Capacity);
        var assignments = new List<Assignment>();
        foreach (var (requirement, effort) in ranked)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(effort, nameof(ranked));
            var release = all.FirstOrDefault(r => room[r.Name] >= effort)?.Name;
            if (release is not null)
            {
                room[release] -= effort;
            }

            assignments.Add(new(requirement, effort, release));
        }

        var content = Fingerprint.OfText(all.Select(r => r.ToString()).Concat(assignments.Select(a => a.ToString())));
        return this with
        {
            PlanVersion = PlanVersion + 1,
            Releases = all,
            Assignments = assignments,
            Events = [.. Events, new ReleasePlanVersioned(Id, PlanVersion + 1, content, cause, by, now)],
        };
    }
}
