using RequirementsKit.Projects;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Changes.Commands;

/// <summary>A command that is sent again is done once; what differs is another command.</summary>
public sealed class ChangeCommandTests
{
    public static TheoryData<string> Names => EveryChangeCommand.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_command_is_logged_under_its_name_and_done_once_and_its_id_serves_no_other(string name)
    {
        var scene = await ChangeScene.SetAsync();
        var commands = await EveryChangeCommand.All[name](scene);
        var before = await scene.Given.Kit.Store.GetHeadAsync();
        var desk = scene.Given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Changes;

        var first = await commands[0](desk);

        Assert.Equal(await scene.Changes.GetAsync(first), first);
        var head = await scene.Given.Kit.Store.GetHeadAsync();
        Assert.Equal((before.Sequence + 1, name), (head.Sequence, (await scene.Given.CommandsAsync())[^1]));
        Assert.Equal(first, await commands[0](desk));
        foreach (var other in commands.Skip(1))
        {
            await RefusedAsync("command.id-reused", () => other(desk));
        }

        Assert.Equal(head, await scene.Given.Kit.Store.GetHeadAsync());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whoever_has_no_capability_is_refused_and_nothing_is_stored(string name)
    {
        var scene = await ChangeScene.SetAsync();
        var commands = await EveryChangeCommand.All[name](scene);
        foreach (var person in new[] { scene.Lead, scene.Second })
        {
            await scene.Given.Kit.Project.RevokeAsync(person, Project.LeadRole, Actor.System);
        }

        var before = await scene.Given.Kit.Store.GetHeadAsync();
        await Assert.ThrowsAsync<RuleViolationException>(() => commands[0](scene.Changes));
        Assert.Equal(before, await scene.Given.Kit.Store.GetHeadAsync());
    }
}
