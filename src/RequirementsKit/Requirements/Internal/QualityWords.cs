namespace RequirementsKit.Requirements.Internal;

/// <summary>The words that the quality check looks for. After ISO/IEC/IEEE 29148, section 5.2.7, and the INCOSE Guide to Writing Requirements.</summary>
internal static class QualityWords
{
    public static readonly IReadOnlyList<(string[] Phrase, QualityRule Rule)> English =
    [
        .. Of(QualityRule.VagueTerm, "some", "several", "many", "few", "various", "appropriate", "suitable", "sufficient", "adequate", "relevant", "normal", "typical", "usually", "generally", "reasonable", "significant", "almost", "approximately", "about right"),
        .. Of(QualityRule.EscapeClause, "if possible", "as possible", "where possible", "if practical", "as appropriate", "if necessary", "as required", "where applicable", "as far as", "to the extent"),
        .. Of(QualityRule.OpenEnd, "etc", "and so on", "such as", "including but not limited to", "and/or", "or similar"),
        .. Of(QualityRule.Unmeasurable, "user-friendly", "user friendly", "easy", "easily", "intuitive", "fast", "quick", "quickly", "slow", "efficient", "efficiently", "flexible", "robust", "seamless", "modern", "simple", "nice", "optimal", "best", "minimal", "maximal"),
        .. Of(QualityRule.ToBeDetermined, "TBD", "TBC", "TBR", "to be determined", "to be defined", "to be confirmed", "to be decided"),
    ];

    public static readonly IReadOnlyList<(string Phrase, QualityRule Rule)> Chinese =
    [
        ("适当", QualityRule.VagueTerm), ("合理", QualityRule.VagueTerm), ("足够", QualityRule.VagueTerm), ("若干", QualityRule.VagueTerm), ("大约", QualityRule.VagueTerm), ("一般", QualityRule.VagueTerm),
        ("尽量", QualityRule.EscapeClause), ("尽可能", QualityRule.EscapeClause), ("如有可能", QualityRule.EscapeClause), ("必要时", QualityRule.EscapeClause),
        ("等等", QualityRule.OpenEnd), ("包括但不限于", QualityRule.OpenEnd), ("诸如", QualityRule.OpenEnd),
        ("友好", QualityRule.Unmeasurable), ("快速", QualityRule.Unmeasurable), ("方便", QualityRule.Unmeasurable), ("灵活", QualityRule.Unmeasurable), ("易用", QualityRule.Unmeasurable), ("高效", QualityRule.Unmeasurable),
        ("待定", QualityRule.ToBeDetermined), ("待确认", QualityRule.ToBeDetermined),
    ];

    private static IEnumerable<(string[] Phrase, QualityRule Rule)> Of(QualityRule rule, params string[] phrases) => phrases.Select(p => (p.Split(' '), rule));
}
