using RequirementsKit.Approvals;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Changes;

/// <content>Votes and decisions.</content>
public sealed partial class ChangeControl
{
    /// <summary>Approves for oneself. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who approves; a person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, submitted the request (<c>change-request.self-approval</c>, naming who may approve), or the round refuses the ballot.
    /// </exception>
    public Task<ChangeRequest> ApproveAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default) =>
        VoteAsync(request, BallotVerdict.Approve, by, cancellationToken: cancellationToken);

    /// <summary>Rejects for oneself. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who rejects; a person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">As for <see cref="VoteAsync"/>.</exception>
    public Task<ChangeRequest> RejectAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default) =>
        VoteAsync(request, BallotVerdict.Reject, by, cancellationToken: cancellationToken);

    /// <summary>Votes: for oneself, for somebody who lent their seat, or on behalf of somebody with evidence. On an emergency that was applied, it is the vote on its ratification. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="verdict">What is said.</param>
    /// <param name="by">Who votes; a person.</param>
    /// <param name="of">Whose word it is; null for one's own.</param>
    /// <param name="evidence">The interaction that shows it; null for none. Needed when somebody else casts it who is no delegate.</param>
    /// <param name="comment">In which words; null for none.</param>
    /// <param name="conditions">What has to happen first; needed for, and only for, a conditional approval, and null else.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request. Where the round waited only for somebody who lost the mandate since, it is decided without this ballot.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person and <paramref name="of"/> is null.</exception>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the person contributed (<c>change-request.self-approval</c>, naming who may approve), or the round refuses the ballot.
    /// </exception>
    public async Task<ChangeRequest> VoteAsync(
        ChangeRequestId request, BallotVerdict verdict, Actor by, StakeholderId? of = null, InteractionId? evidence = null, string? comment = null, IReadOnlyList<BallotCondition>? conditions = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var person = of ?? by.PersonId ?? throw new ArgumentException($"Only a person can vote; {by} is none.", nameof(by));
        var present = await PresentAsync(request, _door.Now(), cancellationToken).ConfigureAwait(false);
        var ratifies = present.Status == ChangeRequestStatus.Applied && present.Ratification is not null;
        if ((ratifies || present.Status is ChangeRequestStatus.InReview or ChangeRequestStatus.EmergencyVote) && present.IsContributor(person))
        {
            var round = ratifies ? present.Ratification! : present.Round;
            throw present.SelfApproval(await NamesAsync(round.WhoMayStillApprove(_door.Now()), cancellationToken).ConfigureAwait(false));
        }

        var holders = await HoldersAsync(cancellationToken).ConfigureAwait(false);
        return await DoAsync(
            "changes.vote", request, Capability.ApproveChanges, by, [verdict, of, evidence, comment, .. (conditions ?? []).SelectMany<BallotCondition, object?>(c => [c.Text, c.Owner, c.Due])],
            (r, now) => Telemetry.Evaluate("approval", () =>
            {
                var rechecked = r.Recheck(holders, by, now);
                return r.TakesVotes && !rechecked.TakesVotes ? rechecked
                    : ratifies ? rechecked.VoteOnRatification(person, verdict, by, now, evidence)
                    : rechecked.Vote(person, verdict, by, now, evidence, comment, conditions);
            }),
            [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes back one's own veto; the seat abstains until it votes again. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or there is none (<c>change-request.no-veto</c>).</exception>
    public Task<ChangeRequest> LiftVetoAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.lift-veto", request, Capability.ApproveChanges, by, [], (r, now) => r.LiftVeto(by.PersonId ?? throw new ArgumentException($"Only a person has a veto; {by} is none.", nameof(by)), by, now), [], cancellationToken);

    /// <summary>Notes that a condition of an approval was met. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="seat">The number of the seat that named it.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="evidence">The interaction that shows it.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or there is no such condition open (<c>approval.no-condition</c>).</exception>
    public Task<ChangeRequest> MeetConditionAsync(ChangeRequestId request, int seat, string condition, InteractionId evidence, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.meet-condition", request, Capability.ApproveChanges, by, [seat, condition, evidence], (r, now) => r.MeetCondition(seat, condition, evidence, by, now), [], cancellationToken);

    /// <summary>Lends one's seats to somebody for a while. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="delegation">Who, for whom, when and where.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or somebody else lends them (<c>change-request.not-the-principal</c>), or the round refuses it.</exception>
    public Task<ChangeRequest> DelegateAsync(ChangeRequestId request, Delegation delegation, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.delegate", request, Capability.ApproveChanges, by, [delegation], (r, now) => r.Delegate(delegation, by, now), [], cancellationToken);

    /// <summary>Steps aside: one's seats are counted nowhere. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the person has no seat (<c>approval.no-seat</c>).</exception>
    public Task<ChangeRequest> RecuseAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.recuse", request, Capability.ApproveChanges, by, [], (r, now) => r.Recuse(by.PersonId ?? throw new ArgumentException($"Only a person has a seat; {by} is none.", nameof(by)), by, now), [], cancellationToken);

    /// <summary>Overrides a rule, visibly and for good. Needs <see cref="Capability.OverrideChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="kind">Which rule.</param>
    /// <param name="role">In which role.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow it, or the person contributed (<c>change-request.self-approval</c>).</exception>
    public Task<ChangeRequest> OverrideAsync(ChangeRequestId request, OverrideKind kind, string role, string reason, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.override", request, Capability.OverrideChanges, by, [kind, role, reason], (r, now) => r.Override(kind, role, reason, by, now), [], cancellationToken);

    /// <summary>Lets the request be decided although its impact is not known to be fresh. Needs <see cref="Capability.OverrideChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the request is neither assessed nor decided (<c>change-request.illegal-action</c>).</exception>
    public Task<ChangeRequest> WaiveImpactAsync(ChangeRequestId request, string reason, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.waive-impact", request, Capability.OverrideChanges, by, [reason], (r, now) => r.WaiveImpact(reason, by, now), [], cancellationToken);

    /// <summary>Exchanges the policy in the open: a new round, in which nobody has voted yet. Needs <see cref="Capability.OverrideChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="policy">The new policy.</param>
    /// <param name="role">In which role.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who exchanges it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the table does not allow it, or the policy cannot be met (<c>approval.infeasible</c>).</exception>
    public async Task<ChangeRequest> MigratePolicyAsync(ChangeRequestId request, ApprovalPolicy policy, string role, string reason, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var holders = await HoldersAsync(cancellationToken).ConfigureAwait(false);
        var catalog = await CatalogAsync(cancellationToken).ConfigureAwait(false);
        return await DoAsync(
            "changes.migrate-policy", request, Capability.OverrideChanges, by, [policy.ToFingerprint(), role, reason], (r, now) => r.MigratePolicy(policy, holders, role, reason, by, now, catalog), [], cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Signs the request as it is now. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="meaning">What the signature says.</param>
    /// <param name="authenticator">Proves that the person signs.</param>
    /// <param name="by">Who signs; a person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, is not in the register of stakeholders (<c>stakeholder.not-found</c>), or the request has ended (<c>change-request.illegal-action</c>).</exception>
    public async Task<ChangeRequest> SignAsync(ChangeRequestId request, SignatureMeaning meaning, ISignatureAuthenticator authenticator, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(authenticator);
        ArgumentNullException.ThrowIfNull(by);
        var person = by.PersonId ?? throw new ArgumentException($"Only a person can sign; {by} is none.", nameof(by));
        _ = await _door.RequireAsync(by, Capability.ApproveChanges, cancellationToken).ConfigureAwait(false);
        var signer = await _door.LoadAsync<Stakeholder>(person.Value, cancellationToken).ConfigureAwait(false);
        var present = await GetAsync(request, cancellationToken).ConfigureAwait(false);
        var (proposal, policy) = (present.Proposal.ToFingerprint(), present.Round.Policy.ToFingerprint());
        var proof = await authenticator.SignAsync(person, meaning, proposal, policy, _door.Now(), cancellationToken).ConfigureAwait(false);
        return await DoAsync(
            "changes.sign", request, Capability.ApproveChanges, by, [meaning, proposal, policy, authenticator.Id],
            (r, now) => r.Proposal.ToFingerprint() == proposal && r.Round.Policy.ToFingerprint() == policy
                ? r.Sign(person, signer.Name, meaning, proof, authenticator.Id, by, now)
                : throw new ConcurrencyConflictException($"{r.Key} was changed while {by} signed it. Nothing was stored; read it and sign again."),
            [], cancellationToken).ConfigureAwait(false);
    }
}
