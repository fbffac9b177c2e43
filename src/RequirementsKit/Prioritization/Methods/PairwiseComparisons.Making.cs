using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <content>How comparisons are made: pair by pair, from a matrix, or of several people.</content>
public sealed partial class PairwiseComparisons
{
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
}
