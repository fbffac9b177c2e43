using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Internal;

/// <summary>Each refusal and each diagnostic in whole: what is wrong with its value, what is allowed, what to do.</summary>
public sealed class PrioritizationTextsTests
{
    private static Criterion Value => Criterion.Benefit("value", 1, Scale.Between(0, 10, "ten")).Named("business value", "业务价值");

    [Fact]
    public void Tables() => Expect(
        [
            PrioritizationTexts.BlankKey(), PrioritizationTexts.DuplicateItem("A"), PrioritizationTexts.NotFinite("A", "value", double.NaN), PrioritizationTexts.WrongLength("value", 2, 3),
            PrioritizationTexts.NoColumn("value", ["cost", "risk"]), PrioritizationTexts.Missing("A", Value), PrioritizationTexts.OutsideScale("A", Value, 10.5),
            PrioritizationTexts.NothingToFillFrom(Value), PrioritizationTexts.TooLarge(Value),
        ],
        [
            new("prioritization.key-blank", "An item has no key. Give each item one."),
            new("prioritization.item-duplicate", "The item 'A' occurs more than once. Give each item one row.", "A"),
            new("prioritization.score-not-finite", "A has NaN on 'value'. A score is a finite number; give null for a missing one.", "A", "value"),
            new("prioritization.column-length", "The column 'value' has 2 scores for 3 items. Give one score for each item.", null, "value"),
            new("prioritization.column-missing", "The table has no column 'value'. It has: cost, risk.", null, "value"),
            new("prioritization.score-missing", "A has no score on 'value'. Score it, or say what happens to missing scores: WhenMissing(Exclude, Worst, Median or Reweight).", "A", "value"),
            new("prioritization.score-outside-scale", "A has 10.5 on 'value', outside 0 to 10 of the scale ten.", "A", "value"),
            new("prioritization.column-empty", "Nobody scored 'value', and its scale has no worst value. Score it, or leave the criterion out.", null, "value"),
            new("prioritization.too-large", "The scores on 'value' are too large or too far apart to be normalized. Give them in a larger unit.", null, "value"),
        ]);

    [Fact]
    public void Models() => Expect(
        [
            PrioritizationTexts.NoCriteria(), PrioritizationTexts.DuplicateCriterion("value"), PrioritizationTexts.BadWeight(Value.WithWeight(-1)), PrioritizationTexts.AllWeightsZero(),
            PrioritizationTexts.NotAnchorable(Value), PrioritizationTexts.NoReweight(Value, "topsis"), PrioritizationTexts.UnknownTieBreaker("x"), PrioritizationTexts.BadBits(8, 16, 53),
            PrioritizationTexts.BadJson("why"), PrioritizationTexts.UnknownName("method", "own"),
        ],
        [
            new("prioritization.no-criteria", "The model has no criteria. Add one with With(Criterion.Benefit(…))."),
            new("prioritization.criterion-duplicate", "The criterion 'value' occurs more than once. Give each criterion its own key.", null, "value"),
            new("prioritization.weight", "The weight of 'value' is -1. A weight is a finite number, zero or more.", null, "value"),
            new("prioritization.weights-zero", "All weights are 0, so nothing would count. Give one criterion a weight above 0."),
            new("prioritization.scale-open", "'value' is scored on the scale ten [0, 10], which has no two ends to anchor it. Give it Scale.Between(min, max), or name a relative normalization.", null, "value"),
            new("prioritization.reweight", "The method topsis cannot leave out 'value' for an item. Choose Error, Exclude, Worst or Median.", null, "value"),
            new("prioritization.tie-breaker", "Ties are to be broken by 'x', which is no criterion of the model.", null, "x"),
            new("prioritization.significant-bits", "Scores cannot be compared by 8 significant bits. Allowed: 16 to 53."),
            new("prioritization.json", "The text is no prioritization model of schema 1: why. PrioritizationModel.ToJson writes one."),
            new("prioritization.unknown-name", "The method 'own' is none of the kit's. If it is your own, hand it to PrioritizationModel.FromJson."),
        ]);

