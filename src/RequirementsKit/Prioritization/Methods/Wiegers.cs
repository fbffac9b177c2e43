using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>Wiegers: value % ÷ (cost % · weight of cost + risk % · weight of risk), where value = weight · benefit + weight · penalty and each share is of the total over all items.</summary>
/// <remarks>
/// Needs the criteria <c>benefit</c>, <c>penalty</c>, <c>cost</c> and <c>risk</c> (<see cref="Model"/> has them); weights count as they are given. A total of 0 gives 0 %.
/// A denominator of 0 is an error that names the item, unless a smallest one is given or such items go first in a tier of their own. O(n). Bit-identical on every machine.
/// The shares depend on all items: adding one moves the scores of the others, but not their order.
/// Source: K. E. Wiegers, First things first: prioritizing requirements, Software Development 7 (1999); Software Requirements, 3rd ed. (2013), chapter 16.
/// </remarks>
public sealed class Wiegers : PrioritizationMethod
{
    private const int FreeTier = 1;
    private const int PaidTier = 2;
    private static readonly string[] Keys = ["benefit", "penalty", "cost", "risk"];
    private readonly double? _smallest;
    private readonly bool _isFreeFirst;

    private Wiegers(double? smallest, bool isFreeFirst = false) => (_smallest, _isFreeFirst) = (smallest, isFreeFirst);

    /// <summary>Gets the method that puts items without cost and risk into the first tier, by their value, and all others into the second.</summary>
    public static Wiegers FreeFirst { get; } = new(null, isFreeFirst: true);

    /// <summary>Gets the method that refuses a denominator of 0.</summary>
    public static Wiegers Instance { get; } = new(null);

    /// <summary>Gets the model with the four criteria on scales from 0 to 9, all weights 1.</summary>
    public static PrioritizationModel Model { get; } = PrioritizationModel.Named("Wiegers")
        .With(Criterion.Benefit("benefit", 1, Scale.Between(0, 9)).Named("benefit", "收益"))
        .With(Criterion.Benefit("penalty", 1, Scale.Between(0, 9)).Named("penalty", "缺失损失"))
        .With(Criterion.Cost("cost", 1, Scale.Between(0, 9)).Named("cost", "成本"))
        .With(Criterion.Cost("risk", 1, Scale.Between(0, 9)).Named("risk", "风险"))
        .By(Instance)
        .Build();

    /// <inheritdoc/>
    public override string Name => "wiegers";

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, double> Parameters =>
        _smallest is { } smallest ? new Dictionary<string, double> { ["smallestDenominator"] = smallest }
        : _isFreeFirst ? new Dictionary<string, double> { ["freeFirst"] = 1 }
        : base.Parameters;

    /// <summary>Makes the method that counts a smaller denominator, and 0, as a smallest one.</summary>
    /// <param name="smallestDenominator">The smallest denominator in percent, above 0.</param>
    /// <returns>The method.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smallestDenominator"/> is not a finite number above 0.</exception>
    public static Wiegers WithSmallestDenominator(double smallestDenominator) => double.IsFinite(smallestDenominator) && smallestDenominator > 0
        ? new(smallestDenominator)
        : throw new ArgumentOutOfRangeException(nameof(smallestDenominator), smallestDenominator, "The smallest denominator must be a finite number above 0.");

    /// <inheritdoc/>
    public override IEnumerable<PrioritizationProblem> Check(IReadOnlyList<Criterion> criteria) =>
        [.. MethodChecks.NeedsKeys(Name, criteria, Keys), .. MethodChecks.NeedsDirections(Name, criteria, ("benefit", Direction.Benefit), ("penalty", Direction.Benefit), ("cost", Direction.Cost), ("risk", Direction.Cost))];

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var sheet = new Sheet(input);
        var scores = new double[input.Count];
        var tiers = _isFreeFirst ? new int[input.Count] : null;
        var problems = new List<PrioritizationProblem>();
        for (var i = 0; i < scores.Length; i++)
        {
            var denominator = sheet.Cost(i) + sheet.Risk(i);
            denominator = _smallest is { } smallest && denominator < smallest ? smallest : denominator;
            if (tiers is not null)
            {
                tiers[i] = denominator == 0 ? FreeTier : PaidTier;
                denominator = denominator == 0 ? 1 : denominator;
            }

            if (denominator <= 0)
            {
                problems.Add(PrioritizationTexts.NoCost(Name, input.Item(i), denominator));
                continue;
            }

            scores[i] = (sheet.Benefit(i) + sheet.Penalty(i)) / denominator;
        }

        return problems.Count > 0 ? throw new PrioritizationException(problems) : new(scores, tiers);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contribution> Explain(MethodInput input, int item)
    {
        ArgumentNullException.ThrowIfNull(input);
        var sheet = new Sheet(input);
        return [.. input.Criteria.Select((criterion, k) =>
        {
            var value = input.Values(k)[item];
            return criterion.Key switch
            {
                "benefit" => Part(sheet.Benefit(item), ContributionRole.Added),
                "penalty" => Part(sheet.Penalty(item), ContributionRole.Added),
                "cost" => Part(sheet.Cost(item), ContributionRole.Divisor),
                "risk" => Part(sheet.Risk(item), ContributionRole.Divisor),
                _ => Part(0, ContributionRole.Considered),
            };

            Contribution Part(double percent, ContributionRole role) => new(criterion, value, criterion.Weight == 0 ? 0 : percent / criterion.Weight, criterion.Weight, percent, role);
        })];
    }

    /// <summary>The columns of the spreadsheet: every share in percent, weights counted.</summary>
    private sealed class Sheet
    {
        private readonly double[] _values;
        private readonly double[][] _columns;
        private readonly double[] _totals;
        private readonly double[] _weights;

        public Sheet(MethodInput input)
        {
            int[] indexes = [.. Keys.Select(input.IndexOf)];
            _columns = [.. indexes.Select(k => input.Values(k).ToArray())];
            _weights = [.. indexes.Select(k => input.Criteria[k].Weight)];
            _values = [.. Enumerable.Range(0, input.Count).Select(i => (_weights[0] * _columns[0][i]) + (_weights[1] * _columns[1][i]))];
            var value = Sum(_values);
            _totals = [value, value, Sum(_columns[2]), Sum(_columns[3])];
        }

        public double Benefit(int item) => Percent(0, item);

        public double Penalty(int item) => Percent(1, item);

        public double Cost(int item) => Percent(2, item);

        public double Risk(int item) => Percent(3, item);

        private static double Sum(double[] values)
        {
            double sum = 0;
            foreach (var value in values)
            {
                sum += value;
            }

            return sum;
        }

        private double Percent(int column, int item) => _totals[column] == 0 ? 0 : 100 * _weights[column] * _columns[column][item] / _totals[column];
    }
}
