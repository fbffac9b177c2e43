namespace RequirementsKit.Baselines.Internal;

/// <summary>How the documents of this folder are stored.</summary>
internal static class BaselineDocuments
{
    public static readonly DocumentType<Baseline> Baseline = new(
        "baseline",
        1,
        BaselinesJson.Default.Baseline,
        (nameof(Baselines.Baseline.KeyNumber), b => b.KeyNumber),
        (nameof(Baselines.Baseline.Name), b => b.Name),
        (nameof(Baselines.Baseline.State), b => b.State));

    public static readonly DocumentType<BaselineLine> Line = new("baseline-line", 1, BaselinesJson.Default.BaselineLine);

    public static readonly DocumentType<BaselineLink> Link = new("baseline-link", 1, BaselinesJson.Default.BaselineLink);
}
