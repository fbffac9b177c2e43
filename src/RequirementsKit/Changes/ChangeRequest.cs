using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>A wish to change what was agreed: what, why, what it touches, who decided, and what is still owed. Its events rebuild its state.</summary>
public sealed partial record ChangeRequest : Aggregate, IDocument<ChangeRequest>
{
    [JsonConstructor]
    internal ChangeRequest()
    {
    }

    /// <inheritdoc />
    public static DocumentType<ChangeRequest> Document => ChangeRequestDocument.Type;

    /// <summary>Gets how a change request moves. An emergency is voted on, applied and then ratified; everything else is reviewed, approved and then applied.</summary>
    public static TransitionTable<ChangeRequestStatus, ChangeRequestAction> Lifecycle { get; } = ChangeRequestLifecycle.Table;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public ChangeRequestId Id { get; internal init; }

    /// <summary>Gets the key, such as CR-3.</summary>
    [JsonIgnore]
    public string Key => $"CR-{KeyNumber}";

    /// <summary>Gets the state.</summary>
    [JsonInclude]
    public ChangeRequestStatus Status { get; internal init; }

    /// <summary>Gets why the change is wanted.</summary>
    [JsonInclude]
    public ChangeCause Cause { get; internal init; }

    /// <summary>Gets how it is handled: its type and what that type needs.</summary>
    /// <value>The default is <see cref="ChangeHandling.Normal"/>.</value>
    [JsonInclude]
    public ChangeHandling Handling { get; internal init; } = ChangeHandling.Normal;

    /// <summary>Gets which version of the proposal this is, from 1.</summary>
    [JsonInclude]
    public int ProposalVersion { get; internal init; } = 1;

    /// <summary>Gets what is to change.</summary>
    [JsonInclude]
    public Proposal Proposal { get; internal init; } = new();

    /// <summary>Gets everybody who wrote a version of it; under separation of duties none of them approves it.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderId> Contributors { get; internal init; } = [];

    /// <summary>Gets who amended it last; null as long as nobody did.</summary>
    [JsonInclude]
    public StakeholderId? LastAmender { get; internal init; }

    /// <summary>Gets what that may touch.</summary>
    [JsonInclude]
    public ImpactReport Impact { get; internal init; } = new(default, 0, []);

    /// <summary>Gets why it is decided although its impact is not known to be fresh; null when that was not waived.</summary>
    [JsonInclude]
    public string? ImpactWaiver { get; internal init; }

    /// <summary>Gets what people answer for: the impact by area.</summary>
    [JsonInclude]
    public IReadOnlyList<ImpactStatement> Statements { get; internal init; } = [];

    /// <summary>Gets the open requests that touched the same when it was submitted or amended last.</summary>
    [JsonInclude]
    public IReadOnlyList<ChangeRequestId> Overlaps { get; internal init; } = [];

    /// <summary>Gets the round of deciding; without seats, and so never satisfied, as long as no review was opened.</summary>
    [JsonInclude]
    public ApprovalRound Round { get; internal init; } = new();

    /// <summary>Gets how many rounds were opened.</summary>
    [JsonInclude]
    public int RoundNumber { get; internal init; }

    /// <summary>Gets those who get seats in the round when a stage is escalated, as they were when it opened.</summary>
    [JsonInclude]
    public IReadOnlyList<SeatHolder> Reserves { get; internal init; } = [];

    /// <summary>Gets how the version that is assessed differs from the one that the round was opened on; null for new content or another impact, and as long as there was no round.</summary>
    [JsonInclude]
    public CarryOverClass? Amendment { get; internal init; }

    /// <summary>Gets the classifications of what differs from that version; see <see cref="CarryOverClass.DisjointScope"/>.</summary>
    [JsonInclude]
    public IReadOnlyList<string> AmendedClassifications { get; internal init; } = [];

    /// <summary>Gets how it was decided; null as long as it is not, and again when another version is proposed.</summary>
    [JsonInclude]
    public ChangeDecision? Decision { get; internal init; }

    /// <summary>Gets the rules that were overridden, the first first.</summary>
    [JsonInclude]
    public IReadOnlyList<OverrideRecord> Overrides { get; internal init; } = [];

