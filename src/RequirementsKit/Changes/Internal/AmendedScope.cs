using RequirementsKit.Approvals;
using RequirementsKit.Requirements;

namespace RequirementsKit.Changes.Internal;

/// <summary>What an amendment touches by classification, and which stages of a round decide on none of it.</summary>
internal static class AmendedScope
{
    /// <summary>The classifications of what only one of two versions does: those that the requirements have, in either version's impact, and those that they would get. Each once.</summary>
    public static IReadOnlyList<string> Of(Proposal before, ImpactReport impactBefore, Proposal after, ImpactReport impactAfter)
    {
        var (old, changed) = (Printed(before), Printed(after));
        IReadOnlyList<ProposedOperation> differing = [.. OnlyIn(old, changed), .. OnlyIn(changed, old)];
        var named = differing.SelectMany(o => o.Bases()).Select(b => b.Requirement).ToHashSet();
        var had = OfNamed(impactBefore, named).Concat(OfNamed(impactAfter, named));
        var given = differing.SelectMany(o => o.Changes.Concat((o.Parts ?? []).SelectMany(p => p.Changes))).Where(c => c.Field == RequirementField.Tags)
            .SelectMany(c => new RequirementContent().With(c).Tags);
        return [.. had.Concat(given).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a stage decides on none of some classifications. One that is asked for its cost or risk decides on the whole, and so does one that is always asked.</summary>
    public static bool IsOutside(ApprovalStage stage, IReadOnlyList<string> classifications) =>
        stage.ApplicableIf is { Classifications: { } own, MinCostDelta: null, MinRisk: null } && !own.Any(classifications.Contains);

    // A classification of which the report does not say whose it is may be anybody's.
    private static IEnumerable<string> OfNamed(ImpactReport impact, HashSet<RequirementId> named) =>
        impact.Classified.Where(c => named.Contains(c.Requirement)).SelectMany(c => c.Classifications).Concat(impact.Classifications.Except(impact.Classified.SelectMany(c => c.Classifications), StringComparer.Ordinal));

    private static IReadOnlyList<(ProposedOperation Operation, Fingerprint Print)> Printed(Proposal proposal) =>
        [.. proposal.Operations.Select(o => (o, ProposalTexts.FingerprintOf([o], withBases: true)))];

    private static List<ProposedOperation> OnlyIn(IReadOnlyList<(ProposedOperation Operation, Fingerprint Print)> these, IReadOnlyList<(ProposedOperation Operation, Fingerprint Print)> those)
    {
        var left = those.CountBy(o => o.Print).ToDictionary();
        return [.. these.Where(o => !left.TryGetValue(o.Print, out var more) || (left[o.Print] = more - 1) < 0).Select(o => o.Operation)];
    }
}
