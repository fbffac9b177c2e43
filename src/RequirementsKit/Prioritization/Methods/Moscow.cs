using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>MoSCoW: Must before Should before Could before Won't, whatever the scores; inside a category another method decides.</summary>
/// <remarks>
/// Needs the criterion <c>moscow</c> (<see cref="Criterion"/>), which the inner method does not see. Where the model has a criterion <c>effort</c>, a diagnostic warns when the Musts
/// take more than 60 % of it; give it the weight 0 if it should not count in the score. O(n) beyond the inner method.
/// Source: D. Clegg and R. Barker, CASE Method Fast-Track (1994); DSDM Agile Project Framework, chapter 10.
/// </remarks>
public sealed class Moscow : PrioritizationMethod
{
    private const string Key = "moscow";
    private const string EffortKey = "effort";
    private readonly PrioritizationMethod? _inner;

    private Moscow(PrioritizationMethod? inner) => _inner = inner;

    /// <summary>Gets the method that knows nothing but the category; items of one category share a rank.</summary>
    public static Moscow Alone { get; } = new(null);

    /// <summary>Gets the scale of the four categories; scores are the values of <see cref="MoscowCategory"/>.</summary>
    public static Scale Scale { get; } = Scale.Stepped(Key, [new(1, "Must"), new(2, "Should"), new(3, "Could"), new(4, "Won't")]);

    /// <summary>Gets the criterion that holds the category.</summary>
    public static Criterion Criterion { get; } = Prioritization.Criterion.Cost(Key, 1, Scale).Named("MoSCoW", "MoSCoW 分级");

    /// <inheritdoc/>
    public override string Name => _inner is null ? Key : $"{Key}+{_inner.Name}";

    /// <inheritdoc/>
    public override bool SmallerIsBetter => _inner?.SmallerIsBetter ?? false;

    /// <inheritdoc/>
    public override bool IsItemwise => _inner?.IsItemwise ?? true;

    /// <inheritdoc/>
    public override Normalization DefaultNormalization => _inner?.DefaultNormalization ?? base.DefaultNormalization;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, double> Parameters => _inner?.Parameters ?? base.Parameters;

    /// <summary>Makes the method that ranks inside a category by another one.</summary>
    /// <param name="inner">The other method; it does not see the category.</param>
    /// <returns>The method.</returns>
    public static Moscow Then(PrioritizationMethod inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return new(inner);
    }

    /// <inheritdoc/>
    public override IEnumerable<PrioritizationProblem> Check(IReadOnlyList<Criterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        Criterion[] inside = [.. criteria.Where(Counts)];
        return
        [
            .. MethodChecks.NeedsKeys(Name, criteria, Key),
            .. criteria.Where(criterion => criterion.Key == Key && criterion.Scale != Scale).Select(PrioritizationTexts.NotMoscow),
            .. _inner is null ? [] : inside.All(criterion => criterion.Weight == 0) ? [PrioritizationTexts.NothingInside(Name)] : _inner.Check(inside),
        ];
    }

    /// <inheritdoc/>
    public override MethodResult Score(MethodInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var categories = Categories(input);
        var inner = _inner?.Score(input.Only(Counts));
        return new(inner?.Scores ?? new double[input.Count], [.. categories.Select(category => (int)category)], [.. inner?.Diagnostics ?? [], .. Warnings(input, categories)]);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contribution> Explain(MethodInput input, int item)
    {
        ArgumentNullException.ThrowIfNull(input);
        var inner = _inner is null ? [] : _inner.Explain(input.Only(Counts), item).ToDictionary(part => part.Criterion.Key);
        return [.. input.Criteria.Select((criterion, k) => inner.GetValueOrDefault(criterion.Key)
            ?? new(criterion, input.Values(k)[item], input.Values(k)[item], 0, 0, ContributionRole.Considered))];
    }

    private static MoscowCategory[] Categories(MethodInput input)
    {
        var column = input.Values(input.IndexOf(Key));
        var categories = new MoscowCategory[input.Count];
        var problems = new List<PrioritizationProblem>();
        for (var i = 0; i < categories.Length; i++)
        {
            categories[i] = (MoscowCategory)(int)column[i];
            if (!Scale.Offers(column[i]))
            {
                problems.Add(PrioritizationTexts.NoCategory(input.Item(i), column[i]));
            }
        }

        return problems.Count > 0 ? throw new PrioritizationException(problems) : categories;
    }

    private static bool Counts(Criterion criterion) => criterion.Key != Key;

    private static PrioritizationProblem[] Warnings(MethodInput input, MoscowCategory[] categories)
    {
        var effort = input.IndexOf(EffortKey);
        if (effort < 0)
        {
            return [];
        }

        var split = MoscowEffort.Of(categories.Zip(input.Values(effort).ToArray()));
        return split.HasTooMuchMust ? [PrioritizationTexts.TooMuchMust(split.Share(MoscowCategory.Must), MoscowEffort.MostMust)] : [];
    }
}
