namespace RequirementsKit.Prioritization;

/// <summary>What happens to an item that has no score on a criterion.</summary>
public enum MissingScores
{
    /// <summary>The table is refused, with every missing score listed. The default: nobody is ranked on a guess.</summary>
    Error = 1,

    /// <summary>The item is left out of the ranking and listed in <see cref="Ranking.Excluded"/>.</summary>
    Exclude = 2,

    /// <summary>The worst value of the scale; where the scale has no such end, the worst value of the column. Flagged.</summary>
    Worst = 3,

    /// <summary>The median of the scores that are there, the mean of the middle two for an even number. Flagged.</summary>
    Median = 4,

    /// <summary>The item is judged on its other criteria, whose weights are divided by their sum. Flagged as partial; additive methods only.</summary>
    Reweight = 5,
}
