using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting.Internal;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting;

/// <summary>The agenda for the next conversation with a stakeholder: what is open, what was promised, what they have not been told.</summary>
/// <param name="Name">The stakeholder's name.</param>
/// <param name="At">The instant it was drawn up for.</param>
/// <param name="LastContact">When we last spoke; null for never.</param>
/// <param name="Points">The open points that concern the stakeholder.</param>
/// <param name="Waiting">The confirmation rounds that wait for their answer.</param>
/// <param name="NewsOwed">The requirements that they asked for and that changed since the last contact.</param>
/// <param name="Promises">How well we kept our word to them.</param>
public sealed record FollowUpBrief(
    string Name, Instant At, Instant? LastContact, IReadOnlyList<Point> Points, IReadOnlyList<ConfirmationRound> Waiting, IReadOnlyList<NewsItem> NewsOwed, PromiseFigures Promises)
{
    /// <summary>Writes the brief as Markdown. The same brief gives the same bytes.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, lines ending in LF.</returns>
    public string ToMarkdown(Language language = Language.English) => BriefTexts.Markdown(this, language);
}
