namespace RequirementsKit.Prioritization.Internal;

/// <summary>Divides what an item gives by what it takes; all items that take nothing are refused at once.</summary>
internal static class Ratios
{
    public static MethodResult Divide(string method, MethodInput input, double[] gives, double[] takes)
    {
        var problems = takes.Select((value, i) => (value, i)).Where(pair => pair.value <= 0)
            .Select(pair => PrioritizationTexts.NoCost(method, input.Item(pair.i), pair.value)).ToList();
        return problems.Count > 0 ? throw new PrioritizationException(problems) : new([.. gives.Zip(takes, (give, take) => give / take)]);
    }
}
