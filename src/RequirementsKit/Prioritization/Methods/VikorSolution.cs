namespace RequirementsKit.Prioritization.Methods;

/// <summary>What VIKOR proposes: one item if it wins clearly, else a set of items to choose from.</summary>
public sealed class VikorSolution
{
    internal VikorSolution(Ranking ranking, (double[] S, double[] R) parts)
    {
        Items = [.. ranking.Order.ToArray().Select(i => new VikorItem(ranking.Input.Item(i), parts.S[i], parts.R[i], ranking.Scores[i]))];
        if (Items.Count < 2)
        {
            (HasAdvantage, IsStable, Compromise) = (true, true, [.. Items.Select(item => item.Key)]);
            return;
        }

        var (first, needed) = (Items[0], 1.0 / (Items.Count - 1));
        HasAdvantage = Items[1].Q - first.Q >= needed;
        IsStable = Items.All(item => first.S <= item.S) || Items.All(item => first.R <= item.R);
        Compromise = !HasAdvantage ? [.. Items.Where(item => item.Q - first.Q < needed).Select(item => item.Key)]
            : IsStable ? [first.Key]
            : [first.Key, Items[1].Key];
    }

    /// <summary>Gets the figures of the items, the best first.</summary>
    public IReadOnlyList<VikorItem> Items { get; }

    /// <summary>Gets whether the first leads the second by 1 ÷ (n − 1) or more in Q (condition 1, acceptable advantage).</summary>
    public bool HasAdvantage { get; }

    /// <summary>Gets whether the first is also the best by S or by R (condition 2, acceptable stability).</summary>
    public bool IsStable { get; }

    /// <summary>Gets the items to choose from: the first alone if both conditions hold, the first two if only the advantage does, else all that are within 1 ÷ (n − 1) of the first.</summary>
    public IReadOnlyList<string> Compromise { get; }
}
