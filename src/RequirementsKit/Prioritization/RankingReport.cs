using System.Globalization;
using System.Text;

namespace RequirementsKit.Prioritization;

/// <summary>A ranking with its reasons, as data and as Markdown. Same ranking, same bytes.</summary>
public sealed class RankingReport
{
    private RankingReport(Ranking ranking, IReadOnlyList<RankExplanation> items) => (Ranking, Items) = (ranking, items);

    /// <summary>Gets the ranking.</summary>
    public Ranking Ranking { get; }

    /// <summary>Gets the explanations of the items, the best first.</summary>
    public IReadOnlyList<RankExplanation> Items { get; }

    /// <summary>Makes the report.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="count">How many items are explained, from the best on; all by default.</param>
    /// <returns>The report. It explains each item, so it takes as long as that many calls of <see cref="Ranking.Explain"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static RankingReport Of(Ranking ranking, int? count = null)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentOutOfRangeException.ThrowIfNegative(count ?? 0, nameof(count));
        return new(ranking, [.. ranking.Keys.Take(count ?? ranking.Keys.Count).Select(ranking.Explain)]);
    }

    /// <summary>Writes the report.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The Markdown; lines end in a line feed.</returns>
    public string ToMarkdown(Language language = Language.English)
    {
        var chinese = language == Language.Chinese;
        var text = new StringBuilder();
        text.Append("# ").Append(chinese ? "排名及理由：" : "Ranking with reasons: ").Append(Cell(Ranking.Model.Name)).Append('\n');
        text.Append('\n').Append(chinese ? $"方法 {Ranking.Model.Method}，模型 {Ranking.Model.Hash}。" : $"Method {Ranking.Model.Method}, model {Ranking.Model.Hash}.").Append('\n');
        text.Append(chinese ? "权重：" : "Weights: ").AppendJoin(chinese ? "，" : ", ", Ranking.Model.Criteria.Select(criterion => Weight(criterion, language))).Append(chinese ? "。\n" : ".\n");
        text.Append(chinese ? "\n| 名次 | 条目 | 得分 | 理由 |\n" : "\n| Rank | Item | Score | Why |\n").Append("|---|---|---|---|\n");
        foreach (var explanation in Items)
        {
            var score = explanation.Item.Score.ToString("0.####", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"| {explanation.Item.Rank} | {Cell(explanation.Item.Key)} | {score} | {Cell(explanation.ToText(language))} |\n");
        }

        if (Ranking.Excluded.Count > 0)
        {
            text.Append('\n').Append(chinese ? "缺少评分而未排名：" : "Not ranked, because a score is missing: ").AppendJoin(chinese ? "、" : ", ", Ranking.Excluded.Select(Cell)).Append(chinese ? "。\n" : ".\n");
        }

        foreach (var problem in Ranking.Diagnostics)
        {
            text.Append('\n').Append(Cell(problem.MessageIn(language))).Append('\n');
        }

        return text.ToString();
    }

    private string Weight(Criterion criterion, Language language)
    {
        var share = criterion.Weight / Ranking.Model.WeightSum * 100;
        var origin = criterion.WeightOrigin is null ? string.Empty : language == Language.Chinese ? $"（{Cell(criterion.WeightOrigin)}）" : $" ({Cell(criterion.WeightOrigin)})";
        return string.Create(CultureInfo.InvariantCulture, $"{Cell(criterion.NameIn(language))} {share:0.##} %{origin}");
    }

    private static string Cell(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
