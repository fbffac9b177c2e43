namespace RequirementsKit.Prioritization.Methods;

/// <summary>The mean consistency index of random judgments by the number of items: what a consistency ratio is measured against. Published tables differ, so a table is named.</summary>
public sealed class RandomIndex
{
    private readonly (int Size, double Value)[] _table;

    private RandomIndex(string name, (int Size, double Value)[] table) => (Name, _table) = (name, table);

    /// <summary>Gets the table of T. L. Saaty, The Analytic Hierarchy Process (1980): 3 to 15 items. The default.</summary>
    public static RandomIndex Saaty { get; } = new("Saaty 1980", From(3, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59));

    /// <summary>Gets the table of T. L. Saaty, Theory and Applications of the Analytic Network Process (2005), p. 31: 3 to 15 items.</summary>
    public static RandomIndex Saaty2005 { get; } = new("Saaty 2005", From(3, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59));

    /// <summary>
    /// Gets the table of H. A. Donegan and F. J. Dodd, A note on Saaty's random indexes, Mathematical and Computer Modelling 15 (1991): 3 to 100 items, read on a straight line between its entries.
    /// </summary>
    public static RandomIndex DoneganDodd { get; } = new("Donegan-Dodd 1991",
    [
        .. From(3, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969, 1.5078, 1.5153, 1.5262, 1.5313, 1.5371),
        (25, 1.5619), (30, 1.5772), (40, 1.5976), (50, 1.6102), (60, 1.6178), (70, 1.6237), (80, 1.6277), (90, 1.6213), (100, 1.6339),
    ]);

    /// <summary>
    /// Gets the straight line of J. A. Alonso and M. T. Lamata, Consistency in the analytic hierarchy process: a new approach, Int. J. of Uncertainty, Fuzziness and Knowledge-Based Systems 14
    /// (2006), 445–459: the mean largest eigenvalue is 2.7699 n − 4.3513, for 3 items or more.
    /// </summary>
    public static RandomIndex AlonsoLamata { get; } = new("Alonso-Lamata 2006", []);

    /// <summary>Gets the name with the year of publication.</summary>
    public string Name { get; }

    /// <summary>Finds the index.</summary>
    /// <param name="size">The number of items.</param>
    /// <returns>The index; 0 for one or two items, which cannot contradict each other; null when the table ends before that size.</returns>
    public double? For(int size)
    {
        if (size < 3)
        {
            return 0;
        }

        if (_table.Length == 0)
        {
            return ((2.7699 * size) - 4.3513 - size) / (size - 1);
        }

        var next = Array.FindIndex(_table, entry => entry.Size >= size);
        if (next < 0 || _table[next].Size == size)
        {
            return next < 0 ? null : _table[next].Value;
        }

        var (below, above) = (_table[next - 1], _table[next]);
        return below.Value + ((above.Value - below.Value) * (size - below.Size) / (above.Size - below.Size));
    }

    /// <summary>Writes the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    private static (int Size, double Value)[] From(int first, params ReadOnlySpan<double> values)
    {
        var table = new (int, double)[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            table[i] = (first + i, values[i]);
        }

        return table;
    }
}
