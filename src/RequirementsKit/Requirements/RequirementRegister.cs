using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Requirements;

/// <summary>Captures requirements, revises them and moves them on.</summary>
/// <example><code>
/// var export = await kit.Requirements.CaptureAsync("The portal shall export a report within 5 s.", Origin.Document("Minutes of 1 September"), by: me);
/// await kit.Requirements.ReviseAsync(export, new RequirementEdit().Rationale("The desk waits for it with a customer on the phone."), by: me);
/// </code></example>
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

    private async Task<Requirement> ChangeAsync(
        string command, RequirementId id, Capability capability, Actor by, IEnumerable<object?> asked, Func<Requirement, Instant, RequirementScheme, Requirement> change, CancellationToken cancellationToken)
    {
        var scheme = await SchemeAsync(cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<Requirement>(command, id.Value, capability, by, asked, (r, now) => change(r, now, scheme), ProjectDoor.WhereStored(scheme), cancellationToken).ConfigureAwait(false);
    }
}
