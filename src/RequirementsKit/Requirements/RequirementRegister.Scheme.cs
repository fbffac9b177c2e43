using NodaTime;

namespace RequirementsKit.Requirements;

/// <content>What the project asks of its requirements.</content>
public sealed partial class RequirementRegister
{
    /// <summary>Reads what the project asks of its requirements.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The scheme; <see cref="RequirementScheme.Default"/> while nobody changed it.</returns>
    public async Task<RequirementScheme> SchemeAsync(CancellationToken cancellationToken = default) =>
        await _door.Store.FindAsync<RequirementScheme>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false) ?? RequirementScheme.Default(_door.ProjectId);

    /// <summary>Adds a kind of requirements. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<RequirementScheme> AddKindAsync(RequirementKind kind, Actor by, CancellationToken cancellationToken = default) =>
        ChangeSchemeAsync("requirements.add-kind", by, [kind], (s, now) => s.AddKind(kind, by, now), cancellationToken);

    /// <summary>Defines an attribute of the project's own, or replaces the definition of that name. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="by">Who defines it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or it names a kind that the project does not have (<c>requirement-scheme.unknown-kind</c>).</exception>
    public Task<RequirementScheme> DefineAsync(AttributeDefinition attribute, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return ChangeSchemeAsync(
            "requirements.define", by,
            [attribute.Name, attribute.Type, attribute.IsRequired, attribute.Minimum, attribute.Maximum, attribute.Pattern, string.Join('\n', attribute.Choices), string.Join('\n', attribute.RequiredKinds), string.Join('\n', attribute.AllowedKinds)],
            (s, now) => s.Define(attribute, by, now), cancellationToken);
    }

    /// <summary>Takes an attribute out. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="by">Who takes it out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The scheme; unchanged when there is no such attribute.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<RequirementScheme> UndefineAsync(string name, Actor by, CancellationToken cancellationToken = default) =>
        ChangeSchemeAsync("requirements.undefine", by, [name], (s, now) => s.Undefine(name, by, now), cancellationToken);

    /// <summary>Replaces how requirements move. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="steps">Every step; none for the kit's own table.</param>
    /// <param name="by">Who replaces it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table cannot work (<c>requirement-scheme.lifecycle</c>).</exception>
    public Task<RequirementScheme> ReplaceLifecycleAsync(IEnumerable<Transition<RequirementStatus, RequirementAction>> steps, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(steps);
        IReadOnlyList<Transition<RequirementStatus, RequirementAction>> table = [.. steps];
        return ChangeSchemeAsync("requirements.replace-lifecycle", by, table, (s, now) => s.ReplaceLifecycle(table, by, now), cancellationToken);
    }

    /// <summary>Says what Validated and Accepted need, and which fields confirmations are bound to. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="validation">What Validated needs.</param>
    /// <param name="acceptance">What Accepted needs.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="fields">The fields that confirmations are bound to; null or none for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<RequirementScheme> SetConfirmationAsync(
        ConfirmationPolicy validation, ConfirmationPolicy acceptance, Actor by, IEnumerable<RequirementField>? fields = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<RequirementField> bound = [.. fields ?? []];
        return ChangeSchemeAsync(
            "requirements.set-confirmation", by, [validation, acceptance, string.Join(',', bound)], (s, now) => s.Confirm(validation, acceptance, bound, by, now), cancellationToken);
    }

    private async Task<RequirementScheme> ChangeSchemeAsync(
        string command, Actor by, IEnumerable<object?> asked, Func<RequirementScheme, Instant, RequirementScheme> change, CancellationToken cancellationToken)
    {
        object?[] content = [.. asked];
        if (await _door.FindEarlierAsync(command, by, content, cancellationToken).ConfigureAwait(false) is null)
        {
            var now = _door.Now();
            var project = await _door.RequireAsync(by, Capability.ManageProject, cancellationToken).ConfigureAwait(false);
            var next = change(await SchemeAsync(cancellationToken).ConfigureAwait(false), now);
            await _door.CommitAsync(command, by, now, content, [next], [project], cancellationToken).ConfigureAwait(false);
        }

        return await SchemeAsync(cancellationToken).ConfigureAwait(false);
    }
}
