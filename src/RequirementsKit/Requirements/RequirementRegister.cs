using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Requirements;

/// <summary>Captures requirements, revises them and moves them on.</summary>
public sealed partial class RequirementRegister
{
    private readonly ProjectDoor _door;

    internal RequirementRegister(ProjectDoor door) => _door = door;

    /// <summary>Captures a requirement by its statement. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="statement">What it says; the title is made from it.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="by">Who captures it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement, as a draft.</returns>
    /// <exception cref="ArgumentException">The statement is blank or too long.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Requirement> CaptureAsync(string statement, Origin origin, Actor by, CancellationToken cancellationToken = default) =>
        CaptureAsync(new RequirementEdit().Statement(statement), origin, by, cancellationToken);

    /// <summary>Captures a requirement by its fields. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="edit">What it says; a statement is needed.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="by">Who captures it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement, as a draft.</returns>
    /// <exception cref="ArgumentException">The statement is missing, or a value does not fit its field.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the content does not fit the project's scheme (<c>requirement.scheme</c>).</exception>
    public async Task<Requirement> CaptureAsync(RequirementEdit edit, Origin origin, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(origin);
        var scheme = await SchemeAsync(cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "requirements.capture", Capability.WriteRequirements, by, [origin, .. Asked(edit)],
            (now, number) => Requirement.Capture(_door.NewId<RequirementId>(now), _door.ProjectId, number, edit, [origin], null, by, now, scheme), ProjectDoor.WhereStored(scheme), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Captures a copy of a requirement of another project, which the caller read there. Needs <see cref="Capability.WriteRequirements"/> here.</summary>
    /// <param name="original">The requirement.</param>
    /// <param name="by">Who copies it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The copy, as a draft; its origins say where it comes from.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the original is of this project (<c>requirement.copy-in-project</c>), or its content does not fit the scheme of this one (<c>requirement.scheme</c>).
    /// </exception>
    public async Task<Requirement> CopyAsync(Requirement original, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(original);
        var scheme = await SchemeAsync(cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "requirements.copy", Capability.WriteRequirements, by, [original.ProjectId, original.Id, original.Revision],
            (now, number) => Requirement.CopyOf(original, _door.NewId<RequirementId>(now), _door.ProjectId, number, by, now, scheme), ProjectDoor.WhereStored(scheme), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes in a whole file in one commit: a row that is known by its key revises its requirement, the others are captured.
    /// Needs <see cref="Capability.WriteRequirements"/>.
    /// </summary>
    /// <param name="rows">The rows, each key once; at most <see cref="Commit.MaxWrites"/>.</param>
    /// <param name="origin">Where they come from.</param>
    /// <param name="by">Who imports them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What became of each row.</returns>
    /// <exception cref="ArgumentException">A key stands twice, or a value does not fit its field; the message names the row.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public async Task<ImportReport> ImportAsync(IEnumerable<ImportedRequirement> rows, Origin origin, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(origin);
        IReadOnlyList<ImportedRequirement> all = [.. rows];
        if (all.GroupBy(r => r.Key).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The key '{twice.Key.Value}' stands in {twice.Count()} rows. Give each requirement a key of its own.", nameof(rows));
        }

        var now = _door.Now();
        var project = await _door.RequireAsync(by, Capability.WriteRequirements, cancellationToken).ConfigureAwait(false);
        var scheme = await SchemeAsync(cancellationToken).ConfigureAwait(false);
        var known = (await ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Where(r => r.ExternalKey is not null).ToDictionary(r => r.ExternalKey!);
        var missing = all.Count(r => !known.ContainsKey(r.Key));
        var number = missing == 0 ? 0 : await _door.Store.ReserveKeysAsync(Requirement.Document.Kind, missing, cancellationToken).ConfigureAwait(false);
        List<Requirement> created = [], revised = [], unchanged = [], locked = [];
        foreach (var row in all)
        {
            if (!known.TryGetValue(row.Key, out var present))
            {
                created.Add(Requirement.Capture(_door.NewId<RequirementId>(now), _door.ProjectId, number++, row.Edit, [origin], row.Key, by, now, scheme));
                continue;
            }

            var differs = RequirementEdit.Between(present.Content, row.Edit.Apply(present.Content)).Changes.Count > 0;
            var next = present.IsLocked ? present : present.Revise(row.Edit, $"import from {origin.Reference}", by, now, scheme);
            (!differs ? unchanged : present.IsLocked ? locked : revised).Add(next);
        }

        await _door.CommitAsync("requirements.import", by, now, [origin, all.Count], [.. created, .. revised], [project, .. ProjectDoor.WhereStored(scheme)], cancellationToken).ConfigureAwait(false);
        return new([.. created.Select(r => r.Id)], [.. revised.Select(r => r.Id)], [.. unchanged.Select(r => r.Id)], [.. locked.Select(r => r.Id)]);
    }

    /// <summary>Revises the content. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="edit">What changes.</param>
    /// <param name="by">Who revises it.</param>
    /// <param name="reason">Why; null when nobody says.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or a baseline holds the content (<c>requirement.locked-content</c>).</exception>
    public Task<Requirement> ReviseAsync(RequirementId requirement, RequirementEdit edit, Actor by, string? reason = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return ChangeAsync("requirements.revise", requirement, Capability.WriteRequirements, by, [reason, .. Asked(edit)], (r, now, scheme) => r.Revise(edit, reason, by, now, scheme), cancellationToken);
    }

    /// <summary>Takes back the content of an earlier revision, as a new revision. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="revision">The number of the earlier revision.</param>
    /// <param name="by">Who restores it.</param>
    /// <param name="reason">Why; null when nobody says.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement; unchanged when the content is the same.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, there is no such revision (<c>requirement.no-such-revision</c>), or a baseline holds the content (<c>requirement.locked-content</c>).
    /// </exception>
    public async Task<Requirement> RestoreAsync(RequirementId requirement, int revision, Actor by, string? reason = null, CancellationToken cancellationToken = default)
    {
        var earlier = await RevisionAsync(requirement, revision, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync(
            "requirements.restore", requirement, Capability.WriteRequirements, by, [revision, reason], (r, now, scheme) => r.Restore(earlier, reason, by, now, scheme), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares two revisions of a requirement, field by field and word by word.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="before">The number of the one revision.</param>
    /// <param name="after">The number of the other; it may be the earlier one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The fields that differ.</returns>
    /// <exception cref="RuleViolationException">There is no such revision (<c>requirement.no-such-revision</c>).</exception>
    public async Task<IReadOnlyList<FieldDifference>> DiffAsync(RequirementId requirement, int before, int after, CancellationToken cancellationToken = default) => RequirementDiff.Between(
        (await RevisionAsync(requirement, before, cancellationToken).ConfigureAwait(false)).Content,
        (await RevisionAsync(requirement, after, cancellationToken).ConfigureAwait(false)).Content);

    /// <summary>Reads a requirement.</summary>
    /// <param name="requirement">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="RuleViolationException">The project has none with that id (<c>requirement.not-found</c>).</exception>
    public Task<Requirement> GetAsync(RequirementId requirement, CancellationToken cancellationToken = default) => _door.LoadAsync<Requirement>(requirement.Value, cancellationToken);

    /// <summary>Lists requirements.</summary>
    /// <param name="query">Which; null for all, by key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirements, in the query's order.</returns>
    public Task<IReadOnlyList<Requirement>> ListAsync(Query<Requirement>? query = null, CancellationToken cancellationToken = default) =>
        _door.Store.ListAsync(query ?? RequirementQueries.ByKey, cancellationToken);

    /// <summary>Reads the revisions of a requirement.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The revisions 1, 2, ….</returns>
    public async Task<IReadOnlyList<RequirementRevision>> HistoryAsync(RequirementId requirement, CancellationToken cancellationToken = default)
    {
        var revisions = new List<RequirementRevision>();
        await foreach (var revision in _door.Store.ReadAppendedAsync<RequirementRevision>(requirement.Value, cancellationToken).ConfigureAwait(false))
        {
            revisions.Add(revision);
        }

        return revisions;
    }

    /// <summary>The requirements whose content or state changed since we last spoke to somebody; all of them when we never did.</summary>
    /// <param name="stakeholder">The person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirements, by key.</returns>
    public async Task<IReadOnlyList<Requirement>> ChangedSinceLastContactAsync(StakeholderId stakeholder, CancellationToken cancellationToken = default)
    {
        var last = await new CommunicationLog(_door).LastContactAsync(stakeholder, _door.Now(), cancellationToken).ConfigureAwait(false);
        return await ListAsync(last is { } since ? RequirementQueries.ChangedAfter(since) : null, cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<object?> Asked(RequirementEdit edit) => edit.Changes.SelectMany(c => new object?[] { c.Field, c.Value });

    private Task<IReadOnlyList<ConfirmationRound>> RoundsOfAsync(RequirementId requirement, CancellationToken cancellationToken) =>
        _door.Store.ListAsync(RequirementQueries.RoundsOf(requirement), cancellationToken);

    private async Task<RequirementRevision> RevisionAsync(RequirementId requirement, int number, CancellationToken cancellationToken)
    {
        var history = await HistoryAsync(requirement, cancellationToken).ConfigureAwait(false);
        return history.FirstOrDefault(r => r.Number == number)
            ?? throw new RuleViolationException("requirement.no-such-revision", $"Requirement {requirement} has no revision {number}. It has {(history.Count == 0 ? Sentence.Of($"none") : Sentence.Of($"1 to {history.Count}"))}.");
    }

    private async Task<Requirement> ChangeAsync(
        string command, RequirementId id, Capability capability, Actor by, IEnumerable<object?> asked, Func<Requirement, Instant, RequirementScheme, Requirement> change, CancellationToken cancellationToken)
    {
        var scheme = await SchemeAsync(cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<Requirement>(command, id.Value, capability, by, asked, (r, now) => change(r, now, scheme), ProjectDoor.WhereStored(scheme), cancellationToken).ConfigureAwait(false);
    }
}
