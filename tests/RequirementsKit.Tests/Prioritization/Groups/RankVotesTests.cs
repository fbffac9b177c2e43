using FsCheck.Xunit;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Groups;

namespace RequirementsKit.Tests.Prioritization.Groups;

public sealed class RankVotesTests
{
    [Fact]
    public void Majorities_that_go_in_circles_have_no_winner()
    {
        var circle = RankVotes.Of([Vote("Anna", 1, 2, 3), Vote("Ben", 3, 1, 2), Vote("Cleo", 2, 3, 1)]);

        Assert.Null(circle.CondorcetWinner());
        Assert.All(circle.Copeland(), place => Assert.Equal((0, 1), (place.Score, place.Rank)));
        Assert.All(circle.Borda(), place => Assert.Equal((6, 1), (place.Score, place.Rank)));
        Assert.Equal(0, circle.Concordance());
        Assert.Equal(-0.5, circle.Agreement("Anna", "Ben")!.Value, 1e-12);
        Assert.Null(circle.AgreementWithGroup("Anna"));
    }

    [Fact]
    public void A_weighty_voice_wins_a_duel()
    {
        Assert.Equal("A", RankVotes.Of([Vote("Anna", 1, 2, 3, 5), Vote("Ben", 3, 1, 2), Vote("Cleo", 3, 1, 2)]).CondorcetWinner());
        Assert.Equal("B", RankVotes.Of([Vote("Anna", 1, 2, 3), Vote("Ben", 3, 1, 2), Vote("Cleo", 3, 1, 2)]).CondorcetWinner());
    }

    /// <summary>The example program of g08daf in the NAG library: three rankings of ten with ties, W = 0.828.</summary>
    [Fact]
    public void Concordance_is_corrected_for_ties()
    {
        double[][] ranks = [[1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10], [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5], [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10]];
        var votes = RankVotes.Of(ranks.Select((row, v) => new RankVote($"V{v}", row.Select((rank, i) => KeyValuePair.Create($"I{i}", rank)))));

        Assert.Equal(0.828, votes.Concordance()!.Value, 0.0005);
    }

    [Property]
    public void Concordance_of_people_who_agree_is_1(int seed)
    {
        var rows = Tables.Rows(seed, 3);
        var ranks = rows.Select((row, i) => KeyValuePair.Create($"I{i}", row[0])).ToList();
        var votes = RankVotes.Of(Enumerable.Range(0, 4).Select(v => new RankVote($"V{v}", ranks)));

        Assert.True(votes.Concordance() is null or > 1 - 1e-12);
        Assert.True(votes.Agreement("V0", "V3") is null or > 1 - 1e-12);
    }

    [Property]
    public void A_condorcet_winner_has_the_best_copeland_score(int seed)
    {
        var random = new Random(seed);
        var votes = RankVotes.Of(Enumerable.Range(0, 5).Select(v => new RankVote($"V{v}", Enumerable.Range(0, 4).Select(i => KeyValuePair.Create($"I{i}", (double)random.Next(1, 5))))));

        if (votes.CondorcetWinner() is { } winner)
        {
            Assert.Equal((winner, 3), (votes.Copeland()[0].Key, votes.Copeland()[0].Score));
            Assert.All(votes.Items.Where(item => item != winner), item => Assert.True(votes.Votes.Sum(vote => vote.Ranks[item].CompareTo(vote.Ranks[winner])) > 0));
        }
        else
        {
            Assert.All(votes.Copeland(), place => Assert.True(place.Score < 3));
        }
    }

    [Fact]
    public void Everybody_ranks_everything_once()
    {
        var error = Assert.Throws<PrioritizationException>(() => RankVotes.Of([Vote("Anna", 1, 2, 3), Vote("Anna", 1, 2, 3), new("Ben", [new("A", 1)])]));

        Assert.Equal(["prioritization.voter-duplicate", "prioritization.not-ranked", "prioritization.not-ranked"], error.Problems.Select(problem => problem.Code));
        Assert.Throws<ArgumentException>(() => new RankVote("Anna", [new("A", double.NaN)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RankVote("Anna", [], -1));
        Assert.Null(RankVotes.Of([]).Concordance());
    }

    private static RankVote Vote(string voter, double a, double b, double c, double weight = 1) => new(voter, [new("A", a), new("B", b), new("C", c)], weight);
}
