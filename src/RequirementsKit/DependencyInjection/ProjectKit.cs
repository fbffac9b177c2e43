using RequirementsKit.Baselines;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Plans;
using RequirementsKit.Projects;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Requirements.Internal;
using RequirementsKit.Retrospectives;
using RequirementsKit.Scoring;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Traceability;

namespace RequirementsKit.DependencyInjection;

/// <summary>One project, with a service for each capability. Immutable and thread-safe.</summary>
public sealed class ProjectKit
{
    private readonly ProjectDoor _door;
    private readonly IStakeholderDirectory _directory;
    private readonly IProjectStore _library;

    internal ProjectKit(ProjectDoor door, IStakeholderDirectory directory, IProjectStore library)
    {
        _door = door;
        _directory = directory;
        _library = library;
        Project = new(door);
        Stakeholders = new(door, directory);
        Communication = new(door, token => InteractionOriginQueries.NamedAsync(door, token));
        Requirements = new(door);
        Objectives = new(door);
        Confirmations = new(door);
        Traceability = new(door);
        Baselines = new(door);
        Scoring = new(door);
        Changes = new(door, Traceability);
        Plans = new(door);
        FollowUps = new(door);
        Retrospectives = new(door, library);
        Reports = new(door);
    }

    /// <summary>Gets the id of the project.</summary>
    public ProjectId Id => _door.ProjectId;

    /// <summary>Gets the service for the project itself: roles, members, contact points, state.</summary>
    public ProjectAdministration Project { get; }

    /// <summary>Gets the register of stakeholders.</summary>
    public StakeholderRegister Stakeholders { get; }

    /// <summary>Gets the log of goals, interactions, points and feedback.</summary>
    public CommunicationLog Communication { get; }

    /// <summary>Gets the register of requirements.</summary>
    public RequirementRegister Requirements { get; }

    /// <summary>Gets the register of objectives.</summary>
    public ObjectiveRegister Objectives { get; }

    /// <summary>Gets the confirmation rounds.</summary>
    public Confirmations Confirmations { get; }

    /// <summary>Gets the trace links.</summary>
    public TraceLinks Traceability { get; }

    /// <summary>Gets the register of baselines.</summary>
    public BaselineRegister Baselines { get; }

    /// <summary>Gets the desk that collects scores and ranks by them.</summary>
    public ScoringDesk Scoring { get; }

    /// <summary>Gets the change control.</summary>
    public ChangeControl Changes { get; }

    /// <summary>Gets the release planning.</summary>
    public ReleasePlanning Plans { get; }

    /// <summary>Gets the desk that sees that follow-ups are kept.</summary>
    public FollowUpDesk FollowUps { get; }

    /// <summary>Gets the retrospectives and lessons.</summary>
    public LessonsLearned Retrospectives { get; }

    /// <summary>Gets the reports.</summary>
    public Reports Reports { get; }

    /// <summary>Gets the project's part of the store, for queries of the application's own.</summary>
    public IProjectStore Store => _door.Store;

    /// <summary>The same project for one command under an id of the caller's: sent twice, it is done once and answers alike.</summary>
    /// <param name="command">The command's id, made by the caller and used for one command only.</param>
    /// <returns>The façade for that command.</returns>
    public ProjectKit Once(CommandId command) => new(_door.With(command, []), _directory, _library);

    /// <summary>The same project for a command that was decided on a document as the caller saw it, for example behind an If-Match header.</summary>
    /// <param name="document">The document, at the version the caller saw.</param>
    /// <returns>The façade; its commands throw <see cref="ConcurrencyConflictException"/> when the document has another version by then.</returns>
    public ProjectKit Expecting(Expectation document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(_door.With(null, [document]), _directory, _library);
    }
}
