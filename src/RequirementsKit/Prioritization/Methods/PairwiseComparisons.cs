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
public sealed class PairwiseComparisons
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

    /// <summary>Starts with items that nobody has compared yet.</summary>
    /// <param name="keys">The keys of the items, one or more, no two alike.</param>
    /// <returns>The comparisons.</returns>
    /// <exception cref="ArgumentException">There is no item, or a key is blank or occurs twice.</exception>
    public static PairwiseComparisons Of(params IReadOnlyList<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Count == 0 || keys.Any(string.IsNullOrWhiteSpace) || keys.Distinct(StringComparer.Ordinal).Count() < keys.Count)
        {
            throw new ArgumentException("Pairwise comparisons need one item or more, each with its own key.", nameof(keys));
        }

        var matrix = new double[keys.Count, keys.Count];
        for (var i = 0; i < keys.Count; i++)
        {
            matrix[i, i] = 1;
        }

        return new([.. keys], matrix);
    }

    /// <summary>Makes comparisons from a whole matrix. An entry without its mirror image is filled with the reciprocal.</summary>
    /// <param name="keys">The keys of the items.</param>
    /// <param name="rows">The rows: how many times as important the item of the row is as that of the column; null where nobody compared.</param>
    /// <returns>The comparisons.</returns>
    /// <exception cref="PrioritizationException">
    /// The matrix is not square, an entry is not a finite number above 0, a diagonal entry is not 1, or two mirror images do not multiply to 1 within 1e-9; all are listed.
    /// </exception>
    public static PairwiseComparisons FromMatrix(IReadOnlyList<string> keys, IReadOnlyList<IReadOnlyList<double?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var comparisons = Of(keys);
        var (n, matrix) = (keys.Count, comparisons._matrix);
        if (rows.Count != n || rows.Any(row => row.Count != n))
        {
            throw new PrioritizationException([PrioritizationTexts.NotSquare(n)]);
        }

        var problems = new List<PrioritizationProblem>();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var (given, mirror) = (rows[i][j], rows[j][i]);
                if (given is { } value && (!double.IsFinite(value) || value <= 0 || (i == j && value != 1)))
                {
                    problems.Add(PrioritizationTexts.BadComparison(keys[i], keys[j], value));
                }
                else if (i < j && given is { } one && mirror is { } other && Math.Abs((one * other) - 1) > ReciprocityTolerance)
                {
                    problems.Add(PrioritizationTexts.NotReciprocal(keys[i], keys[j], one, other));
                }

                matrix[i, j] = i == j ? 1 : given ?? (mirror is { } reflected ? 1 / reflected : 0);
            }
        }

        return problems.Count > 0 ? throw new PrioritizationException(problems) : comparisons;
    }

    /// <summary>Puts together what several people compared: the weighted geometric mean of their judgments, pair by pair, over those who judged the pair.</summary>
    /// <param name="people">The comparisons of each person, over the same items in the same order, and how much the person's word counts.</param>
    /// <returns>The comparisons of the group, reciprocal again; the last bits may differ between runtimes.</returns>
    /// <exception cref="ArgumentException">There is nobody, the items differ, or a weight is negative or not finite.</exception>
    /// <remarks>Source: J. Aczél and T. L. Saaty, Procedures for synthesizing ratio judgements, J. of Mathematical Psychology 27 (1983).</remarks>
    public static PairwiseComparisons Together(IReadOnlyList<(PairwiseComparisons Comparisons, double Weight)> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (people.Count == 0 || people.Any(person => !person.Comparisons.Keys.SequenceEqual(people[0].Comparisons.Keys) || !double.IsFinite(person.Weight) || person.Weight < 0))
        {
            throw new ArgumentException("A group needs one person or more, all with the same items in the same order and weights of zero or more.", nameof(people));
        }

        var group = Of(people[0].Comparisons.Keys);
        for (var i = 0; i < group.Keys.Count; i++)
        {
            for (var j = i + 1; j < group.Keys.Count; j++)
            {
                var judges = people.Where(person => person.Comparisons._matrix[i, j] > 0 && person.Weight > 0).ToList();
                if (judges.Count > 0)
                {
                    var value = Math.Exp(judges.Sum(person => person.Weight * Math.Log(person.Comparisons._matrix[i, j])) / judges.Sum(person => person.Weight));
                    (group._matrix[i, j], group._matrix[j, i]) = (value, 1 / value);
                }
            }
        }

        return group;
    }

    /// <summary>Makes a copy in which a pair is compared.</summary>
    /// <param name="item">The item.</param>
    /// <param name="over">The other item.</param>
    /// <param name="times">How many times as important it is: 1 the same, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more; 1/3 and so on for less.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">One of them is none of the items, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is not a finite number above 0.</exception>
    public PairwiseComparisons Prefer(string item, string over, double times)
    {
        var (i, j) = (Require(item), Require(over));
        if (i == j)
        {
            throw new ArgumentException($"'{item}' is as important as itself; compare it with another item.", nameof(over));
        }

        if (!double.IsFinite(times) || times <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(times), times, "A comparison is a finite number above 0: 3 for three times as important, 1.0 / 3 for a third.");
        }

        var matrix = (double[,])_matrix.Clone();
        (matrix[i, j], matrix[j, i]) = (times, 1 / times);
        return new(_keys, matrix);
    }

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
