using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Reporting;

/// <summary>What a seat said last.</summary>
/// <param name="Group">The group that the seat belongs to.</param>
/// <param name="Name">Whose seat it is.</param>
/// <param name="Verdict">What was said.</param>
/// <param name="CastBy">Who cast it, by name, where it was somebody else; null else.</param>
/// <param name="At">When.</param>
public sealed record DocketVote(string Group, string Name, BallotVerdict Verdict, string? CastBy, Instant At);
