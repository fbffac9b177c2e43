using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

internal sealed class TinyTransaction(TinyStore store, Fault fault) : DocumentTransaction
{
    private readonly List<DocumentRow> _writes = [];

    public override async ValueTask<DocumentRow?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        if (fault == Fault.LosesUpdates)
        {
            await Task.Yield();
        }

        var row = fault == Fault.MixesProjects
            ? store.Rows.Values.FirstOrDefault(r => r.Address.Kind == address.Kind && r.Address.Id == address.Id)
            : store.Find(address);
        return (fault, address.Kind) switch
        {
            (Fault.ForgetsCommands, "$command") => null,
            (Fault.CountsFromOneAgain, "$counter") => row is null ? null : row with { Content = new byte[] { 0, 0, 0, 0, 0, 0, 0, 1 } },
            (Fault.ReadsStale, "project") when row?.Version > 1 => row with { Version = 1 },
            (Fault.AcceptsAnyKey, "$key") => null,
            _ => row,
        };
    }

    public override async IAsyncEnumerable<DocumentRow> ScanAsync(
        ProjectId project, string kind, string idPrefix, string afterId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var found = store.Rows.Values
            .Where(r => r.Address.Project == project && r.Address.Kind == kind && (fault == Fault.ErasesEverybody || r.Address.Id.StartsWith(idPrefix, StringComparison.Ordinal)) && string.CompareOrdinal(r.Address.Id, afterId) > 0)
            .OrderBy(r => r.Address.Id, StringComparer.Ordinal)
            .ToList();
        if (fault == Fault.ScansBackwards)
        {
            found.Reverse();
        }

        foreach (var row in found.Where(r => fault != Fault.SkipsALogRow || kind != "$log" || !r.Address.Id.EndsWith('5')))
        {
            yield return fault == Fault.LeavesAGapInTheLog && kind == "$log" && row.Address.Id.EndsWith('a') ? row with { Address = row.Address with { Id = "000000000000000f" } } : row;
        }
    }

    public override ValueTask<bool> WriteAsync(DocumentRow row, CancellationToken cancellationToken)
    {
        if (fault is not (Fault.LosesUpdates or Fault.AcceptsAnyKey) && (store.Find(row.Address)?.Version ?? 0) != row.Version - 1)
        {
            return ValueTask.FromResult(false);
        }

        var skipped = (fault, row.Address.Kind) is (Fault.SkipsCheckpoints, "$checkpoint") or (Fault.ForgetsAppendedRows, "requirement-revision") or (Fault.ForgetsPersonalTexts, "$personal");
        if (!skipped)
        {
            // A row of its own, as a database would give back: the bytes and nothing else.
            var bytes = row.Content.ToArray();
            _writes.Add(new(row.Address, row.Version, fault switch { Fault.LosesBytes => Lossy(bytes), Fault.LosesPrecision => Rounded(bytes), _ => bytes }));
        }

        return ValueTask.FromResult(true);
    }

    public override ValueTask<bool> CommitAsync(CancellationToken cancellationToken)
    {
        store.Put(fault == Fault.CommitsHalf ? _writes.Where((row, i) => row.Address.Kind[0] == '$' || i == 0) : _writes);
        return ValueTask.FromResult(true);
    }

    public override ValueTask DisposeAsync()
    {
        if (fault != Fault.LosesUpdates)
        {
            store.EndTurn();
        }

        return ValueTask.CompletedTask;
    }

    // As a database column of milliseconds would.
    private static byte[] Rounded(byte[] bytes) => Encoding.UTF8.GetBytes(Regex.Replace(Encoding.UTF8.GetString(bytes), @"(:\d\d\.\d{3})\d+Z", "$1Z"));

    private static byte[] Lossy(byte[] bytes) => [.. bytes.Select(b => b > 127 ? (byte)'?' : b)];
}
