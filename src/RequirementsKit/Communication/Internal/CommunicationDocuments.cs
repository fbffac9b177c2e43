namespace RequirementsKit.Communication.Internal;

/// <summary>How the documents of this folder are stored.</summary>
internal static class CommunicationDocuments
{
    public static readonly DocumentType<CommunicationGoal> Goal = new(
        "goal",
        1,
        CommunicationJson.Default.CommunicationGoal,
        (nameof(CommunicationGoal.KeyNumber), g => g.KeyNumber),
        (nameof(CommunicationGoal.State), g => g.State),
        (nameof(CommunicationGoal.Purpose), g => g.Purpose),
        (nameof(CommunicationGoal.Due), g => g.Due),
        (nameof(CommunicationGoal.Participants), g => g.Participants),
        (nameof(CommunicationGoal.IsAcknowledged), g => g.IsAcknowledged));

    public static readonly DocumentType<Interaction> Interaction = new(
        "interaction",
        1,
        CommunicationJson.Default.Interaction,
        (nameof(Communication.Interaction.KeyNumber), i => i.KeyNumber),
        (nameof(Communication.Interaction.At), i => i.At),
        (nameof(Communication.Interaction.With), i => i.With),
        (nameof(Communication.Interaction.Goals), i => i.Goals),
        (nameof(Communication.Interaction.Corrects), i => i.Corrects),
        (nameof(Communication.Interaction.CorrectedBy), i => i.CorrectedBy),
        (nameof(Communication.Interaction.ServesNoGoal), i => i.ServesNoGoal),
        (nameof(Communication.Interaction.HasOpenOutcome), i => i.HasOpenOutcome));

    public static readonly DocumentType<Point> Point = new(
        "point",
        1,
        CommunicationJson.Default.Point,
        (nameof(Communication.Point.KeyNumber), p => p.KeyNumber),
        (nameof(Communication.Point.Kind), p => p.Kind),
        (nameof(Communication.Point.State), p => p.State),
        (nameof(Communication.Point.Owner), p => p.Owner),
        (nameof(Communication.Point.Concerns), p => p.Concerns),
        (nameof(Communication.Point.Due), p => p.Due),
        (nameof(Communication.Point.Source), p => p.Source),
        (nameof(Communication.Point.RaisedAt), p => p.RaisedAt));

    public static readonly DocumentType<Feedback> Feedback = new(
        "feedback",
        1,
        CommunicationJson.Default.Feedback,
        (nameof(Communication.Feedback.KeyNumber), f => f.KeyNumber),
        (nameof(Communication.Feedback.Kind), f => f.Kind),
        (nameof(Communication.Feedback.State), f => f.State),
        (nameof(Communication.Feedback.Sender), f => f.Sender),
        (nameof(Communication.Feedback.ReceivedAt), f => f.ReceivedAt),
        (nameof(Communication.Feedback.ReplyDue), f => f.ReplyDue),
        (nameof(Communication.Feedback.IsUnanswered), f => f.IsUnanswered),
        (nameof(Communication.Feedback.HasNoConsequence), f => f.HasNoConsequence));
}
