namespace RequirementsKit.Stakeholders.Internal;

/// <summary>The texts of this folder in both languages.</summary>
internal static class StakeholderTexts
{
    public static string Decision(Language language) => language == Language.Chinese ? "决策" : "Decision";

    public static string GridHead(Language language) => language == Language.Chinese
        ? Head("权力与利益", "低利益 --> 高利益", "低权力 --> 高权力", "重点管理", "令其满意", "监督", "随时告知")
        : Head("Power and interest", "Low interest --> High interest", "Low power --> High power", "Manage closely", "Keep satisfied", "Monitor", "Keep informed");

    /// <summary>A name inside the quotes of a Mermaid label.</summary>
    public static string Label(string name) => OneLine(name).Replace("\"", "#quot;", StringComparison.Ordinal);

    /// <summary>A text inside a cell of a Markdown table.</summary>
    public static string Cell(string text) => OneLine(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Head(string title, string x, string y, params string[] quadrants) =>
        $"quadrantChart\n    title {title}\n    x-axis {x}\n    y-axis {y}\n{string.Concat(quadrants.Select((q, i) => $"    quadrant-{i + 1} {q}\n"))}";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
