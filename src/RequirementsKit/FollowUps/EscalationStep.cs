using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>Who is told, and how, when a follow-up is still open some time after it was due.</summary>
/// <param name="After">How long after it was due, in elapsed time.</param>
/// <param name="Role">The role in the project that is told.</param>
/// <param name="Channel">The name of the channel.</param>
public sealed record EscalationStep(Duration After, string Role, string Channel);
