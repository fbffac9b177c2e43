namespace RequirementsKit.Prioritization.Methods;

/// <summary>How priorities are derived from pairwise comparisons. All three agree when the comparisons are consistent.</summary>
public enum AhpDerivation
{
    /// <summary>The principal right eigenvector. Source: T. L. Saaty, The Analytic Hierarchy Process (1980). The default.</summary>
    Eigenvector = 1,

    /// <summary>The geometric mean of each row, the logarithmic least squares solution. Its last bits may differ between runtimes. Source: G. Crawford and C. Williams, J. of Mathematical Psychology 29 (1985).</summary>
    GeometricMean = 2,

    /// <summary>The mean of each row after every column is divided by its sum, the textbook approximation. Needs all comparisons.</summary>
    ColumnMean = 3,
}
