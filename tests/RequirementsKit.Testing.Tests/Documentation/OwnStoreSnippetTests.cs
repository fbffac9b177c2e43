using Microsoft.Extensions.DependencyInjection;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests.Documentation;

public sealed class OwnStoreSnippetTests
{
    [Fact]
    public async Task An_application_takes_the_store_by_its_type()
    {
        var services = new ServiceCollection();

        #region own-store
        services.AddRequirementsKit().UseStore<MyStore>();
        #endregion

        await using var provider = services.BuildServiceProvider();
        var project = await provider.GetRequiredService<IRequirementsKit>().Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System);
        Assert.Equal("Tidewater", project.Name);
        Assert.NotEmpty(Assert.IsType<MyStore>(provider.GetRequiredService<IRequirementsStore>()).Rows);
    }
}
