using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>A time in which a series rests: nothing is scheduled, so nothing is missed.</summary>
/// <param name="From">From when, inclusive.</param>
/// <param name="To">Until when, exclusive; null while it lasts.</param>
public sealed record SeriesPause(Instant From, Instant? To);
