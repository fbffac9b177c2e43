namespace RequirementsKit.Prioritization.Methods;

/// <summary>Weights from nothing but the order of the criteria. Criteria with the same position share the mean of the places that they take up.</summary>
public static class RankWeights
{
    /// <summary>Weighs by the centroid of all weights that have this order: w(i) = Σ (1 ÷ j, from j = i to n) ÷ n.</summary>
    /// <param name="positions">The position by criterion, 1 the most important; equal positions are ties.</param>
    /// <returns>The weights; they sum to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A position is less than 1.</exception>
    /// <remarks>Source: F. H. Barron and B. E. Barrett, Decision quality using ranked attribute weights, Management Science 42 (1996).</remarks>
    public static IReadOnlyDictionary<string, double> Centroid(IReadOnlyDictionary<string, int> positions) =>
        Weigh(positions, (place, count) => Enumerable.Range(place, count - place + 1).Reverse().Sum(j => 1.0 / j));

    /// <summary>Weighs on a straight line: w(i) ~ n + 1 − i.</summary>
    /// <param name="positions">The position by criterion, 1 the most important; equal positions are ties.</param>
    /// <returns>The weights; they sum to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A position is less than 1.</exception>
    /// <remarks>Source: W. G. Stillwell, D. A. Seaver and W. Edwards, A comparison of weight approximation techniques, Organizational Behavior and Human Performance 28 (1981).</remarks>
    public static IReadOnlyDictionary<string, double> Sum(IReadOnlyDictionary<string, int> positions) => Weigh(positions, (place, count) => count + 1 - place);

    /// <summary>Weighs by w(i) ~ 1 ÷ i.</summary>
    /// <param name="positions">The position by criterion, 1 the most important; equal positions are ties.</param>
    /// <returns>The weights; they sum to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A position is less than 1.</exception>
    /// <remarks>Source: as for <see cref="Sum"/>.</remarks>
    public static IReadOnlyDictionary<string, double> Reciprocal(IReadOnlyDictionary<string, int> positions) => Weigh(positions, (place, _) => 1.0 / place);

    private static SortedDictionary<string, double> Weigh(IReadOnlyDictionary<string, int> positions, Func<int, int, double> weigh)
    {
        ArgumentNullException.ThrowIfNull(positions);
        var weights = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var place = 1;
        foreach (var tied in positions.GroupBy(pair => pair.Value).OrderBy(group => group.Key))
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(tied.Key, 1, nameof(positions));
            var mean = Enumerable.Range(place, tied.Count()).Sum(i => weigh(i, positions.Count)) / tied.Count();
            foreach (var (key, _) in tied)
            {
                weights[key] = mean;
            }

            place += tied.Count();
        }

        var total = weights.Values.Sum();
        foreach (var key in weights.Keys.ToList())
        {
            weights[key] /= total;
        }

        return weights;
    }
}
