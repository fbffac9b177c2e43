using NodaTime;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting;

/// <summary>A confirmation that is not complete: somebody has not answered, or the content changed since.</summary>
/// <param name="Id">The round.</param>
/// <param name="Key">Its key.</param>
/// <param name="Purpose">What it asks for.</param>
/// <param name="RequirementKey">The key of the requirement.</param>
/// <param name="Title">The title of the requirement now.</param>
/// <param name="Revision">The revision that was shown.</param>
/// <param name="Waiting">The names of those who have not answered, in the order they were asked.</param>
/// <param name="Asked">The day they were asked, in the project's zone.</param>
/// <param name="Due">Until when; null for no date.</param>
/// <param name="IsStale">Whether the content changed since, so that it has to be shown again.</param>
public sealed record WaitingConfirmation(
    ConfirmationRoundId Id, string Key, ConfirmationPurpose Purpose, string RequirementKey, string Title, int Revision, IReadOnlyList<string> Waiting, LocalDate Asked, LocalDate? Due, bool IsStale);
