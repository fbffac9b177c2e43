using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>Budgets, diagnostics and refusals of cumulative votes.</summary>
public sealed class CumulativeVotingDetailTests
{
    [Theory]
    [InlineData(2_000_000_001, 2_000_000_000, false)]
    [InlineData(2_000_000_002, 2_000_000_000, false)]
    [InlineData(2_000_000_003, 2_000_000_000, true)]
    [InlineData(1_999_999_997, 2_000_000_000, true)]
    [InlineData(100, 100, false)]
    public void A_budget_may_be_missed_by_a_billionth(double points, double budget, bool isNamed) =>
        Assert.Equal(isNamed, CumulativeVoting.Tally(["A"], [new("Anna", [new("A", points)])], budget).Diagnostics.Count > 0);

    [Fact]
    public void A_ballot_of_weight_0_counts_for_nothing_even_when_it_is_the_only_one()
    {
        Assert.Equal(0, CumulativeVoting.Tally(["A"], [new("Anna", [new("A", 100)], 0)]).Shares["A"]);
        var vote = CumulativeVoting.Tally(["A", "B"], [new("Anna", [new("A", 100)], 0), new("Ben", [new("B", 100)])]);
        Assert.Equal((0, 1), (vote.Shares["A"], vote.Shares["B"]));
    }

    /// <summary>0.1 + 0.2 + 0.3 is 0.6000000000000001 in this order and 0.6 in the other.</summary>
    [Fact]
    public void Points_are_added_in_the_order_of_their_items_whatever_the_order_of_the_ballot() => Assert.Equal(
        "Anna gave 0.6000000000000001 of 1 points; they were scaled to the budget.",
        CumulativeVoting.Tally(["A", "B", "C"], [new("Anna", [new("C", 0.3), new("B", 0.2), new("A", 0.1)])], 1).Diagnostics.Single().Message);

    [Fact]
    public void A_missed_budget_is_told_in_both_languages()
    {
        var diagnostics = CumulativeVoting.Tally(["A"], [new("Anna", [new("A", 5)]), new("Ben", [])]).Diagnostics;

        Assert.Equal(
            [
                ("Anna gave 5 of 100 points; they were scaled to the budget.", "Anna 共给出 5 点，预算为 100 点；已按预算折算。"),
                ("Ben gave 0 of 100 points; they were scaled to the budget, so the ballot counts for nothing.", "Ben 共给出 0 点，预算为 100 点；已按预算折算，因此这张票不计。"),
            ],
            diagnostics.Select(problem => (problem.Message, problem.ChineseMessage)));
    }

    [Fact]
    public void What_was_not_put_to_the_vote_is_named_in_the_order_of_the_items()
    {
        var error = Assert.Throws<PrioritizationException>(() => CumulativeVoting.Tally(["A", "A"], [new("Anna", [new("Z", 1), new("A", 1), new("Y", 2)])]));

        Assert.Equal(
            [
                "The item 'A' occurs more than once. Give each item one row.",
                "Anna gave points to 'Y', which was not put to the vote. Add it to the items, or leave it out of the ballot.",
                "Anna gave points to 'Z', which was not put to the vote. Add it to the items, or leave it out of the ballot.",
            ],
            error.Problems.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_budget_is_finite_and_above_0(double budget)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(nameof(budget), () => CumulativeVoting.Tally(["A"], [], budget));

        Assert.StartsWith("The budget is a finite number above 0.", error.Message, StringComparison.Ordinal);
        Assert.Equal(budget, error.ActualValue);
    }

    [Fact]
    public void Two_levels_collect_their_diagnostics_from_above_and_then_by_group()
    {
        var groups = Vote("Top", ("G", 50), ("H", 0));
        var vote = CumulativeVoting.Combine(groups, new Dictionary<string, CumulativeVote> { ["H"] = Vote("Second", ("H1", 1)), ["G"] = Vote("First", ("G1", 1)) });

        Assert.Equal(["Top", "First", "Second"], vote.Diagnostics.Select(problem => problem.Message.Split(' ')[0]));
        Assert.Equal((1, 0), (vote.Shares["G1"], vote.Shares["H1"]));
    }

    [Fact]
    public void Groups_that_nobody_chose_give_no_share() =>
        Assert.Equal(0, CumulativeVoting.Combine(CumulativeVoting.Tally(["G"], []), new Dictionary<string, CumulativeVote> { ["G"] = Vote("Anna", ("G1", 100)) }).Shares["G1"]);

    [Fact]
    public void Groups_without_a_vote_and_items_in_two_groups_are_refused_with_a_remedy()
    {
        var groups = Vote("Anna", ("G", 50), ("H", 50), ("I", 0));
        var error = Assert.Throws<PrioritizationException>(() => CumulativeVoting.Combine(
            groups, new Dictionary<string, CumulativeVote> { ["G"] = Vote("Anna", ("X", 100)), ["H"] = Vote("Anna", ("X", 100)), ["A"] = Vote("Anna", ("Y", 100)) }));

        Assert.Equal(
            [
                "'A' stands in only one of the two levels. Give each group one vote inside it.",
                "'I' stands in only one of the two levels. Give each group one vote inside it.",
                "The item 'X' occurs more than once. Give each item one row.",
            ],
            error.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void Votes_are_there_to_be_counted()
    {
        var vote = Vote("Anna", ("A", 100));

        Assert.Throws<ArgumentNullException>("items", () => CumulativeVoting.Tally(null!, []));
        Assert.Throws<ArgumentNullException>("ballots", () => CumulativeVoting.Tally([], null!));
        Assert.Throws<ArgumentNullException>("groups", () => CumulativeVoting.Combine(null!, new Dictionary<string, CumulativeVote>()));
        Assert.Throws<ArgumentNullException>("members", () => CumulativeVoting.Combine(vote, null!));
    }

    [Fact]
    public void A_vote_becomes_a_column_in_percent_by_the_order_of_keys()
    {
        var table = Vote("Anna", ("B", 25), ("C", 75), ("A", 0)).ToTable("vote");

        Assert.Equal(["A", "B", "C"], table.Items);
        Assert.Equal((0, 25, 75), (table["A", "vote"], table["B", "vote"], table["C", "vote"]));
    }

    private static CumulativeVote Vote(string voter, params (string Item, double Points)[] points) =>
        CumulativeVoting.Tally(points.Select(pair => pair.Item), [new(voter, points.Select(pair => KeyValuePair.Create(pair.Item, pair.Points)))]);
}
