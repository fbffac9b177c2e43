using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Testing;

/// <content>People, and what they say.</content>
public sealed partial class RecordBuilder
{
    /// <summary>A person.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The stakeholder.</returns>
    public Stakeholder Stakeholder(string name = "Anna Lin") => Stakeholder(new StakeholderProfile(name));

    /// <summary>A stakeholder with more than a name.</summary>
    /// <param name="profile">What is known of it.</param>
    /// <returns>The stakeholder.</returns>
    public Stakeholder Stakeholder(StakeholderProfile profile) => Stakeholders.Stakeholder.Register(New<StakeholderId>(), ProjectId, Number(), profile, Actor.System, Now);

    /// <summary>A goal of communication.</summary>
    /// <param name="outcome">What is wanted.</param>
    /// <param name="participants">Who takes part; a new stakeholder when nobody is named.</param>
    /// <returns>The goal.</returns>
    public CommunicationGoal Goal(string outcome = "Know what slows the desk down", params IEnumerable<StakeholderId> participants) =>
        CommunicationGoal.Set(New<GoalId>(), ProjectId, Number(), GoalPurpose.Elicit, outcome, OrSomebody(participants), null, Actor.System, Now);

    /// <summary>A talk.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="with">With whom; a new stakeholder when nobody is named.</param>
    /// <returns>The interaction.</returns>
    public Interaction Interaction(string said = "Export must be quicker", params IEnumerable<StakeholderId> with) =>
        Communication.Interaction.Record(New<InteractionId>(), ProjectId, Number(), Channel.Video, OrSomebody(with), said, [], null, Actor.System, Now);

    /// <summary>A point that came up.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="summary">What it says.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="concerns">Whom it concerns; null for a new stakeholder.</param>
    /// <returns>The point.</returns>
    public Point Point(PointKind kind = PointKind.Question, string summary = "Which file format?", LocalDate? due = null, StakeholderId? concerns = null) => Communication.Point.Raise(
        New<PointId>(), ProjectId, Number(), kind, summary, Actor.System, concerns ?? New<StakeholderId>(), due, Visibility.Internal, null, Actor.System, Now);

    /// <summary>Feedback.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="sender">Who sent it; null for a new stakeholder.</param>
    /// <returns>The feedback.</returns>
    public Feedback Feedback(string content = "The export takes a minute", StakeholderId? sender = null) =>
        Communication.Feedback.Receive(New<FeedbackId>(), ProjectId, Number(), FeedbackKind.Complaint, sender ?? New<StakeholderId>(), content, Actor.System, Now);

    /// <summary>The proof of a status report that was sent to a stakeholder.</summary>
    /// <param name="text">The text of the report.</param>
    /// <returns>The proof.</returns>
    public SentReport SentReport(string text = "# Status") =>
        Reporting.SentReport.Record(New<SentReportId>(), ProjectId, Number(), ReportKind.Status, text, [New<StakeholderId>()], Now, Actor.System, Now);

    private IEnumerable<StakeholderId> OrSomebody(IEnumerable<StakeholderId> people) => people.DefaultIfEmpty(New<StakeholderId>());
}
