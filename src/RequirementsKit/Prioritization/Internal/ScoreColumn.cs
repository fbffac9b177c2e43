namespace RequirementsKit.Prioritization.Internal;

/// <summary>One column of a table: its numbers (NaN marks a missing score) and what a model must know before it reads them.</summary>
internal sealed record ScoreColumn(double[] Values, double Min, double Max, bool HasMissing, bool IsFinite)
{
    public static ScoreColumn Of(double[] values, bool hasMissing)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity;
        var finite = true;
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            if (double.IsNaN(value))
            {
                finite &= hasMissing;
                continue;
            }

            if (value == 0)
            {
                values[i] = 0; // negative zero is zero
            }

            finite &= double.IsFinite(value);
            min = value < min ? value : min;
            max = value > max ? value : max;
        }

        return new(values, min, max, hasMissing, finite);
    }
}
