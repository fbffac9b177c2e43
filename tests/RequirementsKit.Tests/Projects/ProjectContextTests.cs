using NodaTime.Testing;
using RequirementsKit.DependencyInjection;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Projects;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Projects;

public sealed class ProjectContextTests
{
    [Fact]
    public async Task No_command_and_no_question_goes_on_in_the_context_of_its_caller()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var kits = new Kit(store, new FakeClock(Given.Start), Given.Ids);
        var opened = await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System);
        var project = kits.For(opened).Project;
        var number = 0;
        Func<Task>[] commands =
        [
            () => kits.Projects.OpenAsync($"Project {number++}", "Europe/Berlin", Actor.System),
            () => kits.Projects.FindAsync(opened),
            () => project.GetAsync(),
            () => project.DescribeAsync($"Project {number++}", "Europe/Berlin", Actor.System),
            () => project.DefineRoleAsync($"role {number++}", [Capability.Read], Actor.System),
            () => project.GrantAsync(Actor.Service($"desk {number++}"), Project.LeadRole, Actor.System),
            () => project.RevokeAsync(Actor.Service($"desk {number++ - 1}"), Project.LeadRole, Actor.System),
            () => project.SetContactPointsAsync([new($"desk {number++}", "help@example.org")], Actor.System),
            () => Once().Project.DefineRoleAsync($"role {number++}", [Capability.Read], Actor.System),
            () => Once().Stakeholders.RegisterAsync(new($"Person {number++}"), Actor.System),
            () => Once().Retrospectives.HoldAsync($"After {number++}", [], Actor.System, [new("Try", Actor.Service("desk"))]),
            () => new ProjectDoor(store.InProject(opened), new FakeClock(Given.Start), Given.Ids).SeatHoldersAsync(Capability.Read, default),
        ];
        foreach (var command in commands)
        {
            Assert.Empty(await CallersContext.ReturnsAsync(store, command));
        }

        ProjectKit Once() => kits.For(opened).Once(CommandId.New(Given.Ids, Given.Start));
    }
}
