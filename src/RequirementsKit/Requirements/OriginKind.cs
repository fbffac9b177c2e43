namespace RequirementsKit.Requirements;

/// <summary>Where a requirement comes from.</summary>
public enum OriginKind
{
    /// <summary>A conversation.</summary>
    Interaction = 1,

    /// <summary>Feedback.</summary>
    Feedback = 2,

    /// <summary>A document.</summary>
    Document = 3,

    /// <summary>An analysis of data.</summary>
    DataAnalysis = 4,

    /// <summary>A study of the market.</summary>
    MarketStudy = 5,

    /// <summary>A law or standard.</summary>
    Regulation = 6,

    /// <summary>Another requirement.</summary>
    Requirement = 7,

    /// <summary>A row of an imported file.</summary>
    Import = 8,
}
