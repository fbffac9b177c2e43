using Microsoft.Extensions.DependencyInjection;
using RequirementsKit.Auditing;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Reliability;

/// <summary>G5: a fault at every call of the store in a story of commands. Each command is then unchanged or fully applied, and the same command id brings the story to its end.</summary>
internal static class FaultAtEveryCall
{
    public static async Task<string> RunAsync(Campaign campaign)
    {
        var (expected, calls) = await StoryAsync(call => StoreFault.None);
        var runs = 0;
        foreach (var _ in campaign.Rounds())
        {
            foreach (var fault in Enum.GetValues<StoreFault>().Where(f => f != StoreFault.None))
            {
                for (var at = 1L; at <= calls; at++)
                {
                    var (found, _) = await StoryAsync(call => call.Number == at ? fault : StoreFault.None);
                    Finding.Unless(found == expected, $"{fault} at call {at} of {calls} left\n{found}\ninstead of\n{expected}");
                    runs++;
                }
            }
        }

        return $"{runs} runs, {calls} calls of the store with 5 faults each, every one ended as the undisturbed story";
    }

    // The commands of the log in their order, which must be the same with and without a fault.
    private static async Task<(string Commands, long Calls)> StoryAsync(Func<StoreCall, StoreFault> plan)
    {
        using var memory = new InMemoryStore();
        var store = new FaultInjectingStore(memory, plan);
        await using var provider = new ServiceCollection().AddRequirementsKitTesting().UseStore(store).Services.BuildServiceProvider();
        var sure = provider.GetRequiredService<IRequirementsKit>().OnStore(memory);
        var kit = provider.GetRequiredService<IRequirementsKit>().For((await sure.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System)).Id);
        var commands = new SequentialIdGenerator(1_000_000);
        CommandId Next() => CommandId.From(commands.NewValue(default));
        var anna = await SettledAsync(kit, Next(), k => k.Stakeholders.RegisterAsync(new("Anna"), Actor.System));
        var first = await SettledAsync(kit, Next(), k => k.Requirements.CaptureAsync("The portal shall export a report.", Origin.Document("workshop"), Actor.System));
        var second = await SettledAsync(kit, Next(), k => k.Requirements.CaptureAsync("The portal shall print a report.", Origin.Document("workshop"), Actor.System));
        await SettledAsync(kit, Next(), k => k.Confirmations.AskAsync(first, anna, Evidence.Document(new("https://example.org"), Fingerprint.Of("x"u8)), Actor.System));
        await SettledAsync(kit, Next(), k => k.Stakeholders.EraseAsync(anna, Actor.System));
        Finding.Unless(first.Id != second.Id, "two commands made one requirement");
        var project = memory.InProject(kit.Id);
        var report = await AuditLog.VerifyAsync(project.ReadLogAsync(), await project.GetHeadAsync());
        Finding.Unless(report.IsIntact, $"the log is {report}");
        var names = new List<string>();
        await foreach (var row in project.ReadLogAsync())
        {
            using var body = System.Text.Json.JsonDocument.Parse(row.Body);
            names.Add($"{body.RootElement.GetProperty("name")} {string.Join(',', body.RootElement.GetProperty("writes").EnumerateArray().Select(w => $"{w.GetProperty("kind")} {w.GetProperty("version")}"))}");
        }

        return (string.Join('\n', names), store.Calls);
    }

    private static async Task<T> SettledAsync<T>(ProjectKit kit, CommandId command, Func<ProjectKit, Task<T>> send)
    {
        while (true)
        {
            try
            {
                return await send(kit.Once(command));
            }
            catch (Exception fault) when (fault is StoreUnavailableException or CommitOutcomeUnknownException or OperationCanceledException)
            {
                // The caller does what the message says: the same command id again.
            }
        }
    }
}
