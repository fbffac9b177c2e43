using System.Reflection;
using PublicApiGenerator;

namespace RequirementsKit.Tests.Shared;

/// <summary>Compares the public API of a package with the one that was accepted.</summary>
/// <remarks>Red is a question: was the change meant? Then run the tests once with REQUIREMENTSKIT_ACCEPT_API=1 and write the line in CHANGELOG.md.</remarks>
internal static class PublicApi
{
    private const string Accept = "REQUIREMENTSKIT_ACCEPT_API";

    /// <summary>Asserts that the API is the accepted one, which stands in the folder Api of a test project.</summary>
    public static void IsAccepted(Assembly package, string testProject)
    {
        var path = Path.Combine(Repository.Root, "tests", testProject, "Api", $"{package.GetName().Name}.approved.txt");
        var api = package.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, ExcludeAttributes = ["Xunit.TheoryAttribute"] }).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, api);
        }

        Assert.True(File.Exists(path), $"{path} is missing. Run the tests once with {Accept}=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), api);
    }
}
