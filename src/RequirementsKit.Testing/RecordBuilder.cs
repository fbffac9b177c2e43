using NodaTime;
using RequirementsKit.Projects;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing;

/// <summary>
/// Makes valid aggregates of one project, as they are before their first commit: name what your test is about and leave the rest.
/// The same calls make the same aggregates, ids and key numbers included. Not thread-safe.
/// </summary>
/// <example><code>
/// var record = new RecordBuilder();
/// var person = record.Stakeholder("Anna Lin");
/// var wanted = record.Requirement("When a user exports a report, the system shall deliver the file within 5 s.");
/// </code></example>
public sealed partial class RecordBuilder
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

    /// <summary>A commit of these states under a new command id.</summary>
    /// <param name="writes">The next states.</param>
    /// <returns>The commit.</returns>
    public Commit Commit(params IEnumerable<Aggregate> writes)
    {
        var command = New<CommandId>();
        return new(command, Fingerprint.Of(command.Value.ToByteArray()), "testing", Actor.System, Now, writes);
    }

    private long Number() => ++_number;
}
