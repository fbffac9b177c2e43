namespace RequirementsKit.Prioritization;

/// <summary>Turns columns of scores into one score for each item. Derive from it to add your own method without touching the kit.</summary>
/// <remarks>A method is a pure function: same input, same output, no state. It uses no fused multiply-add and keeps the order of the criteria.</remarks>
public abstract class PrioritizationMethod
{
    /// <summary>Gets the stable name; part of the hash of a model.</summary>
    public abstract string Name { get; }

    /// <summary>Gets whether the smallest score is the best.</summary>
    /// <value>False by default.</value>
    public virtual bool SmallerIsBetter => false;

    /// <summary>Gets whether an item's score depends on its own row (and the fitted normalization) alone.</summary>
    /// <value>False by default.</value>
    public virtual bool IsItemwise => false;

    /// <summary>Gets whether the method can leave out a criterion for an item without a score on it.</summary>
    /// <value>False by default.</value>
    public virtual bool AllowsReweight => false;

    /// <summary>Gets the normalization when the model names none.</summary>
    /// <value><see cref="Normalization.None"/> by default.</value>
    public virtual Normalization DefaultNormalization => Normalization.None;

    /// <summary>Gets the parameters by name; part of the hash of a model.</summary>
    /// <value>Empty by default.</value>
    public virtual IReadOnlyDictionary<string, double> Parameters => new Dictionary<string, double>();

    /// <summary>Finds what the method cannot work with in a model.</summary>
    /// <param name="criteria">The criteria of the model.</param>
    /// <returns>The problems; none by default.</returns>
    public virtual IEnumerable<PrioritizationProblem> Check(IReadOnlyList<Criterion> criteria) => [];

    /// <summary>Scores the items.</summary>
    /// <param name="input">The columns and weights.</param>
    /// <returns>One score for each item.</returns>
    /// <exception cref="PrioritizationException">The method cannot work with a value; all such values are listed.</exception>
    public abstract MethodResult Score(MethodInput input);

    /// <summary>Splits the score of an item by criterion.</summary>
    /// <param name="input">The columns and weights.</param>
    /// <param name="item">The index of the item, from 0.</param>
    /// <returns>One contribution for each criterion, in their order.</returns>
    public virtual IReadOnlyList<Contribution> Explain(MethodInput input, int item)
    {
        ArgumentNullException.ThrowIfNull(input);
        return [.. input.Criteria.Select((criterion, k) => new Contribution(
            criterion, input.Values(k)[item], input.Transform(k).Apply(input.Values(k)[item]), input.Weight(k), 0, ContributionRole.Considered))];
    }

    /// <summary>Writes the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
