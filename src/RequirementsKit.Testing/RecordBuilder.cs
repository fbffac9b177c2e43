using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Baselines;
using RequirementsKit.Changes;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Plans;
using RequirementsKit.Prioritization;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Retrospectives;
using RequirementsKit.Scoring;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Traceability;

namespace RequirementsKit.Testing;

/// <summary>
/// Makes valid aggregates of one project, as they are before their first commit: name what your test is about and leave the rest.
/// The same calls make the same aggregates, ids and key numbers included. Not thread-safe.
/// </summary>
public sealed class RecordBuilder
{
    private readonly IIdGenerator _ids;
    private long _number;

    /// <summary>Begins a project.</summary>
    /// <param name="ids">Where ids come from; null for a <see cref="SequentialIdGenerator"/> of its own.</param>
    /// <param name="now">When everything happens; null for 2026-01-05, 09:00 UTC.</param>
    /// <param name="project">The project; null for a new id.</param>
    public RecordBuilder(IIdGenerator? ids = null, Instant? now = null, ProjectId? project = null)
    {
        _ids = ids ?? new SequentialIdGenerator();
        Now = now ?? Instant.FromUtc(2026, 1, 5, 9, 0);
        ProjectId = project ?? New<ProjectId>();
    }

    /// <summary>Gets the project of everything this builder makes.</summary>
    public ProjectId ProjectId { get; }

    /// <summary>Gets or sets when the next thing happens.</summary>
    public Instant Now { get; set; }

    /// <summary>A new id.</summary>
    /// <typeparam name="TId">The kind of id.</typeparam>
    /// <returns>The id.</returns>
    public TId New<TId>()
        where TId : struct, IEntityId<TId> => TId.From(_ids.NewValue(Now));

    /// <summary>The project.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The project.</returns>
    public Project Project(string name = "Tidewater") => Projects.Project.Open(ProjectId, name, "Europe/Berlin", Actor.System, Now);

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

    /// <summary>A requirement with its first revision.</summary>
    /// <param name="statement">What it says.</param>
    /// <param name="externalKey">What it is called elsewhere; null for nothing.</param>
    /// <returns>The requirement.</returns>
    public Requirement Requirement(string statement = "When a user exports a report, the system shall deliver the file.", ExternalKey? externalKey = null) =>
        Requirements.Requirement.Capture(
            New<RequirementId>(), ProjectId, Number(), RequirementEdit.Of([new(RequirementField.Statement, statement)]), [Origin.Document("workshop")], externalKey, Actor.System, Now);

    /// <summary>An objective.</summary>
    /// <returns>The objective.</returns>
    public Objective Objective() => Requirements.Objective.Set(
        New<ObjectiveId>(), ProjectId, Number(), new("The desk is quick again", "minutes to export a report", "at most 1"), null, Actor.System, Now);

    /// <summary>What a project asks of its requirements: a kind and an attribute of its own.</summary>
    /// <returns>The scheme.</returns>
    public RequirementScheme RequirementScheme() => Requirements.RequirementScheme.Default(ProjectId)
        .AddKind(new("Regulatory"), Actor.System, Now)
        .Define(AttributeDefinition.Text("asil").OneOf("A", "B"), Actor.System, Now);

    /// <summary>A question whether a requirement is right.</summary>
    /// <param name="requirement">The requirement; null for a new one.</param>
    /// <param name="from">Who is asked; a new stakeholder when nobody is named.</param>
    /// <returns>The round.</returns>
    public ConfirmationRound ConfirmationRound(Requirement? requirement = null, params IEnumerable<StakeholderId> from) => Requirements.ConfirmationRound.Ask(
        New<ConfirmationRoundId>(), Number(), requirement ?? Requirement(), ConfirmationPurpose.Content, OrSomebody(from),
        [Evidence.Prototype(new("https://example.org/prototype"), Fingerprint.Of("prototype"u8))], null, Actor.System, Now);

    /// <summary>A link between two requirements.</summary>
    /// <param name="source">Where it starts; null for a new requirement.</param>
    /// <param name="target">Where it leads; null for a new requirement.</param>
    /// <returns>The link.</returns>
    public TraceLink TraceLink(Requirement? source = null, Requirement? target = null) =>
        Traceability.TraceLink.Between(New<LinkId>(), LinkType.Derives, source ?? Requirement(), target ?? Requirement(), Actor.System, Now);

    /// <summary>What a project asks of its links: one system requirement at most is derived.</summary>
    /// <returns>The scheme.</returns>
    public TraceScheme TraceScheme() => Traceability.TraceScheme.Default(ProjectId)
        .SetRule(new LinkRule(LinkType.Derives) { Sources = [TraceEndKind.System], Maximum = 1 }, Actor.System, Now);

    /// <summary>A baseline that one person decides.</summary>
    /// <param name="requirements">What it holds; a new requirement when none is named.</param>
    /// <returns>The baseline.</returns>
    public Baseline Baseline(params IEnumerable<Requirement> requirements) => Baselines.Baseline.DrawUp(
        New<BaselineId>(), ProjectId, Number(), "1.0", requirements.DefaultIfEmpty(Requirement()), Policies.SingleApprover, Holders(), Actor.System, Now);

    /// <summary>A round in which one person scores value, feasibility and cost from 1 to 9.</summary>
    /// <param name="requirements">What is scored; a new requirement when none is named.</param>
    /// <returns>The round.</returns>
    public ScoringRound ScoringRound(params IEnumerable<RequirementId> requirements) => Scoring.ScoringRound.Open(
        New<ScoringRoundId>(), ProjectId, Number(), requirements.DefaultIfEmpty(New<RequirementId>()),
        [new("value", 1, 9), new("feasibility", 1, 9), new("cost", 1, 9)],
        [new(New<StakeholderId>(), ["value", "feasibility", "cost"])], null, Actor.System, Now);

