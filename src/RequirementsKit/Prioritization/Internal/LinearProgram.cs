namespace RequirementsKit.Prioritization.Internal;

/// <summary>
/// Minimizes the last unknown ξ over non-negative weights that sum to 1, with |x − a·y| ≤ ξ for given pairs: the two-phase simplex method with Bland's rule,
/// which cannot cycle (R. G. Bland, Mathematics of Operations Research 2, 1977).
/// </summary>
internal sealed class LinearProgram(int unknowns)
{
    private const double Epsilon = 1e-12;
    private readonly List<double[]> _bounds = [];

    /// <summary>Adds |weight − times · other| ≤ ξ.</summary>
    public void Bound(int weight, int other, double times)
    {
        foreach (var sign in (ReadOnlySpan<int>)[1, -1])
        {
            var row = new double[unknowns];
            row[weight] += sign;
            row[other] -= sign * times;
            row[^1] = -1;
            _bounds.Add(row);
        }
    }

    public double[] Solve()
    {
        // ξ large enough fits any weights, so equal weights with that ξ would do; the first phase finds such a corner by itself through one artificial unknown.
        var (rows, slacks) = (_bounds.Count + 1, _bounds.Count);
        var (artificial, right) = (unknowns + slacks, unknowns + slacks + 1);
        var tableau = new double[rows, right + 1];
        var basis = new int[rows];
        for (var i = 0; i < slacks; i++)
        {
            for (var j = 0; j < unknowns; j++)
            {
                tableau[i, j] = _bounds[i][j];
            }

            tableau[i, unknowns + i] = 1;
            basis[i] = unknowns + i;
        }

        for (var j = 0; j < unknowns - 1; j++)
        {
            tableau[rows - 1, j] = 1;
        }

        tableau[rows - 1, artificial] = tableau[rows - 1, right] = 1;
        basis[rows - 1] = artificial;
        Minimize(tableau, basis, artificial, right);
        Minimize(tableau, basis, unknowns - 1, artificial);
        var solution = new double[unknowns];
        for (var i = 0; i < rows; i++)
        {
            if (basis[i] < unknowns)
            {
                solution[basis[i]] = Math.Max(0, tableau[i, right]);
            }
        }

        return solution;
    }

    /// <summary>Minimizes one unknown over the columns before <paramref name="columns"/>.</summary>
    private static void Minimize(double[,] tableau, int[] basis, int unknown, int columns)
    {
        var right = tableau.GetLength(1) - 1;
        while (Array.IndexOf(basis, unknown) is var row && row >= 0)
        {
            var entering = -1;
            for (var j = 0; j < columns && entering < 0; j++)
            {
                // The reduced cost of a column is minus its entry in the row of the one unknown that costs anything.
                entering = j != unknown && tableau[row, j] > Epsilon && Array.IndexOf(basis, j) < 0 ? j : -1;
            }

            if (entering < 0)
            {
                return;
            }

            var leaving = -1;
            for (var i = 0; i < basis.Length; i++)
            {
                if (tableau[i, entering] > Epsilon)
                {
                    var better = leaving < 0 ? -1 : (tableau[i, right] * tableau[leaving, entering]).CompareTo(tableau[leaving, right] * tableau[i, entering]);
                    leaving = better < 0 || (better == 0 && basis[i] < basis[leaving]) ? i : leaving;
                }
            }

            Pivot(tableau, basis, leaving, entering);
        }
    }

    private static void Pivot(double[,] tableau, int[] basis, int leaving, int entering)
    {
        var width = tableau.GetLength(1);
        var pivot = tableau[leaving, entering];
        for (var j = 0; j < width; j++)
        {
            tableau[leaving, j] /= pivot;
        }

        for (var i = 0; i < basis.Length; i++)
        {
            var factor = i == leaving ? 0 : tableau[i, entering];
            for (var j = 0; factor != 0 && j < width; j++)
            {
                tableau[i, j] -= factor * tableau[leaving, j];
            }
        }

        basis[leaving] = entering;
    }
}
