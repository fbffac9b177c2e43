namespace RequirementsKit.Tests.Shared;

/// <summary>Compares a text with the one that somebody read and accepted, which stands in a file beside the test.</summary>
/// <remarks>Red is a question: was the change meant? Then run the tests once with REQUIREMENTSKIT_ACCEPT_API=1 and read the difference.</remarks>
internal static class AcceptedText
{
    private const string Accept = "REQUIREMENTSKIT_ACCEPT_API";

    /// <summary>Asserts that the text is the accepted one; line ends do not count.</summary>
    /// <param name="file">The file, from the folder of all tests.</param>
    /// <param name="text">The text.</param>
    public static void Is(string file, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", file);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"{path} is missing. Run the tests once with {Accept}=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
