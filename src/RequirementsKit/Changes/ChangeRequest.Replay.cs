using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Changes;

/// <content>The next state is what the events make of this one; so the log replays to the state.</content>
public sealed partial record ChangeRequest
{
    private static readonly ObligationKind[] AlwaysOwed = [ObligationKind.UpdatePlan, ObligationKind.Verify, ObligationKind.InformRequester];

    /// <summary>Rebuilds a change request from its events.</summary>
    /// <param name="events">All its events in order; the first is its draft.</param>
    /// <returns>The state; equal to the one that raised them. O(events).</returns>
    /// <exception cref="ArgumentException">An event is none of a change request.</exception>
    public static ChangeRequest Replay(IEnumerable<DomainEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(new ChangeRequest { Status = Lifecycle.Initial }, (state, happened) => state.After(happened));
    }

    private ChangeRequest Raise(DomainEvent happened) => Next(happened) with { ChangedAt = Instant.Max(ChangedAt, happened.At), Events = [.. Events, happened] };

    private ChangeRequest Move(ChangeRequestAction action, string? reason, Actor by, Instant at, string? reasonInChinese = null)
    {
        _ = Lifecycle.Next(Key, Status, action);
        return Raise(new ChangeRequestMoved(Id, action, reason, by, at) { ReasonInChinese = reasonInChinese });
    }

    /// <summary>Moves on a finding of the kit's own, which is told in both languages.</summary>
    private ChangeRequest MoveOn(ChangeRequestAction action, Func<Language, string> finding, Actor by, Instant at) =>
        Move(action, finding(Language.English), by, at, finding(Language.Chinese));

    private RuleViolationException Illegal(Sentence why) =>
        new("change-request.illegal-action", $"{Key} is {Status} and {why}. Allowed now: {Sentence.List(Lifecycle.Allowed(Status), $"nothing, the state is final")}.");

    private void RequireOpen()
    {
        if (Status is not (ChangeRequestStatus.Submitted or ChangeRequestStatus.InReview or ChangeRequestStatus.EmergencyVote) || Decision is not null)
        {
            throw Illegal($"is neither assessed nor decided now");
        }
    }

    private ChangeRequest After(DomainEvent happened) => Next(happened) with { ChangedAt = Instant.Max(ChangedAt, happened.At) };

