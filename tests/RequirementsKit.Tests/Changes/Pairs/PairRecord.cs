using System.Globalization;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>
/// The record as lines of text, and what a proposal should make of it: worked out line by line, without the code that applies one.
/// Requirements are numbered through: a key that was reserved and not used leaves a gap, which says nothing.
/// </summary>
internal static class PairRecord
{
    private static readonly RequirementField[] Fields = Enum.GetValues<RequirementField>();

    public static IReadOnlyList<string> Of(PairView view) =>
        [.. view.Requirements.Select((r, i) => Line(i + 1, r.Revision, r.Status, [.. Fields.Select(r.Content.ValueOf)])).Concat(view.Links.Select(Of)).Order(StringComparer.Ordinal)];

    public static string Of(TraceLink link) => $"{link.Source} {link.Type} {link.Target}";

    /// <summary>The lines after a proposal was applied to a state; only revising, retiring, adding and linking is known here.</summary>
    public static IReadOnlyList<string> After(PairView before, Proposal proposal)
    {
        var lines = before.Links.Select(Of).ToList();
        foreach (var (index, requirement) in before.Requirements.Index())
        {
            var (status, values) = (requirement.Status, Fields.Select(requirement.Content.ValueOf).ToList());
            foreach (var operation in proposal.Operations.Where(o => o.Requirement == requirement.Id))
            {
                status = operation.Kind == OperationKind.Retire ? RequirementStatus.Obsolete : status;
                foreach (var change in operation.Changes)
                {
                    values[Array.IndexOf(Fields, change.Field)] = change.Value;
                }
            }

            var says = values.SequenceEqual(Fields.Select(requirement.Content.ValueOf));
            lines.Add(Line(index + 1, says ? requirement.Revision : requirement.Revision + 1, status, values));
        }

        lines.AddRange(proposal.Operations.Where(o => o.Kind == OperationKind.Link).Select(o => $"{o.Requirement} {o.LinkType} {o.Target}"));
        lines.AddRange(proposal.Operations.Where(o => o.Kind == OperationKind.Add).Select((o, i) => Line(before.Requirements.Count + 1 + i, 1, RequirementStatus.Draft, [.. Fields.Select(f => o.Changes.FirstOrDefault(c => c.Field == f)?.Value ?? new RequirementContent().ValueOf(f))])));
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static string Line(int number, int revision, RequirementStatus status, IReadOnlyList<string?> values) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} r{revision} {status} {string.Join('|', values)}");
}
