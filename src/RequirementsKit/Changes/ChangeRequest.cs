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

    /// <summary>Gets how a change request moves.</summary>
    public static TransitionTable<ChangeRequestStatus, ChangeRequestAction> Lifecycle { get; } = new(
        "change-request",
        ChangeRequestStatus.Draft,
        (ChangeRequestStatus.Draft, ChangeRequestAction.Submit, ChangeRequestStatus.InReview),
        (ChangeRequestStatus.InReview, ChangeRequestAction.Approve, ChangeRequestStatus.Approved),
        (ChangeRequestStatus.InReview, ChangeRequestAction.Reject, ChangeRequestStatus.Rejected),
        (ChangeRequestStatus.InReview, ChangeRequestAction.Return, ChangeRequestStatus.Returned),
        (ChangeRequestStatus.InReview, ChangeRequestAction.Amend, ChangeRequestStatus.InReview),
        (ChangeRequestStatus.Returned, ChangeRequestAction.Amend, ChangeRequestStatus.InReview),
        (ChangeRequestStatus.Conflicted, ChangeRequestAction.Amend, ChangeRequestStatus.InReview),
        (ChangeRequestStatus.InReview, ChangeRequestAction.Withdraw, ChangeRequestStatus.Withdrawn),
        (ChangeRequestStatus.Returned, ChangeRequestAction.Withdraw, ChangeRequestStatus.Withdrawn),
        (ChangeRequestStatus.Approved, ChangeRequestAction.Apply, ChangeRequestStatus.Applied),
        (ChangeRequestStatus.Approved, ChangeRequestAction.FindConflict, ChangeRequestStatus.Conflicted),
        (ChangeRequestStatus.Approved, ChangeRequestAction.Withdraw, ChangeRequestStatus.Withdrawn),
        (ChangeRequestStatus.Conflicted, ChangeRequestAction.Withdraw, ChangeRequestStatus.Withdrawn),
        (ChangeRequestStatus.Applied, ChangeRequestAction.Close, ChangeRequestStatus.Closed));

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

    /// <summary>Gets which version of the proposal this is, from 1.</summary>
    [JsonInclude]
    public int ProposalVersion { get; internal init; } = 1;

    /// <summary>Gets what is to change.</summary>
    [JsonInclude]
    public Proposal Proposal { get; internal init; } = new();

    /// <summary>Gets what that may touch.</summary>
    [JsonInclude]
    public ImpactReport Impact { get; internal init; } = new(default, 0, []);

    /// <summary>Gets the review.</summary>
    [JsonInclude]
    public ApprovalRound Round { get; internal init; } = new();

    /// <summary>Gets who submitted it.</summary>
    [JsonInclude]
    public Actor SubmittedBy { get; internal init; } = Actor.System;

    /// <summary>Gets when it was submitted.</summary>
    [JsonInclude]
    public Instant SubmittedAt { get; internal init; }

    /// <summary>Gets what it owes since it was applied; none before.</summary>
    [JsonInclude]
    public IReadOnlyList<Obligation> Obligations { get; internal init; } = [];

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