    private ChangeRequest Next(DomainEvent happened) => happened switch
    {
        ChangeRequestDrafted e => this with
        {
            Id = e.ChangeRequestId,
            ProjectId = e.ProjectId,
            KeyNumber = e.Number,
            Cause = e.Cause,
            Handling = e.Handling,
            Proposal = e.Proposal,
            Contributors = e.Contributors,
            Round = Unopened(e.Policy, e.Proposal, e.Contributors),
            Reverts = e.Reverts,
            SubmittedBy = e.By,
            SubmittedAt = e.At,
        },
        ChangeRequestDraftRevised e => this with { Handling = e.Handling, Proposal = e.Proposal, Contributors = e.Contributors, Round = Unopened(e.Policy, e.Proposal, e.Contributors) },
        ChangeRequestSubmitted e => To(ChangeRequestAction.Submit) with { Impact = e.Impact, Overlaps = e.Overlaps, SubmittedAt = e.At },
        ChangeRequestReviewOpened e => To(Handling.Type == ChangeType.Emergency ? ChangeRequestAction.CallEmergencyVote : ChangeRequestAction.OpenReview) with
        {
            Round = e.Round,
            RoundNumber = RoundNumber + 1,
            Reserves = e.Reserves,
            Amendment = CarryOverClass.NoChange,
            AmendedClassifications = [],
            Decision = null,
        },
        ChangeRequestAmended e => To(ChangeRequestAction.Amend) with
        {
            ProposalVersion = ProposalVersion + 1,
            Proposal = e.Proposal,
            Impact = e.Impact,
            ImpactWaiver = null,
            Overlaps = e.Overlaps,
            Contributors = e.Contributors,
            LastAmender = e.By.PersonId,
            Decision = null,
            Amendment = WithImpact(Both(Amendment, e.Kind), e.Impact),
            AmendedClassifications = [.. AmendedClassifications.Union(e.Classifications, StringComparer.Ordinal)],
            Signatures = Aged(e.Proposal.ToFingerprint(), Round.Policy.ToFingerprint()),
        },
        ChangeRequestAssessed e => this with { Impact = e.Impact, Amendment = WithImpact(Amendment, e.Impact) },
        ChangeRequestImpactWaived e => this with { ImpactWaiver = e.Reason },
        ChangeRequestStatementSigned e => this with { Statements = [.. Statements.Where(s => s.Area != e.Statement.Area || s.Proposal != e.Statement.Proposal), e.Statement] },
        ChangeRequestBallotCast e => WithRound(r => r with { Ballots = WithCast(r.Ballots, e) }),
        ChangeRequestConditionMet e => WithRound(r => r.MeetCondition(e.Seat, e.Condition, e.Evidence, e.At)),
        ChangeRequestDelegated e => WithRound(r => r with { Delegations = [.. r.Delegations ?? [], e.Delegation] }),
        ChangeRequestRecused e => WithRound(r => r with { Seats = [.. r.Seats.Select(s => s.Person == e.Person ? s with { IsRecused = true } : s)] }),
        ChangeRequestVetoLifted e => WithRound(r => r with
        {
            Ballots = [.. r.Ballots, .. e.Seats.Select(s => new Ballot(s, BallotVerdict.Abstain, r.Content, e.By, null, null, e.At))],
        }),
        ChangeRequestSeatsVacated e => WithRound(r => r with { Seats = [.. r.Seats.Select(s => e.Seats.Contains(s.Number) ? s with { IsVacant = true } : s)] }),
        ChangeRequestStageOpened e => e.Due is null ? this : WithRound(r => r.After(new(DeadlineStepKind.Opened, e.Stage, e.At, e.Due, []))),
        ChangeRequestDeadlineExtended e => WithRound(r => r.After(new(DeadlineStepKind.Extended, e.Stage, e.At, e.Due, []))),
        ChangeRequestEscalated e => WithRound(r => r.After(new(DeadlineStepKind.Escalated, e.Stage, e.At, e.Due, e.Seats))),
        ChangeRequestDecided e => To(e.Action) with { Decision = new(e.Action != ChangeRequestAction.Reject, e.Basis, e.Proposal, e.Policy, e.At) },
        ChangeRequestMoved e => Moved(e),
        ChangeRequestHeld e => To(ChangeRequestAction.Hold) with { HeldSince = e.At, HeldUntil = e.Until },
        ChangeRequestOverridden e => (e.Kind == OverrideKind.Decision ? WithRound(r => Overriding(r, e)) : this) with { Overrides = [.. Overrides, new(e.Kind, e.Role, e.Reason, e.Proposal, e.By, e.At)] },
        ChangeRequestPolicyMigrated e => To(ChangeRequestAction.MigratePolicy) with
        {
            Round = e.Round,
            RoundNumber = RoundNumber + 1,
            Reserves = e.Reserves,
            Signatures = Aged(Proposal.ToFingerprint(), e.Round.Policy.ToFingerprint()),
        },
        ChangeRequestRouted e => this with
        {
            Round = Unopened(e.Policy, Proposal, Contributors),
            Amendment = null,
            Signatures = Aged(Proposal.ToFingerprint(), e.Policy.ToFingerprint()),
        },
        ChangeRequestSigned e => this with { Signatures = [.. Signatures, e.Signature] },
        ChangeRequestApplied e => To(ChangeRequestAction.Apply) with
        {
            Revisions = e.Revisions,
            Ratification = e.Ratification,
            Obligations = [.. AlwaysOwed.Select(k => new Obligation(k)), .. e.RatifyBy is { } due ? [new Obligation(ObligationKind.Ratify) { Due = due }] : Array.Empty<Obligation>()],
        },
        ChangeRequestObligationSettled e => this with { Obligations = [.. Obligations.Select(o => o.Kind == e.Kind ? o with { IsSettled = true, Waiver = e.Waiver } : o)] },
        ChangeRequestReversionDrafted e => this with { Obligations = [.. Obligations.Select(o => o.Kind == ObligationKind.Revert ? o with { Request = e.Reversion } : o)] },
        ChangeRequestReviewed e => this with { Review = e.Review },
        ChangeRequestAnnotated e => this with { Notes = [.. Notes, new(e.Text, e.By, e.At)] },
        _ => throw new ArgumentException($"{happened.Name} is no event of a change request.", nameof(happened)),
    };

