namespace RequirementsKit.Prioritization.Internal;

/// <summary>What a raw score counts where methods multiply: a percentage counts as its share.</summary>
internal static class Factors
{
    public static double Of(Criterion criterion, double value) => criterion.Scale == Scale.Percent ? value / 100 : value;
}
