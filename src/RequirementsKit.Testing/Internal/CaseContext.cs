using NodaTime;
using RequirementsKit.Projects;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Internal;

/// <summary>What every case needs: connections, ids of its own, and commits that are quick to write.</summary>
internal sealed class CaseContext(IStoreHarness harness, int number, CancellationToken cancellationToken)
{
    public static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 9, 0);

    private readonly SequentialIdGenerator _ids = new(number * 1_000_000L);

    public StoreCapabilities Declared => harness.Capabilities;

    public CancellationToken Token => cancellationToken;

    public ProjectId NewProject() => ProjectId.New(_ids, Now);

    public IIdGenerator Ids => _ids;

    public PersonalText Seal(Stakeholders.Stakeholder person, string text) => PersonalText.Seal(person.Id, text, _ids, Now);

    public RecordBuilder Record() => new(_ids, Now);

    public CommandId NewCommand() => CommandId.New(_ids, Now);

    public async Task<IProjectStore> OpenAsync(ProjectId project) => (await harness.OpenAsync(cancellationToken).ConfigureAwait(false)).InProject(project);

    public async Task<IRequirementsStore> OpenAsync() => await harness.OpenAsync(cancellationToken).ConfigureAwait(false);

    public Commit Commit(Project state, CommandId? command = null, string asked = "", IEnumerable<Expectation>? expectations = null) =>
        new(command ?? NewCommand(), Fingerprint.Of(System.Text.Encoding.UTF8.GetBytes(asked)), "conformance", Actor.System, Now, [state], expectations);

    /// <summary>Commits new aggregates, one commit for all, and opens the store again.</summary>
    public async Task<IProjectStore> StoreAsync(RecordBuilder record, params IEnumerable<Aggregate> created)
    {
        var store = await OpenAsync(record.ProjectId).ConfigureAwait(false);
        var result = await store.CommitAsync(record.Commit(created), cancellationToken).ConfigureAwait(false);
        Check(result is Committed, $"A commit of new documents gave {result}.", "Store them and return Committed.");
        return await OpenAsync(record.ProjectId).ConfigureAwait(false);
    }

    public async Task<Project> CreateAsync(ProjectId id, string name = "需求 \u0001 😀")
    {
        var store = await OpenAsync(id).ConfigureAwait(false);
        var created = Project.Open(id, name, "Europe/Berlin", Actor.System, Now);
        var result = await store.CommitAsync(Commit(created), cancellationToken).ConfigureAwait(false);
        Check(result is Committed, $"The first commit of a document gave {result}.", "Store it and return Committed.");
        return await LoadAsync(id).ConfigureAwait(false);
    }

    public async Task<Project> LoadAsync(ProjectId id)
    {
        var store = await OpenAsync(id).ConfigureAwait(false);
        return await store.FindAsync<Project>(id.Value, cancellationToken).ConfigureAwait(false)
            ?? throw new ConformanceException("A committed document was not found by its id.", "Make the commit visible to every connection before it returns.");
    }

    public static Project Change(Project present, string role) => present.DefineRole(role, [Capability.Read], Actor.System, Now);

    public static void Check(bool holds, string observed, string remedy)
    {
        if (!holds)
        {
            throw new ConformanceException(observed, remedy);
        }
    }
}
