using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Requirements;

/// <content>The revisions of a requirement: read, compared, taken back.</content>
public sealed partial class RequirementRegister
{
    /// <summary>Reads the revisions of a requirement.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The revisions 1, 2, ….</returns>
    public async Task<IReadOnlyList<RequirementRevision>> HistoryAsync(RequirementId requirement, CancellationToken cancellationToken = default) =>
        await _door.Store.ReadAppendedAsync<RequirementRevision>(requirement.Value, cancellationToken).CollectAsync(cancellationToken).ConfigureAwait(false);

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

    private async Task<RequirementRevision> RevisionAsync(RequirementId requirement, int number, CancellationToken cancellationToken)
    {
        var history = await HistoryAsync(requirement, cancellationToken).ConfigureAwait(false);
        return history.FirstOrDefault(r => r.Number == number)
            ?? throw new RuleViolationException("requirement.no-such-revision", $"Requirement {requirement} has no revision {number}. It has {(history.Count == 0 ? Sentence.Of($"none") : Sentence.Of($"1 to {history.Count}"))}.");
    }
}
