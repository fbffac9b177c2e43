using NodaTime;
using RequirementsKit.Baselines;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Takes a record back to an earlier instant: what came later is left out, and what was moved later has the state from before its first later move.</summary>
internal sealed class Rewind(ProjectRecord record, Instant at)
{
    private readonly ILookup<Guid, DomainEvent> _until = record.History.Where(e => e.At <= at).ToLookup(e => e.SubjectId);
    private readonly ILookup<Guid, DomainEvent> _later = record.History.Where(e => e.At > at).ToLookup(e => e.SubjectId);
    private readonly ILookup<RequirementId, RequirementRevision> _revisions = record.Revisions.Where(r => r.At <= at).ToLookup(r => r.RequirementId);

    public ProjectRecord ToRecord() => new(Before(record.Project), at)
    {
        Stakeholders = record.Stakeholders,
        Goals = [.. record.Goals.Where(HadBegun).Select(Before)],
        Interactions = [.. record.Interactions.Where(i => i.RecordedAt <= at).Select(Before)],
        Points = [.. record.Points.Where(p => p.RaisedAt <= at).Select(Before)],
        Feedback = [.. record.Feedback.Where(f => f.ReceivedAt <= at).Select(Before)],
        Requirements = [.. record.Requirements.Where(r => r.CapturedAt <= at).Select(Before)],
        Revisions = [.. record.Revisions.Where(r => r.At <= at)],
        Rounds = [.. record.Rounds.Where(r => r.AskedAt <= at).Select(Before)],
        Changes = [.. record.Changes.Where(HadBegun).Select(Before)],
        Baselines = [.. record.Baselines.Where(b => b.DrawnUpAt <= at).Select(Before)],
        BaselineLines = record.BaselineLines,
        FollowUps = [.. record.FollowUps.Where(HadBegun).Select(Before)],
        Lessons = [.. record.Lessons.Where(l => l.LearnedAt <= at)],
        SentReports = [.. record.SentReports.Where(s => s.At <= at)],
        History = [.. record.History.Where(e => e.At <= at)],
    };

    private bool HadBegun(Aggregate document) => _until.Contains(document.DocumentId) || !_later.Contains(document.DocumentId);

    private IEnumerable<T> Later<T>(Aggregate document)
        where T : DomainEvent => _later[document.DocumentId].OfType<T>();

    private Project Before(Project project) => Later<ProjectMoved>(project).FirstOrDefault() is { } moved ? project with { State = moved.From } : project;

    private CommunicationGoal Before(CommunicationGoal goal)
    {
        var next = goal with { Acknowledgements = [.. goal.Acknowledgements.Select(a => a.At <= at ? a : AcknowledgedBefore(goal, a)).OfType<GoalAcknowledgement>()] };
        return _later[goal.DocumentId].Select(LeftBy).FirstOrDefault(s => s is not null) is not { } state ? next : next with
        {
            State = state,
            AchievedBy = null,
            MissedIn = state == GoalState.Missed ? _until[goal.DocumentId].OfType<GoalMissed>().LastOrDefault()?.Interaction : null,
            Reason = null,
        };
    }

    // The words are the last ones; what was acknowledged, and when, is in the log.
    private GoalAcknowledgement? AcknowledgedBefore(CommunicationGoal goal, GoalAcknowledgement last) =>
        _until[goal.DocumentId].OfType<GoalAcknowledged>().LastOrDefault(a => a.Participant == last.Participant) is { } earlier ? last with { Content = earlier.Content, At = earlier.At } : null;

    // The state that a goal had before the event.
    private static GoalState? LeftBy(DomainEvent happened) => happened switch
    {
        GoalAchieved or GoalMissed or GoalAbandoned => GoalState.Open,
        GoalReopened => GoalState.Missed,
        _ => null,
    };

    private Interaction Before(Interaction interaction)
    {
        var consequences = Later<InteractionHadConsequence>(interaction).Select(c => c.Consequence).ToHashSet(StringComparer.Ordinal);
        return interaction with
        {
            CorrectedBy = Later<InteractionCorrected>(interaction).Any() ? null : interaction.CorrectedBy,
            Consequences = [.. interaction.Consequences.Where(c => !consequences.Contains(c))],
        };
    }

    private Point Before(Point point)
    {
        var next = point with
        {
            Owner = Later<PointHandedOver>(point).FirstOrDefault()?.From ?? point.Owner,
            Due = Later<PointRescheduled>(point).FirstOrDefault() is { } rescheduled ? rescheduled.From : point.Due,
        };
        return Later<PointMoved>(point).FirstOrDefault() is not { } moved ? next : next with
        {
            State = moved.From,
            SettledAt = moved.From == PointState.Open ? null : _until[point.DocumentId].OfType<PointMoved>().LastOrDefault()?.At,
            Resolution = null,
            ResolvedBy = null,
        };
    }

