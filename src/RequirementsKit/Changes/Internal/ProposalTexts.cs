using System.Globalization;
using RequirementsKit.Approvals;
using RequirementsKit.Requirements;

namespace RequirementsKit.Changes.Internal;

/// <summary>The canonical text of a proposal, and what two versions have in common.</summary>
internal static class ProposalTexts
{
    public static Fingerprint FingerprintOf(IReadOnlyList<ProposedOperation> operations, bool withBases) =>
        Fingerprint.OfText(operations.SelectMany(o => TextOf(o, withBases)));

    /// <summary>How the later version differs, the smallest class that holds; null for new content.</summary>
    public static CarryOverClass? Compare(Proposal before, Proposal after) =>
        before.ToFingerprint() == after.ToFingerprint() ? CarryOverClass.NoChange
        : FingerprintOf(before.Operations, withBases: false) == FingerprintOf(after.Operations, withBases: false) ? CarryOverClass.BaseOnly
        : FingerprintOf(Squeezed(before), withBases: true) == FingerprintOf(Squeezed(after), withBases: true) ? CarryOverClass.Editorial
        : null;

    // A value that is null and one that is empty are two: one clears the field, the other is no value.
    private static IEnumerable<string> TextOf(ProposedOperation o, bool withBases)
    {
        string Revision(int number) => withBases ? number.ToString(CultureInfo.InvariantCulture) : "";
        IEnumerable<string> Fields(IReadOnlyList<FieldChange> changes) =>
            [Count(changes.Count), .. changes.SelectMany<FieldChange, string>(c => [c.Field.ToString(), c.Value is null ? "-" : "+" + c.Value])];
        return
        [
            o.Kind.ToString(), o.Requirement?.ToString() ?? "", Revision(o.BaseRevision), o.LinkType?.ToString() ?? "", o.Target?.ToString() ?? "", Revision(o.TargetBaseRevision),
            .. Fields(o.Changes),
            o.Former?.Requirement.ToString() ?? "", Revision(o.Former?.Revision ?? 0),
            Count(o.Merged?.Count ?? 0), .. (o.Merged ?? []).SelectMany<RevisionReference, string>(m => [m.Requirement.ToString(), Revision(m.Revision)]),
            Count(o.Parts?.Count ?? 0), .. (o.Parts ?? []).SelectMany(p => Fields(p.Changes)),
            o.Estimate is { } e ? string.Create(CultureInfo.InvariantCulture, $"{e.Cost / 1.000000000000000000000000000000m} {e.Days / 1.000000000000000000000000000000m}") : "",
        ];
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<ProposedOperation> Squeezed(Proposal proposal) => [.. proposal.Operations.Select(o => o with
    {
        Changes = Squeezed(o.Changes),
        Parts = o.Parts is null ? null : [.. o.Parts.Select(p => new ProposedPart(Squeezed(p.Changes)))],
    })];

    private static IReadOnlyList<FieldChange> Squeezed(IReadOnlyList<FieldChange> changes) =>
        [.. changes.Select(c => c.Value is null ? c : c with { Value = string.Join(' ', c.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) })];
}
