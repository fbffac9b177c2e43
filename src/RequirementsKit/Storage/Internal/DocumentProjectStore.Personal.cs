using System.Runtime.CompilerServices;

namespace RequirementsKit.Storage.Internal;

/// <summary>The personal texts: rows that are written once, named by their commitment, and emptied when their person is erased.</summary>
internal sealed partial class DocumentProjectStore
{
    public async IAsyncEnumerable<PersonalText> ReadPersonalAsync(StakeholderId person, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in ScanAsync(RowKind.Personal, PersonalPrefix(person), "", cancellationToken).ConfigureAwait(false))
        {
            if (!row.Content.IsEmpty)
            {
                yield return PersonalText.FromContent(person, row.Content.Span);
            }
        }
    }

    public async Task<int> EraseAsync(StakeholderId person, CancellationToken cancellationToken = default)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var kept = new List<DocumentRow>();
            await foreach (var row in ScanAsync(RowKind.Personal, PersonalPrefix(person), "", cancellationToken).ConfigureAwait(false))
            {
                if (!row.Content.IsEmpty)
                {
                    kept.Add(row with { Version = row.Version + 1, Content = ReadOnlyMemory<byte>.Empty });
                }
            }

            if (kept.Count == 0 || await ReplaceAsync(kept, cancellationToken).ConfigureAwait(false))
            {
                return kept.Count;
            }
        }

        throw GaveUp();
    }

    // False, and nothing is stored, when another process was quicker.
    private async Task<bool> ReplaceAsync(List<DocumentRow> rows, CancellationToken cancellationToken)
    {
        var transaction = await store.BeginAsync(writes: true, cancellationToken).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        foreach (var row in rows)
        {
            if (!await transaction.WriteAsync(row, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string PersonalPrefix(StakeholderId person) => $"{IdText(person.Value)}/";

    private DocumentAddress PersonalAddress(PersonalText text) => Address(RowKind.Personal, PersonalPrefix(text.Person) + text.Commitment);
}
