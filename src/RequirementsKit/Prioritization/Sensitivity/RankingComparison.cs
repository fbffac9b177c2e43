using System.Globalization;
using RequirementsKit.Prioritization.Groups;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>What changed between two rankings and why: items that came, went and moved, their own scores and who changed them, the weights, and the rest of the model.</summary>
public sealed class RankingComparison
{
    private RankingComparison(IReadOnlyList<RankMove> moves, IReadOnlyList<ScoreChange> weights, IReadOnlyList<ModelChange> model, bool isOtherModel) =>
        (Moves, Weights, Model, IsOtherModel) = (moves, weights, model, isOtherModel);

    /// <summary>Gets the items whose rank or scores changed, by their rank after; those that are gone come last.</summary>
    public IReadOnlyList<RankMove> Moves { get; }

    /// <summary>Gets the criteria whose share of all weights changed; a share goes from 0 to 1.</summary>
    public IReadOnlyList<ScoreChange> Weights { get; }

    /// <summary>Gets what else the models say otherwise: method, normalization, scales and so on.</summary>
    public IReadOnlyList<ModelChange> Model { get; }

    /// <summary>Gets who changed which score, by item, criterion and name.</summary>
    /// <value>Empty where nobody knows whose scores were ranked: compare two <see cref="StakeholderGroup"/>s or two stored rankings.</value>
    public IReadOnlyList<VoiceChange> Voices { get; private init; } = [];

    /// <summary>Gets whose word counts more or less than before.</summary>
    public IReadOnlyList<VoiceWeightChange> VoiceWeights { get; private init; } = [];

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
        return new([.. moves], [.. weights], ModelDifference.Of(before.Model, after.Model), before.Model.Hash != after.Model.Hash);

        IReadOnlyList<ScoreChange> Changes(string key) => !old.ContainsKey(key) ? [] :
            [.. criteria.Select(criterion => new ScoreChange(criterion, Score(before, key, criterion.Key), Score(after, key, criterion.Key))).Where(change => !Nullable.Equals(change.Before, change.After))];
    }

    /// <summary>Writes the comparison for a stakeholder: a line for each change of the model, each item, and each score that somebody changed.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text; lines end in a line feed.</returns>
    public string ToText(Language language = Language.English)
    {
        var chinese = language == Language.Chinese;
        var lines = Model.Select(change => change.ToText(language))
            .Concat(Weights.Select(change => chinese
                ? $"{change.Criterion.ChineseName}的权重占比：{Value(change.Before, "无", true)} → {Value(change.After, "无", true)}。"
                : $"The weight of {change.Criterion.Name} goes from {Value(change.Before, "none", true)} to {Value(change.After, "none", true)}."))
            .Concat(Moves.Select(move => Line(move, language)))
            .Concat(Voices.Select(change => Line(change, language)))
            .Concat(VoiceWeights.Select(change => chinese
                ? $"{change.Name} 在{change.Criterion.ChineseName}上的话语权重 {Value(change.Before, "无", false)} → {Value(change.After, "无", false)}。"
                : $"{change.Name}'s word on {change.Criterion.Name} counts {Value(change.Before, "none", false)} → {Value(change.After, "none", false)}."));
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>Makes a copy that knows who changed what, and which items were reworded.</summary>
    internal RankingComparison By(IEnumerable<VoiceChange> voices, IEnumerable<VoiceWeightChange> weights, Func<string, bool>? isReworded = null) =>
        new(isReworded is null ? Moves : [.. Moves.Select(move => move with { IsReworded = isReworded(move.Key) })], Weights, Model, IsOtherModel)
        {
            Voices = [.. voices.OrderBy(change => change.Item, Comparer<string>.Create(KeyOrder.Compare)).ThenBy(change => change.Criterion.Key, StringComparer.Ordinal).ThenBy(change => change.Name, StringComparer.Ordinal)],
            VoiceWeights = [.. weights.OrderBy(change => change.Name, StringComparer.Ordinal).ThenBy(change => change.Criterion.Key, StringComparer.Ordinal)],
        };

    private static string Line(VoiceChange change, Language language)
    {
        var comment = change.Comment is null ? string.Empty : language == Language.Chinese ? $"（“{change.Comment}”）" : $" (\"{change.Comment}\")";
        return language == Language.Chinese
            ? $"{change.Name}：{change.Item} 的{change.Criterion.ChineseName} {Value(change.Before, "无", false)} → {Value(change.After, "无", false)}{comment}。"
            : $"{change.Name}: {change.Criterion.Name} of {change.Item} {Value(change.Before, "none", false)} → {Value(change.After, "none", false)}{comment}.";
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
        what += !move.IsReworded ? string.Empty : chinese ? "（内容已修改）" : " (reworded)";
        return what + (why.Length == 0 ? string.Empty : chinese ? "：" + why : ": " + why) + (chinese ? "。" : ".");
    }

    private static string Value(double? value, string none, bool isShare) =>
        value is not { } number ? none : (isShare ? number * 100 : number).ToString("0.####", CultureInfo.InvariantCulture) + (isShare ? " %" : string.Empty);

    private static double? Share(PrioritizationModel model, string key) => model.Criteria.FirstOrDefault(criterion => criterion.Key == key)?.Weight / model.WeightSum;

    private static double? Score(Ranking ranking, string key, string criterion) => ranking.Table.Criteria.Contains(criterion) ? ranking.Table[key, criterion] : null;
}
