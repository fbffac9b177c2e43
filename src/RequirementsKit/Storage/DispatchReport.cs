namespace RequirementsKit.Storage;

/// <summary>What a dispatcher did.</summary>
/// <param name="Delivered">How many events handlers handled.</param>
/// <param name="Parked">How many events handlers refused; see <see cref="IProjectStore.ListParkedAsync"/>.</param>
public sealed record DispatchReport(long Delivered, long Parked);
