using System.Diagnostics;
using System.Globalization;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Storage;

namespace RequirementsKit.Projects.Internal;

/// <summary>The one door of every service: checks the right, reads the clock once, loads, and commits what a command decided, bound to everything it was decided on.</summary>
internal sealed class ProjectDoor(IProjectStore store, IClock clock, IIdGenerator ids, CommandId? command = null, IReadOnlyList<Expectation>? expected = null)
{
    public IProjectStore Store => store;

    public ProjectId ProjectId => store.Project;

    public Instant Now() => Microseconds.Floor(clock.GetCurrentInstant());

    public TId NewId<TId>(Instant now)
        where TId : struct, IEntityId<TId> => TId.From(ids.NewValue(now));

    public Task<long> NextKeyAsync<T>(CancellationToken cancellationToken)
        where T : Aggregate, IDocument<T> => store.ReserveKeysAsync(T.Document.Kind, 1, cancellationToken);

    /// <summary>The same door for one command under an id of the caller's, or with expectations of the caller's.</summary>
    public ProjectDoor With(CommandId? commandId, IEnumerable<Expectation> expectations) => new(store, clock, ids, commandId ?? command, [.. expected ?? [], .. expectations]);

    /// <summary>The same door for what happens by itself beside a command, which has an id of its own.</summary>
    public ProjectDoor WithoutCommand() => new(store, clock, ids);

    /// <summary>Loads an aggregate that must exist.</summary>
    /// <exception cref="RuleViolationException">The project has none with that id (<c>{kind}.not-found</c>).</exception>
    public async Task<T> LoadAsync<T>(Guid id, CancellationToken cancellationToken)
        where T : Aggregate, IDocument<T> =>
        await store.FindAsync<T>(id, cancellationToken).ConfigureAwait(false)
        ?? throw new RuleViolationException($"{T.Document.Kind}.not-found", $"Project {ProjectId} has no {Sentence.OfWords(T.Document.Kind)} with id {id}. Use an id that this project returned.");

    /// <summary>Checks a right; deny by default. Null for what everybody may do for themselves.</summary>
    /// <returns>The project the right was read from: pass it to <see cref="CommitAsync"/>, so that a right taken away meanwhile refuses the commit.</returns>
    /// <exception cref="RuleViolationException">The actor does not have it (<c>project.missing-capability</c>); the message names who does. Or the project is closed (<c>project.closed</c>).</exception>
    public async Task<Project> RequireAsync(Actor by, Capability? capability, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        var project = await LoadAsync<Project>(ProjectId.Value, cancellationToken).ConfigureAwait(false);
        if (capability is null || project.Allows(by, capability))
        {
            // A closed project can be reopened, and nobody's right to be forgotten ends with it.
            if (capability != Capability.ManageProject && capability != Capability.ErasePersons)
            {
                project.RequireNotClosed();
            }

            return project;
        }

        var holders = project.ActorsWith(capability);
        throw new RuleViolationException(
            "project.missing-capability",
            $"{by} may not do this in project {project.Id}: it needs '{capability}'. {(holders.Count == 0 ? Sentence.Of($"Nobody has it; grant a role that does.") : Sentence.Of($"Who has it: {holders}."))}");
    }

    /// <summary>What was decided on, where it is stored; a document that stands for what nobody set yet has no version to rest on.</summary>
    public static IReadOnlyList<Aggregate> WhereStored(Aggregate aggregate) => aggregate.Version > 0 ? [aggregate] : [];

    /// <summary>The people who have a capability, with their roles: those who get seats when something is to be approved.</summary>
    public async Task<IReadOnlyList<SeatHolder>> SeatHoldersAsync(Capability capability, CancellationToken cancellationToken)
    {
        var project = await LoadAsync<Project>(ProjectId.Value, cancellationToken).ConfigureAwait(false);
        return
        [
            .. project.ActorsWith(capability)
                .Where(a => a.PersonId is not null)
                .Select(a => new SeatHolder(a.PersonId!.Value, [.. project.Members.Where(m => m.Actor == a).Select(m => m.Role)])),
        ];
    }

    /// <summary>The receipt of this door's command, when it was committed before: the caller then answers with the present state and does nothing again.</summary>
    public async Task<Receipt?> FindEarlierAsync(string name, Actor by, IEnumerable<object?> asked, CancellationToken cancellationToken)
    {
        if (command is not { } id || await store.FindCommandAsync(id, cancellationToken).ConfigureAwait(false) is not { } record)
        {
            return null;
        }

        return record.Digest == DigestOf(name, by, asked) ? record.Receipt : throw Reused(id);
    }