    private Feedback Before(Feedback feedback)
    {
        var state = Later<FeedbackMoved>(feedback).FirstOrDefault()?.From ?? feedback.State;
        var answeredLater = Later<FeedbackMoved>(feedback).Any(m => m.To == FeedbackState.Answered);
        var answered = _until[feedback.DocumentId].OfType<FeedbackMoved>().LastOrDefault(m => m.To == FeedbackState.Answered);
        var consequences = Later<FeedbackHadConsequence>(feedback).Select(c => c.Consequence).ToHashSet(StringComparer.Ordinal);
        return feedback with
        {
            State = state,
            Answer = answeredLater && answered is null ? null : feedback.Answer,
            AnsweredIn = answeredLater ? null : feedback.AnsweredIn,
            AnsweredAt = answeredLater ? answered?.At : feedback.AnsweredAt,
            EscalatedTo = Later<FeedbackEscalated>(feedback).Any() ? _until[feedback.DocumentId].OfType<FeedbackEscalated>().LastOrDefault()?.To : feedback.EscalatedTo,
            DuplicateOf = state == FeedbackState.Duplicate ? feedback.DuplicateOf : null,
            Consequences = [.. feedback.Consequences.Where(c => !consequences.Contains(c))],
        };
    }

    private Requirement Before(Requirement requirement)
    {
        var status = Later<RequirementMoved>(requirement).FirstOrDefault()?.From ?? requirement.Status;
        var locked = Later<RequirementLocked>(requirement).Select(l => l.Baseline).ToHashSet();
        var next = requirement with
        {
            Status = status,
            Marks = [.. requirement.Marks.Select(m => m.At <= at ? m : MarkBefore(requirement, m.Status)).OfType<RevisionMark>()],
            Origins = [.. requirement.Origins.SkipLast(Later<RequirementOriginAdded>(requirement).Count())],
            Feasibility = requirement.Feasibility?.At <= at ? requirement.Feasibility : null,
            Locks = [.. requirement.Locks.Where(l => !locked.Contains(l))],
            DuplicateOf = status == RequirementStatus.Duplicate ? requirement.DuplicateOf : null,
        };
        return _revisions[requirement.Id].MaxBy(r => r.Number) is { } revision && revision.Number != requirement.Revision
            ? next with { Revision = revision.Number, Content = revision.Content, Fingerprint = revision.Content.ToFingerprint() }
            : next;
    }

    private RevisionMark? MarkBefore(Requirement requirement, RequirementStatus status) =>
        _until[requirement.DocumentId].OfType<RequirementMoved>().LastOrDefault(m => m.To == status && SaysSomething(requirement, m)) is { } moved ? new(status, moved.Revision, moved.By, moved.At) : null;

    // A step back on the way, such as from InProgress to Approved, goes back to what was said before, unless an applied change took it.
    private bool SaysSomething(Requirement requirement, RequirementMoved moved) => moved.From <= moved.To || moved.From > RequirementStatus.Closed
        || _until[requirement.DocumentId].OfType<RequirementRevised>().Any(r => r.Cause is not null && r.Revision == moved.Revision && r.At == moved.At);

    private ConfirmationRound Before(ConfirmationRound round) => round with { Answers = [.. round.Answers.Where(a => a.At <= at)] };

    private ChangeRequest Before(ChangeRequest change) => _later.Contains(change.DocumentId) ? ChangeRequest.Replay(_until[change.DocumentId]) : change;

    private Baseline Before(Baseline baseline) => Later<BaselineDecided>(baseline).Any() ? baseline with { State = BaselineState.Draft } : baseline;

    private FollowUp Before(FollowUp followUp)
    {
        var next = followUp with { Due = _later[followUp.DocumentId].Reverse().Aggregate(followUp.Due, DueBefore) };
        return !_later[followUp.DocumentId].Select(LedTo).Any(s => s is not null) ? next : next with
        {
            State = _until[followUp.DocumentId].Select(LedTo).LastOrDefault(s => s is not null) ?? FollowUp.Lifecycle.Initial,
            CompletedBy = null,
            Outcome = null,
            SettledAt = null,
            Consequence = null,
        };
    }

    // The state that a follow-up had after the event. Only an open one is moved, so whatever settled it came later.
    private static FollowUpState? LedTo(DomainEvent happened) => happened switch
    {
        FollowUpMoved moved => moved.To,
        FollowUpRescheduled or FollowUpClockReset => FollowUpState.Planned,
        _ => null,
    };

    // A new zone moves what is due at its slot; a time that somebody chose stays.
    private static Instant DueBefore(Instant due, DomainEvent happened) => happened switch
    {
        FollowUpRescheduled rescheduled => rescheduled.Was,
        FollowUpClockReset reset => reset.From,
        FollowUpRetimed retimed when retimed.To == due => retimed.From,
        _ => due,
    };
}
