using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting.Internal;

namespace RequirementsKit.Reporting;

/// <summary>The agenda for the next conversation with a stakeholder: what is open, what was promised, what they have not been told. For the team; it holds internal points.</summary>
/// <param name="Name">The stakeholder's name.</param>
/// <param name="On">The day it was drawn up for, in the project's zone.</param>
/// <param name="LastContact">The day we last spoke, in the project's zone; null for never.</param>
/// <param name="Trust">How well we kept our word to them.</param>
/// <param name="Points">The open points that concern them, the earliest due first.</param>
/// <param name="Waiting">The confirmation rounds that wait for their answer, or were answered for content that changed since.</param>
/// <param name="NewsOwed">What they asked for, and has changed without them being told.</param>
/// <param name="Changed">What else moved in the project since the last contact.</param>
/// <param name="Feedback">Their feedback that has no answer yet, by key.</param>
/// <param name="Goals">The open goals that they have not acknowledged as they are now, by key.</param>
public sealed record FollowUpBrief(
    string Name, LocalDate On, LocalDate? LastContact, TrustFigures Trust, IReadOnlyList<PointLine> Points, IReadOnlyList<WaitingConfirmation> Waiting, IReadOnlyList<NewsItem> NewsOwed,
    IReadOnlyList<RequirementMove> Changed, IReadOnlyList<Feedback> Feedback, IReadOnlyList<CommunicationGoal> Goals)
{
    /// <summary>Computes the brief. The same record gives the same brief; what happened after <paramref name="now"/> does not count. O(record).</summary>
    /// <param name="record">The record.</param>
    /// <param name="stakeholder">The stakeholder; records that were merged count as one person.</param>
    /// <param name="now">The instant it is for.</param>
    /// <returns>The brief.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public static FollowUpBrief Of(ProjectRecord record, StakeholderId stakeholder, Instant now)
    {
        ArgumentNullException.ThrowIfNull(record);
        var present = record.Until(now);
        var person = present.IdentitiesOf(stakeholder);
        var lastContact = present.LastContactWith(person);
        var news = NewsItem.Owed(present, stakeholder);
        var answered = present.Rounds.Where(r => r.Answers.Any(a => person.Contains(a.Stakeholder))).Select(r => r.Id).ToHashSet();
        var owed = news.Select(n => n.Requirement.Id).ToHashSet();
        return new(
            present.NameOf(stakeholder),
            present.DayOf(now),
            lastContact is { } at ? present.DayOf(at) : null,
            TrustFigures.Of(present, stakeholder),
            [
                .. present.PointsFor(Visibility.Internal)
                    .Where(p => p.State == PointState.Open && p.Kind != PointKind.Decision && p.Concerns is { } concerned && person.Contains(concerned))
                    .OrderBy(p => p.Due ?? LocalDate.MaxIsoValue)
                    .Select(present.Line),
            ],
            [.. present.WaitingConfirmations(r => r.Asked.Any(person.Contains)).Where(w => w.IsStale || !answered.Contains(w.Id))],
            news,
            lastContact is { } since ? [.. RequirementMove.Between(record.Until(since), present).Where(m => !owed.Contains(m.Id))] : [],
            [.. present.Feedback.Where(f => person.Contains(f.Sender) && f.IsUnanswered).OrderBy(f => f.KeyNumber)],
            [.. present.Goals.Where(g => g.State == GoalState.Open && g.NotAcknowledgedBy().Any(person.Contains)).OrderBy(g => g.KeyNumber)]);
    }

    /// <summary>Writes the brief as Markdown. The same brief gives the same bytes.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, lines ending in LF. What people wrote is escaped and shown in their own language.</returns>
    public string ToMarkdown(Language language = Language.English) => BriefTexts.Markdown(this, language);
}
