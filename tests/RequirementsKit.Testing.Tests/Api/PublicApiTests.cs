using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Testing.Tests.Api;

/// <summary>The public API is a promise; what to do when it turns red stands in the shared comparison.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData(typeof(StoreConformance))]
    [InlineData(typeof(RequirementsKit.Testing.Xunit.StoreConformanceTests))]
    [InlineData(typeof(RequirementsKit.Testing.FsCheck.RecordGenerators))]
    public void The_public_API_is_the_accepted_one(Type type) => PublicApi.IsAccepted(type.Assembly, "RequirementsKit.Testing.Tests");
}
