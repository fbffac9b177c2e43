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

    /// <summary>Gets who may vote for whom; null for nobody.</summary>
    [JsonInclude]
    public IReadOnlyList<Delegation>? Delegations { get; internal init; }

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
                    .Select((p, i) => new Seat(seats.Count + i + 1, stage.Name, group.Name, p.Person, forbidden.Contains(p.Person))
                    {
                        Roles = p.Roles.Count == 0 ? null : [.. p.Roles.Order(StringComparer.Ordinal)],
                        Weight = (group.Weights ?? []).Where(w => p.Roles.Contains(w.Role)).Select(w => w.Weight).DefaultIfEmpty(1).Max(),
                    }).ToList());
            }
        }

        var round = new ApprovalRound { Policy = policy, Content = content, Contributors = authors, Seats = seats, OpenedAt = now }.OpenStage(policy.Stages[0].Name, now);
        if (round.Evaluate(now).Groups.FirstOrDefault(g => g.Outcome == ApprovalOutcome.Infeasible) is { } lacking)
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
    /// <param name="by">Who casts it: the person, a delegate, or who records it on behalf.</param>
    /// <param name="now">When; never before what happened last.</param>
    /// <param name="comment">In which words; null for none.</param>
    /// <param name="evidence">The interaction that shows it; needed when somebody else casts it who is no delegate.</param>
    /// <param name="conditions">What has to happen first; needed for, and only for, a conditional approval.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="verdict"/> is none of the verdicts.</exception>
    /// <exception cref="RuleViolationException">
    /// The round is decided (<c>approval.decided</c>), the person has no seat now (<c>approval.no-seat</c>), contributed to the content
    /// (<c>approval.self-approval</c>), may not veto (<c>approval.no-veto</c>), names no or idle conditions (<c>approval.conditions</c>),
    /// or somebody else casts it without evidence or right (<c>approval.not-on-behalf</c>).
    /// </exception>
    public ApprovalRound Cast(
        StakeholderId person, BallotVerdict verdict, Actor by, Instant now, string? comment = null, InteractionId? evidence = null, IReadOnlyList<BallotCondition>? conditions = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!Enum.IsDefined(verdict))
        {
            throw new ArgumentOutOfRangeException(nameof(verdict), verdict, $"Use one of {string.Join(", ", Enum.GetNames<BallotVerdict>())}.");
        }

        now = Later(now);
        var outcome = Evaluate(now);
        if (outcome.Outcome != ApprovalOutcome.Pending)
        {
            throw new RuleViolationException("approval.decided", $"The round is decided ({outcome.Outcome}) and takes no more ballots.");
        }

        RequireOwnWord(person, by, evidence, outcome.Stage, now);
        var own = Seats.Where(s => s.Person == person && s.Stage == outcome.Stage).ToList();
        if (own.Count > 0 && own.All(s => s.IsForbidden))
        {
            throw new RuleViolationException("approval.self-approval", $"{person} contributed to the content and cannot vote on it under {Policy}. Who may: {Names(WhoMayStillApprove(now))}.");
        }

        own.RemoveAll(s => !MayVote(s, now));
        if (own.Count == 0)
        {
            throw new RuleViolationException("approval.no-seat", $"{person} has no seat in '{outcome.Stage}' that may vote. Who may vote now: {Names(WhoMayStillApprove(now))}.");
        }

        if (verdict == BallotVerdict.Veto && !own.Any(MayVeto))
        {
            throw new RuleViolationException("approval.no-veto", $"The seat of {person} has no veto under {Policy}. Reject instead.");
        }

        if ((verdict == BallotVerdict.ApproveWithConditions) != (conditions is { Count: > 0 }) || conditions?.Any(c => string.IsNullOrWhiteSpace(c?.Text) || c.Evidence is not null) == true)
        {
            throw new RuleViolationException("approval.conditions", "A conditional approval names what has to happen first, in conditions that are open; another verdict names none.");
        }

        var text = Text.Optional(comment, Text.MaxBody);
        var cast = own.Where(s => verdict != BallotVerdict.Veto || MayVeto(s)).Select(s => new Ballot(s.Number, verdict, Content, by, evidence, text, now) { Conditions = conditions });
        return (this with { Ballots = [.. Ballots, .. cast] }).Advance(outcome.Stage, now);
    }

    /// <summary>Notes that a condition was met; the approval counts when all are.</summary>
    /// <param name="seat">The seat that named it.</param>
    /// <param name="text">The condition.</param>
    /// <param name="evidence">The interaction that shows it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The round is decided (<c>approval.decided</c>), or the seat's last ballot has no such condition that is open and not overdue (<c>approval.no-condition</c>).</exception>
    public ApprovalRound MeetCondition(int seat, string text, InteractionId evidence, Instant now)
    {
        now = Later(now);
        var stage = RequirePending(now).Stage;
        var ballot = Ballots.LastOrDefault(b => b.Seat == seat);
        if (ballot?.Conditions?.Any(c => c.Text == text && c.Evidence is null && !(now >= c.Due)) != true)
        {
            throw new RuleViolationException("approval.no-condition", $"Seat {seat} has no open condition '{text}' that can still be met. Its last ballot names: {string.Join(", ", ballot?.Conditions?.Select(c => c.Text) ?? [])}.");
        }

        var met = ballot with { Conditions = [.. ballot.Conditions.Select(c => c.Text == text ? c with { Evidence = evidence } : c)] };
        return (this with { Ballots = [.. Ballots.Select(b => ReferenceEquals(b, ballot) ? met : b)] }).Advance(stage, now);
    }

    /// <summary>Lets somebody vote in the seats of another for a while.</summary>
    /// <param name="delegation">Who, for whom, when and where.</param>
    /// <returns>The next state. Ballots that a delegate has cast stay when the time is over.</returns>
    /// <exception cref="RuleViolationException">It delegates to oneself, or its time is empty (<c>approval.delegation</c>); the delegate contributed to the content (<c>approval.self-approval</c>).</exception>
    public ApprovalRound Delegate(Delegation delegation)
    {
        ArgumentNullException.ThrowIfNull(delegation);
        if (delegation.From == delegation.To || delegation.Start >= delegation.End)
        {
            throw new RuleViolationException("approval.delegation", $"The delegation from {delegation.From} to {delegation.To} in [{delegation.Start}, {delegation.End}) is empty. Name two people and a start before the end.");
        }

        if (Policy.SeparateDuties && (Contributors.Contains(delegation.To) || Contributors.Contains(delegation.From)))
        {
            throw new RuleViolationException("approval.self-approval", $"Who contributed to the content neither delegates nor votes for another under {Policy}. Name somebody else.");
        }

        return this with { Delegations = [.. Delegations ?? [], delegation] };
    }

    /// <summary>A person steps aside: their seats are counted nowhere. A veto they cast stands.</summary>
    /// <param name="person">Who.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; it may be one that cannot be met, never one that approves itself.</returns>
    /// <exception cref="RuleViolationException">The round is decided (<c>approval.decided</c>), or the person has no seat (<c>approval.no-seat</c>).</exception>
    public ApprovalRound Recuse(StakeholderId person, Instant now)
    {
        now = Later(now);
        var stage = RequirePending(now).Stage;
        return Seats.Any(s => s.Person == person)
            ? (this with { Seats = [.. Seats.Select(s => s.Person == person ? s with { IsRecused = true } : s)] }).Advance(stage, now)
            : throw new RuleViolationException("approval.no-seat", $"{person} has no seat to step aside from. Who has one: {Names([.. Seats.Select(s => s.Person).Distinct()])}.");
    }

    /// <summary>Takes the seats of those who lost the mandate: what they approved is void, a veto stands.</summary>
    /// <param name="holders">Who may approve now.</param>
    /// <returns>The next state; this instance when nobody lost it. A mandate that comes back does not fill the seat again.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="holders"/> is null.</exception>
    public ApprovalRound Recheck(IEnumerable<SeatHolder> holders)
    {
        ArgumentNullException.ThrowIfNull(holders);
        var people = holders.DistinctBy(h => h.Person).ToDictionary(h => h.Person);
        var roles = Policy.Stages.SelectMany(s => s.Groups.Select(g => (Key: (s.Name, g.Name), g.Role))).ToDictionary(g => g.Key, g => g.Role);
        bool Lost(Seat seat) => !seat.IsVacant
            && !(people.TryGetValue(seat.Person, out var holder) && (roles[(seat.Stage, seat.Group)] is not { } role || holder.Roles.Contains(role)));
        return Seats.Any(Lost) ? this with { Seats = [.. Seats.Select(s => Lost(s) ? s with { IsVacant = true } : s)] } : this;
    }

    /// <summary>Evaluates the round on its own content.</summary>
    /// <param name="now">When; never before what happened last.</param>
    /// <returns>The outcome with its reasons.</returns>
    public RoundOutcome Evaluate(Instant now) => ApprovalKernel.Evaluate(Policy, Seats, Ballots, Content, Later(now));

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

    private static bool MayVote(Seat seat, Instant now) => !seat.IsForbidden && !seat.IsRecused && !seat.IsVacant && !(now >= seat.Due);

    private static string Names(IReadOnlyList<StakeholderId> people) => people.Count == 0 ? "nobody" : string.Join(", ", people);

    private BallotVerdict? LastOf(Seat seat) => Ballots.LastOrDefault(b => b.Seat == seat.Number)?.Verdict;

    private bool MayVeto(Seat seat) => Policy.Stages.First(s => s.Name == seat.Stage).Groups.First(g => g.Name == seat.Group).MayVeto;

    /// <summary>A clock that goes back changes nothing that happened.</summary>
    private Instant Later(Instant now) => Instant.Max(now, Ballots.Count == 0 ? OpenedAt : Ballots[^1].At);

    private RoundOutcome RequirePending(Instant now) => Evaluate(now) is { Outcome: ApprovalOutcome.Pending } outcome
        ? outcome
        : throw new RuleViolationException("approval.decided", "The round is decided and nothing about it can change.");

    private ApprovalRound Advance(string? from, Instant now) => Evaluate(now).Stage is { } stage && stage != from ? OpenStage(stage, now) : this;

    private ApprovalRound OpenStage(string stage, Instant now) => Policy.Stages.First(s => s.Name == stage).DueAfterHours is not { } hours
        ? this
        : this with { Seats = [.. Seats.Select(s => s.Stage == stage && s.Due is null ? s with { Due = now + Duration.FromHours(hours) } : s)] };

    private void RequireOwnWord(StakeholderId person, Actor by, InteractionId? evidence, string? stage, Instant now)
    {
        if (by == Actor.Person(person) || Delegations?.Any(d => d.From == person && by == Actor.Person(d.To) && d.IsActive(stage, now)) == true)
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
