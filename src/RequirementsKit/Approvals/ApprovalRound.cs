using System.Text.Json.Serialization;
using NodaTime;

namespace RequirementsKit.Approvals;

/// <summary>One pass of deciding on one content under one policy. Immutable: a ballot gives the next state. Usable alone, over the fingerprint of anything.</summary>
public sealed record ApprovalRound
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

    /// <summary>Gets when the round opened.</summary>
    [JsonInclude]
    public Instant OpenedAt { get; internal init; }

    /// <summary>Opens a round. Refused when the policy could never be satisfied: nothing approves itself for want of people.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="content">The fingerprint of what is decided on.</param>
    /// <param name="holders">Who may approve.</param>
    /// <param name="contributors">Who contributed to the content.</param>
    /// <param name="now">When.</param>
    /// <returns>The round.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RuleViolationException">A group has fewer eligible seats than it needs approvals (<c>approval.infeasible</c>).</exception>
    public static ApprovalRound Open(ApprovalPolicy policy, Fingerprint content, IEnumerable<SeatHolder> holders, IEnumerable<StakeholderId> contributors, Instant now)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(holders);
        ArgumentNullException.ThrowIfNull(contributors);
        IReadOnlyList<SeatHolder> people = [.. holders.DistinctBy(h => h.Person).OrderBy(h => h.Person)];
        IReadOnlyList<StakeholderId> authors = [.. contributors.Distinct()];
        var forbidden = policy.SeparateDuties ? authors.ToHashSet() : [];
        var seats = new List<Seat>();
        foreach (var stage in policy.Stages)
        {
            foreach (var group in stage.Groups)
            {
                seats.AddRange(people.Where(p => group.Role is null || p.Roles.Contains(group.Role))
                    .Select((p, i) => new Seat(seats.Count + i + 1, stage.Name, group.Name, p.Person, forbidden.Contains(p.Person))).ToList());
            }
        }

        var round = new ApprovalRound { Policy = policy, Content = content, Contributors = authors, Seats = seats, OpenedAt = now };
        if (round.Evaluate().Groups.FirstOrDefault(g => g.Outcome == ApprovalOutcome.Infeasible) is { } lacking)
        {
            throw new RuleViolationException(
                "approval.infeasible",
                $"The policy {policy} cannot be met: '{lacking.Group}' needs {lacking.Needed} approval(s) and has {lacking.Eligible} seat(s) that may vote. Give more people the role, or choose another policy.");
        }

        return round;
    }

    /// <summary>Notes what a person says, in every seat they have in the stage that decides now.</summary>
    /// <param name="person">Whose word it is.</param>
    /// <param name="verdict">What they say.</param>
    /// <param name="by">Who casts it: the person, or who records it on behalf.</param>
    /// <param name="now">When.</param>
    /// <param name="comment">In which words; null for none.</param>
    /// <param name="evidence">The interaction that shows it; needed when somebody else casts it.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="verdict"/> is none of the verdicts.</exception>
    /// <exception cref="RuleViolationException">
    /// The round is decided (<c>approval.decided</c>), the person has no seat now (<c>approval.no-seat</c>), contributed to the content
    /// (<c>approval.self-approval</c>), may not veto (<c>approval.no-veto</c>), or somebody else casts it without evidence or right (<c>approval.not-on-behalf</c>).
    /// </exception>
    public ApprovalRound Cast(StakeholderId person, BallotVerdict verdict, Actor by, Instant now, string? comment = null, InteractionId? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!Enum.IsDefined(verdict))
        {
            throw new ArgumentOutOfRangeException(nameof(verdict), verdict, $"Use one of {string.Join(", ", Enum.GetNames<BallotVerdict>())}.");
        }

        var outcome = Evaluate();
        if (outcome.Outcome != ApprovalOutcome.Pending)
        {
            throw new RuleViolationException("approval.decided", $"The round is decided ({outcome.Outcome}) and takes no more ballots.");
        }

        RequireOwnWord(person, by, evidence);
        var own = Seats.Where(s => s.Person == person && s.Stage == outcome.Stage).ToList();
        if (own.Count == 0)
        {
            throw new RuleViolationException("approval.no-seat", $"{person} has no seat in '{outcome.Stage}'. Who may vote now: {Names(WhoMayStillApprove())}.");
        }

        if (own.All(s => s.IsForbidden))
        {
            throw new RuleViolationException("approval.self-approval", $"{person} contributed to the content and cannot vote on it under {Policy}. Who may: {Names(WhoMayStillApprove())}.");
        }

        if (verdict == BallotVerdict.Veto && !own.Any(MayVeto))
        {
            throw new RuleViolationException("approval.no-veto", $"The seat of {person} has no veto under {Policy}. Reject instead.");
        }

        var text = Text.Optional(comment, Text.MaxBody);
        var cast = own.Where(s => !s.IsForbidden && (verdict != BallotVerdict.Veto || MayVeto(s))).Select(s => new Ballot(s.Number, verdict, Content, by, evidence, text, now));
        return this with { Ballots = [.. Ballots, .. cast] };
    }

    /// <summary>Evaluates the round on its own content.</summary>
    /// <returns>The outcome with its reasons.</returns>
    public RoundOutcome Evaluate() => ApprovalKernel.Evaluate(Policy, Seats, Ballots, Content);

    /// <summary>The people whose approval would count now.</summary>
    /// <returns>Those with a seat in the stage that decides now, who may vote and have not approved.</returns>
    public IReadOnlyList<StakeholderId> WhoMayStillApprove()
    {
        var outcome = Evaluate();
        return [.. Seats.Where(s => s.Stage == outcome.Stage && !s.IsForbidden && LastOf(s) is not BallotVerdict.Approve).Select(s => s.Person).Distinct()];
    }

    /// <summary>What a person may say now.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The verdicts; none when the person may not vote.</returns>
    public IReadOnlyList<BallotVerdict> AllowedVerdicts(StakeholderId person)
    {
        var stage = Evaluate().Stage;
        var own = Seats.Where(s => s.Stage == stage && s.Person == person && !s.IsForbidden).ToList();
        return own.Count == 0 ? [] : [.. Enum.GetValues<BallotVerdict>().Where(v => v != BallotVerdict.Veto || own.Any(MayVeto))];
    }

    private static string Names(IReadOnlyList<StakeholderId> people) => people.Count == 0 ? "nobody" : string.Join(", ", people);

    private BallotVerdict? LastOf(Seat seat) => Ballots.LastOrDefault(b => b.Seat == seat.Number)?.Verdict;

    private bool MayVeto(Seat seat) => Policy.Stages.First(s => s.Name == seat.Stage).Groups.First(g => g.Name == seat.Group).MayVeto;

    private void RequireOwnWord(StakeholderId person, Actor by, InteractionId? evidence)
    {
        if (by == Actor.Person(person))
        {
            return;
        }

        // Duties are separate for both people: who may not vote may not record a vote either.
        if (!Policy.AllowsOnBehalf || evidence is null || (Policy.SeparateDuties && by.PersonId is { } recorder && Contributors.Contains(recorder)))
        {
            throw new RuleViolationException(
                "approval.not-on-behalf",
                $"{by} cannot cast the ballot of {person}: {(!Policy.AllowsOnBehalf ? $"{Policy} does not allow it" : evidence is null ? "the interaction that shows it is missing" : "who contributed cannot record votes")}.");
        }
    }
}