    // A list of the right size from the start copies the ballots before once; a collection expression would let it grow.
    private static List<Ballot> WithCast(IReadOnlyList<Ballot> before, ChangeRequestBallotCast e)
    {
        var ballots = new List<Ballot>(before.Count + e.Seats.Count);
        ballots.AddRange(before);
        ballots.AddRange(e.Seats.Select(s => new Ballot(s, e.Verdict, e.Content, e.By, e.Evidence, e.Comment, e.At) { Conditions = e.Conditions }));
        return ballots;
    }

    // Two amendments before anybody decides again are one, of a class only when both are of it.
    private static CarryOverClass? Both(CarryOverClass? first, CarryOverClass? second) =>
        first == CarryOverClass.NoChange ? second : second == CarryOverClass.NoChange || first == second ? first : null;

    // What touches something else than what was decided on is decided anew, even where it says the same.
    private CarryOverClass? WithImpact(CarryOverClass? amendment, ImpactReport impact) => TouchesSameAs(impact) ? amendment : null;

    private static ApprovalRound Unopened(ApprovalPolicy policy, Proposal proposal, IReadOnlyList<StakeholderId> contributors) =>
        new() { Policy = policy, Content = proposal.ToFingerprint(), Contributors = contributors };

    private static ApprovalRound Overriding(ApprovalRound round, ChangeRequestOverridden e)
    {
        while (!round.Evaluate(e.At).Passes)
        {
            round = round.Override(e.By, [e.Role], e.Reason, e.At);
        }

        return round;
    }

    private ChangeRequest Moved(ChangeRequestMoved e) => e.Action switch
    {
        ChangeRequestAction.Reopen or ChangeRequestAction.Resume => To(e.Action) with { Decision = null, ImpactWaiver = null, Amendment = null, Round = Unopened(Round.Policy, Proposal, Contributors) },
        ChangeRequestAction.Release => To(e.Action) with { HeldSince = null, HeldUntil = null, Round = Round.Postpone(e.At - HeldSince!.Value, e.At) },
        ChangeRequestAction.Ratify => To(e.Action) with { Obligations = [.. Obligations.Select(o => o.Kind == ObligationKind.Ratify ? o with { IsSettled = true } : o)] },
        ChangeRequestAction.FailRatification => To(e.Action) with { Obligations = [.. Obligations.Where(o => o.IsSettled), new(ObligationKind.Revert)] },
        _ => To(e.Action) with { HeldSince = null, HeldUntil = null },
    };

    private ChangeRequest To(ChangeRequestAction action) => this with { Status = Lifecycle.Next(Key, Status, action) };

    private ChangeRequest WithRound(Func<ApprovalRound, ApprovalRound> change) => IsAwaitingRatification ? this with { Ratification = change(Ratification!) } : this with { Round = change(Round) };

    private IReadOnlyList<SignatureRecord> Aged(Fingerprint proposal, Fingerprint policy) =>
        [.. Signatures.Select(s => s.Proposal == proposal && s.Policy == policy ? s : s with { IsObsolete = true })];
}
