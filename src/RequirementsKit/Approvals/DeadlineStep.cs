using NodaTime;

namespace RequirementsKit.Approvals;

/// <summary>One thing that the passing of time does to a round. It carries every value, so that a log of steps rebuilds the round.</summary>
/// <param name="Kind">What.</param>
/// <param name="Stage">In which stage.</param>
/// <param name="At">When it was due, however late somebody looked.</param>
/// <param name="Due">Until when the stage takes ballots from then on; null for no end.</param>
/// <param name="Added">The seats that come in; none unless it is escalated.</param>
public sealed record DeadlineStep(DeadlineStepKind Kind, string Stage, Instant At, Instant? Due, IReadOnlyList<Seat> Added);
