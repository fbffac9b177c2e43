using System.Globalization;
using System.Text;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>Why an item has its rank, in words.</summary>
internal static class RankTexts
{
    public static string Explain(RankExplanation explanation, Language language)
    {
        var chinese = language == Language.Chinese;
        var item = explanation.Item;
        var isRatio = explanation.Contributions.Any(part => part.Role == ContributionRole.Divisor);
        var text = new StringBuilder(chinese
            ? $"{item.Key} 排名第 {item.Rank}，得分 {Number(item.Score)}："
            : $"{item.Key} is {EnglishOrdinal.Of(item.Rank)} with {Number(item.Score)}: ");
        text.AppendJoin(chinese ? "，" : ", ", explanation.Contributions.Select(part => Part(part, isRatio, language))).Append(chinese ? '。' : '.');
        if (item.IsKnockedOut)
        {
            text.Append(chinese ? "它触及否决门槛，排在其他各项之后。" : " A knock-out threshold puts it behind all others.");
        }

        if (explanation.Above is { } above && explanation.Moves.Count > 0)
        {
            text.Append(Move(explanation.Moves[0], above, language));
        }

        return text.ToString();
    }

    public static string Number(double value) => value.ToString(Math.Abs(value) is >= 0.001 or 0 ? "0.####" : "G4", CultureInfo.InvariantCulture);

    private static string Part(Contribution part, bool isRatio, Language language)
    {
        var chinese = language == Language.Chinese;
        var name = part.Criterion.NameIn(language);
        if (part.Value is not { } value)
        {
            return chinese ? $"{name} 没有评分，未计入" : $"{name} has no score and is left out";
        }

        var filled = !part.IsFilled ? string.Empty : chinese ? "（补填）" : " (filled in)";
        var (raw, amount, weight) = (Number(value) + filled, Number(part.Amount), Number(part.Weight));
        return part.Role switch
        {
            ContributionRole.Added when isRatio => chinese ? $"{name} {raw} 计 {amount}" : $"{name} {raw} counts {amount}",
            ContributionRole.Added when chinese => $"{name} {raw} 得 {amount}（权重 {weight}）",
            ContributionRole.Added => $"{name} {raw} gives {amount} of {weight}",
            ContributionRole.Multiplied => chinese ? $"乘以{name} {raw} 的系数 {amount}" : $"times {amount} for {name} {raw}",
            ContributionRole.Divisor => chinese ? $"除以{name} {raw}（计 {amount}）" : $"divided by {amount} for {name} {raw}",
            _ => chinese ? $"{name} {raw}（权重 {weight}）" : $"{name} {raw} with weight {weight}",
        };
    }

    private static string Move(PassingMove move, RankedItem above, Language language)
    {
        var rises = move.To > move.From;
        var (from, to, score) = (Number(move.From), Number(move.To), Number(above.Score));
        return language == Language.Chinese
            ? $"若{move.Criterion.ChineseName}从 {from} {(rises ? "升到" : "降到")} {to}，即可超过 {above.Key}（{score}）。"
            : $" It passes {above.Key} ({score}) if {move.Criterion.Name} {(rises ? "rises" : "falls")} from {from} to {to}.";
    }
}
