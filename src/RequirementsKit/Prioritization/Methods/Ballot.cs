using System.Collections.Frozen;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>How one voter spread a budget over items.</summary>
public sealed class Ballot
{
    /// <summary>Makes the ballot.</summary>
    /// <param name="voter">Who votes.</param>
    /// <param name="points">The points by item; items that are not named get 0.</param>
    /// <param name="weight">How much the voter's word counts, 0 or more; 1 by default.</param>
    /// <exception cref="ArgumentException">The voter is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of points or the weight is negative or not finite.</exception>
    public Ballot(string voter, IEnumerable<KeyValuePair<string, double>> points, double weight = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(voter);
        ArgumentNullException.ThrowIfNull(points);
        (Voter, Points, Weight) = (voter, points.ToFrozenDictionary(StringComparer.Ordinal), Checked(weight, nameof(weight)));
        foreach (var value in Points.Values)
        {
            Checked(value, nameof(points));
        }
    }

    /// <summary>Gets who votes.</summary>
    public string Voter { get; }

    /// <summary>Gets the points by item.</summary>
    public IReadOnlyDictionary<string, double> Points { get; }

    /// <summary>Gets how much the voter's word counts, relative to the others.</summary>
    public double Weight { get; }

    private static double Checked(double value, string name) => double.IsFinite(value) && value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Points and weights are finite numbers, zero or more.");
}
