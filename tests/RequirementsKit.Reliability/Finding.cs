namespace RequirementsKit.Reliability;

/// <summary>A promise that was broken; the message says how, and the seed repeats it.</summary>
internal sealed class Finding(string message) : Exception(message)
{
    public static void Unless(bool holds, string message)
    {
        if (!holds)
        {
            throw new Finding(message);
        }
    }
}
