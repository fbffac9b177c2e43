using System.Runtime.Intrinsics;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>What <see cref="LaneSums"/> adds up: one term for each of four values.</summary>
internal interface ILaneTerm
{
    static abstract Vector256<double> Of(Vector256<double> values, Vector256<double> parameters);
}
