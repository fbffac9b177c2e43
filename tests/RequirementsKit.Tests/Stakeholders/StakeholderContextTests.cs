using NodaTime.Testing;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Stakeholders;

public sealed class StakeholderContextTests
{
    [Fact]
    public async Task No_command_and_no_question_goes_on_in_the_context_of_its_caller()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var directory = new InMemoryStakeholderDirectory();
        var kits = new Kit(store, new FakeClock(Given.Start), Given.Ids, directory);
        var register = kits.For(await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System)).Stakeholders;
        var port = await register.RegisterAsync(new("Port") { Kind = StakeholderKind.Organisation }, Actor.System);
        var anna = await register.RegisterAsync(new("Anna"), Actor.System);
        var number = 0;
        Func<Task>[] commands =
        [
            () => register.RegisterAsync(new("Tom") { Organisation = port.Id, ExternalKeys = [Key(number++)] }, Actor.System),
            () => register.DescribeAsync(anna, new($"Anna {number++}") { Organisation = port.Id, ExternalKeys = [new("crm", "anna")] }, Actor.System),
            () => register.AssessEngagementAsync(anna, EngagementLevel.Neutral, EngagementLevel.Leading, Actor.System, $"said {number++}"),
            async () => await register.MergeAsync(await register.RegisterAsync(new("Ann"), Actor.System).ConfigureAwait(false), anna, Actor.System).ConfigureAwait(false),
            async () => await register.ResolveAsync((await register.GetAsync(anna).ConfigureAwait(false)).AllIds[^1]).ConfigureAwait(false),
            () => register.AdoptAsync(Added(Key(number++)), Actor.System),
            () => register.AdoptAsync(new("crm", "anna"), Actor.System),
            () => register.RefreshAsync(anna, Added(new("crm", "anna")), Actor.System),
            () => kits.People.FindAsync(new("crm", "anna"), Actor.System),
            async () => await register.EraseAsync(await register.RegisterAsync(new("Tom"), Actor.System).ConfigureAwait(false), Actor.System).ConfigureAwait(false),
            async () =>
            {
                var key = Key(number++);
                await register.RegisterAsync(new("Tom") { ExternalKeys = [key] }, Actor.System).ConfigureAwait(false);
                await kits.People.EraseAsync(key, Actor.System).ConfigureAwait(false);
            },
        ];
        foreach (var command in commands)
        {
            Assert.Empty(await CallersContext.ReturnsAsync(store, command));
        }

        static ExternalKey Key(int number) => new("crm", $"{number}");

        ExternalKey Added(ExternalKey key)
        {
            directory.Add(new(key, new($"Person {number++}")));
            return key;
        }
    }
}
