using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Approvals.Internal;

namespace RequirementsKit.Approvals;

/// <summary>One pass of deciding on one content under one policy. Immutable: a ballot gives the next state. Usable alone, over the fingerprint of anything.</summary>
/// <example><code>
/// var round = ApprovalRound.Open(Policies.FourEyes, requirement.Fingerprint, [new(anna.Id, ["lead"]), new(ben.PersonId!.Value, ["lead"])], contributors: [anna.Id], now);
/// round = round.Cast(ben.PersonId!.Value, BallotVerdict.Approve, ben, now);
/// Console.WriteLine(round.Evaluate(now).ToText());
/// </code></example>
public sealed partial record ApprovalRound
{
    [JsonConstructor]
    internal ApprovalRound()
    {
    }

    /// <summary>Gets the policy, pinned when the round opened.</summary>
    [JsonInclude]
    public ApprovalPolicy Policy { get; internal init; } = Policies.FourEyes;

    /// <summary>Gets the fingerprint of what is decided on.</summary>
    [JsonInclude]
    public Fingerprint Content { get; internal init; }

    /// <summary>Gets who contributed to the content; under separation of duties they neither vote nor record votes.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderId> Contributors { get; internal init; } = [];

    /// <summary>Gets the seats.</summary>
    [JsonInclude]
    public IReadOnlyList<Seat> Seats { get; internal init; } = [];

    /// <summary>Gets the ballots in the order they were cast.</summary>
    [JsonInclude]
    public IReadOnlyList<Ballot> Ballots { get; internal init; } = [];

    /// <summary>Gets who may vote for whom; null for nobody.</summary>
    [JsonInclude]
    public IReadOnlyList<Delegation>? Delegations { get; internal init; }

    /// <summary>Gets what is known of the thing that is decided on; null for nothing.</summary>
    [JsonInclude]
    public SubjectFacts? Subject { get; internal init; }

    /// <summary>Gets the roles that existed when the round opened; null when nobody said.</summary>
    [JsonInclude]
    public IReadOnlyList<string>? KnownRoles { get; internal init; }

    /// <summary>Gets the stages that were overridden; null for none.</summary>
    [JsonInclude]
    public IReadOnlyList<StageOverride>? Overrides { get; internal init; }

    /// <summary>Gets when the round opened.</summary>
    [JsonInclude]
    public Instant OpenedAt { get; internal init; }

    /// <summary>Opens a round. Refused when the policy could never be satisfied: nothing approves itself for want of people.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="content">The fingerprint of what is decided on.</param>
    /// <param name="holders">Who may approve.</param>
    /// <param name="contributors">Who contributed to the content.</param>
    /// <param name="now">When.</param>
    /// <param name="subject">What is known of the thing that is decided on; null for nothing, and then every stage applies.</param>
    /// <param name="knownRoles">The roles that exist; null to take every role for known.</param>
    /// <returns>The round.</returns>
    /// <exception cref="ArgumentNullException">One of the first four arguments is null.</exception>
    /// <exception cref="ArgumentException">The policy has problems; all are listed.</exception>
    /// <exception cref="RuleViolationException">
    /// A group has fewer eligible seats than it needs approvals, or no stage applies (<c>approval.infeasible</c>); the policy names a role that does not exist (<c>approval.unknown-role</c>).
    /// </exception>
    public static ApprovalRound Open(
        ApprovalPolicy policy,
        Fingerprint content,
        IEnumerable<SeatHolder> holders,
        IEnumerable<StakeholderId> contributors,
        Instant now,
        SubjectFacts? subject = null,
        IEnumerable<string>? knownRoles = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(holders);
        ArgumentNullException.ThrowIfNull(contributors);
        policy.RequireSound();
        var round = new ApprovalRound
        {
            Policy = policy,
            Content = content,
            Contributors = [.. contributors.Distinct()],
            OpenedAt = now,
            Subject = subject,
            KnownRoles = knownRoles is null ? null : [.. knownRoles],
        };
        IReadOnlyList<SeatHolder> people = [.. holders.DistinctBy(h => h.Person).OrderBy(h => h.Person)];
        round = round with { Seats = Seating.Of(policy, people, round.Forbidden(), subject) };
        round = round.OpenStage(round.Evaluate(now).Stages.FirstOrDefault(s => s.Outcome != ApprovalOutcome.NotApplicable)?.Stage, now);
        round.RequireFeasible(now);
        return round;
    }

