using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>Weighted product: Π r^w, with the weights divided by their sum. One poor score hurts more than in a sum.</summary>
/// <remarks>
/// A normalized score of 0 with a weight above 0 gives 0; a negative one is refused; a weight of 0 contributes nothing. Computed in log space, so the last bits may differ
/// between runtimes. O(n k). Source: P. W. Bridgman, Dimensional Analysis (1922); D. W. Miller and M. K. Starr, Executive Decisions and Operations Research (1969).
/// </remarks>
public sealed class WeightedProduct : PrioritizationMethod
{
    private WeightedProduct()
    {
    }

    /// <summary>Gets the method.</summary>
    public static WeightedProduct Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "weighted-product";

    /// <inheritdoc/>
    public override bool IsItemwise => true;

    /// <inheritdoc/>
    public override Normalization DefaultNormalization => Normalization.Anchored;

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var logs = new double[input.Count];
        var problems = new List<PrioritizationProblem>();
        for (var k = 0; k < input.Criteria.Count; k++)
        {
            var weight = input.Weight(k);
            if (weight == 0)
            {
                continue;
            }

            var values = input.Values(k);
            var transform = input.Transform(k);
            for (var i = 0; i < logs.Length; i++)
            {
                var factor = transform.Apply(values[i]);
                if (factor < 0)
                {
                    problems.Add(PrioritizationTexts.NegativeFactor(Name, input.Item(i), input.Criteria[k], factor));
                }

                logs[i] += weight * Math.Log(factor); // log 0 is −∞, which no later factor lifts
            }
        }

        return problems.Count > 0 ? throw new PrioritizationException(problems) : new([.. logs.Select(Math.Exp)]);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contribution> Explain(MethodInput input, int item)
    {
        ArgumentNullException.ThrowIfNull(input);
        return [.. input.Criteria.Select((criterion, k) =>
        {
            var value = input.Values(k)[item];
            var factor = input.Transform(k).Apply(value);
            return new Contribution(criterion, value, factor, input.Weight(k), Math.Pow(factor, input.Weight(k)), ContributionRole.Multiplied);
        })];
    }
}
