using RequirementsKit.DependencyInjection;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests;

/// <summary>A command that is sent again under its id is done once, and its id answers for no other.</summary>
internal static class Repetition
{
    /// <summary>Sends a command twice under an id of its own, and then others under the same id.</summary>
    /// <returns>How many rows the log got.</returns>
    public static async Task<long> DoneOnceAsync<TDesk, T>(Given given, Func<ProjectKit, TDesk> deskOf, Func<TDesk, Task<T>> command, IReadOnlyList<Func<TDesk, Task<T>>> others)
    {
        var desk = deskOf(given.Kit.Once(CommandId.New(Given.Ids, Given.Start)));
        var before = await given.Kit.Store.GetHeadAsync();
        var first = await command(desk);
        var head = await given.Kit.Store.GetHeadAsync();
        Assert.NotEqual(before, head);
        Assert.Equal(first, await command(desk));
        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
        foreach (var changed in others)
        {
            await RefusedAsync("command.id-reused", () => changed(desk));
        }

        return head.Sequence - before.Sequence;
    }
}
