using NodaTime;
using RequirementsKit.Approvals.Internal;

namespace RequirementsKit.Approvals;

/// <content>What people say, and for whom.</content>
public sealed partial record ApprovalRound
{
    /// <summary>Notes what a person says, in every seat they have in the stage that decides now.</summary>
    /// <param name="person">Whose word it is.</param>
    /// <param name="verdict">What they say.</param>
    /// <param name="by">Who casts it: the person, a delegate, or who records it on behalf.</param>
    /// <param name="now">When; never before what happened last.</param>
    /// <param name="comment">In which words; null for none.</param>
    /// <param name="evidence">The interaction that shows it; null for none. Needed when somebody else casts it who is no delegate.</param>
    /// <param name="conditions">What has to happen first; needed for, and only for, a conditional approval, and null else.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="verdict"/> is none of the verdicts.</exception>
    /// <exception cref="RuleViolationException">
    /// The round is decided (<c>approval.decided</c>), the person has no seat now (<c>approval.no-seat</c>), contributed to the content
    /// (<c>approval.self-approval</c>), may not veto (<c>approval.no-veto</c>), names no or idle conditions (<c>approval.conditions</c>),
    /// approved for somebody else where the policy asks for different people (<c>approval.distinct</c>), or somebody else casts it without evidence or right (<c>approval.not-on-behalf</c>).
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

        if (Policy.DistinctPeople && evidence is null && by.PersonId is { } speaker && IsYes(verdict) && Ballots.Any(x => IsYes(x.Verdict) && HasSpoken(speaker, x, person)))
        {
            throw new RuleViolationException("approval.distinct", $"{by} approved before in the seat of somebody else, and {Policy} asks for different people. Who may vote now: {Names(WhoMayStillApprove(now))}.");
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
            throw new RuleViolationException("approval.no-condition", $"Seat {seat} has no open condition '{text}' that can still be met. Its last ballot names: {ballot?.Conditions?.Select(c => c.Text) ?? []}.");
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

        if (Forbidden() is var forbidden && (forbidden.Contains(delegation.To) || forbidden.Contains(delegation.From)))
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
        bool Keeps(Seat seat, SeatHolder holder)
        {
            var stage = StageNamed(seat.Stage)!;
            return Seating.Belongs(holder, stage.Groups.First(g => g.Name == seat.Group).Role) || (seat.IsExtended && stage.AtDue?.Role is { } role && holder.Roles.Contains(role));
        }

        bool Lost(Seat seat) => !seat.IsVacant && !(people.TryGetValue(seat.Person, out var holder) && Keeps(seat, holder));
        return Seats.Any(Lost) ? this with { Seats = [.. Seats.Select(s => Lost(s) ? s with { IsVacant = true } : s)] } : this;
    }

    private static bool IsYes(BallotVerdict verdict) => verdict is BallotVerdict.Approve or BallotVerdict.ApproveWithConditions;

    private bool HasSpoken(StakeholderId speaker, Ballot ballot, StakeholderId nowFor) =>
        Seats.First(s => s.Number == ballot.Seat) is { } seat && seat.Person != nowFor && Standings.SpeakerOf(seat, ballot) == speaker;

    private void RequireOwnWord(StakeholderId person, Actor by, InteractionId? evidence, string? stage, Instant now)
    {
        if (by == Actor.Person(person))
        {
            return;
        }

        // Duties are separate for both people: who may not vote may neither record a vote nor cast one as a delegate.
        var isForbidden = by.PersonId is { } other && Forbidden().Contains(other);
        if (!isForbidden && evidence is null && Delegations?.Any(d => d.From == person && by == Actor.Person(d.To) && d.IsActive(stage, now)) == true)
        {
            return;
        }

        if (!Policy.AllowsOnBehalf || evidence is null || isForbidden)
        {
            throw new RuleViolationException(
                "approval.not-on-behalf",
                $"{by} cannot cast the ballot of {person}: {(!Policy.AllowsOnBehalf ? Sentence.Of($"{Policy} does not allow it") : evidence is null ? Sentence.Of($"the interaction that shows it is missing") : Sentence.Of($"who contributed cannot record votes"))}.");
        }
    }
}
