namespace RequirementsKit.Changes.Internal;

/// <summary>How a change request is stored.</summary>
internal static class ChangeRequestDocument
{
    public static readonly DocumentType<ChangeRequest> Type = new(
        "change-request",
        1,
        ChangesJson.Default.ChangeRequest,
        (nameof(ChangeRequest.KeyNumber), r => r.KeyNumber),
        (nameof(ChangeRequest.Status), r => r.Status),
        (nameof(ChangeRequest.Cause), r => r.Cause),
        (nameof(ChangeRequest.SubmittedBy), r => r.SubmittedBy),
        (nameof(ChangeRequest.SubmittedAt), r => r.SubmittedAt),
        (nameof(ChangeRequest.IsOpen), r => r.IsOpen),
        (nameof(ChangeRequest.IsOwing), r => r.IsOwing),
        (nameof(ChangeRequest.IsUnfinished), r => r.IsUnfinished),
        (nameof(ChangeRequest.IsAwaitingRatification), r => r.IsAwaitingRatification),
        (nameof(ChangeRequest.IsAwaitingVerification), r => r.IsAwaitingVerification));
}
