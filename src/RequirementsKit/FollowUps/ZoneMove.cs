namespace RequirementsKit.FollowUps;

/// <summary>What a move to another zone does to a series.</summary>
/// <param name="Series">The series, with the new zone as its last version.</param>
/// <param name="Shifts">The occurrences of the first year after the move whose instant shifts, the earliest first.</param>
public sealed record ZoneMove(FollowUpSeries Series, IReadOnlyList<OccurrenceShift> Shifts);
