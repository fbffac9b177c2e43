namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>What a model can say otherwise than an earlier one, its weights aside.</summary>
public enum ModelPart
{
    /// <summary>The method or one of its parameters.</summary>
    Method = 1,

    /// <summary>The normalization.</summary>
    Normalization = 2,

    /// <summary>The chain that breaks ties.</summary>
    TieBreakers = 3,

    /// <summary>The number of significant bits that scores are compared by.</summary>
    SignificantBits = 4,

    /// <summary>Whether more of a criterion is better or worse.</summary>
    Direction = 5,

    /// <summary>The scale of a criterion.</summary>
    Scale = 6,

    /// <summary>What happens to a missing score on a criterion.</summary>
    MissingScores = 7,

    /// <summary>The threshold of a criterion that knocks out.</summary>
    KnockOut = 8,
}