    /// <summary>Commits the next states of one command.</summary>
    /// <param name="name">The command's stable name.</param>
    /// <param name="by">Who gave it.</param>
    /// <param name="at">When.</param>
    /// <param name="asked">What was asked, for the digest.</param>
    /// <param name="next">The next states; those without an event are unchanged and left out.</param>
    /// <param name="decidedOn">What was read and must not have changed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="notSince">What must not have happened.</param>
    /// <returns>The receipt; null when nothing changed, so nothing was committed.</returns>
    public async Task<Receipt?> CommitAsync(
        string name, Actor by, Instant at, IEnumerable<object?> asked, IEnumerable<Aggregate> next, IEnumerable<Aggregate> decidedOn, CancellationToken cancellationToken,
        IEnumerable<LogExpectation>? notSince = null)
    {
        List<Aggregate> writes = [.. next.Where(n => n.Events.Count > 0)];
        if (writes.Count == 0)
        {
            return null;
        }

        var written = writes.Select(w => (w.DocumentType.Kind, w.DocumentId)).ToHashSet();
        var expectations = decidedOn.Where(d => !written.Contains((d.DocumentType.Kind, d.DocumentId))).Select(Expectation.Unchanged).Concat(expected ?? []).Distinct();
        var id = command ?? NewId<CommandId>(at);
        using var activity = Telemetry.Source.StartActivity(name);
        var started = Stopwatch.GetTimestamp();
        var result = await store.CommitAsync(new Commit(id, DigestOf(name, by, asked), name, by, at, writes, expectations, logExpectations: notSince), cancellationToken).ConfigureAwait(false);
        activity?.SetTag(Telemetry.OutcomeTag, result.GetType().Name);
        Telemetry.Committed(name, result.GetType().Name, started);
        return result switch
        {
            Committed committed => committed.Receipt,
            DuplicateCommand duplicate => duplicate.First,
            VersionConflict conflict => throw new ConcurrencyConflictException(
                $"Nothing was stored: {string.Join(", ", conflict.Actual.Select(a => $"{a.Kind} {a.Id} is at version {a.Version} now"))}. Load again and decide again."),
            LogConflict conflict => throw new ConcurrencyConflictException($"Nothing was stored: {conflict.Event} happened meanwhile, in row {conflict.Sequence} of the log. Load again and decide again."),
            UniqueViolation violation => throw new RuleViolationException($"{violation.Kind}.duplicate-key", $"Nothing was stored: {violation.Key} exists already. Use another key."),
            _ => throw Reused(id),
        };
    }

    /// <summary>The usual command on one aggregate: done before? right, load, change, commit, and the state as stored.</summary>
    public async Task<T> ChangeAsync<T>(
        string name, Guid id, Capability? capability, Actor by, IEnumerable<object?> asked, Func<T, Instant, T> change, IEnumerable<Aggregate> decidedOn, CancellationToken cancellationToken)
        where T : Aggregate, IDocument<T>
    {
        object?[] content = [id, .. asked];
        if (await FindEarlierAsync(name, by, content, cancellationToken).ConfigureAwait(false) is null)
        {
            var now = Now();
            var project = await RequireAsync(by, capability, cancellationToken).ConfigureAwait(false);
            var present = await LoadAsync<T>(id, cancellationToken).ConfigureAwait(false);
            await CommitAsync(name, by, now, content, [change(present, now)], [project, .. decidedOn], cancellationToken).ConfigureAwait(false);
        }

        return await LoadAsync<T>(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The usual command that makes an aggregate, with a number for its key: done before? right, make, commit, and the state as stored.</summary>
    public Task<T> CreateAsync<T>(
        string name, Capability? capability, Actor by, IEnumerable<object?> asked, Func<Instant, long, T> create, IEnumerable<Aggregate> decidedOn, CancellationToken cancellationToken)
        where T : Aggregate, IDocument<T> =>
        CreateWithAsync<T>(name, capability, by, asked, (now, number) => ValueTask.FromResult(new ChangeSet([create(now, number)])), decidedOn, cancellationToken);

    /// <summary>The same for a command that changes other aggregates with the one it makes, or takes more keys; the new one is the only one of its kind that is new in the set.</summary>
    public async Task<T> CreateWithAsync<T>(
        string name, Capability? capability, Actor by, IEnumerable<object?> asked, Func<Instant, long, ValueTask<ChangeSet>> create, IEnumerable<Aggregate> decidedOn, CancellationToken cancellationToken)
        where T : Aggregate, IDocument<T>
    {
        object?[] content = [.. asked];
        var receipt = await FindEarlierAsync(name, by, content, cancellationToken).ConfigureAwait(false);
        if (receipt is null)
        {
            var now = Now();
            var project = await RequireAsync(by, capability, cancellationToken).ConfigureAwait(false);
            var created = await create(now, await NextKeyAsync<T>(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            receipt = await CommitAsync(name, by, now, content, created.Next, [project, .. decidedOn], cancellationToken).ConfigureAwait(false);
        }

        // Of the command that was committed, here or meanwhile elsewhere. The new one was at its first version; what changed beside it was not.
        return await LoadAsync<T>(receipt!.Written.First(w => w.Kind == T.Document.Kind && w.Version == 1).Id, cancellationToken).ConfigureAwait(false);
    }

    private static RuleViolationException Reused(CommandId id) =>
        new("command.id-reused", $"Command id {id} was used for another command before. Give every command an id of its own; repeat one only with the same content.");

    private static Fingerprint DigestOf(string name, Actor by, IEnumerable<object?> asked) =>
        Fingerprint.OfExactText(asked.Prepend(by).Prepend(name).Select(Exact));

    // An instant says its fractions of a second in its stored form alone.
    private static string Exact(object? part) => part is Instant instant ? StoredInstant.Pattern.Format(instant) : Convert.ToString(part, CultureInfo.InvariantCulture) ?? "";
}
