using System.Globalization;

namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>What changed between two rankings and why: items that came, went and moved, their own scores, and the weights.</summary>
public sealed class RankingComparison
{
    private RankingComparison(IReadOnlyList<RankMove> moves, IReadOnlyList<ScoreChange> weights, bool isOtherModel) => (Moves, Weights, IsOtherModel) = (moves, weights, isOtherModel);

    /// <summary>Gets the items whose rank or scores changed, by their rank after; those that are gone come last.</summary>
    public IReadOnlyList<RankMove> Moves { get; }

    /// <summary>Gets the criteria whose share of all weights changed; a share goes from 0 to 1.</summary>
    public IReadOnlyList<ScoreChange> Weights { get; }

    /// <summary>Gets whether the models differ in anything at all: their hashes do.</summary>
    public bool IsOtherModel { get; }

    /// <summary>Compares two rankings.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <returns>The comparison. O(n k).</returns>
    public static RankingComparison Of(Ranking before, Ranking after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Items.ToDictionary(item => item.Key, item => item.Rank, StringComparer.Ordinal);
        var now = after.Items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        Criterion[] criteria = [.. after.Model.Criteria.Concat(before.Model.Criteria).DistinctBy(criterion => criterion.Key)];
        var moves = after.Items.Select(item => new RankMove(item.Key, old.TryGetValue(item.Key, out var rank) ? rank : null, item.Rank, Changes(item.Key)))
            .Where(move => move.Before != move.After || move.Scores.Count > 0)
            .Concat(before.Items.Where(item => !now.Contains(item.Key)).Select(item => new RankMove(item.Key, item.Rank, null, [])));
        var weights = criteria.Select(criterion => new ScoreChange(criterion, Share(before.Model, criterion.Key), Share(after.Model, criterion.Key)))
            .Where(change => change.Before is not { } one || change.After is not { } other || Math.Abs(one - other) > 1e-12);
        return new([.. moves], [.. weights], before.Model.Hash != after.Model.Hash);

        IReadOnlyList<ScoreChange> Changes(string key) => !old.ContainsKey(key) ? [] :
            [.. criteria.Select(criterion => new ScoreChange(criterion, Score(before, key, criterion.Key), Score(after, key, criterion.Key))).Where(change => !Nullable.Equals(change.Before, change.After))];
    }

    /// <summary>Writes the comparison for a stakeholder, a line for each change of weight and each item.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text; lines end in a line feed.</returns>
    public string ToText(Language language = Language.English)
    {
        var chinese = language == Language.Chinese;
        var lines = Weights.Select(change => chinese
                ? $"{change.Criterion.ChineseName}的权重占比：{Value(change.Before, "无", true)} → {Value(change.After, "无", true)}。"
                : $"The weight of {change.Criterion.Name} goes from {Value(change.Before, "none", true)} to {Value(change.After, "none", true)}.")
            .Concat(Moves.Select(move => Line(move, language)));
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private static string Line(RankMove move, Language language)
    {
        var chinese = language == Language.Chinese;
        var what = (move.Before, move.After, chinese) switch
        {
            (null, { } after, false) => $"{move.Key} is new at {after}",
            (null, { } after, true) => $"{move.Key} 新加入，排名第 {after}",
            ({ } before, null, false) => $"{move.Key} is gone; it was at {before}",
            ({ } before, null, true) => $"{move.Key} 已移除，原排名第 {before}",
            ({ } before, { } after, false) => before == after ? $"{move.Key} stays at {after}" : $"{move.Key} {(after < before ? "rises" : "falls")} from {before} to {after}",
            ({ } before, { } after, true) => before == after ? $"{move.Key} 保持第 {after}" : $"{move.Key} 从第 {before} {(after < before ? "升至" : "降至")}第 {after}",
            _ => move.Key,
        };
        var why = string.Join(chinese ? "，" : ", ", move.Scores.Select(change => chinese
            ? $"{change.Criterion.ChineseName} {Value(change.Before, "无", false)} → {Value(change.After, "无", false)}"
            : $"{change.Criterion.Name} {Value(change.Before, "none", false)} → {Value(change.After, "none", false)}"));
        return what + (why.Length == 0 ? string.Empty : chinese ? "：" + why : ": " + why) + (chinese ? "。" : ".");
    }

    private static string Value(double? value, string none, bool isShare) =>
        value is not { } number ? none : (isShare ? number * 100 : number).ToString("0.####", CultureInfo.InvariantCulture) + (isShare ? " %" : string.Empty);

    private static double? Share(PrioritizationModel model, string key)
    {
        var total = model.Criteria.Sum(criterion => criterion.Weight);
        return model.Criteria.FirstOrDefault(criterion => criterion.Key == key)?.Weight / total;
    }

    private static double? Score(Ranking ranking, string key, string criterion) => ranking.Table.Criteria.Contains(criterion) ? ranking.Table[key, criterion] : null;
}
