using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>How many open follow-ups somebody has on a day.</summary>
/// <param name="Owner">Who keeps them.</param>
/// <param name="Day">The day.</param>
/// <param name="Count">How many; 1 or more.</param>
public sealed record FollowUpLoad(Actor Owner, LocalDate Day, int Count);
