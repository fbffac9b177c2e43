using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class ScoreTableTests
{
    private static ScoreTable Table => ScoreTable.WithCriteria("value", "cost").Add("A", 3, 7).Add("B", 5, null).Build();

    [Fact]
    public void Scores_are_found_by_item_and_criterion()
    {
        Assert.Equal((3.0, 7.0, 5.0, null), (Table["A", "value"], Table["A", "cost"], Table["B", "value"], Table["B", "cost"]));
        Assert.Equal(["A", "B"], Table.Items);
        Assert.Equal(["value", "cost"], Table.Criteria);
        Assert.Equal((true, false), (Table.Contains("B"), Table.Contains("b")));
    }

    [Fact]
    public void An_unknown_item_or_criterion_is_answered_with_what_there_is()
    {
        Assert.StartsWith("The table has no item 'a'. It has 2 items; their keys are compared exactly.", Assert.Throws<ArgumentException>("item", () => Table["a", "value"]).Message, StringComparison.Ordinal);
        Assert.StartsWith("The table has no criterion 'risk'. It has: value, cost.", Assert.Throws<ArgumentException>("criterion", () => Table["A", "risk"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_come_from_columns_as_well()
    {
        var table = ScoreTable.FromColumns(["A", "B"], [new("value", [1, 2]), new("cost", [3, -0.0])]);

        Assert.Equal((1.0, 2.0, 3.0, 0.0), (table["A", "value"], table["B", "value"], table["A", "cost"], table["B", "cost"]));
        Assert.False(double.IsNegative(table["B", "cost"]!.Value));
    }

    [Fact]
    public void A_column_of_the_wrong_length_is_refused_before_anything_else()
    {
        var error = Assert.Throws<PrioritizationException>(() => ScoreTable.FromColumns(["A", "A"], [new("value", [1, 2]), new("cost", [3]), new("risk", [1, 2, double.NaN])]));

        Assert.Equal(["cost", "risk"], error.Problems.Select(problem => problem.Criterion));
        Assert.All(error.Problems, problem => Assert.Equal("prioritization.column-length", problem.Code));
    }

    [Fact]
    public void Every_number_that_is_none_is_listed()
    {
        var error = Assert.Throws<PrioritizationException>(() => ScoreTable.FromColumns(["A", "B", "C"], [new("value", [double.NaN, 2, double.PositiveInfinity]), new("cost", [1, 2, 3])]));
        Assert.Equal([("A", "value"), ("C", "value")], error.Problems.Select(problem => (problem.Item, problem.Criterion)));

        error = Assert.Throws<PrioritizationException>(() => ScoreTable.WithCriteria("value").Add("A", (double?)null).Add("B", double.NegativeInfinity).Build());
        Assert.Equal(("B", "value"), (error.Problems.Single().Item, error.Problems.Single().Criterion));

        error = Assert.Throws<PrioritizationException>(() => ScoreTable.WithCriteria("value", "cost").Add("A", double.NaN, double.NaN).Add("B", 1, 2).Build());
        Assert.Equal([("A", "value"), ("A", "cost")], error.Problems.Select(problem => (problem.Item, problem.Criterion)));
    }

    [Fact]
    public void Keys_must_be_there_and_differ()
    {
        var error = Assert.Throws<PrioritizationException>(() => ScoreTable.FromColumns(["B", " ", "A", "B", " ", null!], [new("value", new double[6])]));
        Assert.Equal(
            [("prioritization.key-blank", null), ("prioritization.key-blank", null), ("prioritization.key-blank", null), ("prioritization.item-duplicate", "B")],
            error.Problems.Select(problem => (problem.Code, problem.Item)));

        error = Assert.Throws<PrioritizationException>(() => ScoreTable.FromColumns(["A", "A"], [new("value", [1, 2])]));
        Assert.Equal(("prioritization.item-duplicate", "A"), (error.Problems.Single().Code, error.Problems.Single().Item));

        error = Assert.Throws<PrioritizationException>(() => ScoreTable.FromColumns([null!, "A"], [new("value", [1, 2])]));
        Assert.Equal("prioritization.key-blank", error.Problems.Single().Code);

        error = Assert.Throws<PrioritizationException>(() => ScoreTable.WithCriteria("x", "y", "x").Add("A", 1, 2, 3).Build());
        Assert.Equal(("prioritization.criterion-duplicate", "x"), (error.Problems.Single().Code, error.Problems.Single().Criterion));
    }

    [Fact]
    public void A_row_with_too_few_scores_is_refused_and_leaves_the_rest_as_it_was()
    {
        var builder = ScoreTable.WithCriteria("value", "cost").Add("A", 1, 2);

        Assert.StartsWith(
            "B has 1 scores, but the table has 2 criteria: value, cost. Give null for a missing score.",
            Assert.Throws<ArgumentException>("scores", () => builder.Add("B", 1)).Message,
            StringComparison.Ordinal);
        Assert.Equal(["A"], builder.Build().Items);
    }

    [Fact]
    public void An_item_can_be_taken_away()
    {
        var rest = ScoreTable.WithCriteria("value").Add("A", 1).Add("B", 9).Add("C", 4).Build().Without("B");

        Assert.Equal(["A", "C"], rest.Items);
        Assert.Equal((1.0, 4.0), (rest["A", "value"], rest["C", "value"]));
    }

    [Fact]
    public void What_is_needed_is_asked_for_by_name()
    {
        Assert.Throws<ArgumentNullException>("criteria", () => ScoreTable.WithCriteria(null!));
        Assert.Throws<ArgumentNullException>("items", () => ScoreTable.FromColumns(null!, []));
        Assert.Throws<ArgumentNullException>("columns", () => ScoreTable.FromColumns([], null!));
        Assert.Throws<ArgumentNullException>("item", () => Table[null!, "value"]);
        Assert.Throws<ArgumentException>("criterion", () => Table.With(" ", new Dictionary<string, double>()));
        Assert.Throws<ArgumentNullException>("scores", () => Table.With("risk", null!));
        Assert.Throws<ArgumentNullException>("item", () => ScoreTable.WithCriteria("value").Add(null!, 1));
        Assert.Throws<ArgumentNullException>("scores", () => ScoreTable.WithCriteria("value").Add("A", null!));
    }

    [Fact]
    public void Columns_have_no_missing_scores_so_nan_alone_is_refused() => Assert.Equal(
        ("prioritization.score-not-finite", "A"),
        Assert.Throws<PrioritizationException>(() => ScoreTable.FromColumns(["A", "B"], [new("value", [double.NaN, 1])])).Problems.Select(problem => (problem.Code, problem.Item)).Single());
}
