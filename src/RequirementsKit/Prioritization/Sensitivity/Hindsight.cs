using System.Globalization;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>How good the estimates behind a ranking were, and how it would have come out with what is known now.</summary>
/// <remarks>Source of the figures: S. D. Conte, H. E. Dunsmore and V. Y. Shen, Software Engineering Metrics and Models (1986), section 4.1: the mean magnitude of relative error and PRED(0.25).</remarks>
public sealed class Hindsight
{
    /// <summary>The relative error up to which an estimate counts as close: 0.25.</summary>
    public const double Close = 0.25;

    private Hindsight(Criterion criterion, IReadOnlyList<EstimateError> items, Ranking before, Ranking ranking)
    {
        (Criterion, Items, Ranking, Changes) = (criterion, items, ranking, ranking.Since(before));
        double[] errors = [.. items.Select(item => item.Relative).OfType<double>()];
        MeanError = errors.Length == 0 ? null : ColumnFigures.Sum(errors) / errors.Length;
        ShareClose = items.Count == 0 ? null : items.Count(item => item.Relative <= Close) / (double)items.Count;
        ShareTooLow = items.Count == 0 ? null : items.Count(item => item.Estimate < item.Actual) / (double)items.Count;
        OrderAgreement = Ranks.Correlation(Ranks.Fractional([.. items.Select(item => item.Estimate)]), Ranks.Fractional([.. items.Select(item => item.Actual)]));
    }

    /// <summary>Gets the criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>Gets the items of which the actual figure is known, the worst estimate first.</summary>
    public IReadOnlyList<EstimateError> Items { get; }

    /// <summary>Gets the mean of the relative errors.</summary>
    /// <value>0 when all estimates were right; null when there is none to tell it from.</value>
    public double? MeanError { get; }

    /// <summary>Gets the share of estimates whose relative error is at most <see cref="Close"/>.</summary>
    /// <value>From 0 to 1; null when there is none.</value>
    public double? ShareClose { get; }

    /// <summary>Gets the share of estimates that were too low: well above one half for costs is optimism.</summary>
    /// <value>From 0 to 1; null when there is none.</value>
    public double? ShareTooLow { get; }

    /// <summary>Gets whether the estimates had the items in the right order, which is all that a ranking needs: Spearman's correlation, corrected for ties.</summary>
    /// <value>1 for the right order, −1 for the opposite one; null when the estimates or the actual figures are all alike.</value>
    public double? OrderAgreement { get; }

    /// <summary>Gets the ranking as it would have been with the actual figures.</summary>
    public Ranking Ranking { get; }

    /// <summary>Gets what the actual figures change in the ranking.</summary>
    public RankingComparison Changes { get; }

    /// <summary>Writes the figures for a stakeholder.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language = Language.English)
    {
        var (chinese, name) = (language == Language.Chinese, Criterion.NameIn(language));
        if (Items.Count == 0)
        {
            return chinese ? $"{name}尚无实际数据。" : $"Nothing is known yet about the actual {name}.";
        }

        var worst = Items[0];
        var text = chinese
            ? $"{Items.Count} 个条目的{name}：误差在 {Percent(Close)} 以内的占 {Percent(ShareClose)}，低估的占 {Percent(ShareTooLow)}，平均相对误差 {Percent(MeanError)}。"
            : $"The {name} of {Items.Count} {(Items.Count == 1 ? "item" : "items")}: {Percent(ShareClose)} of the estimates were within {Percent(Close)}, {Percent(ShareTooLow)} too low; the mean error is {Percent(MeanError)}.";
        return worst.Relative == 0 ? text : text + (chinese
            ? $"偏差最大的是 {worst.Key}：估计 {Number(worst.Estimate)}，实际 {Number(worst.Actual)}。"
            : $" Farthest off was {worst.Key}: {Number(worst.Estimate)} estimated, {Number(worst.Actual)} actual.");
    }

    internal static Hindsight Of(Ranking ranking, string criterion, IReadOnlyDictionary<string, double> actual)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(actual);
        var index = ranking.Input.IndexOf(criterion);
        if (index < 0)
        {
            throw new ArgumentException($"The model has no criterion '{criterion}'. It has: {string.Join(", ", ranking.Model.Criteria.Select(known => known.Key))}.", nameof(criterion));
        }

        var estimates = actual.Keys.ToDictionary(key => key, key => ranking.Input.Values(index)[ranking.Order[ranking[key].Position - 1]], StringComparer.Ordinal);
        if (actual.FirstOrDefault(pair => !double.IsFinite(pair.Value)).Key is { } strange)
        {
            throw new ArgumentException($"The actual figure of {strange} is {actual[strange].ToString(CultureInfo.InvariantCulture)}. Give a finite number, or leave out what is not known yet.", nameof(actual));
        }

        var items = from pair in actual
                    where double.IsFinite(estimates[pair.Key])
                    let item = new EstimateError(pair.Key, estimates[pair.Key], pair.Value)
                    orderby item.Relative ?? double.PositiveInfinity descending, ranking[pair.Key].Position
                    select item;
        var table = ScoreTable.Create(ranking.Table.Items, ranking.Table.Criteria, (row, column) =>
            ranking.Table.Criteria[column] == criterion && actual.TryGetValue(ranking.Table.Items[row], out var value) ? value : ranking.Table[ranking.Table.Items[row], ranking.Table.Criteria[column]]);
        return new(ranking.Model.Criteria[index], [.. items], ranking, ranking.Model.Rank(table));
    }

    private static string Percent(double? share) => share is { } value ? (value * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %" : "–";

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
