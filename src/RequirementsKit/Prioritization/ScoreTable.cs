using System.Collections.Frozen;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization;

/// <summary>Who has which score on which criterion: items down, criteria across, missing scores marked. Immutable.</summary>
/// <remarks>Held by columns. Items keep the order they were given in; a ranking does not depend on it.</remarks>
public sealed class ScoreTable
{
    private readonly string[] _items;
    private readonly string[] _criteria;
    private readonly Lazy<FrozenDictionary<string, int>> _rows;

    internal ScoreTable(string[] items, string[] criteria, ScoreColumn[] columns, bool isInKeyOrder)
    {
        (_items, _criteria, Columns, IsInKeyOrder) = (items, criteria, columns, isInKeyOrder);
        _rows = new(() => _items.Select((key, i) => (key, i)).ToFrozenDictionary(pair => pair.key, pair => pair.i, StringComparer.Ordinal));
    }

    /// <summary>Gets the keys of the items.</summary>
    public IReadOnlyList<string> Items => _items;

    /// <summary>Gets the keys of the criteria.</summary>
    public IReadOnlyList<string> Criteria => _criteria;

    internal ScoreColumn[] Columns { get; }

    internal string[] Keys => _items;

    /// <summary>Whether each key comes after the one before it; then no key occurs twice, and places can be compared in the stead of keys.</summary>
    internal bool IsInKeyOrder { get; }

    /// <summary>Gets a score.</summary>
    /// <param name="item">The key of the item.</param>
    /// <param name="criterion">The key of the criterion.</param>
    /// <value>The score; null when it is missing.</value>
    /// <exception cref="ArgumentException">The table has no such item or criterion.</exception>
    public double? this[string item, string criterion]
    {
        get
        {
            var value = Columns[RequireCriterion(criterion)].Values[RequireItem(item)];
            return double.IsNaN(value) ? null : value;
        }
    }

    /// <summary>Starts a table that is filled row by row.</summary>
    /// <param name="criteria">The keys of the criteria.</param>
    /// <returns>The builder.</returns>
    public static ScoreTableBuilder WithCriteria(params IReadOnlyList<string> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return new(criteria);
    }

