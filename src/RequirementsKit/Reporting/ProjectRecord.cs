using NodaTime;
using RequirementsKit.Baselines;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Projects;
using RequirementsKit.Reporting.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Retrospectives;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Reporting;

/// <summary>What a project knew at an instant: its documents in the state they had then, and the events that led there. The reports are pure functions over it.</summary>
/// <remarks><see cref="Reports.LoadAsync"/> makes one from a store; a test or an application can make one by hand. Immutable and safe to share between threads.</remarks>
/// <param name="project">The project.</param>
/// <param name="at">The instant; nothing in the record happened later.</param>
public sealed class ProjectRecord(Project project, Instant at)
{
    private static readonly Instant LastDay = Instant.FromUtc(9999, 1, 1, 0, 0);

    // Made when first asked for; two threads that ask at once make the same.
    private Dictionary<StakeholderId, Stakeholder>? _people;
    private ILookup<Guid, DomainEvent>? _eventsBySubject;

    /// <summary>Gets the project.</summary>
    public Project Project { get; } = project ?? throw new ArgumentNullException(nameof(project));

    /// <summary>Gets the instant that the record is of.</summary>
    public Instant At { get; } = at;

    /// <summary>Gets the stakeholders, merged and erased ones too.</summary>
    public IReadOnlyList<Stakeholder> Stakeholders { get; init; } = [];

    /// <summary>Gets the communication goals.</summary>
    public IReadOnlyList<CommunicationGoal> Goals { get; init; } = [];

    /// <summary>Gets the interactions.</summary>
    public IReadOnlyList<Interaction> Interactions { get; init; } = [];

    /// <summary>Gets the points.</summary>
    public IReadOnlyList<Point> Points { get; init; } = [];

    /// <summary>Gets the feedback.</summary>
    public IReadOnlyList<Feedback> Feedback { get; init; } = [];

    /// <summary>Gets the requirements, by key.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>Gets the revisions of the requirements that have more than one.</summary>
    public IReadOnlyList<RequirementRevision> Revisions { get; init; } = [];

    /// <summary>Gets the confirmation rounds.</summary>
    public IReadOnlyList<ConfirmationRound> Rounds { get; init; } = [];

    /// <summary>Gets the change requests.</summary>
    public IReadOnlyList<ChangeRequest> Changes { get; init; } = [];

    /// <summary>Gets the baselines.</summary>
    public IReadOnlyList<Baseline> Baselines { get; init; } = [];

    /// <summary>Gets the lines of all baselines.</summary>
    public IReadOnlyList<BaselineLine> BaselineLines { get; init; } = [];

    /// <summary>Gets the follow-ups.</summary>
    public IReadOnlyList<FollowUp> FollowUps { get; init; } = [];

    /// <summary>Gets the lessons.</summary>
    public IReadOnlyList<Lesson> Lessons { get; init; } = [];

    /// <summary>Gets the reports that were sent.</summary>
    public IReadOnlyList<SentReport> SentReports { get; init; } = [];

    /// <summary>Gets the events up to the instant, in the order of the log.</summary>
    public IReadOnlyList<DomainEvent> History { get; init; } = [];

    /// <summary>The record as it was at another instant. O(documents + events).</summary>
    /// <remarks>States, revisions, answers and settlements are those of then. Names are those of today, so that an erased person stays erased; a goal that was reworded and an answer that was replaced show the last words, a point that was settled twice and a goal that was missed twice have lost their first words, and a feasibility that was judged again has lost its first verdict.</remarks>
    /// <param name="instant">The instant, inclusive.</param>
    /// <returns>The record; this instance for its own instant. A later instant adds nothing that is not in the record.</returns>
    public ProjectRecord Until(Instant instant) => instant == At ? this : new Rewind(this, instant).ToRecord();

    /// <summary>The ids that stand for one person: the one given, the one it was merged into, and all that were merged into that.</summary>
    internal IReadOnlySet<StakeholderId> IdentitiesOf(StakeholderId stakeholder)
    {
        var person = Survivor(stakeholder);
        return Stakeholders.Where(s => Survivor(s.Id) == person).Select(s => s.Id).Append(stakeholder).ToHashSet();
    }

    /// <summary>The events of one document, in the order of the log.</summary>
    internal IEnumerable<T> EventsOf<T>(Aggregate document)
        where T : DomainEvent => (_eventsBySubject ??= History.ToLookup(e => e.SubjectId))[document.DocumentId].OfType<T>();

    internal string NameOf(StakeholderId stakeholder)
    {
        var person = Survivor(stakeholder);
        return People.GetValueOrDefault(person)?.Name ?? person.ToString();
    }

    internal string NameOf(Actor actor) => actor.PersonId is { } person ? NameOf(person) : actor.Account ?? actor.ToString();

    // Bounded, so that "everything" can be asked for with the first and the last instant there is.
    internal LocalDate DayOf(Instant instant) => Instant.Max(Project.OpenedAt, Instant.Min(instant, LastDay)).InZone(DateTimeZoneProviders.Tzdb[Project.Zone]).Date;

    private Dictionary<StakeholderId, Stakeholder> People => _people ??= Stakeholders.DistinctBy(s => s.Id).ToDictionary(s => s.Id);

    private StakeholderId Survivor(StakeholderId stakeholder)
    {
        // A merge never makes a circle; the limit is for records made by hand.
        for (var steps = 0; steps <= Stakeholders.Count && People.GetValueOrDefault(stakeholder)?.MergedInto is { } other; steps++)
        {
            stakeholder = other;
        }

        return stakeholder;
    }
}
