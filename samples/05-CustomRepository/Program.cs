using CustomRepository;
using Microsoft.Extensions.DependencyInjection;
using RequirementsKit;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;

#region report
await using var harness = new SqliteHarness();
var report = await StoreConformance.RunAsync(harness);
Console.Write(report);
#endregion
if (!report.IsConformant)
{
    return 1;
}

// The same store under the kit. Run it again with the same file: the requirements of earlier runs are still there.
#region use
var path = args.FirstOrDefault() ?? Path.Combine(Path.GetTempPath(), "requirements.db");
using var store = new SqliteStore(path);
var services = new ServiceCollection();
services.AddRequirementsKit().UseStore(store);
#endregion
await using var provider = services.BuildServiceProvider();
var kits = provider.GetRequiredService<IRequirementsKit>();
var opened = await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System);
await kits.For(opened.Id).Requirements.CaptureAsync("The portal shall export a report.", Origin.Document("workshop"), Actor.System);
await foreach (var id in kits.Projects.ListAsync())
{
    var head = await kits.For(id).Store.GetHeadAsync();
    Console.WriteLine($"{path}: project {id} has {head.Sequence} commits, the last with hash {head.Hash}");
}

return 0;
