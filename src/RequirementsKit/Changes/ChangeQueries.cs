using RequirementsKit.Storage;

namespace RequirementsKit.Changes;

/// <summary>The named queries over change requests, by key.</summary>
public static class ChangeQueries
{
    /// <summary>Gets those that are being decided.</summary>
    public static Query<ChangeRequest> InReview { get; } = InStatus(ChangeRequestStatus.InReview);

    /// <summary>Gets those that may still change the record: submitted, and not ended.</summary>
    public static Query<ChangeRequest> Open { get; } = Query.Where<ChangeRequest>(r => r.IsOpen).OrderBy(r => r.KeyNumber);

    /// <summary>Gets those that something may still happen to by itself: not closed, rejected, withdrawn or expired.</summary>
    public static Query<ChangeRequest> Unfinished { get; } = Query.Where<ChangeRequest>(r => r.IsUnfinished).OrderBy(r => r.KeyNumber);

    /// <summary>Gets those that are applied and still owe something.</summary>
    public static Query<ChangeRequest> Owing { get; } = Query.Where<ChangeRequest>(r => r.IsOwing).OrderBy(r => r.KeyNumber);

    /// <summary>Gets the emergencies that are applied and nobody ratified yet.</summary>
    public static Query<ChangeRequest> NotYetRatified { get; } = Query.Where<ChangeRequest>(r => r.IsAwaitingRatification).OrderBy(r => r.KeyNumber);

    /// <summary>Gets those that are applied and whose product nobody verified.</summary>
    public static Query<ChangeRequest> NotVerified { get; } = Query.Where<ChangeRequest>(r => r.IsAwaitingVerification).OrderBy(r => r.KeyNumber);

    /// <summary>Gets those whose base is gone.</summary>
    public static Query<ChangeRequest> Conflicted { get; } = InStatus(ChangeRequestStatus.Conflicted);

    /// <summary>Those in one state.</summary>
    /// <param name="status">The state.</param>
    /// <returns>The query.</returns>
    public static Query<ChangeRequest> InStatus(ChangeRequestStatus status) => Query.Where<ChangeRequest>(r => r.Status == status).OrderBy(r => r.KeyNumber);
}
