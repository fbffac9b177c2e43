namespace RequirementsKit.Benchmarks;

/// <summary>A graph of a million links over 250,000 items: nine of ten lead to an item made shortly before, as requirements are derived, the others anywhere, so there are cycles. Seed 42.</summary>
internal static class LinkGraphs
{
    public const int Items = 250_000;
    public const int Count = 1_000_000;

    public static (int Source, int Target)[] Links()
    {
        var random = new Random(42);
        var links = new (int Source, int Target)[Count];
        for (var i = 0; i < Count; i++)
        {
            var source = random.Next(Items);
            links[i] = (source, random.Next(10) > 0 ? Math.Max(0, source - 1 - random.Next(1_000)) : random.Next(Items));
        }

        return links;
    }
}