    /// <summary>A stored ranking of one requirement.</summary>
    /// <param name="requirement">The requirement; null for a new one.</param>
    /// <returns>The snapshot.</returns>
    public RankingSnapshot Ranking(Requirement? requirement = null)
    {
        var ranked = requirement ?? Requirement();
        var ranking = Prioritize.ByValueFeasibilityCost([new(ranked.Key, value: 9, feasibility: 4, cost: 7)]);
        return RankingSnapshot.Of(
            New<RankingSnapshotId>(), ScoringRound(ranked.Id), ranking, new Dictionary<string, Requirement> { [ranked.Key] = ranked }, Actor.System, Now);
    }

    /// <summary>An agreed priority.</summary>
    /// <param name="requirement">The requirement; null for a new one.</param>
    /// <returns>The decision.</returns>
    public PriorityDecision PriorityDecision(Requirement? requirement = null)
    {
        var decided = requirement ?? Requirement();
        return Scoring.PriorityDecision.Decide(New<PriorityDecisionId>(), Ranking(decided), decided.Id, 1, null, Actor.System, Now);
    }

    /// <summary>A plan of one release.</summary>
    /// <param name="requirements">What is planned, the most important first; a new requirement when none is named.</param>
    /// <returns>The plan.</returns>
    public ReleasePlan ReleasePlan(params IEnumerable<RequirementId> requirements) => Plans.ReleasePlan.Draft(
        New<ReleasePlanId>(), ProjectId, Number(), "Next", [new Release("1.0", 100)], requirements.DefaultIfEmpty(New<RequirementId>()).Select(r => (r, 1m)), Actor.System, Now);

    /// <summary>A change request that somebody else must approve.</summary>
    /// <param name="requirement">The requirement to revise; null for a new one.</param>
    /// <param name="statement">What it is to say.</param>
    /// <returns>The change request.</returns>
    public ChangeRequest ChangeRequest(Requirement? requirement = null, string statement = "The system shall deliver the file within 2 s.")
    {
        var revised = requirement ?? Requirement();
        var proposal = Proposal.Revise(revised).Statement(statement);
        return Changes.ChangeRequest.Submit(
            New<ChangeRequestId>(), ProjectId, Number(), ChangeCause.NewNeed, proposal, ImpactReport.Of(proposal, new TraceGraph([revised], []), 0), Policies.FourEyes, Holders(),
            Actor.Person(New<StakeholderId>()), Now);
    }

    /// <summary>A weekly follow-up.</summary>
    /// <param name="stakeholder">With whom; null for a new stakeholder.</param>
    /// <param name="cadence">When; null for Tuesdays at 10:00 in Shanghai.</param>
    /// <returns>The series.</returns>
    public FollowUpSeries FollowUpSeries(StakeholderId? stakeholder = null, Cadence? cadence = null) => FollowUps.FollowUpSeries.Plan(
        New<FollowUpSeriesId>(), ProjectId, Number(), stakeholder ?? New<StakeholderId>(), "Progress", cadence ?? Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Asia/Shanghai"),
        Actor.System, Actor.System, Now);

    /// <summary>The next follow-up of a series.</summary>
    /// <param name="series">The series; null for a new one.</param>
    /// <returns>The follow-up.</returns>
    public FollowUp FollowUp(FollowUpSeries? series = null)
    {
        var planned = series ?? FollowUpSeries();
        return FollowUps.FollowUp.Schedule(planned, planned.Cadence.Next(Now)!.Value, Actor.System, Now);
    }

    /// <summary>A retrospective without notes.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The retrospective.</returns>
    public Retrospective Retrospective(string name = "After 1.0") => Retrospectives.Retrospective.Hold(New<RetrospectiveId>(), ProjectId, Number(), name, [], Actor.System, Now);

    /// <summary>A lesson.</summary>
    /// <param name="content">What was learned.</param>
    /// <param name="tags">What it is about.</param>
    /// <returns>The lesson.</returns>
    public Lesson Lesson(string content = "Show a prototype before the estimate", params IEnumerable<string> tags) =>
        Retrospectives.Lesson.Learn(New<LessonId>(), ProjectId, Number(), content, tags, [], [], Actor.System, Now);

    /// <summary>The proof of a status report that was sent to a stakeholder.</summary>
    /// <param name="text">The text of the report.</param>
    /// <returns>The proof.</returns>
    public SentReport SentReport(string text = "# Status") =>
        Reporting.SentReport.Record(New<SentReportId>(), ProjectId, Number(), ReportKind.Status, text, [New<StakeholderId>()], Now, Actor.System, Now);

    /// <summary>A commit of these states under a new command id.</summary>
    /// <param name="writes">The next states.</param>
    /// <returns>The commit.</returns>
    public Commit Commit(params IEnumerable<Aggregate> writes)
    {
        var command = New<CommandId>();
        return new(command, Fingerprint.Of(command.Value.ToByteArray()), "testing", Actor.System, Now, writes);
    }

    private long Number() => ++_number;

    private IEnumerable<StakeholderId> OrSomebody(IEnumerable<StakeholderId> people) => people.DefaultIfEmpty(New<StakeholderId>());

    private SeatHolder[] Holders() => [new(New<StakeholderId>(), [Projects.Project.LeadRole]), new(New<StakeholderId>(), [Projects.Project.LeadRole])];
}
