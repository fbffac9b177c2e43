namespace RequirementsKit.Prioritization.Internal;

/// <summary>The figures of a column that relative normalizations need; missing scores are left out.</summary>
internal readonly record struct ColumnFigures(int Count, double Min, double Max, double Sum, double ReciprocalSum, double SquareSum, double Mean, double Deviation)
{
    public static ColumnFigures Of(ReadOnlySpan<double> values)
    {
        int count = 0;
        double min = double.PositiveInfinity, max = double.NegativeInfinity, sum = 0, reciprocals = 0, squares = 0, deviations = 0;
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                count++;
                min = Math.Min(min, value);
                max = Math.Max(max, value);
                sum += value;
                reciprocals += value == 0 ? 0 : 1 / value;
                squares += value * value;
            }
        }

        if (count == 0)
        {
            return default;
        }

        var mean = sum / count;
        foreach (var value in values)
        {
            deviations += double.IsNaN(value) ? 0 : (value - mean) * (value - mean);
        }

        return new(count, min, max, sum, reciprocals, squares, mean, Math.Sqrt(deviations / count));
    }

    public static (double Min, double Max) Ends(ReadOnlySpan<double> values)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        foreach (var value in values)
        {
            (min, max) = (Math.Min(min, value), Math.Max(max, value));
        }

        return (min, max);
    }
}
