namespace RequirementsKit.Approvals.Internal;

/// <summary>What is true of a group beside its count.</summary>
/// <param name="IsVetoed">Whether a veto stands.</param>
/// <param name="IsObjected">Whether somebody said anything but a plain yes or an abstention.</param>
/// <param name="IsExtended">Whether its due time was moved before.</param>
internal readonly record struct Marks(bool IsVetoed, bool IsObjected, bool IsExtended);
