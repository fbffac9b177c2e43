namespace RequirementsKit.Prioritization.Methods;

/// <summary>What a feature means to customers. The order is that of the tie rule M &gt; O &gt; A &gt; I, then the two that say nothing about the feature.</summary>
public enum KanoCategory
{
    /// <summary>M: taken for granted; its absence dissatisfies.</summary>
    MustBe = 1,

    /// <summary>O: the more, the better.</summary>
    OneDimensional = 2,

    /// <summary>A: delights when there, is not missed when absent.</summary>
    Attractive = 3,

    /// <summary>I: nobody cares.</summary>
    Indifferent = 4,

    /// <summary>R: customers want the opposite.</summary>
    Reverse = 5,

    /// <summary>Q: the answers contradict each other.</summary>
    Questionable = 6,
}
