using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Traceability;

public sealed class TraceLinksContextTests
{
    [Fact]
    public async Task No_command_and_no_question_goes_on_in_the_context_of_its_caller()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var given = await Given.AProjectAsync(store);
        var links = given.Kit.Traceability;
        var (a, b) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."));
        await links.SetRuleAsync(new(LinkType.Derives) { Maximum = 500, AllowsCycles = true }, given.Lead);
        var old = await links.LinkAsync(a, LinkType.Derives, b, given.Lead);
        var page = 0;
        Func<Task>[] commands =
        [
            async () => await links.UnlinkAsync(await links.LinkAsync(b, LinkType.Derives, a, given.Lead).ConfigureAwait(false), given.Lead).ConfigureAwait(false),
            () => links.LinkAsync(a, LinkType.Derives, OutsideEnd.Document(Page(page++)), given.Lead),
            () => links.LinkAsync(OutsideEnd.Test(Page(page++)), LinkType.Verifies, a, given.Lead),
            () => links.JudgeAsync(old, page++ % 2 == 0 ? LinkJudgement.Valid : LinkJudgement.Invalid, given.Lead),
            () => links.GraphAsync(),
            () => links.SetRuleAsync(new(LinkType.Derives) { Maximum = 500 + page++, AllowsCycles = true }, given.Lead),
            async () =>
            {
                await given.Kit.Requirements.ReviseAsync(a, new RequirementEdit().Statement($"A {page++}."), given.Lead).ConfigureAwait(false);
                await links.ClearAsync(null, given.Lead).ConfigureAwait(false);
            },
        ];
        foreach (var command in commands)
        {
            Assert.Empty(await CallersContext.ReturnsAsync(store, command));
        }

        static Uri Page(int number) => new($"https://docs.example.org/{number}");
    }
}
