using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization;

/// <summary>Why an item stands where it stands, as data and as text for people.</summary>
public sealed class RankExplanation
{
    internal RankExplanation(
        RankedItem item, IReadOnlyList<Contribution> contributions, RankedItem? above, RankedItem? below, IReadOnlyList<PassingMove> moves, int count) =>
        (Item, Contributions, Above, Below, Moves, Count) = (item, contributions, above, below, moves, count);

    /// <summary>Gets the item with its score and rank.</summary>
    public RankedItem Item { get; }

    /// <summary>Gets what each criterion gives, in the order of the model.</summary>
    public IReadOnlyList<Contribution> Contributions { get; }

    /// <summary>Gets the next better item; null for the first.</summary>
    public RankedItem? Above { get; }

    /// <summary>Gets the next worse item; null for the last.</summary>
    public RankedItem? Below { get; }

    /// <summary>Gets the smallest change of each score that would pass <see cref="Above"/>, costs first; a criterion that cannot do it alone is absent.</summary>
    public IReadOnlyList<PassingMove> Moves { get; }

    /// <summary>Gets the number of ranked items.</summary>
    public int Count { get; }

    /// <summary>Writes the explanation for a stakeholder. Numbers show at most four decimals.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language = Language.English) => RankTexts.Explain(this, language);

    /// <summary>Writes the explanation in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText();
}
