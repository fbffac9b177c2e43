using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>Sums by four running sums that are joined in one order, so that the bits do not depend on how wide the vectors of a machine are. NaN marks a missing score and is left out.</summary>
internal static class LaneSums
{
    public static double Of<TTerm>(ReadOnlySpan<double> values, double parameter = 0)
        where TTerm : ILaneTerm
    {
        var lanes = MemoryMarshal.Cast<double, Vector256<double>>(values);
        var (sums, parameters) = (Vector256<double>.Zero, Vector256.Create(parameter));
        foreach (var lane in lanes)
        {
            sums += Present<TTerm>(lane, parameters);
        }

        Span<double> rest = [double.NaN, double.NaN, double.NaN, double.NaN];
        values[(lanes.Length * Vector256<double>.Count)..].CopyTo(rest);
        sums += Present<TTerm>(Vector256.Create<double>(rest), parameters);
        return sums[0] + sums[1] + (sums[2] + sums[3]);
    }

    private static Vector256<double> Present<TTerm>(Vector256<double> values, Vector256<double> parameters)
        where TTerm : ILaneTerm => Vector256.ConditionalSelect(Vector256.Equals(values, values), TTerm.Of(values, parameters), Vector256<double>.Zero);
}
