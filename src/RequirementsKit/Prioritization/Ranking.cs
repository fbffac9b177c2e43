using System.Collections.Frozen;
using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Prioritization;

/// <summary>Items in the order of their scores, and why. Immutable; a value that can be kept together with <see cref="Model"/>'s hash.</summary>
/// <remarks>The order is total and does not depend on the order of the table: rounded score, then the model's tie-breakers, then the number in the key.</remarks>
public sealed class Ranking
{
    private readonly MethodInput _input;
    private readonly MethodResult _result;
    private readonly int[] _order;
    private readonly ItemComparison _comparison;
    private readonly Lazy<RankedItem[]> _items;
    private readonly Lazy<FrozenDictionary<string, int>> _positions;
    private readonly Lazy<PrioritizationProblem[]> _diagnostics;

    internal Ranking(PrioritizationModel model, ScoreTable table, MethodInput input, MethodResult result, ItemComparison comparison, int[] order, IReadOnlyList<string> excluded)
    {
        (Model, Table, _input, _result, _comparison, _order, Excluded) = (model, table, input, result, comparison, order, excluded);
        _items = new(() => RankedItems.Of(table, input, result, _comparison, order));
        _positions = new(() => _items.Value.ToFrozenDictionary(item => item.Key, item => item.Position - 1, StringComparer.Ordinal));
        _diagnostics = new(() => [.. result.Diagnostics, .. ConstantColumns()]);
        Keys = new OrderedKeys(input, order);
    }

    /// <summary>Gets the model that ranked.</summary>
    public PrioritizationModel Model { get; }

    /// <summary>Gets the scores that were ranked.</summary>
    public ScoreTable Table { get; }

    /// <summary>Gets the keys of the items, the best first.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Gets the items, the best first.</summary>
    public IReadOnlyList<RankedItem> Items => _items.Value;

    /// <summary>Gets the keys of the items that were left out because a score is missing.</summary>
    public IReadOnlyList<string> Excluded { get; }

    /// <summary>Gets what the user should know: what the method says, and criteria on which all items are equal (<c>prioritization.constant-column</c>).</summary>
    public IReadOnlyList<PrioritizationProblem> Diagnostics => _diagnostics.Value;

    /// <summary>Gets an item.</summary>
    /// <param name="key">The key of the item.</param>
    /// <value>The item.</value>
    /// <exception cref="ArgumentException">The item is not ranked.</exception>
    public RankedItem this[string key] => Items[PositionOf(key)];

    /// <summary>Explains where an item stands and what would move it up.</summary>
    /// <param name="key">The key of the item.</param>
    /// <returns>The explanation.</returns>
    /// <exception cref="ArgumentException">The item is not ranked.</exception>
    /// <remarks>O(k) trials for methods that judge each item by itself; the others score the whole table for each trial.</remarks>
    public RankExplanation Explain(string key)
    {
        var position = PositionOf(key);
        var neighbour = position == 0 ? null : Items[position - 1];
        var moves = neighbour is null ? [] : new MoveFinder(Model, _input, _comparison).Passing(_order[position], _order[position - 1]);
        var below = position + 1 < Items.Count ? Items[position + 1] : null;
        return new(Items[position], Contributions(_order[position]), neighbour, below, moves, Items.Count);
    }

    /// <summary>Asks how much the order depends on its weights and on the items that happen to be in it.</summary>
    /// <returns>The questions that can be asked.</returns>
    public RankingSensitivity Sensitivity() => new(this);

    /// <summary>Finds what changed since an earlier ranking, and why.</summary>
    /// <param name="earlier">The earlier ranking.</param>
    /// <returns>The comparison. O(n k).</returns>
    public RankingComparison Since(Ranking earlier) => RankingComparison.Of(earlier, this);

    /// <summary>Compares scores with what things turned out to be: estimated cost with spent cost, expected value with measured value.</summary>
    /// <param name="criterion">The key of the criterion.</param>
    /// <param name="actual">What it turned out to be, in the unit of the scores, by item; items that are not named keep their score.</param>
    /// <returns>How good the estimates were, and the ranking as it would have been. O(n k).</returns>
    /// <exception cref="ArgumentException">The model has no such criterion, an item is not ranked, or a figure is not finite.</exception>
    /// <exception cref="PrioritizationException">A figure lies outside the scale of the criterion, or the method cannot work with it.</exception>
    public Hindsight Against(string criterion, IReadOnlyDictionary<string, double> actual) => Hindsight.Of(this, criterion, actual);

    internal MethodInput Input => _input;

    internal ReadOnlySpan<double> Scores => _result.Scores;

    internal ReadOnlySpan<int> Order => _order;

    internal ItemComparison Comparison => _comparison;

    private IEnumerable<PrioritizationProblem> ConstantColumns() =>
        from k in Enumerable.Range(0, _order.Length > 1 ? Model.Criteria.Count : 0)
        where Model.Criteria[k].Weight > 0
        let ends = _input.Ends(k)
        where ends.Min.Equals(ends.Max)
        select PrioritizationTexts.ConstantColumn(Model.Criteria[k], ends.Min);

    private IReadOnlyList<Contribution> Contributions(int item) =>
        [.. Model.Method.Explain(_input, item).Select(part => part with { IsFilled = part.Value is not null && Table[_input.Item(item), part.Criterion.Key] is null })];

    private int PositionOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _positions.Value.TryGetValue(key, out var position)
            ? position
            : throw new ArgumentException(
                $"'{key}' is not ranked. {(Excluded.Contains(key, StringComparer.Ordinal) ? "It was left out because a score is missing." : $"The ranking has {Items.Count} items.")}", nameof(key));
    }
}
