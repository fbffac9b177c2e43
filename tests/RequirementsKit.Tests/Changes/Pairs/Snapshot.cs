using System.Collections.Immutable;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>All rows of a store at one moment; immutable, and shares with the one before what is the same.</summary>
internal sealed class Snapshot
{
    private readonly ImmutableDictionary<(ProjectId Project, string Kind), ImmutableSortedDictionary<string, DocumentRow>> _kinds;

    private Snapshot(ImmutableDictionary<(ProjectId Project, string Kind), ImmutableSortedDictionary<string, DocumentRow>> kinds) => _kinds = kinds;

    public static Snapshot Empty { get; } = new(ImmutableDictionary<(ProjectId Project, string Kind), ImmutableSortedDictionary<string, DocumentRow>>.Empty);

    public DocumentRow? Find(DocumentAddress address) => _kinds.GetValueOrDefault((address.Project, address.Kind))?.GetValueOrDefault(address.Id);

    public IEnumerable<DocumentRow> Scan(ProjectId project, string kind, string idPrefix, string afterId) =>
        (_kinds.GetValueOrDefault((project, kind))?.Values ?? []).Where(r => r.Address.Id.StartsWith(idPrefix, StringComparison.Ordinal) && (afterId.Length == 0 || string.CompareOrdinal(r.Address.Id, afterId) > 0));

    public Snapshot With(DocumentRow row)
    {
        var place = (row.Address.Project, row.Address.Kind);
        var rows = _kinds.GetValueOrDefault(place) ?? ImmutableSortedDictionary.Create<string, DocumentRow>(StringComparer.Ordinal);
        return new(_kinds.SetItem(place, rows.SetItem(row.Address.Id, row)));
    }
}