    [Fact]
    public void Methods() => Expect(
        [
            PrioritizationTexts.NeedsDirection("wsjf", Direction.Cost), PrioritizationTexts.NeedsCriterion("rice", "reach"), PrioritizationTexts.WrongDirection("rice", Value, Direction.Cost),
            PrioritizationTexts.NotPercent(Value), PrioritizationTexts.NotMoscow(Value), PrioritizationTexts.NothingInside("moscow+wsjf"), PrioritizationTexts.NoCategory("A", 2.5),
            PrioritizationTexts.NoScore("own", "A", double.NaN), PrioritizationTexts.NoCost("wsjf", "A", -0.5), PrioritizationTexts.NegativeFactor("weighted-product", "A", Value, -0.5),
        ],
        [
            new("prioritization.method-criteria", "The method wsjf needs a Cost criterion with a weight above 0."),
            new("prioritization.method-criteria", "The method rice needs a criterion with the key 'reach'.", null, "reach"),
            new("prioritization.method-criteria", "The method rice reads 'value' as a Cost, and it is a Benefit. Use Criterion.Cost.", null, "value"),
            new("prioritization.method-criteria", "'value' is scored on the scale ten [0, 10]; it must be Scale.Percent, so that 80 % cannot be taken for 80 or 0.8.", null, "value"),
            new("prioritization.method-criteria", "'value' is scored on the scale ten [0, 10]; use Moscow.Criterion, whose scale has the four categories.", null, "value"),
            new("prioritization.method-criteria", "The method moscow+wsjf ranks inside the categories, but no other criterion has a weight above 0. Add one, or use Moscow.Alone."),
            new("prioritization.category", "A has the category 2.5. The categories are 1 Must, 2 Should, 3 Could and 4 Won't; nothing lies between.", "A", "moscow"),
            new("prioritization.no-score", "The method own gives A NaN, which no order can be made of. Give the scores in a larger unit; a method of your own must give finite scores.", "A"),
            new("prioritization.cost-zero", "A has the cost -0.5, and wsjf divides by it. Give it a cost above 0, or a model with a smallest cost.", "A"),
            new("prioritization.factor-negative", "A counts -0.5 on 'value', and weighted-product multiplies. Use a scale or normalization that gives 0 or more.", "A", "value"),
        ]);

    [Fact]
    public void Comparisons() => Expect(
        [
            PrioritizationTexts.NotSquare(3), PrioritizationTexts.BadComparison("A", "B", -1), PrioritizationTexts.NotReciprocal("A", "B", 3, 0.5), PrioritizationTexts.Disconnected([["A", "B"], ["C"]]),
            PrioritizationTexts.Incomplete(), PrioritizationTexts.BadBestWorst("A", "B", 9.5), PrioritizationTexts.BadBestWorst("A", "B", null), PrioritizationTexts.Unscored("A", Value),
            PrioritizationTexts.NegativeShare("A", Value, -2),
        ],
        [
            new("prioritization.matrix", "3 items need 3 rows of 3 comparisons each; give null where nobody compared."),
            new("prioritization.comparison", "'A' against 'B' is -1. A comparison is a finite number above 0, and 1 with itself.", "A"),
            new("prioritization.not-reciprocal", "'A' against 'B' is 3 and the other way round 0.5; the two must multiply to 1. Give one of them and leave the other null.", "A"),
            new("prioritization.disconnected", "The comparisons fall into 2 groups that nothing compares: A, B | C. Compare an item of each with one of another."),
            new("prioritization.incomplete", "The column mean needs all comparisons. Compare the missing pairs, or use Eigenvector or GeometricMean."),
            new("prioritization.comparison", "'A' against 'B' is 9.5. Give a number from 1 (as important) to 9 (extremely more important).", "A"),
            new("prioritization.comparison", "'A' against 'B' is missing. Give a number from 1 (as important) to 9 (extremely more important).", "A"),
            new("prioritization.score-missing", "A has no score on 'value'. Score it, or leave the item out of the table.", "A", "value"),
            new("prioritization.share-negative", "A has -2 on 'value', and entropy needs shares of a total: 0 or more.", "A", "value"),
        ]);

