using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Groups;

namespace RequirementsKit.Tests.Prioritization.Groups;

/// <summary>Votes counted by hand, and what a vote must be.</summary>
public sealed class RankVotesDetailTests
{
    /// <summary>Anna's word counts three times Ben's: A has (3·1 + 3) ÷ 4 · 2 = 3, B (3·2 + 1) ÷ 4 · 2 = 3.5 and C (3·3 + 2) ÷ 4 · 2 = 5.5.</summary>
    [Fact]
    public void Borda_is_the_weighted_mean_of_ranks_times_the_votes()
    {
        var votes = RankVotes.Of([Vote("Anna", 3, ("A", 1), ("B", 2), ("C", 3)), Vote("Ben", 1, ("A", 3), ("B", 1), ("C", 2))]);

        Assert.Equal([new("A", 3, 1), new("B", 3.5, 2), new GroupPlace("C", 5.5, 3)], votes.Borda());
        Assert.Equal(1, votes.AgreementWithGroup("Anna")!.Value, 1e-12);
        Assert.Equal(-0.5, votes.AgreementWithGroup("Ben")!.Value, 1e-12);
    }

    [Fact]
    public void Tied_scores_share_a_place_and_the_next_one_is_left_out()
    {
        var votes = RankVotes.Of([Vote("Anna", 1, ("A", 2), ("B", 2), ("C", 1), ("D", 9)), Vote("Ben", 1, ("A", 2), ("B", 2), ("C", 1), ("D", 9))]);

        Assert.Equal([new("C", 2, 1), new("A", 5, 2), new("B", 5, 2), new GroupPlace("D", 8, 4)], votes.Borda());
    }

    /// <summary>A beats C, B ties A and loses to C: the wins less the losses are 1 for A, 0 for C and −1 for B.</summary>
    [Fact]
    public void Copeland_counts_duels_won_less_those_lost_and_a_tie_as_neither()
    {
        var votes = RankVotes.Of([Vote("Anna", 1, ("A", 2), ("B", 1), ("C", 3)), Vote("Ben", 1, ("A", 1), ("B", 3), ("C", 2)), Vote("Cleo", 1, ("A", 2), ("B", 2), ("C", 1)), Vote("Dan", 1, ("A", 1), ("B", 1), ("C", 1))]);

        Assert.Equal([new("A", 1, 1), new("C", 0, 2), new GroupPlace("B", -1, 3)], votes.Copeland());
        Assert.Null(votes.CondorcetWinner());
    }

    [Fact]
    public void A_vote_without_weight_counts_in_no_score_and_no_duel()
    {
        var votes = RankVotes.Of([Vote("Anna", 0, ("A", 1), ("B", 2)), Vote("Ben", 0, ("A", 1), ("B", 2))]);

        Assert.Equal([new("A", 0, 1), new GroupPlace("B", 0, 1)], votes.Borda());
        Assert.Null(votes.CondorcetWinner());
        Assert.Equal(1, votes.Concordance());
    }

    [Fact]
    public void Items_are_in_the_order_of_their_text_and_number() =>
        Assert.Equal(["A-2", "A-10", "B-1"], RankVotes.Of([Vote("Anna", 1, ("B-1", 1), ("A-10", 2), ("A-2", 3))]).Items);

    /// <summary>Sums of ranks 3, 6 and 9 deviate from 6 by 9 + 0 + 9; 12 · 18 ÷ (9 · 24) is 1. With 5, 4 and 9 it is 12 · 14 ÷ 216.</summary>
    [Fact]
    public void Concordance_compares_sums_of_ranks()
    {
        (string, double)[] alike = [("A", 1), ("B", 2), ("C", 3)];

        Assert.Equal(1, RankVotes.Of([Vote("Anna", 1, alike), Vote("Ben", 5, alike), Vote("Cleo", 1, alike)]).Concordance()!.Value, 1e-12);
        Assert.Equal(
            12 * 14 / 216.0,
            RankVotes.Of([Vote("Anna", 1, alike), Vote("Ben", 1, ("A", 2), ("B", 1), ("C", 3)), Vote("Cleo", 1, ("A", 2), ("B", 1), ("C", 3))]).Concordance()!.Value,
            1e-12);
    }

