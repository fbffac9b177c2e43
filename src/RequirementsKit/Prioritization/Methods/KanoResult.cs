using System.Collections.Frozen;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>What all customers together say about one feature.</summary>
public sealed class KanoResult
{
    internal KanoResult(IReadOnlyDictionary<KanoCategory, int> counts)
    {
        Counts = counts.ToFrozenDictionary();
        Total = Counts.Values.Sum();
        double telling = Of(KanoCategory.Attractive) + Of(KanoCategory.OneDimensional) + Of(KanoCategory.MustBe) + Of(KanoCategory.Indifferent);
        IsInsufficient = telling == 0;
        Better = IsInsufficient ? null : (Of(KanoCategory.Attractive) + Of(KanoCategory.OneDimensional)) / telling;
        Worse = IsInsufficient ? null : -(Of(KanoCategory.OneDimensional) + Of(KanoCategory.MustBe)) / telling;
        Category = Total == 0 ? null : Counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
    }

    /// <summary>Gets how many customers put the feature in each category.</summary>
    public IReadOnlyDictionary<KanoCategory, int> Counts { get; }

    /// <summary>Gets the number of customers.</summary>
    public int Total { get; }

    /// <summary>Gets the category that most customers name; of several with the same count the first in M, O, A, I, R, Q.</summary>
    /// <value>Null when nobody answered.</value>
    public KanoCategory? Category { get; }

    /// <summary>Gets how much having the feature raises satisfaction: (A + O) ÷ (A + O + M + I).</summary>
    /// <value>From 0 to 1; null when nobody gave an answer that counts.</value>
    public double? Better { get; }

    /// <summary>Gets how much lacking the feature lowers satisfaction: −(O + M) ÷ (A + O + M + I).</summary>
    /// <value>From −1 to 0; null when nobody gave an answer that counts.</value>
    public double? Worse { get; }

    /// <summary>Gets whether there is no answer of the kinds A, O, M and I to compute <see cref="Better"/> and <see cref="Worse"/> from.</summary>
    public bool IsInsufficient { get; }

    /// <summary>Writes the category and the two coefficients.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsInsufficient
        ? $"{Category?.ToString() ?? "nothing"} (insufficient answers)"
        : FormattableString.Invariant($"{Category} (better {Better:0.##}, worse {Worse:0.##})");

    private int Of(KanoCategory category) => Counts.GetValueOrDefault(category);
}
