using RequirementsKit.Storage;

namespace RequirementsKit.Changes;

/// <summary>The named queries over change requests.</summary>
public static class ChangeQueries
{
    /// <summary>Gets those that are being decided, by key.</summary>
    public static Query<ChangeRequest> InReview { get; } = Query.Where<ChangeRequest>(r => r.Status == ChangeRequestStatus.InReview).OrderBy(r => r.KeyNumber);

    /// <summary>Gets those that are applied and still owe something, by key.</summary>
    public static Query<ChangeRequest> Owing { get; } = Query.Where<ChangeRequest>(r => r.Status == ChangeRequestStatus.Applied).OrderBy(r => r.KeyNumber);

    /// <summary>Gets those whose base is gone, by key.</summary>
    public static Query<ChangeRequest> Conflicted { get; } = Query.Where<ChangeRequest>(r => r.Status == ChangeRequestStatus.Conflicted).OrderBy(r => r.KeyNumber);
}
