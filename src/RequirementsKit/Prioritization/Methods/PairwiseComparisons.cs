using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>Who is how many times as important as whom, pair by pair. Immutable; some pairs may be missing.</summary>
/// <remarks>
/// Source of the method: T. L. Saaty, The Analytic Hierarchy Process (1980). Missing comparisons: P. T. Harker, Incomplete pairwise comparisons in the analytic hierarchy process,
/// Mathematical Modelling 9 (1987), for the eigenvector; S. Bozóki, J. Fülöp and L. Rónyai, Mathematical and Computer Modelling 52 (2010), for the geometric mean.
/// </remarks>
/// <example><code>
/// var weights = PairwiseComparisons.Of("value", "feasibility", "cost")
///     .Prefer("value", "feasibility", 2).Prefer("value", "cost", 3).Prefer("feasibility", "cost", 2)
///     .Derive();
/// </code></example>
public sealed partial class PairwiseComparisons
{
    private const double ReciprocityTolerance = 1e-9;
    private readonly string[] _keys;
    private readonly double[,] _matrix; // 0 marks a missing comparison

    private PairwiseComparisons(string[] keys, double[,] matrix) => (_keys, _matrix) = (keys, matrix);

    /// <summary>Gets the keys of the items.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>Gets whether every pair was compared.</summary>
    public bool IsComplete => !_matrix.Cast<double>().Contains(0);

    /// <summary>Gets how many times as important one item is as another.</summary>
    /// <param name="item">The item.</param>
    /// <param name="other">The other item.</param>
    /// <value>Above 0; null when the pair was not compared.</value>
    /// <exception cref="ArgumentException">One of them is none of the items.</exception>
    public double? this[string item, string other] => _matrix[Require(item), Require(other)] is var value && value == 0 ? null : value;

    /// <summary>Finds the groups of items that are tied together by comparisons; priorities exist only when there is one.</summary>
    /// <returns>The groups, each in the order of the keys.</returns>
    public IReadOnlyList<IReadOnlyList<string>> Components()
    {
        var component = new int[_keys.Length];
        var count = 0;
        for (var start = 0; start < component.Length; start++)
        {
            if (component[start] == 0)
            {
                Mark(start, ++count, component);
            }
        }

        return [.. Enumerable.Range(1, count).Select(number => (IReadOnlyList<string>)[.. _keys.Where((_, i) => component[i] == number)])];
    }

    /// <summary>Derives priorities.</summary>
    /// <param name="derivation">How; <see cref="AhpDerivation.Eigenvector"/> by default.</param>
    /// <param name="randomIndex">What the consistency is measured against; <see cref="RandomIndex.Saaty"/> by default.</param>
    /// <returns>The priorities with their consistency. O(n²) for each of some ten iterations; O(n³) for geometric means with missing comparisons.</returns>
    /// <exception cref="PrioritizationException">
    /// The comparisons fall into several groups (<c>prioritization.disconnected</c>), or <see cref="AhpDerivation.ColumnMean"/> is asked for with comparisons missing (<c>prioritization.incomplete</c>).
    /// </exception>
    public AhpPriorities Derive(AhpDerivation derivation = AhpDerivation.Eigenvector, RandomIndex? randomIndex = null)
    {
        var components = Components();
        if (components.Count > 1)
        {
            throw new PrioritizationException([PrioritizationTexts.Disconnected(components)]);
        }

        if (derivation == AhpDerivation.ColumnMean && !IsComplete)
        {
            throw new PrioritizationException([PrioritizationTexts.Incomplete()]);
        }

        var matrix = IsComplete ? _matrix : PriorityVectors.Harker(_matrix);
        var weights = derivation switch
        {
            AhpDerivation.Eigenvector => PriorityVectors.Principal(matrix),
            AhpDerivation.GeometricMean => PriorityVectors.GeometricMean(_matrix, IsComplete),
            AhpDerivation.ColumnMean => PriorityVectors.ColumnMean(_matrix),
            _ => throw new ArgumentOutOfRangeException(nameof(derivation), derivation, "Choose Eigenvector, GeometricMean or ColumnMean."),
        };
        return new(_keys, weights, PriorityVectors.Eigenvalue(matrix, weights), IsComplete, randomIndex ?? RandomIndex.Saaty);
    }

    /// <summary>Finds the three items whose comparisons fit together worst, and the next ones.</summary>
    /// <param name="count">How many; 5 by default.</param>
    /// <returns>The triads that contradict themselves, the worst first. O(n³).</returns>
    public IReadOnlyList<Triad> InconsistentTriads(int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var n = _keys.Length;
        var triads = from i in Enumerable.Range(0, n)
                     from j in Enumerable.Range(i + 1, n - i - 1)
                     from k in Enumerable.Range(j + 1, n - j - 1)
                     where _matrix[i, j] > 0 && _matrix[j, k] > 0 && _matrix[i, k] > 0
                     let triad = new Triad(_keys[i], _keys[j], _keys[k], _matrix[i, k], _matrix[i, j] * _matrix[j, k])
                     where triad.Inconsistency > 1 + ReciprocityTolerance
                     select triad;
        return [.. triads.OrderByDescending(triad => triad.Inconsistency).Take(count)];
    }

    private void Mark(int start, int number, int[] component)
    {
        var open = new Stack<int>([start]);
        component[start] = number;
        while (open.TryPop(out var i))
        {
            for (var j = 0; j < component.Length; j++)
            {
                if (component[j] == 0 && _matrix[i, j] > 0)
                {
                    component[j] = number;
                    open.Push(j);
                }
            }
        }
    }

    private int Require(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var index = Array.IndexOf(_keys, key);
        return index >= 0 ? index : throw new ArgumentException($"'{key}' is none of the items: {string.Join(", ", _keys)}.", nameof(key));
    }
}
