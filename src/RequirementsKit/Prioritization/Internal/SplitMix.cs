namespace RequirementsKit.Prioritization.Internal;

/// <summary>The generator SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014): small, seeded, the same everywhere.</summary>
internal sealed class SplitMix(ulong seed, ulong stream)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state = Mix(seed + Step) + Mix(Mix(stream + 1) ^ Step);

    /// <summary>A number from 0 to 1, 1 excluded, in steps of 2⁻⁵³.</summary>
    public double NextShare()
    {
        _state += Step;
        return (Mix(_state) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Weights that sum to 1, all equally likely: the gaps between sorted numbers.</summary>
    public void Simplex(Span<double> weights)
    {
        for (var i = 0; i < weights.Length - 1; i++)
        {
            weights[i] = NextShare();
        }

        weights[^1] = 1;
        weights[..^1].Sort();
        for (var i = weights.Length - 1; i > 0; i--)
        {
            weights[i] -= weights[i - 1];
        }
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
