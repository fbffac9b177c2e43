namespace RequirementsKit.Prioritization.Methods;

/// <summary>How the effort of a timebox splits over Must, Should and Could. What will not be done has no share.</summary>
/// <remarks>Source: Agile Business Consortium, DSDM Agile Project Framework, chapter 10: at most 60 % Must, around 20 % Could.</remarks>
public sealed class MoscowEffort
{
    /// <summary>The share of effort that the Musts should not exceed: 0.6.</summary>
    public const double MostMust = 0.6;

    private readonly double[] _effort = new double[4];

    private MoscowEffort()
    {
    }

    /// <summary>Gets the effort of Must, Should and Could together, in the unit it was given in.</summary>
    public double Total => _effort[0] + _effort[1] + _effort[2];

    /// <summary>Gets whether the Musts take more than <see cref="MostMust"/> of the effort, which leaves too little to give up when things go wrong.</summary>
    public bool HasTooMuchMust => Share(MoscowCategory.Must) > MostMust;

    /// <summary>Adds up the effort.</summary>
    /// <param name="items">The category and the effort of each item, zero or more.</param>
    /// <returns>The split.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An effort is negative or not finite, or a category is none of the four.</exception>
    public static MoscowEffort Of(IEnumerable<(MoscowCategory Category, double Effort)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var split = new MoscowEffort();
        foreach (var (category, effort) in items)
        {
            if (!double.IsFinite(effort) || effort < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(items), effort, "An effort is a finite number, zero or more.");
            }

            split._effort[Index(category)] += effort;
        }

        return split;
    }

    /// <summary>Finds the effort of a category.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The effort, in the unit it was given in.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The category is none of the four.</exception>
    public double Effort(MoscowCategory category) => _effort[Index(category)];

    /// <summary>Finds the share of a category in <see cref="Total"/>.</summary>
    /// <param name="category">The category.</param>
    /// <returns>From 0 to 1; 0 for <see cref="MoscowCategory.Wont"/> and where there is no effort at all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The category is none of the four.</exception>
    public double Share(MoscowCategory category) =>
        Index(category) == Index(MoscowCategory.Wont) || Total == 0 ? 0 : Effort(category) / Total;

    private static int Index(MoscowCategory category) => Enum.IsDefined(category)
        ? (int)category - 1
        : throw new ArgumentOutOfRangeException(nameof(category), category, "The categories are Must, Should, Could and Wont.");
}
