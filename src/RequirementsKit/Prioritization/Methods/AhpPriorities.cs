using System.Collections.Frozen;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>Priorities derived from pairwise comparisons, and how consistent the comparisons are.</summary>
public sealed class AhpPriorities
{
    /// <summary>The consistency ratio up to which judgments are commonly accepted: 0.1 (Saaty 1980).</summary>
    public const double AcceptableRatio = 0.1;

    internal AhpPriorities(string[] keys, double[] weights, double eigenvalue, bool isComplete, RandomIndex randomIndex)
    {
        Weights = keys.Select((key, i) => KeyValuePair.Create(key, weights[i])).ToFrozenDictionary(StringComparer.Ordinal);
        LargestEigenvalue = eigenvalue;
        RandomIndex = randomIndex;
        ConsistencyIndex = keys.Length < 3 ? 0 : (eigenvalue - keys.Length) / (keys.Length - 1);
        ConsistencyRatio = !isComplete ? null : keys.Length < 3 ? 0 : ConsistencyIndex / randomIndex.For(keys.Length);
    }

    /// <summary>Gets the priority of each item, ready for <see cref="PrioritizationModel.WithWeights"/>.</summary>
    /// <value>Above 0; they sum to 1.</value>
    public IReadOnlyDictionary<string, double> Weights { get; }

    /// <summary>Gets λmax, the mean of (A·w) ÷ w: the largest eigenvalue when the weights are its eigenvector.</summary>
    public double LargestEigenvalue { get; }

    /// <summary>Gets (λmax − n) ÷ (n − 1): 0 for judgments that agree.</summary>
    public double ConsistencyIndex { get; }

    /// <summary>Gets the consistency index divided by the random index.</summary>
    /// <value>0 for judgments that agree; null when comparisons are missing (the tables hold for complete ones) or the table ends before that many items.</value>
    public double? ConsistencyRatio { get; }

    /// <summary>Gets the table that the ratio was measured against.</summary>
    public RandomIndex RandomIndex { get; }

    /// <summary>Gets whether the ratio is not above <see cref="AcceptableRatio"/>.</summary>
    /// <value>Null when there is no ratio.</value>
    public bool? IsConsistent => ConsistencyRatio is { } ratio ? ratio <= AcceptableRatio : null;

    /// <summary>Puts together the priorities of several people: their weighted mean.</summary>
    /// <param name="people">The priorities of each person, over the same items, and how much the person's word counts.</param>
    /// <returns>The priority of each item; they sum to 1.</returns>
    /// <exception cref="ArgumentException">There is nobody, the items differ, a weight is negative or not finite, or all weights are 0.</exception>
    public static IReadOnlyDictionary<string, double> Mean(IReadOnlyList<(AhpPriorities Priorities, double Weight)> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        var total = people.Sum(person => person.Weight);
        if (people.Count == 0 || !double.IsFinite(total) || total <= 0 || people.Any(person => person.Weight < 0)
            || people.Any(person => person.Priorities.Weights.Count != people[0].Priorities.Weights.Count || !person.Priorities.Weights.Keys.All(people[0].Priorities.Weights.ContainsKey)))
        {
            throw new ArgumentException("A group needs one person or more, all with the same items and weights of zero or more, not all zero.", nameof(people));
        }

        return people[0].Priorities.Weights.Keys.ToFrozenDictionary(key => key, key => people.Sum(person => person.Weight / total * person.Priorities.Weights[key]), StringComparer.Ordinal);
    }
}
