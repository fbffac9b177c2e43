namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>One thing that a model says otherwise than an earlier one. Weights stand in <see cref="RankingComparison.Weights"/>.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Criterion">The criterion as it is after; null when the whole model is concerned.</param>
/// <param name="Before">What the earlier model said; null for nothing.</param>
/// <param name="After">What the later one says; null for nothing.</param>
public sealed record ModelChange(ModelPart Part, Criterion? Criterion, string? Before, string? After)
{
    /// <summary>Writes the change for a stakeholder.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language = Language.English) => language == Language.Chinese
        ? $"{(Criterion is null ? string.Empty : Criterion.ChineseName + "的")}{Name(language)}：{Before ?? "无"} → {After ?? "无"}。"
        : $"The {Name(language)}{(Criterion is null ? string.Empty : " of " + Criterion.Name)} goes from {Before ?? "none"} to {After ?? "none"}.";

    private string Name(Language language) => (Part, language == Language.Chinese) switch
    {
        (ModelPart.Method, false) => "method",
        (ModelPart.Method, true) => "方法",
        (ModelPart.Normalization, false) => "normalization",
        (ModelPart.Normalization, true) => "归一化",
        (ModelPart.TieBreakers, false) => "chain for ties",
        (ModelPart.TieBreakers, true) => "同分处理顺序",
        (ModelPart.SignificantBits, false) => "number of compared bits",
        (ModelPart.SignificantBits, true) => "比较位数",
        (ModelPart.Direction, false) => "direction",
        (ModelPart.Direction, true) => "方向",
        (ModelPart.Scale, false) => "scale",
        (ModelPart.Scale, true) => "量表",
        (ModelPart.MissingScores, false) => "treatment of missing scores",
        (ModelPart.MissingScores, true) => "缺失评分的处理",
        (_, false) => "knock-out threshold",
        (_, true) => "否决门槛",
    };
}
