using System.Runtime.CompilerServices;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

internal sealed class TinyTransaction(TinyStore store, Fault fault) : DocumentTransaction
{
    private readonly List<DocumentRow> _writes = [];

    public override ValueTask<DocumentRow?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        var row = fault == Fault.MixesProjects
            ? store.Rows.Values.FirstOrDefault(r => r.Address.Kind == address.Kind && r.Address.Id == address.Id)
            : store.Rows.GetValueOrDefault(address);
        return ValueTask.FromResult((fault, address.Kind) switch
        {
            (Fault.ForgetsCommands, "$command") => null,
            (Fault.CountsFromOneAgain, "$counter") => row is null ? null : row with { Content = new byte[] { 0, 0, 0, 0, 0, 0, 0, 1 } },
            (Fault.ReadsStale, "project") when row?.Version > 1 => row with { Version = 1 },
            _ => row,
        });
    }

    public override async IAsyncEnumerable<DocumentRow> ScanAsync(
        ProjectId project, string kind, string idPrefix, string afterId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var found = store.Rows.Values
            .Where(r => r.Address.Project == project && r.Address.Kind == kind && r.Address.Id.StartsWith(idPrefix, StringComparison.Ordinal) && string.CompareOrdinal(r.Address.Id, afterId) > 0)
            .OrderBy(r => r.Address.Id, StringComparer.Ordinal)
            .ToList();
        if (fault == Fault.ScansBackwards)
        {
            found.Reverse();
        }

        foreach (var row in found.Where(r => fault != Fault.SkipsALogRow || kind != "$log" || !r.Address.Id.EndsWith('5')))
        {
            yield return row;
        }
    }

    public override ValueTask<bool> WriteAsync(DocumentRow row, CancellationToken cancellationToken)
    {
        if ((store.Rows.GetValueOrDefault(row.Address)?.Version ?? 0) != row.Version - 1)
        {
            return ValueTask.FromResult(false);
        }

        var skipped = fault == Fault.SkipsCheckpoints && row.Address.Kind == "$checkpoint";
        if (!skipped)
        {
            // A row of its own, as a database would give back: the bytes and nothing else.
            var bytes = row.Content.ToArray();
            _writes.Add(new(row.Address, row.Version, fault == Fault.LosesBytes ? Lossy(bytes) : bytes));
        }

        return ValueTask.FromResult(true);
    }

    public override ValueTask<bool> CommitAsync(CancellationToken cancellationToken)
    {
        _writes.ForEach(row => store.Rows[row.Address] = row);
        return ValueTask.FromResult(true);
    }

    public override ValueTask DisposeAsync()
    {
        store.EndTurn();
        return ValueTask.CompletedTask;
    }

    private static byte[] Lossy(byte[] bytes) => [.. bytes.Select(b => b > 127 ? (byte)'?' : b)];
}
