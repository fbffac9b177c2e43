namespace RequirementsKit.Prioritization;

/// <summary>Collects what a <see cref="PrioritizationModel"/> is made of. Not safe for use by several threads at once.</summary>
public sealed class PrioritizationModelBuilder
{
    private readonly string _name;
    private readonly List<Criterion> _criteria = [];
    private readonly List<string> _tieBreakers = [];
    private PrioritizationMethod _method = WeightedSum.Instance;
    private Normalization? _normalization;
    private int _significantBits = PrioritizationModel.DefaultSignificantBits;

    internal PrioritizationModelBuilder(string name) => _name = name;

    /// <summary>Adds a criterion.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>This builder.</returns>
    public PrioritizationModelBuilder With(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        _criteria.Add(criterion);
        return this;
    }

    /// <summary>Chooses the method.</summary>
    /// <param name="method">The method; <see cref="WeightedSum"/> by default.</param>
    /// <returns>This builder.</returns>
    public PrioritizationModelBuilder By(PrioritizationMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        _method = method;
        return this;
    }

    /// <summary>Chooses the normalization.</summary>
    /// <param name="normalization">The normalization; that of the method by default.</param>
    /// <returns>This builder.</returns>
    public PrioritizationModelBuilder Normalize(Normalization normalization)
    {
        ArgumentNullException.ThrowIfNull(normalization);
        _normalization = normalization;
        return this;
    }

    /// <summary>Adds a criterion to the chain that breaks ties: of two items with the same score the one with the better raw value comes first.</summary>
    /// <param name="criterion">The key of the criterion.</param>
    /// <returns>This builder.</returns>
    public PrioritizationModelBuilder BreakTiesBy(string criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        _tieBreakers.Add(criterion);
        return this;
    }

    /// <summary>Says to how many significant bits scores are rounded before they are compared.</summary>
    /// <param name="significantBits">From 16 to 53; <see cref="PrioritizationModel.DefaultSignificantBits"/> by default.</param>
    /// <returns>This builder.</returns>
    public PrioritizationModelBuilder CompareBits(int significantBits)
    {
        _significantBits = significantBits;
        return this;
    }

    /// <summary>Checks everything and makes the model.</summary>
    /// <returns>The model.</returns>
    /// <exception cref="PrioritizationException">Something is wrong; all problems are listed.</exception>
    public PrioritizationModel Build() => new(_name, _criteria, _method, _normalization ?? _method.DefaultNormalization, _tieBreakers, _significantBits);
}
