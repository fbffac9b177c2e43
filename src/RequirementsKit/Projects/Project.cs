using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Projects;

/// <summary>The scope of everything: its name, key prefix, zone, roles and the ways by which customers reach it.</summary>
public sealed partial record Project : Aggregate, IDocument<Project>
{
    /// <summary>The name of the role that may do everything, which every project starts with.</summary>
    public const string LeadRole = "lead";

    [JsonConstructor]
    internal Project()
    {
    }

    /// <inheritdoc />
    public static DocumentType<Project> Document => ProjectDocument.Type;

    /// <summary>Gets how a project moves: Open → Closing → Closed, and back.</summary>
    public static TransitionTable<ProjectState, ProjectAction> Lifecycle { get; } = new(
        "project",
        ProjectState.Open,
        (ProjectState.Open, ProjectAction.BeginClosing, ProjectState.Closing),
        (ProjectState.Closing, ProjectAction.Close, ProjectState.Closed),
        (ProjectState.Closing, ProjectAction.Reopen, ProjectState.Open),
        (ProjectState.Closed, ProjectAction.Reopen, ProjectState.Open));

    /// <summary>Gets the project's id; the same as <see cref="Aggregate.ProjectId"/>.</summary>
    [JsonIgnore]
    public ProjectId Id => ProjectId;

    /// <summary>Gets the name.</summary>
    [JsonInclude]
    public string Name { get; internal init; } = "";

    /// <summary>Gets the IANA id of the project's time zone.</summary>
    [JsonInclude]
    public string Zone { get; internal init; } = "";

    /// <summary>Gets what comes before the keys of this project where several are shown, such as <c>TIDE</c>; null for nothing.</summary>
    [JsonInclude]
    public string? KeyPrefix { get; internal init; }

    /// <summary>Gets the working days of the project; null for Monday to Friday.</summary>
    [JsonInclude]
    public BusinessCalendar? WorkingCalendar { get; internal init; }

    /// <summary>Gets every version of the prioritization models that the project adopted, the oldest first.</summary>
    [JsonInclude]
    public IReadOnlyList<AdoptedModel> Models { get; internal init; } = [];

    /// <summary>Gets the state.</summary>
    [JsonInclude]
    public ProjectState State { get; internal init; }

    /// <summary>Gets the roles and what each may do.</summary>
    [JsonInclude]
    public IReadOnlyList<Role> Roles { get; internal init; } = [];

    /// <summary>Gets who has which role.</summary>
    [JsonInclude]
    public IReadOnlyList<Membership> Members { get; internal init; } = [];

    /// <summary>Gets the ways by which customers reach the project.</summary>
    [JsonInclude]
    public IReadOnlyList<ContactPoint> ContactPoints { get; internal init; } = [];

    /// <summary>Gets the policies that may be chosen, in every version; null while the project has none of its own, see <see cref="PolicyCatalog.Default"/>.</summary>
    [JsonInclude]
    public PolicyCatalog? Policies { get; internal init; }

    /// <summary>Gets when the project was opened.</summary>
    [JsonInclude]
    public Instant OpenedAt { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => ProjectId.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => ProjectDocument.Type;

    /// <summary>The id, so that a project can be given wherever its id is asked for.</summary>
    /// <param name="project">The project.</param>
    public static implicit operator ProjectId(Project project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return project.Id;
    }

    /// <summary>Opens a project. It starts with one role, <see cref="LeadRole"/>, which has every capability and no member yet.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="zone">The IANA id of the time zone, such as <c>Europe/Berlin</c>.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="now">When.</param>
    /// <param name="keyPrefix">What comes before its keys where several projects are shown, 2 to 10 of <c>A–Z</c> and <c>0–9</c>, a letter first; null for nothing.</param>
    /// <param name="workingCalendar">Its working days; null for Monday to Friday.</param>
    /// <returns>The project.</returns>
    /// <exception cref="ArgumentException">The name is blank or too long, the zone is unknown, or the prefix is none.</exception>
    public static Project Open(ProjectId id, string name, string zone, Actor by, Instant now, string? keyPrefix = null, BusinessCalendar? workingCalendar = null) => new Project
    {
        ProjectId = id,
        State = Lifecycle.Initial,
        Roles = [new(LeadRole, Capability.All)],
        OpenedAt = now,
        Events = [new ProjectOpened(id, by, now)],
    }.With(name, zone, keyPrefix, workingCalendar);

    /// <summary>Moves the project to another state.</summary>
    /// <param name="action">The step.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when the project is there already.</returns>
    /// <exception cref="RuleViolationException">The table does not allow the step (<c>project.illegal-action</c>).</exception>
    public Project Move(ProjectAction action, Actor by, Instant now)
    {
        if (Lifecycle.IsDone(State, action))
        {
            return this;
        }

        var next = Lifecycle.Next($"Project {Id}", State, action);
        return this with { State = next, Events = [.. Events, new ProjectMoved(Id, State, next, by, now)] };
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Project? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>Names the project by its id.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"project {Id}";

    internal void RequireNotClosed()
    {
        if (State == ProjectState.Closed)
        {
            throw new RuleViolationException("project.closed", $"Project {Id} is closed and takes no changes. Reopen it first.");
        }
    }
}
