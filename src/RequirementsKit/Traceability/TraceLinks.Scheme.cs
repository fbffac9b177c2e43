namespace RequirementsKit.Traceability;

/// <content>What the project asks of its links.</content>
public sealed partial class TraceLinks
{
    /// <summary>Reads what the project asks of its links.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The scheme; <see cref="TraceScheme.Default"/> while nobody changed it.</returns>
    public async Task<TraceScheme> SchemeAsync(CancellationToken cancellationToken = default) =>
        await _door.Store.FindAsync<TraceScheme>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false) ?? TraceScheme.Default(_door.ProjectId);

    /// <summary>Sets the rule of a type of links. Needs <see cref="Capability.ManageProject"/>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="ArgumentException">The minimum is negative or above the maximum.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public async Task<TraceScheme> SetRuleAsync(LinkRule rule, Actor by, CancellationToken cancellationToken = default)
    {
        const string Command = "traceability.set-rule";
        ArgumentNullException.ThrowIfNull(rule);
        object?[] asked = [rule.Type, rule.Minimum, rule.Maximum, rule.AllowsCycles, rule.Suspicion, string.Join(',', rule.Sources), string.Join(',', rule.Targets), string.Join(',', rule.Fields)];
        if (await _door.FindEarlierAsync(Command, by, asked, cancellationToken).ConfigureAwait(false) is null)
        {
            var now = _door.Now();
            var project = await _door.RequireAsync(by, Capability.ManageProject, cancellationToken).ConfigureAwait(false);
            var next = (await SchemeAsync(cancellationToken).ConfigureAwait(false)).SetRule(rule, by, now);
            await _door.CommitAsync(Command, by, now, asked, [next], [project], cancellationToken).ConfigureAwait(false);
        }

        return await SchemeAsync(cancellationToken).ConfigureAwait(false);
    }
}
