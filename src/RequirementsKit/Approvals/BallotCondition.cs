using NodaTime;

namespace RequirementsKit.Approvals;

/// <summary>What has to happen before a conditional approval counts. What needs another text is no condition: ask for changes instead.</summary>
/// <param name="Text">What has to happen, 1 to 1,000,000 characters.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Due">Until when; null for no end. Past it the condition can no longer be met.</param>
/// <param name="Evidence">The interaction that shows it was met; null while it is open.</param>
public sealed record BallotCondition(string Text, StakeholderId Owner, Instant? Due = null, InteractionId? Evidence = null);
