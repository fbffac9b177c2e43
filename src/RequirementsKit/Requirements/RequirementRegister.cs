using NodaTime;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Requirements;

/// <summary>Captures requirements, revises them and moves them on.</summary>
public sealed class RequirementRegister
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
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Requirement> CaptureAsync(RequirementEdit edit, Origin origin, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(origin);
        return _door.CreateAsync(
            "requirements.capture", Capability.WriteRequirements, by, [origin, .. Asked(edit)],
            (now, number) => Requirement.Capture(_door.NewId<RequirementId>(now), _door.ProjectId, number, edit, [origin], null, by, now), [], cancellationToken);
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
        var known = (await ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Where(r => r.ExternalKey is not null).ToDictionary(r => r.ExternalKey!);
        var missing = all.Count(r => !known.ContainsKey(r.Key));
        var number = missing == 0 ? 0 : await _door.Store.ReserveKeysAsync(Requirement.Document.Kind, missing, cancellationToken).ConfigureAwait(false);
        List<Requirement> created = [], revised = [], unchanged = [], locked = [];
        foreach (var row in all)
        {
            if (!known.TryGetValue(row.Key, out var present))
            {
                created.Add(Requirement.Capture(_door.NewId<RequirementId>(now), _door.ProjectId, number++, row.Edit, [origin], row.Key, by, now));
                continue;
            }

            var differs = RequirementEdit.Between(present.Content, row.Edit.Apply(present.Content)).Changes.Count > 0;
            var next = present.IsLocked ? present : present.Revise(row.Edit, $"import from {origin.Reference}", by, now);
            (!differs ? unchanged : present.IsLocked ? locked : revised).Add(next);
        }

        await _door.CommitAsync("requirements.import", by, now, [origin, all.Count], [.. created, .. revised], [project], cancellationToken).ConfigureAwait(false);
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
        return ChangeAsync("requirements.revise", requirement, Capability.WriteRequirements, by, [reason, .. Asked(edit)], (r, now) => r.Revise(edit, reason, by, now), cancellationToken);
    }

    /// <summary>Moves a requirement to another state. Approving, verifying, closing and rejecting need <see cref="Capability.ApproveRequirements"/>, the other steps <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="action">The step.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the table does not allow the step, or validating or accepting lacks a fresh and complete confirmation round (<c>requirement.not-confirmed</c>).
    /// </exception>
    public async Task<Requirement> MoveAsync(RequirementId requirement, RequirementAction action, Actor by, CancellationToken cancellationToken = default)
    {
        var capability = action is RequirementAction.Approve or RequirementAction.Verify or RequirementAction.Accept or RequirementAction.Close or RequirementAction.Reject
            ? Capability.ApproveRequirements
            : Capability.WriteRequirements;
        if (action is not (RequirementAction.Validate or RequirementAction.Accept))
        {
            return await ChangeAsync("requirements.move", requirement, capability, by, [action], (r, now) => r.Move(action, by, now), cancellationToken).ConfigureAwait(false);
        }

        var purpose = action == RequirementAction.Validate ? ConfirmationPurpose.Content : ConfirmationPurpose.Delivery;
        var rounds = await _door.Store.ListAsync(RequirementQueries.RoundsOf(requirement), cancellationToken).ConfigureAwait(false);
        var round = rounds.LastOrDefault(r => r.Purpose == purpose)
            ?? throw new RuleViolationException("requirement.not-confirmed", $"Nobody was asked to confirm requirement {requirement}. Start a confirmation round.");
        return await _door.ChangeAsync<Requirement>(
            "requirements.move", requirement.Value, capability, by, [action],
            (r, now) => action == RequirementAction.Validate ? r.Validate(round, by, now) : r.Accept(round, by, now), [round], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes whether a requirement can be built. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="by">Who judges.</param>
    /// <param name="conditions">What must hold; needed for "feasible with conditions".</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirement.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Requirement> AssessFeasibilityAsync(
        RequirementId requirement, FeasibilityVerdict verdict, Actor by, string? conditions = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            "requirements.assess-feasibility", requirement, Capability.WriteRequirements, by, [verdict, conditions], (r, now) => r.AssessFeasibility(verdict, conditions, by, now), cancellationToken);

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

    private static IEnumerable<object?> Asked(RequirementEdit edit) => edit.Changes.SelectMany(c => new object?[] { c.Field, c.Value });

    private Task<Requirement> ChangeAsync(
        string command, RequirementId id, Capability capability, Actor by, IEnumerable<object?> asked, Func<Requirement, Instant, Requirement> change, CancellationToken cancellationToken) =>
        _door.ChangeAsync(command, id.Value, capability, by, asked, change, [], cancellationToken);
}
