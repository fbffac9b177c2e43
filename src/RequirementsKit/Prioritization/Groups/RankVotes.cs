using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Groups;

/// <summary>Several people's rankings of the same items, and what the group makes of them. Immutable.</summary>
/// <remarks>Ties share the mean of the places that they take up.</remarks>
public sealed class RankVotes
{
    private readonly string[] _items;
    private readonly RankVote[] _votes;
    private readonly double[][] _ranks;
    private readonly double[] _weights;

    private RankVotes(string[] items, RankVote[] votes)
    {
        (_items, _votes) = (items, votes);
        _ranks = [.. votes.Select(vote => Ranks.Fractional([.. items.Select(item => vote.Ranks[item])]))];
        _weights = [.. votes.Select(vote => vote.Weight)];
    }

    /// <summary>Gets the keys of the items, by their text and number.</summary>
    public IReadOnlyList<string> Items => _items;

    /// <summary>Gets the votes.</summary>
    public IReadOnlyList<RankVote> Votes => _votes;

    /// <summary>Puts votes together.</summary>
    /// <param name="votes">The votes, each of which ranks all items.</param>
    /// <returns>The votes.</returns>
    /// <exception cref="PrioritizationException">A voter occurs twice or did not rank an item that others ranked; all are listed.</exception>
    public static RankVotes Of(IEnumerable<RankVote> votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        RankVote[] given = [.. votes];
        string[] items = [.. given.SelectMany(vote => vote.Ranks.Keys).Distinct(StringComparer.Ordinal)];
        Array.Sort(items, KeyOrder.Compare);
        var problems = given.CountBy(vote => vote.Voter).Where(pair => pair.Value > 1).Select(pair => PrioritizationTexts.DuplicateVoter(pair.Key))
            .Concat(from vote in given from item in items where !vote.Ranks.ContainsKey(item) select PrioritizationTexts.NotRanked(vote.Voter, item)).ToList();
        return problems.Count > 0 ? throw new PrioritizationException(problems) : new(items, given);
    }

    /// <summary>Ranks by Borda: the weighted mean of the ranks times the number of votes, that is their sum when all weights are equal. The smallest is the best.</summary>
    /// <returns>The items, the best first. O(n m).</returns>
    /// <remarks>Source: J.-C. de Borda, Mémoire sur les élections au scrutin (1781), as a sum of ranks (M. G. Kendall 1962).</remarks>
    public IReadOnlyList<GroupPlace> Borda() => Places(BordaScores(), smallerIsBetter: true);

    /// <summary>Ranks by Copeland: the number of items that an item beats by weighted majority less the number of those that beat it. The largest is the best.</summary>
    /// <returns>The items, the best first. O(n² m).</returns>
    /// <remarks>Source: A. H. Copeland, A reasonable social welfare function, University of Michigan (1951).</remarks>
    public IReadOnlyList<GroupPlace> Copeland() => Places([.. Duels().Select(pair => (double)(pair.Wins - pair.Losses))], smallerIsBetter: false);

    /// <summary>Finds the item that beats every other one by weighted majority.</summary>
    /// <returns>The key; null when majorities go in circles or tie. O(n² m).</returns>
    /// <remarks>Source: M. de Condorcet, Essai sur l'application de l'analyse (1785).</remarks>
    public string? CondorcetWinner()
    {
        var winner = Array.FindIndex(Duels(), pair => pair.Wins == _items.Length - 1);
        return winner < 0 ? null : _items[winner];
    }

    /// <summary>Measures how far all agree: Kendall's coefficient of concordance W, corrected for ties. Weights do not count.</summary>
    /// <returns>From 0 (no agreement) to 1 (all rank alike); null with fewer than two voters or two items, or when everybody ties everything. O(m n log n).</returns>
    /// <remarks>Source: M. G. Kendall and B. Babington Smith, The problem of m rankings, Annals of Mathematical Statistics 10 (1939); ties: M. G. Kendall, Rank Correlation Methods (1962).</remarks>
    public double? Concordance()
    {
        double n = _items.Length, m = _votes.Length, squares = 0;
        for (var i = 0; i < _items.Length; i++)
        {
            var deviation = _ranks.Sum(ranks => ranks[i]) - (m * (n + 1) / 2);
            squares += deviation * deviation;
        }

        var ties = _ranks.Sum(ranks => ranks.CountBy(rank => rank).Sum(pair => ((double)pair.Value * pair.Value * pair.Value) - pair.Value));
        var denominator = (m * m * ((n * n * n) - n)) - (m * ties);
        return m < 2 || n < 2 || denominator <= 0 ? null : 12 * squares / denominator;
    }

    /// <summary>Measures how alike two voters rank: Spearman's rank correlation, corrected for ties.</summary>
    /// <param name="voter">The one.</param>
    /// <param name="other">The other.</param>
    /// <returns>From −1 (opposite) to 1 (alike); null when one of them ties everything. O(n).</returns>
    /// <exception cref="ArgumentException">One of them did not vote.</exception>
    public double? Agreement(string voter, string other) => Ranks.Correlation(_ranks[Require(voter)], _ranks[Require(other)]);

    /// <summary>Measures how alike a voter and the group rank, the group by <see cref="Borda"/> with the voter's own vote in it.</summary>
    /// <param name="voter">The voter.</param>
    /// <returns>From −1 to 1; null when one of both ties everything.</returns>
    /// <exception cref="ArgumentException">The voter did not vote.</exception>
    public double? AgreementWithGroup(string voter) => Ranks.Correlation(_ranks[Require(voter)], Ranks.Fractional(BordaScores()));

    internal double Rank(int voter, int item) => _ranks[voter][item];

    private double[] BordaScores()
    {
        var total = _weights.Sum();
        return [.. _items.Select((_, i) => total == 0 ? 0 : _votes.Length * _ranks.Select((ranks, v) => ranks[i] * _weights[v]).Sum() / total)];
    }

    private (int Wins, int Losses)[] Duels()
    {
        var results = new (int Wins, int Losses)[_items.Length];
        for (var a = 0; a < _items.Length; a++)
        {
            for (var b = a + 1; b < _items.Length; b++)
            {
                double majority = 0;
                for (var v = 0; v < _votes.Length; v++)
                {
                    majority += _weights[v] * _ranks[v][b].CompareTo(_ranks[v][a]);
                }

                results[a] = (results[a].Wins + (majority > 0 ? 1 : 0), results[a].Losses + (majority < 0 ? 1 : 0));
                results[b] = (results[b].Wins + (majority < 0 ? 1 : 0), results[b].Losses + (majority > 0 ? 1 : 0));
            }
        }

        return results;
    }

    private GroupPlace[] Places(double[] scores, bool smallerIsBetter)
    {
        int[] order = [.. Enumerable.Range(0, scores.Length).OrderBy(i => smallerIsBetter ? scores[i] : -scores[i])];
        var places = new GroupPlace[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            var isTied = place > 0 && scores[order[place]].Equals(scores[order[place - 1]]);
            places[place] = new(_items[order[place]], scores[order[place]], isTied ? places[place - 1].Rank : place + 1);
        }

        return places;
    }

    private int Require(string voter)
    {
        ArgumentNullException.ThrowIfNull(voter);
        var index = Array.FindIndex(_votes, vote => vote.Voter == voter);
        return index >= 0 ? index : throw new ArgumentException($"'{voter}' did not vote. Voters: {string.Join(", ", _votes.Select(vote => vote.Voter))}.", nameof(voter));
    }
}