    [Fact]
    public void Votes_and_plans() => Expect(
        [
            PrioritizationTexts.NotPutToVote("Anna", "A"), PrioritizationTexts.NoGroup("G"), PrioritizationTexts.DuplicateVoter("Anna"), PrioritizationTexts.NotRanked("Anna", "A"),
            PrioritizationTexts.DuplicateRelease("R1"), PrioritizationTexts.UnknownNeed("A", "Z"), PrioritizationTexts.PlanCycle(["A", "B"]),
        ],
        [
            new("prioritization.vote-item", "Anna gave points to 'A', which was not put to the vote. Add it to the items, or leave it out of the ballot.", "A"),
            new("prioritization.vote-group", "'G' stands in only one of the two levels. Give each group one vote inside it.", "G"),
            new("prioritization.voter-duplicate", "'Anna' speaks more than once. Give each person one name and one voice."),
            new("prioritization.not-ranked", "Anna did not rank A, which others did. Rank it, or leave it out for all.", "A"),
            new("prioritization.release-duplicate", "The release 'R1' occurs more than once. Give each release its own name."),
            new("prioritization.plan-need", "A needs 'Z', which is none of the items. Add it with the effort that is left (0 when it is done), or drop the dependency.", "A"),
            new("prioritization.plan-cycle", "Dependencies go in a circle: A → B → A. Drop one of them.", "A"),
        ]);

    [Fact]
    public void Diagnostics_speak_both_languages() => Expect(
        [
            PrioritizationTexts.TooMuchMust(0.7253, 0.6), PrioritizationTexts.MissedBudget("Anna", 80.5, 100), PrioritizationTexts.MissedBudget("Anna", 0, 100), PrioritizationTexts.NoInformation(Value),
            PrioritizationTexts.AllEqual("topsis", 0.5), PrioritizationTexts.ConstantColumn(Value, 5.55555),
        ],
        [
            new("prioritization.moscow-must", "Must takes 72.5 % of the effort; more than 60 % leaves too little to give up when things go wrong. Move items to Should.")
            {
                ChineseMessage = "必须（Must）占工作量的 72.5 %；超过 60 % 时，出现问题就没有足够的内容可以放弃。请把部分条目移到应该（Should）。",
            },
            new("prioritization.vote-budget", "Anna gave 80.5 of 100 points; they were scaled to the budget.") { ChineseMessage = "Anna 共给出 80.5 点，预算为 100 点；已按预算折算。" },
            new("prioritization.vote-budget", "Anna gave 0 of 100 points; they were scaled to the budget, so the ballot counts for nothing.") { ChineseMessage = "Anna 共给出 0 点，预算为 100 点；已按预算折算，因此这张票不计。" },
            new("prioritization.no-information", "'value' tells no two items apart, so no weight can be derived for it.", null, "value") { ChineseMessage = "“业务价值”无法区分任何两个条目，因此得不出它的权重。" },
            new("prioritization.all-equal", "All items are equal on every criterion that counts, so topsis cannot tell them apart; each has 0.5.") { ChineseMessage = "所有条目在计入的每项准则上都相同，topsis 无法区分它们；各得 0.5。" },
            new("prioritization.constant-column", "Every item has 5.5556 on business value, so it tells no two apart; its weight still counts.", null, "value") { ChineseMessage = "所有条目的业务价值都是 5.5556，因此它无法区分条目；其权重仍然计入。" },
        ]);

    [Fact]
    public void A_refusal_is_given_in_english_when_it_has_no_chinese()
    {
        var problem = PrioritizationTexts.ConstantColumn(Value, 5);

        Assert.Equal(PrioritizationTexts.BlankKey().Message, PrioritizationTexts.BlankKey().MessageIn(Language.Chinese));
        Assert.Equal([problem.Message, problem.ChineseMessage], [problem.MessageIn(Language.English), problem.MessageIn(Language.Chinese)]);
    }

    [Fact]
    public void An_exception_lists_its_problems_and_counts_those_beyond_twenty()
    {
        static string Message(int problems) => new PrioritizationException(Enumerable.Range(1, problems).Select(i => PrioritizationTexts.DuplicateRelease($"R{i}"))).Message.ReplaceLineEndings("\n");
        static string Line(int i) => $"\n- The release 'R{i}' occurs more than once. Give each release its own name.";

        Assert.Equal("1 problem:" + Line(1), Message(1));
        Assert.Equal("2 problems:" + Line(1) + Line(2), Message(2));
        Assert.Equal("20 problems:" + string.Concat(Enumerable.Range(1, 20).Select(Line)), Message(20));
        Assert.Equal("22 problems:" + string.Concat(Enumerable.Range(1, 20).Select(Line)) + "\nand 2 more", Message(22));
    }

    private static void Expect(IReadOnlyList<PrioritizationProblem> actual, IReadOnlyList<PrioritizationProblem> expected) => Assert.Equal(expected, actual);
}
