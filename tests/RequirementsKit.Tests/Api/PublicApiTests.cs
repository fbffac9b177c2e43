using PublicApiGenerator;
using RequirementsKit.Tests.Documentation;

namespace RequirementsKit.Tests.Api;

/// <summary>The public API is a promise.</summary>
public sealed class PublicApiTests
{
    private const string Accept = "REQUIREMENTSKIT_ACCEPT_API";

    // Red is a question: was the change meant? Then run the tests once with REQUIREMENTSKIT_ACCEPT_API=1 and write the line in CHANGELOG.md.
    [Fact]
    public void The_public_API_of_the_core_is_the_accepted_one()
    {
        var path = Path.Combine(Repository.Root, "tests", "RequirementsKit.Tests", "Api", "RequirementsKit.approved.txt");
        var api = typeof(Aggregate).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, api);
        }

        Assert.True(File.Exists(path), $"{path} is missing. Run the tests once with {Accept}=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), api);
    }
}