    /// <summary>Anna ties B with C, so T = 6; her ranks are 1, 2.5, 2.5 and the sums 2, 4.5, 5.5: 12 · 6.5 ÷ (4 · 24 − 2 · 6).</summary>
    [Fact]
    public void Ties_make_the_most_that_can_be_reached_smaller() => Assert.Equal(
        78 / 84.0, RankVotes.Of([Vote("Anna", 1, ("A", 1), ("B", 2), ("C", 2)), Vote("Ben", 1, ("A", 1), ("B", 2), ("C", 3))]).Concordance()!.Value, 1e-12);

    [Fact]
    public void One_voter_one_item_or_nothing_but_ties_have_no_concordance()
    {
        Assert.Null(RankVotes.Of([Vote("Anna", 1, ("A", 1), ("B", 2))]).Concordance());
        Assert.Null(RankVotes.Of([Vote("Anna", 1, ("A", 1)), Vote("Ben", 1, ("A", 1))]).Concordance());
        Assert.Null(RankVotes.Of([Vote("Anna", 1, ("A", 1), ("B", 1)), Vote("Ben", 1, ("A", 2), ("B", 2))]).Concordance());
    }

    [Fact]
    public void Agreement_is_between_the_two_who_are_named()
    {
        var votes = RankVotes.Of([Vote("Anna", 1, ("A", 1), ("B", 2), ("C", 3)), Vote("Ben", 1, ("A", 1), ("B", 3), ("C", 2)), Vote("Cleo", 1, ("A", 3), ("B", 2), ("C", 1))]);

        Assert.Equal(0.5, votes.Agreement("Anna", "Ben")!.Value, 1e-12);
        Assert.Equal(-1, votes.Agreement("Anna", "Cleo")!.Value, 1e-12);
        Assert.Equal(1, votes.Agreement("Cleo", "Cleo")!.Value, 1e-12);
    }

    [Fact]
    public void Who_did_not_vote_is_refused_with_those_who_did()
    {
        var votes = RankVotes.Of([Vote("Anna", 1, ("A", 1)), Vote("Ben", 1, ("A", 1))]);

        Assert.StartsWith("'Cleo' did not vote. Voters: Anna, Ben.", Assert.Throws<ArgumentException>("voter", () => votes.AgreementWithGroup("Cleo")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("voter", () => votes.Agreement("Anna", null!));
        Assert.Throws<ArgumentNullException>("votes", () => RankVotes.Of(null!));
    }

    [Fact]
    public void Voters_that_occur_twice_and_items_that_lack_a_rank_are_named_with_a_remedy() => Assert.Equal(
        [
            ("'Anna' speaks more than once. Give each person one name and one voice.", null),
            ("Ben did not rank B, which others did. Rank it, or leave it out for all.", "B"),
        ],
        Assert.Throws<PrioritizationException>(() => RankVotes.Of([Vote("Anna", 1, ("A", 1), ("B", 2)), Vote("Anna", 1, ("A", 1), ("B", 2)), Vote("Ben", 1, ("A", 1))]))
            .Problems.Select(problem => (problem.Message, problem.Item)));

    [Fact]
    public void A_vote_has_a_voter_finite_ranks_and_a_weight_of_0_or_more()
    {
        Assert.Equal((1, 0), (new RankVote("Anna", []).Weight, new RankVote("Anna", [], 0).Weight));
        Assert.Throws<ArgumentException>("voter", () => new RankVote(" ", []));
        Assert.Throws<ArgumentNullException>("ranks", () => new RankVote("Anna", null!));
        Assert.StartsWith(
            "A rank of Anna is not a finite number.",
            Assert.Throws<ArgumentException>("ranks", () => new RankVote("Anna", [new("A", 1), new("B", double.PositiveInfinity)])).Message,
            StringComparison.Ordinal);
        Assert.All((double[])[-0.5, double.NaN, double.PositiveInfinity], weight => Assert.StartsWith(
            "A weight is a finite number, zero or more.", Assert.Throws<ArgumentOutOfRangeException>(nameof(weight), () => new RankVote("Anna", [], weight)).Message, StringComparison.Ordinal));
    }

    private static RankVote Vote(string voter, double weight, params (string Item, double Rank)[] ranks) =>
        new(voter, ranks.Select(pair => KeyValuePair.Create(pair.Item, pair.Rank)), weight);
}
