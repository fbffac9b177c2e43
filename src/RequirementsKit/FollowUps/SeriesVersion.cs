using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.FollowUps;

/// <summary>A cadence of a series and the date from which it holds; what came before keeps the cadence it had.</summary>
/// <param name="From">The first nominal date of this cadence.</param>
/// <param name="Cadence">The cadence.</param>
public sealed record SeriesVersion(LocalDate From, Cadence Cadence);
