using System.Runtime.CompilerServices;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>The personal texts: rows of their own, so that they can be deleted without a trace.</summary>
internal sealed partial class EntityProjectStore
{
    public async IAsyncEnumerable<PersonalText> ReadPersonalAsync(StakeholderId person, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var texts = await ReadAsync(
            "SELECT content FROM rk_personal WHERE project_id = @p0 AND person_id = @p1 ORDER BY commitment",
            r => PersonalText.FromContent(person, r.GetFieldValue<byte[]>(0)), cancellationToken, _project, person.Value).ConfigureAwait(false);
        foreach (var text in texts)
        {
            yield return text;
        }
    }

    public Task<int> EraseAsync(StakeholderId person, CancellationToken cancellationToken = default) => sessions.RunAsync(
        async session =>
        {
            var erased = await session.ExecuteAsync("DELETE FROM rk_personal WHERE project_id = @p0 AND person_id = @p1", cancellationToken, _project, person.Value).ConfigureAwait(false);
            if (session.Dialect.OnErased is { } statement)
            {
                await session.ReadAsync(statement, _ => 0, cancellationToken).ConfigureAwait(false);
            }

            return erased;
        },
        cancellationToken);
}