    /// <summary>Makes a table from columns, the quick way for many items.</summary>
    /// <param name="items">The keys of the items.</param>
    /// <param name="columns">The scores by criterion, one for each item, none missing.</param>
    /// <returns>The table. The numbers are copied. O(n k).</returns>
    /// <exception cref="PrioritizationException">A key is blank or occurs twice, a score is NaN or infinite, or a column has another length; all are listed.</exception>
    public static ScoreTable FromColumns(IEnumerable<string> items, IEnumerable<KeyValuePair<string, IReadOnlyList<double>>> columns)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(columns);
        string[] keys = [.. items];
        KeyValuePair<string, IReadOnlyList<double>>[] given = [.. columns];
        var problems = given.Where(column => column.Value.Count != keys.Length)
            .Select(column => PrioritizationTexts.WrongLength(column.Key, column.Value.Count, keys.Length)).ToList();
        return problems.Count > 0
            ? throw new PrioritizationException(problems)
            : Checked(keys, [.. given.Select(column => column.Key)], [.. given.Select(column => ((double[])[.. column.Value], false))]);
    }

    /// <summary>Tells whether the table has an item.</summary>
    /// <param name="item">The key of the item.</param>
    /// <returns>Whether it has.</returns>
    public bool Contains(string item) => _rows.Value.ContainsKey(item);

    /// <summary>Makes a copy with one more criterion, such as the shares of a vote or the demand for each item.</summary>
    /// <param name="criterion">The key of the criterion.</param>
    /// <param name="scores">The score by item; items that are not named have none.</param>
    /// <returns>The copy. O(n k).</returns>
    /// <exception cref="PrioritizationException">The table has the criterion, or a score is NaN or infinite; all problems are listed.</exception>
    /// <exception cref="ArgumentException">A score names an item that the table does not have.</exception>
    public ScoreTable With(string criterion, IReadOnlyDictionary<string, double> scores)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(criterion);
        ArgumentNullException.ThrowIfNull(scores);
        foreach (var item in scores.Keys)
        {
            RequireItem(item);
        }

        return Create(_items, [.. _criteria, criterion], (item, k) =>
            k == _criteria.Length ? (scores.TryGetValue(_items[item], out var score) ? score : null) : this[_items[item], _criteria[k]]);
    }

    internal ScoreTable Without(string item)
    {
        var row = RequireItem(item);
        return new(
            [.. _items.Where((_, i) => i != row)], _criteria, [.. Columns.Select(column => ScoreColumn.Of([.. column.Values.Where((_, i) => i != row)], column.HasMissing))], IsInKeyOrder);
    }

    internal static ScoreTable Create(IReadOnlyList<string> items, IReadOnlyList<string> criteria, Func<int, int, double?> score)
    {
        var columns = new (double[] Values, bool HasMissing)[criteria.Count];
        var problems = new List<PrioritizationProblem>();
        for (var k = 0; k < criteria.Count; k++)
        {
            columns[k].Values = new double[items.Count];
            for (var i = 0; i < items.Count; i++)
            {
                var value = score(i, k);
                columns[k].HasMissing |= value is null;
                columns[k].Values[i] = value ?? double.NaN;
                if (value is { } number && double.IsNaN(number))
                {
                    problems.Add(PrioritizationTexts.NotFinite(items[i], criteria[k], number));
                }
            }
        }

        return problems.Count > 0 ? throw new PrioritizationException(problems) : Checked([.. items], [.. criteria], columns);
    }

    internal int FindCriterion(string key) => Array.IndexOf(_criteria, key);

    internal int RequireItem(string item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _rows.Value.TryGetValue(item, out var row)
            ? row
            : throw new ArgumentException($"The table has no item '{item}'. It has {_items.Length} items; their keys are compared exactly.", nameof(item));
    }

    private int RequireCriterion(string criterion)
    {
        var column = FindCriterion(criterion);
        return column >= 0
            ? column
            : throw new ArgumentException($"The table has no criterion '{criterion}'. It has: {string.Join(", ", _criteria)}.", nameof(criterion));
    }

    private static ScoreTable Checked(string[] items, string[] criteria, (double[] Values, bool HasMissing)[] columns)
    {
        var problems = new List<PrioritizationProblem>();
        var isInKeyOrder = IsAscending(items);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        problems.AddRange(items.Where(string.IsNullOrWhiteSpace).Select(_ => PrioritizationTexts.BlankKey()));
        problems.AddRange(isInKeyOrder ? [] : items.Where(key => !string.IsNullOrWhiteSpace(key) && !seen.Add(key)).Select(PrioritizationTexts.DuplicateItem));
        problems.AddRange(criteria.GroupBy(key => key, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => PrioritizationTexts.DuplicateCriterion(group.Key)));
        var result = new ScoreColumn[columns.Length];
        for (var k = 0; k < columns.Length; k++)
        {
            result[k] = ScoreColumn.Of(columns[k].Values, columns[k].HasMissing);
            if (!result[k].IsFinite)
            {
                problems.AddRange(columns[k].Values.Select((value, i) => (value, i))
                    .Where(pair => columns[k].HasMissing ? double.IsInfinity(pair.value) : !double.IsFinite(pair.value))
                    .Select(pair => PrioritizationTexts.NotFinite(items[pair.i], criteria[k], pair.value)));
            }
        }

        return problems.Count > 0 ? throw new PrioritizationException(problems) : new(items, criteria, result, isInKeyOrder);
    }

    private static bool IsAscending(string[] keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (KeyOrder.Compare(keys[i - 1] ?? string.Empty, keys[i] ?? string.Empty) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