    /// <summary>Evaluates the round on its own content.</summary>
    /// <param name="now">When; never before what happened last.</param>
    /// <returns>The outcome with its reasons.</returns>
    public RoundOutcome Evaluate(Instant now) => ApprovalKernel.Evaluate(Policy, Seats, Ballots, Content, Later(now), Subject is null && KnownRoles is null && Overrides is null ? null : new(Subject, Overrides, KnownRoles));

    /// <summary>The people whose approval would count now.</summary>
    /// <param name="now">When.</param>
    /// <returns>Those with a seat in the stage that decides now, who may vote and have not approved.</returns>
    public IReadOnlyList<StakeholderId> WhoMayStillApprove(Instant now)
    {
        var outcome = Evaluate(now);
        return [.. Seats.Where(s => s.Stage == outcome.Stage && MayVote(s, Later(now)) && LastOf(s) is not BallotVerdict.Approve).Select(s => s.Person).Distinct()];
    }

    /// <summary>What a person may say now.</summary>
    /// <param name="person">The person.</param>
    /// <param name="now">When.</param>
    /// <returns>The verdicts; none when the person may not vote.</returns>
    public IReadOnlyList<BallotVerdict> AllowedVerdicts(StakeholderId person, Instant now)
    {
        var stage = Evaluate(now).Stage;
        var own = Seats.Where(s => s.Stage == stage && s.Person == person && MayVote(s, Later(now))).ToList();
        return own.Count == 0 ? [] : [.. Enum.GetValues<BallotVerdict>().Where(v => v != BallotVerdict.Veto || own.Any(MayVeto))];
    }

    internal ApprovalStage? StageNamed(string? stage) => Policy.Stages.FirstOrDefault(s => s.Name == stage);

    private static bool MayVote(Seat seat, Instant now) => !seat.IsForbidden && !seat.IsRecused && !seat.IsVacant && !(now >= seat.Due);

    private static object Names(IReadOnlyList<StakeholderId> people) => Sentence.List(people, $"nobody");

    private BallotVerdict? LastOf(Seat seat) => Ballots.LastOrDefault(b => b.Seat == seat.Number)?.Verdict;

    private bool MayVeto(Seat seat) => Policy.Stages.First(s => s.Name == seat.Stage).Groups.First(g => g.Name == seat.Group).MayVeto;

    /// <summary>A clock that goes back changes nothing that happened.</summary>
    private Instant Later(Instant now)
    {
        var last = Instant.Max(OpenedAt, Ballots.Count == 0 ? OpenedAt : Ballots[^1].At);
        return Instant.Max(now, Overrides is null ? last : Instant.Max(last, Overrides[^1].At));
    }

    private RoundOutcome RequirePending(Instant now) => Evaluate(now) is { Outcome: ApprovalOutcome.Pending } outcome
        ? outcome
        : throw new RuleViolationException("approval.decided", "The round is decided and nothing about it can change.");

    private ApprovalRound Advance(string? from, Instant now) => Evaluate(now).Stage is { } stage && stage != from ? OpenStage(stage, now) : this;

    private ApprovalRound OpenStage(string? stage, Instant now) => StageNamed(stage)?.DueAfterHours is not { } hours
        ? this
        : this with { Seats = [.. Seats.Select(s => s.Stage == stage && s.Due is null ? s with { Due = now + Duration.FromHours(hours) } : s)] };

    private HashSet<StakeholderId> Forbidden() => [.. Policy.SeparateDuties ? Contributors : [], .. Policy.SeparatedEditor is { } editor ? new[] { editor } : []];

    private void RequireFeasible(Instant now)
    {
        var outcome = Evaluate(now);
        if (outcome.Outcome == ApprovalOutcome.Error)
        {
            var unknown = Policy.Stages.SelectMany(PolicyRoles.Of).Distinct().Where(r => !KnownRoles!.Contains(r));
            throw new RuleViolationException(
                "approval.unknown-role",
                $"The policy {Policy} names roles that do not exist: {unknown}. There are: {Sentence.List(KnownRoles!, $"none")}. Define the role, or choose another policy.");
        }

        if (outcome.Groups.Count == 0)
        {
            throw new RuleViolationException("approval.infeasible", $"The policy {Policy} cannot be met: no stage of it applies, so nobody would decide. Choose another policy.");
        }

        if (outcome.Groups.FirstOrDefault(g => g.Outcome == ApprovalOutcome.Infeasible) is { } lacking)
        {
            throw new RuleViolationException(
                "approval.infeasible",
                $"The policy {Policy} cannot be met: '{lacking.Group}' needs {lacking.Needed} approval(s) and has {lacking.Eligible} seat(s) that may vote. Give more people the role, or choose another policy.");
        }
    }
}
