namespace RequirementsKit.Prioritization;

/// <summary>Collects the rows of a <see cref="ScoreTable"/>. Not safe for use by several threads at once.</summary>
public sealed class ScoreTableBuilder
{
    private readonly string[] _criteria;
    private readonly List<string> _items = [];
    private readonly List<double?>[] _columns;

    internal ScoreTableBuilder(IEnumerable<string> criteria)
    {
        _criteria = [.. criteria];
        _columns = [.. _criteria.Select(_ => new List<double?>())];
    }

    /// <summary>Adds an item with its scores.</summary>
    /// <param name="item">The key of the item.</param>
    /// <param name="scores">One score for each criterion, in their order; null where there is none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The number of scores differs from the number of criteria.</exception>
    public ScoreTableBuilder Add(string item, params IReadOnlyList<double?> scores)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Count != _criteria.Length)
        {
            throw new ArgumentException(
                $"{item} has {scores.Count} scores, but the table has {_criteria.Length} criteria: {string.Join(", ", _criteria)}. Give null for a missing score.", nameof(scores));
        }

        _items.Add(item);
        for (var k = 0; k < _columns.Length; k++)
        {
            _columns[k].Add(scores[k]);
        }

        return this;
    }

    /// <summary>Makes the table.</summary>
    /// <returns>The table.</returns>
    /// <exception cref="PrioritizationException">A key is blank or occurs twice, or a score is NaN or infinite; all of them are listed.</exception>
    public ScoreTable Build() => ScoreTable.Create(_items, _criteria, (item, criterion) => _columns[criterion][item]);
}
