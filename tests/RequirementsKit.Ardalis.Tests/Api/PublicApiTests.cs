using PublicApiGenerator;

namespace RequirementsKit.Ardalis.Tests.Api;

/// <summary>The public API is a promise. Red is a question: was the change meant? Then run the tests once with REQUIREMENTSKIT_ACCEPT_API=1 and write the line in CHANGELOG.md.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_API_is_the_accepted_one()
    {
        var path = Path.Combine(Folder(), "RequirementsKit.Ardalis.approved.txt");
        var api = typeof(QuerySpecificationExtensions).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("REQUIREMENTSKIT_ACCEPT_API") == "1")
        {
            File.WriteAllText(path, api);
        }

        Assert.True(File.Exists(path), $"{path} is missing. Run the tests once with REQUIREMENTSKIT_ACCEPT_API=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), api);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RequirementsKit.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "RequirementsKit.Ardalis.Tests", "Api");
    }
}
