using System.Collections.Immutable;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>PROMETHEE II: the net flow, which is how much an item is preferred to the others less how much they are preferred to it, on the mean.</summary>
/// <remarks>
/// φ = Σ w·Σ (P(a, b) − P(b, a)) ÷ (n − 1), from −1 to 1; a single item has 0. Differences are taken after the model's normalization, by default none, so thresholds are in the unit
/// of the criterion. By sorting and prefix sums O(k n log n), but O(k n²) for <see cref="PreferenceFunction.Gaussian"/>. Relative: adding an item can reverse the others.
/// Source: J.-P. Brans and P. Vincke, A preference ranking organisation method, Management Science 31 (1985).
/// </remarks>
public sealed class Promethee : PrioritizationMethod
{
    private readonly ImmutableSortedDictionary<string, PreferenceFunction> _functions;

    private Promethee(ImmutableSortedDictionary<string, PreferenceFunction> functions) => _functions = functions;

    /// <summary>Gets the method with the usual function on every criterion.</summary>
    public static Promethee Instance { get; } = new(ImmutableSortedDictionary.Create<string, PreferenceFunction>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public override string Name => "promethee-2";

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, double> Parameters => _functions.SelectMany(pair => new[]
    {
        KeyValuePair.Create($"{pair.Key}.shape", (double)pair.Value.Shape),
        KeyValuePair.Create($"{pair.Key}.indifference", pair.Value.Indifference),
        KeyValuePair.Create($"{pair.Key}.preference", pair.Value.Preference),
    }).ToDictionary();

    /// <summary>Makes the method with another function on a criterion.</summary>
    /// <param name="criterion">The key of the criterion.</param>
    /// <param name="function">The function.</param>
    /// <returns>The method.</returns>
    public Promethee With(string criterion, PreferenceFunction function)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(criterion);
        ArgumentNullException.ThrowIfNull(function);
        return new(_functions.SetItem(criterion, function));
    }

    /// <inheritdoc/>
    public override IEnumerable<PrioritizationProblem> Check(IReadOnlyList<Criterion> criteria) => MethodChecks.NeedsKeys(Name, criteria, [.. _functions.Keys]);

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var scores = new double[input.Count];
        var (utilities, flows) = (new double[input.Count], new double[input.Count]);
        for (var k = 0; k < input.Criteria.Count && input.Count > 1; k++)
        {
            Utilities.Fill(utilities, input.Values(k), input.Transform(k));
            NetFlows.Fill(flows, utilities, FunctionOf(input.Criteria[k]));
            var weight = input.Weight(k);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += weight * (flows[i] / (input.Count - 1));
            }
        }

        return new(scores);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contribution> Explain(MethodInput input, int item)
    {
        ArgumentNullException.ThrowIfNull(input);
        var utilities = new double[input.Count];
        return [.. input.Criteria.Select((criterion, k) =>
        {
            Utilities.Fill(utilities, input.Values(k), input.Transform(k));
            var function = FunctionOf(criterion);
            double flow = 0;
            foreach (var other in utilities)
            {
                flow += function.Of(utilities[item] - other) - function.Of(other - utilities[item]);
            }

            flow = input.Count > 1 ? flow / (input.Count - 1) : 0;
            return new Contribution(criterion, input.Values(k)[item], flow, input.Weight(k), input.Weight(k) * flow, ContributionRole.Added);
        })];
    }

    private PreferenceFunction FunctionOf(Criterion criterion) => _functions.GetValueOrDefault(criterion.Key, PreferenceFunction.Usual);
}
