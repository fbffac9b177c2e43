using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>That those who had not answered a confirmation round were reminded.</summary>
/// <param name="DaysBefore">For which of the round's reminders: so many days before the date.</param>
/// <param name="Of">Who was reminded.</param>
/// <param name="By">Who reminded them.</param>
/// <param name="At">When.</param>
public sealed record ConfirmationReminder(int DaysBefore, IReadOnlyList<StakeholderId> Of, Actor By, Instant At);
