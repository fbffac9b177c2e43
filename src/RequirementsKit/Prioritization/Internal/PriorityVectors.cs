namespace RequirementsKit.Prioritization.Internal;

/// <summary>Priority vectors of positive reciprocal matrices; 0 marks a missing entry where one is allowed.</summary>
internal static class PriorityVectors
{
    private const int MostIterations = 10_000;
    private const double Tolerance = 1e-15;

    /// <summary>Zeros where comparisons are missing, and on the diagonal one more for each of them: missing entries then stand for the ratio of the weights (Harker 1987).</summary>
    public static double[,] Harker(double[,] matrix)
    {
        var result = (double[,])matrix.Clone();
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < matrix.GetLength(1); j++)
            {
                result[i, i] += matrix[i, j] == 0 ? 1 : 0;
            }
        }

        return result;
    }

    /// <summary>The principal eigenvector by power iteration from the row means; a primitive matrix has exactly one positive one.</summary>
    public static double[] Principal(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var (vector, image) = (new double[n], new double[n]);
        vector.AsSpan().Fill(1.0 / n);
        for (var round = 0; round < MostIterations; round++)
        {
            Multiply(matrix, vector, image);
            Normalize(image);
            double change = 0;
            for (var i = 0; i < n; i++)
            {
                change = Math.Max(change, Math.Abs(image[i] - vector[i]));
            }

            (vector, image) = (image, vector);
            if (change <= Tolerance)
            {
                break;
            }
        }

        return vector;
    }

    public static double[] GeometricMean(double[,] matrix, bool isComplete)
    {
        var n = matrix.GetLength(0);
        var logs = new double[n];
        if (isComplete)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    logs[i] += Math.Log(matrix[i, j]) / n;
                }
            }
        }
        else
        {
            logs = LeastSquares(matrix);
        }

        var largest = logs.Max();
        double[] weights = [.. logs.Select(log => Math.Exp(log - largest))];
        Normalize(weights);
        return weights;
    }

    public static double[] ColumnMean(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var weights = new double[n];
        for (var j = 0; j < n; j++)
        {
            double sum = 0;
            for (var i = 0; i < n; i++)
            {
                sum += matrix[i, j];
            }

            for (var i = 0; i < n; i++)
            {
                weights[i] += matrix[i, j] / sum / n;
            }
        }

        return weights;
    }

    public static double Eigenvalue(double[,] matrix, double[] weights)
    {
        var image = new double[weights.Length];
        Multiply(matrix, weights, image);
        double sum = 0;
        for (var i = 0; i < image.Length; i++)
        {
            sum += image[i] / weights[i];
        }

        return sum / image.Length;
    }

    /// <summary>Minimizes Σ (ln a − (yᵢ − yⱼ))² over the pairs that were compared: the Laplacian of their graph, with the first unknown held at 0.</summary>
    private static double[] LeastSquares(double[,] matrix)
    {
        var n = matrix.GetLength(0) - 1;
        var system = new double[n, n + 1];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= n; j++)
            {
                if (matrix[i + 1, j] > 0)
                {
                    system[i, i]++;
                    system[i, n] += Math.Log(matrix[i + 1, j]);
                    if (j > 0)
                    {
                        system[i, j - 1]--;
                    }
                }
            }
        }

        return [0, .. Solve(system, n)];
    }

    /// <summary>Elimination without pivoting: the grounded Laplacian of a connected graph is positive definite.</summary>
    private static double[] Solve(double[,] system, int n)
    {
        for (var p = 0; p < n; p++)
        {
            for (var i = p + 1; i < n; i++)
            {
                var factor = system[i, p] / system[p, p];
                for (var j = p; factor != 0 && j <= n; j++)
                {
                    system[i, j] -= factor * system[p, j];
                }
            }
        }

        var solution = new double[n];
        for (var i = n - 1; i >= 0; i--)
        {
            solution[i] = system[i, n];
            for (var j = i + 1; j < n; j++)
            {
                solution[i] -= system[i, j] * solution[j];
            }

            solution[i] /= system[i, i];
        }

        return solution;
    }

    private static void Multiply(double[,] matrix, double[] vector, double[] image)
    {
        var n = vector.Length;
        for (var i = 0; i < n; i++)
        {
            double sum = 0;
            for (var j = 0; j < n; j++)
            {
                sum += matrix[i, j] * vector[j];
            }

            image[i] = sum;
        }
    }

    private static void Normalize(double[] vector)
    {
        double sum = 0;
        foreach (var value in vector)
        {
            sum += value;
        }

        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] /= sum;
        }
    }
}
