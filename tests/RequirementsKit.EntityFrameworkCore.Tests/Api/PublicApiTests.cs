using PublicApiGenerator;

namespace RequirementsKit.EntityFrameworkCore.Tests.Api;

/// <summary>The public API is a promise. Red is a question: was the change meant? Then run the tests once with REQUIREMENTSKIT_ACCEPT_API=1 and write the line in CHANGELOG.md.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_API_is_the_accepted_one()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "RequirementsKit.sln")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder.FullName, "tests", "RequirementsKit.EntityFrameworkCore.Tests", "Api", "RequirementsKit.EntityFrameworkCore.approved.txt");
        var api = typeof(EntityFrameworkStore).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("REQUIREMENTSKIT_ACCEPT_API") == "1")
        {
            File.WriteAllText(path, api);
        }

        Assert.True(File.Exists(path), $"{path} is missing. Run the tests once with REQUIREMENTSKIT_ACCEPT_API=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), api);
    }
}
