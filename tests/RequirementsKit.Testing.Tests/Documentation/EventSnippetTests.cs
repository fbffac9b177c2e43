using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Requirements;

namespace RequirementsKit.Testing.Tests.Documentation;

/// <summary>The recipes of docs/events.md, run as a host runs them.</summary>
public sealed class EventSnippetTests
{
    [Fact]
    public async Task The_heartbeat_delivers_what_was_committed()
    {
        var sent = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var services = new ServiceCollection();
        services.AddSingleton<IMail>(new Mail(sent));
        services.AddSingleton(TimeProvider.System);
        #region time-provider
        services.AddRequirementsKit(options => options.Clock = new TimeProviderClock(TimeProvider.System)).UseInMemoryStore()
            .HandleEvents<RequirementCaptured, TellTheDesk>();
        services.AddHostedService<Heartbeat>();
        #endregion
        await using var provider = services.BuildServiceProvider();
        var kits = provider.GetRequiredService<IRequirementsKit>();
        var project = await kits.Projects.OpenAsync("Tide", "Etc/UTC", Actor.System, cancellationToken: TestContext.Current.CancellationToken);
        var captured = await kits.For(project.Id).Requirements.CaptureAsync("The portal shall export a report.", Origin.Document("workshop"), Actor.System, cancellationToken: TestContext.Current.CancellationToken);

        var heartbeat = provider.GetServices<IHostedService>().Single();
        await heartbeat.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"Captured: {captured.Id}", await sent.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        await heartbeat.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Mail(TaskCompletionSource<string> sent) : IMail
    {
        public Task SendAsync(string messageId, string text, CancellationToken cancellationToken)
        {
            sent.TrySetResult(text);
            return Task.CompletedTask;
        }
    }
}
