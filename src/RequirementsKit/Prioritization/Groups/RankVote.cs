using System.Collections.Frozen;

namespace RequirementsKit.Prioritization.Groups;

/// <summary>How one person ranks the items.</summary>
public sealed class RankVote
{
    /// <summary>Makes the vote.</summary>
    /// <param name="voter">Who ranks.</param>
    /// <param name="ranks">The rank by item, 1 the best; equal ranks are ties. Only the order of the ranks counts.</param>
    /// <param name="weight">How much the voter's word counts, 0 or more; 1 by default.</param>
    /// <exception cref="ArgumentException">The voter is blank, or a rank is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite.</exception>
    public RankVote(string voter, IEnumerable<KeyValuePair<string, double>> ranks, double weight = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(voter);
        ArgumentNullException.ThrowIfNull(ranks);
        (Voter, Ranks, Weight) = (voter, ranks.ToFrozenDictionary(StringComparer.Ordinal), weight);
        if (Ranks.Values.Any(rank => !double.IsFinite(rank)))
        {
            throw new ArgumentException($"A rank of {voter} is not a finite number.", nameof(ranks));
        }

        if (!double.IsFinite(weight) || weight < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight is a finite number, zero or more.");
        }
    }

    /// <summary>Gets who ranks.</summary>
    public string Voter { get; }

    /// <summary>Gets the rank by item.</summary>
    public IReadOnlyDictionary<string, double> Ranks { get; }

    /// <summary>Gets how much the voter's word counts, relative to the others.</summary>
    public double Weight { get; }
}
