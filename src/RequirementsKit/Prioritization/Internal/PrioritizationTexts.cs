using System.Globalization;
using System.Text;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>The texts and codes of the engine, in one place.</summary>
internal static class PrioritizationTexts
{
    private const int MaxShown = 20;

    public static string Problems(IReadOnlyList<PrioritizationProblem> problems)
    {
        var shown = string.Join(Environment.NewLine, problems.Take(MaxShown).Select(problem => "- " + problem.Message));
        var more = problems.Count > MaxShown ? Environment.NewLine + $"and {problems.Count - MaxShown} more" : string.Empty;
        return $"{problems.Count} {(problems.Count == 1 ? "problem" : "problems")}:{Environment.NewLine}{shown}{more}";
    }

    public static PrioritizationProblem BlankKey() => new("prioritization.key-blank", "An item has no key. Give each item one.");

    public static PrioritizationProblem DuplicateItem(string key) =>
        new("prioritization.item-duplicate", $"The item '{key}' occurs more than once. Give each item one row.", key);

    public static PrioritizationProblem DuplicateCriterion(string key) =>
        new("prioritization.criterion-duplicate", $"The criterion '{key}' occurs more than once. Give each criterion its own key.", Criterion: key);

    public static PrioritizationProblem NotFinite(string item, string criterion, double value) => new(
        "prioritization.score-not-finite", $"{item} has {Raw(value)} on '{criterion}'. A score is a finite number; give null for a missing one.", item, criterion);

    public static PrioritizationProblem WrongLength(string criterion, int scores, int items) => new(
        "prioritization.column-length", $"The column '{criterion}' has {scores} scores for {items} items. Give one score for each item.", Criterion: criterion);

    public static PrioritizationProblem NoCriteria() => new("prioritization.no-criteria", "The model has no criteria. Add one with With(Criterion.Benefit(…)).");

    public static PrioritizationProblem BadWeight(Criterion criterion) => new(
        "prioritization.weight", $"The weight of '{criterion.Key}' is {Raw(criterion.Weight)}. A weight is a finite number, zero or more.", Criterion: criterion.Key);

    public static PrioritizationProblem AllWeightsZero() => new("prioritization.weights-zero", "All weights are 0, so nothing would count. Give one criterion a weight above 0.");

    public static PrioritizationProblem NotAnchorable(Criterion criterion) => new(
        "prioritization.scale-open",
        $"'{criterion.Key}' is scored on the scale {criterion.Scale}, which has no two ends to anchor it. Give it Scale.Between(min, max), or name a relative normalization.",
        Criterion: criterion.Key);

    public static PrioritizationProblem NoReweight(Criterion criterion, string method) => new(
        "prioritization.reweight", $"The method {method} cannot leave out '{criterion.Key}' for an item. Choose Error, Exclude, Worst or Median.", Criterion: criterion.Key);

    public static PrioritizationProblem UnknownTieBreaker(string key) =>
        new("prioritization.tie-breaker", $"Ties are to be broken by '{key}', which is no criterion of the model.", Criterion: key);

    public static PrioritizationProblem BadBits(int bits, int least, int most) =>
        new("prioritization.significant-bits", $"Scores cannot be compared by {bits} significant bits. Allowed: {least} to {most}.");

    public static PrioritizationProblem NeedsDirection(string method, Direction direction) =>
        new("prioritization.method-criteria", $"The method {method} needs a {direction} criterion with a weight above 0.");

    public static PrioritizationProblem NeedsCriterion(string method, string key) =>
        new("prioritization.method-criteria", $"The method {method} needs a criterion with the key '{key}'.", Criterion: key);

    public static PrioritizationProblem NoCost(string method, string item, double cost) => new(
        "prioritization.cost-zero", $"{item} has the cost {Raw(cost)}, and {method} divides by it. Give it a cost above 0, or a model with a smallest cost.", item);

    public static PrioritizationProblem NegativeFactor(string method, string item, Criterion criterion, double value) => new(
        "prioritization.factor-negative", $"{item} counts {Raw(value)} on '{criterion.Key}', and {method} multiplies. Use a scale or normalization that gives 0 or more.", item, criterion.Key);

    public static PrioritizationProblem NoColumn(string criterion, IReadOnlyList<string> columns) => new(
        "prioritization.column-missing", $"The table has no column '{criterion}'. It has: {string.Join(", ", columns)}.", Criterion: criterion);

    public static PrioritizationProblem Missing(string item, Criterion criterion) => new(
        "prioritization.score-missing",
        $"{item} has no score on '{criterion.Key}'. Score it, or say what happens to missing scores: WhenMissing(Exclude, Worst, Median or Reweight).", item, criterion.Key);

    public static PrioritizationProblem OutsideScale(string item, Criterion criterion, double value) => new(
        "prioritization.score-outside-scale",
        $"{item} has {Raw(value)} on '{criterion.Key}', outside {Raw(criterion.Scale.Min)} to {Raw(criterion.Scale.Max)} of the scale {criterion.Scale.Name}.", item, criterion.Key);

    public static PrioritizationProblem NothingToFillFrom(Criterion criterion) => new(
        "prioritization.column-empty", $"Nobody scored '{criterion.Key}', and its scale has no worst value. Score it, or leave the criterion out.", Criterion: criterion.Key);

    public static string Explain(RankExplanation explanation, Language language)
    {
        var chinese = language == Language.Chinese;
        var item = explanation.Item;
        var isRatio = explanation.Contributions.Any(part => part.Role == ContributionRole.Divisor);
        var text = new StringBuilder(chinese
            ? $"{item.Key} 排名第 {item.Rank}，得分 {Number(item.Score)}："
            : $"{item.Key} is {Ordinal(item.Rank)} with {Number(item.Score)}: ");
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

    private static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + ((number % 100 is >= 11 and <= 13, number % 10) switch
    {
        (false, 1) => "st",
        (false, 2) => "nd",
        (false, 3) => "rd",
        _ => "th",
    });

    private static string Number(double value) => value.ToString(Math.Abs(value) is >= 0.001 or 0 ? "0.####" : "G4", CultureInfo.InvariantCulture);

    private static string Raw(double value) => value.ToString(CultureInfo.InvariantCulture);
}
