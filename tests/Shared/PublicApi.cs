using System.Reflection;
using PublicApiGenerator;

namespace RequirementsKit.Tests.Shared;

/// <summary>Compares the public API of a package with the one that was accepted.</summary>
/// <remarks>A change that was meant goes into CHANGELOG.md.</remarks>
internal static class PublicApi
{
    /// <summary>Asserts that the API is the accepted one, which stands in the folder Api of a test project.</summary>
    public static void IsAccepted(Assembly package, string testProject) => AcceptedText.Is(
        $"{testProject}/Api/{package.GetName().Name}.approved.txt",
        package.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false, ExcludeAttributes = ["Xunit.TheoryAttribute"] }).ReplaceLineEndings("\n"));
}
