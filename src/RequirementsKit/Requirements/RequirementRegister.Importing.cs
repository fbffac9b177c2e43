using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Requirements;

/// <content>Taking in whole files.</content>
public sealed partial class RequirementRegister
{
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
}
