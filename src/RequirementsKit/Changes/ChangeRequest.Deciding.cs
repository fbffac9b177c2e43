using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <content>Votes and decisions.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Notes what somebody says; decides when that is enough. A veto blocks: it is lifted, overridden, or the time runs out.</summary>
    /// <param name="person">Whose word it is.</param>
    /// <param name="verdict">What they say.</param>
    /// <param name="by">Who casts it: the person, a delegate, or who records it on behalf.</param>
    /// <param name="now">When.</param>
    /// <param name="evidence">The interaction that shows it; null for none. Needed when somebody else casts it who is no delegate.</param>
    /// <param name="comment">In which words; null for none.</param>
    /// <param name="conditions">What has to happen first; needed for, and only for, a conditional approval, and null else.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">
    /// The request is not being decided (<c>change-request.illegal-action</c>), the person contributed to it (<c>change-request.self-approval</c>),
    /// amended it last (<c>change-request.last-amender</c>), or the round refuses the ballot; see <see cref="ApprovalRound.Cast"/>.
    /// </exception>
    public ChangeRequest Vote(
        StakeholderId person, BallotVerdict verdict, Actor by, Instant now, InteractionId? evidence = null, string? comment = null, IReadOnlyList<BallotCondition>? conditions = null)
    {
        var (state, at) = At(now);
        return state.IsVotedOn ? state.Cast(person, verdict, by, at, evidence, comment, conditions) : throw state.Illegal($"takes no votes");
    }

    /// <summary>Notes what somebody says of an emergency that was applied before they were asked.</summary>
    /// <param name="person">Whose word it is.</param>
    /// <param name="verdict">What they say.</param>
    /// <param name="by">Who casts it: the person, a delegate, or who records it on behalf.</param>
    /// <param name="now">When.</param>
    /// <param name="evidence">The interaction that shows it; null for none. Needed when somebody else casts it who is no delegate.</param>
    /// <returns>The next state: ratified, or failed and owing a request that takes it back, when that is decided.</returns>
    /// <exception cref="RuleViolationException">No ratification is open (<c>change-request.illegal-action</c>), or as for <see cref="Vote"/>.</exception>
    public ChangeRequest VoteOnRatification(StakeholderId person, BallotVerdict verdict, Actor by, Instant now, InteractionId? evidence = null)
    {
        var (state, at) = At(now);
        return state.IsAwaitingRatification ? state.Cast(person, verdict, by, at, evidence, null, null) : throw state.Illegal($"has no ratification open");
    }

    /// <summary>Takes back one's own veto; the seat abstains until it votes again.</summary>
    /// <param name="person">Who had cast it.</param>
    /// <param name="by">Who takes it back: the same person.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The request is not being decided (<c>change-request.illegal-action</c>), or the person has no veto standing or is somebody else (<c>change-request.no-veto</c>).</exception>
    public ChangeRequest LiftVeto(StakeholderId person, Actor by, Instant now)
    {
        var (state, at) = At(now);
        if (!state.TakesVotes)
        {
            throw state.Illegal($"takes no votes");
        }

        var seats = state.StandingVetoes().Where(s => s.Person == person).Select(s => s.Number).ToList();
        return seats.Count > 0 && by == Actor.Person(person)
            ? state.Note(state.Stage(at), new ChangeRequestVetoLifted(Id, person, seats, by, at), null)
            : throw new RuleViolationException(
                "change-request.no-veto",
                $"{by} has no veto on {Key} to lift. Vetoes stand of: {Sentence.List([.. state.StandingVetoes().Select(s => s.Person).Distinct()], $"nobody")}. Who cast one lifts it; else override the round with a reason.");
    }

    /// <summary>Notes that a condition was met; the approval counts when all are.</summary>
    /// <param name="seat">The number of the seat that named it.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="evidence">The interaction that shows it.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The request is not being decided (<c>change-request.illegal-action</c>), or as for <see cref="ApprovalRound.MeetCondition"/>.</exception>
    public ChangeRequest MeetCondition(int seat, string condition, InteractionId evidence, Actor by, Instant now)
    {
        var (state, at) = At(now);
        if (!state.IsVotedOn)
        {
            throw state.Illegal($"takes no votes");
        }

        _ = state.Round.MeetCondition(seat, condition, evidence, at);
        return state.Note(state.Stage(at), new ChangeRequestConditionMet(Id, seat, condition, evidence, by, at), null);
    }

    /// <summary>Signs the request as it is now; see <see cref="ISignatureAuthenticator"/>. Who signs a rejection does it before the vote that decides.</summary>
    /// <param name="person">Who signs.</param>
    /// <param name="printedName">The person's name now, 1 to 500 characters.</param>
    /// <param name="meaning">What the signature says.</param>
    /// <param name="statement">The proof.</param>
    /// <param name="authenticator">The stable id of the authenticator.</param>
    /// <param name="by">The person.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The request is rejected, withdrawn, expired or closed (<c>change-request.illegal-action</c>), or somebody else signs (<c>change-request.not-the-principal</c>).</exception>
    public ChangeRequest Sign(StakeholderId person, string printedName, SignatureMeaning meaning, string statement, string authenticator, Actor by, Instant now)
    {
        var (state, at) = At(now);
        if (state.Status is ChangeRequestStatus.Rejected or ChangeRequestStatus.Withdrawn or ChangeRequestStatus.Expired or ChangeRequestStatus.Closed)
        {
            throw state.Illegal($"takes no signatures any more: what is signed is signed before the end");
        }

        return by == Actor.Person(person)
            ? state.Raise(new ChangeRequestSigned(
                Id,
                new(person, Text.Required(printedName, Text.MaxName), meaning, state.Proposal.ToFingerprint(), state.Round.Policy.ToFingerprint(), Text.Required(statement, Text.MaxBody), Text.Required(authenticator, Text.MaxName), at),
                by,
                at))
            : throw new RuleViolationException("change-request.not-the-principal", $"{by} cannot sign for {person}. Only {person} can.");
    }

    /// <summary>Whether a person contributed to the request and, under its policy, may not approve it.</summary>
    /// <param name="person">The person.</param>
    /// <returns>True when the person may not.</returns>
    public bool IsContributor(StakeholderId person) => Deciding.Policy.SeparateDuties && Contributors.Contains(person);

    internal RuleViolationException SelfApproval(IReadOnlyList<string> whoMay) => new(
        "change-request.self-approval",
        $"{Key} was submitted or amended by the same person, who cannot vote on it under {Deciding.Policy}. Who may: {Sentence.List(whoMay, $"nobody")}.");

    /// <summary>What the policy, its routing rules and its stages may ask about.</summary>
    internal SubjectFacts Subject() => ChangeSubject.Of(Handling, Impact);

    /// <summary>Whether ballots are taken, on the change or on its ratification.</summary>
    internal bool TakesVotes => IsVotedOn || IsAwaitingRatification;

    private bool IsVotedOn => Status == ChangeRequestStatus.InReview || (Status == ChangeRequestStatus.EmergencyVote && Decision is null);

    /// <summary>The round that ballots go to.</summary>
    private ApprovalRound Deciding => IsAwaitingRatification ? Ratification! : Round;

    private IEnumerable<Seat> StandingVetoes() => Deciding.Seats.Where(s => Deciding.Ballots.LastOrDefault(b => b.Seat == s.Number)?.Verdict == BallotVerdict.Veto);

    private ChangeRequest Cast(StakeholderId person, BallotVerdict verdict, Actor by, Instant at, InteractionId? evidence, string? comment, IReadOnlyList<BallotCondition>? conditions)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (IsContributor(person))
        {
            throw SelfApproval([.. Deciding.WhoMayStillApprove(at).Select(p => p.ToString())]);
        }

        // A delegate speaks for themselves; who records another's word does not.
        var speaker = evidence is null ? by.PersonId : person;
        if (LastAmender is { } amender && (amender == person || amender == speaker) && verdict is BallotVerdict.Approve or BallotVerdict.ApproveWithConditions)
        {
            throw new RuleViolationException("change-request.last-amender", $"{amender} amended {Key} last and cannot approve that version, whatever the policy says. Somebody else has to.");
        }

        var cast = Deciding.Cast(person, verdict, by, at, comment, evidence, conditions).Ballots.Skip(Deciding.Ballots.Count).ToList();
        return Note(Stage(at), new ChangeRequestBallotCast(Id, person, verdict, [.. cast.Select(b => b.Seat)], evidence, cast[0].Comment, conditions, Deciding.Content, by, at), verdict);
    }

    private string? Stage(Instant at) => Deadlines.OpenStage(Deciding, at);

    /// <summary>Notes what changed the round, opens the next stage when that is its turn, and decides when that is enough.</summary>
    private ChangeRequest Note(string? stage, DomainEvent happened, BallotVerdict? verdict)
    {
        var state = Raise(happened);
        return (state.Stage(happened.At) is { } next && next != stage ? state.OpenStage(next, happened.By, happened.At) : state).Conclude(verdict, happened.By, happened.At);
    }

    private ChangeRequest OpenStage(string stage, Actor by, Instant at) => Raise(new ChangeRequestStageOpened(Id, stage, Deadlines.DueOf(Deciding.Policy, stage, at), by, at));

    private ChangeRequest Conclude(BallotVerdict? verdict, Actor by, Instant at)
    {
        var outcome = Deciding.Evaluate(at);
        var fails = outcome.Outcome == ApprovalOutcome.Failed && !outcome.Groups.Any(g => g.IsVetoed);
        return (outcome.Passes, IsAwaitingRatification) switch
        {
            (true, true) => Move(ChangeRequestAction.Ratify, null, by, at).CloseWhenSettled(by, at),
            (true, false) => Decide(ChangeRequestAction.Approve, BasisOf(outcome), by, at),
            (_, false) when verdict == BallotVerdict.RequestChanges => Move(ChangeRequestAction.Return, null, by, at),
            (_, true) when fails => Move(ChangeRequestAction.FailRatification, null, by, at),
            (_, false) when fails => Decide(ChangeRequestAction.Reject, DecisionBasis.Ballots, by, at),
            _ => this,
        };
    }

    // Where a quorum is not reached and the round passes all the same, the policy took silence for consent.
    private DecisionBasis BasisOf(RoundOutcome outcome) => Status == ChangeRequestStatus.EmergencyVote ? DecisionBasis.EmergencyQuorum
        : outcome.Groups.All(g => g.IsReached || Deciding.Policy.Stages.First(s => s.Name == g.Stage).AtDue?.Action != DeadlineAction.LazyConsensus) ? DecisionBasis.Ballots
        : DecisionBasis.LazyConsensus;

    private ChangeRequest Decide(ChangeRequestAction action, DecisionBasis basis, Actor by, Instant at) =>
        Raise(new ChangeRequestDecided(Id, action, basis, Proposal.ToFingerprint(), Round.Policy.ToFingerprint(), by, at));
}
