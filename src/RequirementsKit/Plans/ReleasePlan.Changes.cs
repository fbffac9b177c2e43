using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Plans.Internal;

namespace RequirementsKit.Plans;

/// <content>What changes do to a plan, and how a version is approved.</content>
public sealed partial record ReleasePlan
{
    /// <summary>Works out what a change would do to the plan. Nothing is changed.</summary>
    /// <param name="cause">The change request.</param>
    /// <param name="changes">What it does to each requirement; each once.</param>
    /// <returns>The delta, to be shown and accepted: the releases filled again in the same order, with new requirements last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    /// <exception cref="ArgumentException">A requirement stands twice, or an effort is negative.</exception>
    public PlanDelta Propose(ChangeRequestId cause, IEnumerable<PlanChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        IReadOnlyList<PlanChange> all = [.. changes];
        PlanRules.RequireEfforts([.. all.Select(c => (c.Requirement, c.Effort))], nameof(changes));
        var efforts = all.ToDictionary(c => c.Requirement, c => c.Effort);
        var before = Assignments.ToDictionary(a => a.Requirement);
        List<PlanEntry> entries =
        [
            .. Assignments.Where(a => !efforts.TryGetValue(a.Requirement, out var effort) || effort is not null)
                .Select(a => new PlanEntry(a.Requirement, efforts.GetValueOrDefault(a.Requirement) ?? a.Effort) { Needs = a.Needs ?? [] }),
            .. all.Where(c => c.Effort is not null && !before.ContainsKey(c.Requirement)).Select(c => new PlanEntry(c.Requirement, c.Effort!.Value)),
        ];
        var after = Fill(Releases, entries);
        return new(
            Id,
            PlanVersion,
            cause,
            after,
            after.Sum(a => a.Effort) - Assignments.Sum(a => a.Effort),
            all.Sum(c => c.CostDelta),
            [
                .. after.Where(a => before.GetValueOrDefault(a.Requirement)?.Release != a.Release).Select(a => MoveOf(a.Requirement, before.GetValueOrDefault(a.Requirement)?.Release, a.Release)),
                .. Assignments.Where(a => a.Release is not null && after.All(n => n.Requirement != a.Requirement)).Select(a => MoveOf(a.Requirement, a.Release, null)),
            ],
            Days(FinishOf(Assignments), FinishOf(after)));
    }

    /// <summary>Accepts what a change does to the plan; the next version, which nobody has approved.</summary>
    /// <param name="delta">The delta, as it was proposed.</param>
    /// <param name="by">Who accepts it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when the delta changes nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="delta"/> is null.</exception>
    /// <exception cref="RuleViolationException">The delta is of another plan or version (<c>release-plan.stale-delta</c>).</exception>
    public ReleasePlan Accept(PlanDelta delta, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(delta);
        if (delta.Plan != Id || delta.PlanVersion != PlanVersion)
        {
            throw new RuleViolationException(
                "release-plan.stale-delta", $"The delta was worked out on version {delta.PlanVersion} of plan {delta.Plan}, and this is version {PlanVersion} of {Key} ({Id}). Work it out again.");
        }

        return delta.Assignments.SequenceEqual(Assignments) ? this : NextVersion(Releases, delta.Assignments, delta.Cause, by, now);
    }

    /// <summary>Puts this version to those who approve it.</summary>
    /// <param name="policy">Who must approve.</param>
    /// <param name="holders">Who may approve.</param>
    /// <param name="by">Who submits it.</param>
    /// <param name="now">When.</param>
    /// <returns>The plan, in review.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>release-plan.illegal-action</c>), or the policy cannot be met (<c>approval.infeasible</c>).</exception>
    public ReleasePlan Submit(ApprovalPolicy policy, IEnumerable<SeatHolder> holders, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(by);
        var state = Lifecycle.Next(Key, State, PlanAction.Submit);
        var round = ApprovalRound.Open(policy, ToFingerprint(), holders, [.. Planners, .. by.PersonId is { } person ? new[] { person } : []], now);
        return this with { State = state, Round = round, Events = [.. Events, new ReleasePlanSubmitted(Id, PlanVersion, round.Content, policy.ToFingerprint(), by, now)] };
    }

    /// <summary>Notes what somebody says of this version; decides when that is enough.</summary>
    /// <param name="person">Whose word it is.</param>
    /// <param name="verdict">What they say.</param>
    /// <param name="by">Who casts it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The plan is not in review (<c>release-plan.illegal-action</c>), or the round refuses the ballot; see <see cref="ApprovalRound.Cast"/>.</exception>
    public ReleasePlan Vote(StakeholderId person, BallotVerdict verdict, Actor by, Instant now)
    {
        _ = Lifecycle.Next(Key, State, PlanAction.Approve);
        var round = Round!.Cast(person, verdict, by, now);
        var voted = this with { Round = round, Events = [.. Events, new ReleasePlanBallotCast(Id, PlanVersion, person, verdict, by, now)] };
        var outcome = round.Evaluate(now);
        return outcome.Passes ? voted.Decide(PlanAction.Approve, by, now)
            : outcome.Outcome == ApprovalOutcome.Failed || verdict == BallotVerdict.RequestChanges ? voted.Decide(PlanAction.Reject, by, now)
            : voted;
    }

    private ReleasePlan Decide(PlanAction action, Actor by, Instant now)
    {
        var state = Lifecycle.Next(Key, State, action);
        return this with
        {
            State = state,
            ApprovedVersion = state == PlanState.Approved ? PlanVersion : ApprovedVersion,
            Events = [.. Events, new ReleasePlanDecided(Id, PlanVersion, state, by, now)],
        };
    }

    private PlanMove MoveOf(RequirementId requirement, string? from, string? to) => new(requirement, from, to, Days(EndOf(from), EndOf(to)));

    private LocalDate? EndOf(string? release) => Releases.FirstOrDefault(r => r.Name == release)?.End;

    private LocalDate? FinishOf(IReadOnlyList<Assignment> assignments) => Releases.LastOrDefault(r => assignments.Any(a => a.Release == r.Name))?.End;

    private static int? Days(LocalDate? from, LocalDate? to) => from is { } start && to is { } end ? Period.DaysBetween(start, end) : null;
}
