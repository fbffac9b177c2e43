using RequirementsKit.Storage;

namespace RequirementsKit.DependencyInjection;

/// <summary>What a tick did.</summary>
/// <param name="FollowUps">How many follow-ups were scheduled or moved.</param>
/// <param name="Changes">How many change requests moved.</param>
/// <param name="Events">What the handlers of events got.</param>
public sealed record TickReport(int FollowUps, int Changes, DispatchReport Events);
