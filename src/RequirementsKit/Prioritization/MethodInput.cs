using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization;

/// <summary>What a <see cref="PrioritizationMethod"/> sees: the columns, checked and with missing scores settled, and the weights.</summary>
public sealed class MethodInput
{
    private readonly double[][] _columns;
    private readonly ColumnTransform[] _transforms;
    private readonly double[] _weights;
    private readonly (double Min, double Max)[]? _ends;
    private readonly IReadOnlyList<string> _items;
    private readonly bool _isInKeyOrder;

    internal MethodInput(IReadOnlyList<Criterion> criteria, IReadOnlyList<string> items, double[][] columns, ColumnTransform[] transforms, (double Min, double Max)[]? ends, bool isInKeyOrder)
    {
        (Criteria, _items, _columns, _transforms, _ends, _isInKeyOrder) = (criteria, items, columns, transforms, ends, isInKeyOrder);
        RawWeightSum = 0;
        foreach (var criterion in criteria)
        {
            RawWeightSum += criterion.Weight;
        }

        _weights = [.. criteria.Select(criterion => criterion.Weight / RawWeightSum)];
    }

    /// <summary>Gets the number of items.</summary>
    public int Count => _items.Count;

    /// <summary>Gets the criteria in the order of the model.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>Gets the sum of the weights as they were given.</summary>
    public double RawWeightSum { get; }

    /// <summary>Finds the key of an item.</summary>
    /// <param name="item">The index of the item, from 0.</param>
    /// <returns>The key.</returns>
    public string Item(int item) => _items[item];

    /// <summary>Finds a weight, divided by the sum of all.</summary>
    /// <param name="criterion">The index of the criterion, from 0.</param>
    /// <returns>The weight; all of them sum to 1.</returns>
    public double Weight(int criterion) => _weights[criterion];

    /// <summary>Finds the raw scores of a criterion.</summary>
    /// <param name="criterion">The index of the criterion, from 0.</param>
    /// <returns>One score for each item; NaN only where the criterion is to be left out (<see cref="MissingScores.Reweight"/>).</returns>
    public ReadOnlySpan<double> Values(int criterion) => _columns[criterion];

    /// <summary>Finds how the model normalizes a criterion.</summary>
    /// <param name="criterion">The index of the criterion, from 0.</param>
    /// <returns>The transform.</returns>
    public ColumnTransform Transform(int criterion) => _transforms[criterion];

    /// <summary>Finds a criterion by its key.</summary>
    /// <param name="criterion">The key.</param>
    /// <returns>Its index, from 0; −1 when the model has none.</returns>
    public int IndexOf(string criterion)
    {
        var index = Criteria.Count - 1;
        while (index >= 0 && Criteria[index].Key != criterion)
        {
            index--;
        }

        return index;
    }

    /// <summary>Makes the input of a method inside another one.</summary>
    internal MethodInput Only(Func<Criterion, bool> counts)
    {
        int[] kept = [.. Enumerable.Range(0, Criteria.Count).Where(k => counts(Criteria[k]))];
        return new([.. kept.Select(k => Criteria[k])], _items, [.. kept.Select(k => _columns[k])], [.. kept.Select(k => _transforms[k])], _ends is null ? null : [.. kept.Select(k => _ends[k])], _isInKeyOrder);
    }

    internal double[] Column(int criterion) => _columns[criterion];

    /// <summary>Finds the smallest and the largest score of a criterion; positive and negative infinity where there is none.</summary>
    internal (double Min, double Max) Ends(int criterion) => _ends is null ? ColumnFigures.Ends(_columns[criterion]) : _ends[criterion];

    /// <summary>Compares two items by their keys; by their places where the table is in the order of its keys, as backlogs are.</summary>
    internal int CompareKeys(int item, int other) => _isInKeyOrder ? item.CompareTo(other) : KeyOrder.Compare(_items[item], _items[other]);

    internal bool HasMissing(int criterion)
    {
        return Criteria[criterion].Missing == MissingScores.Reweight && Values(criterion).ContainsAnyExceptInRange(double.NegativeInfinity, double.PositiveInfinity);
    }
}
