using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class CumulativeVotingTests
{
    private static Ballot Ballot(string voter, double a, double b, double weight = 1) => new(voter, [new("A", a), new("B", b)], weight);

    [Fact]
    public void Each_voter_counts_by_weight_and_a_missed_budget_is_named()
    {
        var vote = CumulativeVoting.Tally(["A", "B", "C"], [Ballot("Anna", 70, 30, 3), Ballot("Ben", 10, 40), Ballot("Cleo", 0, 0)]);

        Assert.Equal((0.75 * 0.7) + (0.25 * 0.2), vote.Shares["A"], 1e-12);
        Assert.Equal((0.75 * 0.3) + (0.25 * 0.8), vote.Shares["B"], 1e-12);
        Assert.Equal(0, vote.Shares["C"]);
        Assert.Equal(["prioritization.vote-budget", "prioritization.vote-budget"], vote.Diagnostics.Select(problem => problem.Code));
        Assert.Contains("Ben gave 50 of 100", vote.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(vote.Shares["A"] * 100, vote.ToTable("vote")["A", "vote"]);
    }

    [Fact]
    public void Nobody_gives_no_share() => Assert.Equal([0, 0], CumulativeVoting.Tally(["A", "B"], []).Shares.Values);

    [Fact]
    public void Points_for_something_else_are_refused_all_at_once()
    {
        var error = Assert.Throws<PrioritizationException>(() => CumulativeVoting.Tally(["A", "A"], [Ballot("Anna", 1, 2), Ballot("Ben", 1, 2)]));

        Assert.Equal(["prioritization.item-duplicate", "prioritization.vote-item", "prioritization.vote-item"], error.Problems.Select(problem => problem.Code));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ballot("Anna", -1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ballot("Anna", 1, 2, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => CumulativeVoting.Tally(["A"], [], 0));
    }

    [Theory]
    [InlineData(false, 0.5, 0.25, 0.25)]
    [InlineData(true, 1.0 / 3, 1.0 / 3, 1.0 / 3)]
    public void A_large_group_can_be_compensated(bool compensate, double alone, double first, double second)
    {
        var groups = CumulativeVoting.Tally(["A", "B"], [Ballot("Anna", 50, 50)]);
        var members = new Dictionary<string, CumulativeVote>
        {
            ["A"] = CumulativeVoting.Tally(["A1"], [new("Anna", [new("A1", 100)])]),
            ["B"] = CumulativeVoting.Tally(["B1", "B2"], [new("Anna", [new("B1", 50), new("B2", 50)])]),
        };
        var vote = CumulativeVoting.Combine(groups, members, compensate);

        Assert.Equal(alone, vote.Shares["A1"], 1e-12);
        Assert.Equal(first, vote.Shares["B1"], 1e-12);
        Assert.Equal(second, vote.Shares["B2"], 1e-12);
    }

    [Fact]
    public void Two_levels_must_name_the_same_groups()
    {
        var groups = CumulativeVoting.Tally(["A", "B"], [Ballot("Anna", 50, 50)]);
        var error = Assert.Throws<PrioritizationException>(() => CumulativeVoting.Combine(groups, new Dictionary<string, CumulativeVote> { ["A"] = groups, ["C"] = groups }));

        Assert.Equal(["B", "C", "A", "B"], error.Problems.Select(problem => problem.Item));
    }
}
