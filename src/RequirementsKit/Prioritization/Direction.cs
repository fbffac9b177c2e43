namespace RequirementsKit.Prioritization;

/// <summary>Whether more of a criterion makes an item better or worse.</summary>
public enum Direction
{
    /// <summary>More is better: business value, feasibility, reach.</summary>
    Benefit = 1,

    /// <summary>Less is better: cost, effort, risk.</summary>
    Cost = 2,
}
