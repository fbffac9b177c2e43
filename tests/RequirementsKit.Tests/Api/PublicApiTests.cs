using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Api;

/// <summary>The public API is a promise; what to do when it turns red stands in the shared comparison.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_API_is_the_accepted_one() => PublicApi.IsAccepted(typeof(Aggregate).Assembly, "RequirementsKit.Tests");
}
