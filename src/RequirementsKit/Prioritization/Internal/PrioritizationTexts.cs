using System.Globalization;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>The texts and codes of the engine's problems, in one place.</summary>
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

    public static PrioritizationProblem WrongDirection(string method, Criterion criterion, Direction needed) => new(
        "prioritization.method-criteria", $"The method {method} reads '{criterion.Key}' as a {needed}, and it is a {criterion.Direction}. Use Criterion.{needed}.", Criterion: criterion.Key);

    public static PrioritizationProblem NotPercent(Criterion criterion) => new(
        "prioritization.method-criteria", $"'{criterion.Key}' is scored on the scale {criterion.Scale}; it must be Scale.Percent, so that 80 % cannot be taken for 80 or 0.8.", Criterion: criterion.Key);

    public static PrioritizationProblem NotMoscow(Criterion criterion) => new(
        "prioritization.method-criteria", $"'{criterion.Key}' is scored on the scale {criterion.Scale}; use Moscow.Criterion, whose scale has the four categories.", Criterion: criterion.Key);

    public static PrioritizationProblem NothingInside(string method) => new(
        "prioritization.method-criteria", $"The method {method} ranks inside the categories, but no other criterion has a weight above 0. Add one, or use Moscow.Alone.");

    public static PrioritizationProblem NoCategory(string item, double value) => new(
        "prioritization.category", $"{item} has the category {Raw(value)}. The categories are 1 Must, 2 Should, 3 Could and 4 Won't; nothing lies between.", item, "moscow");

    public static PrioritizationProblem TooMuchMust(double share, double most) => new(
        "prioritization.moscow-must",
        string.Create(CultureInfo.InvariantCulture, $"Must takes {share * 100:0.#} % of the effort; more than {most * 100:0} % leaves too little to give up when things go wrong. Move items to Should."))
    {
        ChineseMessage = string.Create(CultureInfo.InvariantCulture, $"必须（Must）占工作量的 {share * 100:0.#} %；超过 {most * 100:0} % 时，出现问题就没有足够的内容可以放弃。请把部分条目移到应该（Should）。"),
    };

    public static PrioritizationProblem MissedBudget(string voter, double total, double budget) => new(
        "prioritization.vote-budget", $"{voter} gave {Raw(total)} of {Raw(budget)} points; they were scaled to the budget{(total == 0 ? ", so the ballot counts for nothing" : string.Empty)}.")
    {
        ChineseMessage = $"{voter} 共给出 {Raw(total)} 点，预算为 {Raw(budget)} 点；已按预算折算{(total == 0 ? "，因此这张票不计" : string.Empty)}。",
    };

    public static PrioritizationProblem NotPutToVote(string voter, string item) => new(
        "prioritization.vote-item", $"{voter} gave points to '{item}', which was not put to the vote. Add it to the items, or leave it out of the ballot.", item);

    public static PrioritizationProblem NoGroup(string group) => new(
        "prioritization.vote-group", $"'{group}' stands in only one of the two levels. Give each group one vote inside it.", group);

    public static PrioritizationProblem NotSquare(int count) => new(
        "prioritization.matrix", $"{count} items need {count} rows of {count} comparisons each; give null where nobody compared.");

    public static PrioritizationProblem BadComparison(string item, string other, double value) => new(
        "prioritization.comparison", $"'{item}' against '{other}' is {Raw(value)}. A comparison is a finite number above 0, and 1 with itself.", item);

    public static PrioritizationProblem NotReciprocal(string item, string other, double one, double two) => new(
        "prioritization.not-reciprocal", $"'{item}' against '{other}' is {Raw(one)} and the other way round {Raw(two)}; the two must multiply to 1. Give one of them and leave the other null.", item);

    public static PrioritizationProblem Disconnected(IReadOnlyList<IReadOnlyList<string>> components) => new(
        "prioritization.disconnected",
        $"The comparisons fall into {components.Count} groups that nothing compares: {string.Join(" | ", components.Select(group => string.Join(", ", group)))}. Compare an item of each with one of another.");

    public static PrioritizationProblem Incomplete() => new(
        "prioritization.incomplete", "The column mean needs all comparisons. Compare the missing pairs, or use Eigenvector or GeometricMean.");

    public static PrioritizationProblem BadBestWorst(string item, string other, double? times) => new(
        "prioritization.comparison", $"'{item}' against '{other}' is {(times is { } value ? Raw(value) : "missing")}. Give a number from 1 (as important) to 9 (extremely more important).", item);

    public static PrioritizationProblem NoInformation(Criterion criterion) => new(
        "prioritization.no-information", $"'{criterion.Key}' tells no two items apart, so no weight can be derived for it.", Criterion: criterion.Key)
    {
        ChineseMessage = $"“{criterion.ChineseName}”无法区分任何两个条目，因此得不出它的权重。",
    };

    public static PrioritizationProblem Unscored(string item, Criterion criterion) => new(
        "prioritization.score-missing", $"{item} has no score on '{criterion.Key}'. Score it, or leave the item out of the table.", item, criterion.Key);

    public static PrioritizationProblem NegativeShare(string item, Criterion criterion, double value) => new(
        "prioritization.share-negative", $"{item} has {Raw(value)} on '{criterion.Key}', and entropy needs shares of a total: 0 or more.", item, criterion.Key);

    public static PrioritizationProblem DuplicateVoter(string voter) =>
        new("prioritization.voter-duplicate", $"'{voter}' speaks more than once. Give each person one name and one voice.");

    public static PrioritizationProblem NotRanked(string voter, string item) =>
        new("prioritization.not-ranked", $"{voter} did not rank {item}, which others did. Rank it, or leave it out for all.", item);

    public static PrioritizationProblem DuplicateRelease(string name) =>
        new("prioritization.release-duplicate", $"The release '{name}' occurs more than once. Give each release its own name.");

    public static PrioritizationProblem UnknownNeed(string item, string need) =>
        new("prioritization.plan-need", $"{item} needs '{need}', which is none of the items. Add it with the effort that is left (0 when it is done), or drop the dependency.", item);

    public static PrioritizationProblem PlanCycle(IReadOnlyList<string> members) =>
        new("prioritization.plan-cycle", $"Dependencies go in a circle: {string.Join(" → ", members)} → {members[0]}. Drop one of them.", members[0]);

    public static PrioritizationProblem BadJson(string why) =>
        new("prioritization.json", $"The text is no prioritization model of schema {ModelJson.Schema}: {why}. PrioritizationModel.ToJson writes one.");

    public static PrioritizationProblem UnknownName(string kind, string name) =>
        new("prioritization.unknown-name", $"The {kind} '{name}' is none of the kit's. If it is your own, hand it to PrioritizationModel.FromJson.");

    public static PrioritizationProblem TooLarge(Criterion criterion) => new(
        "prioritization.too-large", $"The scores on '{criterion.Key}' are too large or too far apart to be normalized. Give them in a larger unit.", Criterion: criterion.Key);

    public static PrioritizationProblem NoScore(string method, string item, double score) => new(
        "prioritization.no-score", $"The method {method} gives {item} {Raw(score)}, which no order can be made of. Give the scores in a larger unit; a method of your own must give finite scores.", item);

    public static PrioritizationProblem AllEqual(string method, double score) => new(
        "prioritization.all-equal", $"All items are equal on every criterion that counts, so {method} cannot tell them apart; each has {Raw(score)}.")
    {
        ChineseMessage = $"所有条目在计入的每项准则上都相同，{method} 无法区分它们；各得 {Raw(score)}。",
    };

    public static PrioritizationProblem ConstantColumn(Criterion criterion, double value) => new(
        "prioritization.constant-column", $"Every item has {RankTexts.Number(value)} on {criterion.Name}, so it tells no two apart; its weight still counts.", Criterion: criterion.Key)
    {
        ChineseMessage = $"所有条目的{criterion.ChineseName}都是 {RankTexts.Number(value)}，因此它无法区分条目；其权重仍然计入。",
    };

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

    private static string Raw(double value) => value.ToString(CultureInfo.InvariantCulture);
}