    /// <summary>Gets the signatures; obsolete ones stay.</summary>
    [JsonInclude]
    public IReadOnlyList<SignatureRecord> Signatures { get; internal init; } = [];

    /// <summary>Gets since when the review pauses; null when it does not.</summary>
    [JsonInclude]
    public Instant? HeldSince { get; internal init; }

    /// <summary>Gets when a review that pauses goes on by itself; null when it does not pause.</summary>
    [JsonInclude]
    public Instant? HeldUntil { get; internal init; }

    /// <summary>Gets who submitted it, or drafted it.</summary>
    [JsonInclude]
    public Actor SubmittedBy { get; internal init; } = Actor.System;

    /// <summary>Gets when it was submitted, or drafted.</summary>
    [JsonInclude]
    public Instant SubmittedAt { get; internal init; }

    /// <summary>Gets when something happened to it last; nothing can happen to it before.</summary>
    [JsonInclude]
    public Instant ChangedAt { get; internal init; }

    /// <summary>Gets the request that it takes back; null for none.</summary>
    [JsonInclude]
    public ChangeRequestId? Reverts { get; internal init; }

    /// <summary>Gets what it made of each requirement; none before it was applied.</summary>
    [JsonInclude]
    public IReadOnlyList<AppliedRevision> Revisions { get; internal init; } = [];

    /// <summary>Gets the round in which an emergency is approved after it was applied; null for none.</summary>
    [JsonInclude]
    public ApprovalRound? Ratification { get; internal init; }

    /// <summary>Gets what it owes since it was applied; none before.</summary>
    [JsonInclude]
    public IReadOnlyList<Obligation> Obligations { get; internal init; } = [];

    /// <summary>Gets what came of it; null as long as nobody looked.</summary>
    [JsonInclude]
    public ImplementationReview? Review { get; internal init; }

    /// <summary>Gets the notes on it.</summary>
    [JsonInclude]
    public IReadOnlyList<ChangeNote> Notes { get; internal init; } = [];

    /// <summary>Gets whether it is between its submission and its application, put off included.</summary>
    [JsonIgnore]
    public bool IsOpen => Status is ChangeRequestStatus.Submitted or ChangeRequestStatus.InReview or ChangeRequestStatus.EmergencyVote or ChangeRequestStatus.OnHold
        or ChangeRequestStatus.Approved or ChangeRequestStatus.Returned or ChangeRequestStatus.Conflicted or ChangeRequestStatus.Deferred;

    /// <summary>Gets whether it was applied and is not closed.</summary>
    [JsonIgnore]
    public bool IsOwing => Status is ChangeRequestStatus.Applied or ChangeRequestStatus.Ratified or ChangeRequestStatus.RatificationFailed;

    /// <summary>Gets whether something can still come of it without reopening it.</summary>
    [JsonIgnore]
    public bool IsUnfinished => Status == ChangeRequestStatus.Draft || IsOpen || IsOwing;

    /// <summary>Gets whether it is an emergency that was applied and is not ratified yet.</summary>
    [JsonIgnore]
    public bool IsAwaitingRatification => Status == ChangeRequestStatus.Applied && Ratification is not null;

    /// <summary>Gets whether it is applied and nobody verified the product yet.</summary>
    [JsonIgnore]
    public bool IsAwaitingVerification => Obligations.Any(o => o.Kind == ObligationKind.Verify && !o.IsSettled);

    /// <summary>Gets whether the round cannot go on by itself: a veto stands, or there are too few seats left.</summary>
    [JsonIgnore]
    public bool IsBlocked => Status is ChangeRequestStatus.InReview or ChangeRequestStatus.EmergencyVote && Decision is null
        && Round.Evaluate(ChangedAt).Outcome is ApprovalOutcome.Failed or ApprovalOutcome.Infeasible;

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => ChangeRequestDocument.Type;

    /// <summary>The id, so that a change request can be given wherever its id is asked for.</summary>
    /// <param name="request">The request.</param>
    public static implicit operator ChangeRequestId(ChangeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Id;
    }

    /// <summary>How the request stands, with the reasons: state, decision, votes so far, overrides, what is owed.</summary>
    /// <param name="language">The language.</param>
    /// <returns>One sentence.</returns>
    public string Explain(Language language = Language.English) => ChangeTexts.Explain(this, language);

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(ChangeRequest? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
