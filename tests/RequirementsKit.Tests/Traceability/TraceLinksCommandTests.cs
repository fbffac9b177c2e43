using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Traceability;

public sealed class TraceLinksCommandTests
{
    [Fact]
    public async Task Clearing_one_requirement_leaves_the_suspects_of_others()
    {
        var given = await Given.AProjectAsync();
        var (a, b, c) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."), await given.ARequirementAsync("C."));
        var links = given.Kit.Traceability;
        var (ba, cb) = (await links.LinkAsync(b, LinkType.Derives, a, given.Lead), await links.LinkAsync(c, LinkType.Derives, b, given.Lead));
        await given.Kit.Requirements.ReviseAsync(a, new RequirementEdit().Statement("A2."), given.Lead);
        await given.Kit.Requirements.ReviseAsync(c, new RequirementEdit().Statement("C2."), given.Lead);
        Assert.Equal([cb.Id], await links.ClearAsync(c.Id, given.Lead, "read"));
        Assert.Equal([ba.Id], (await links.GraphAsync()).Suspects().Select(l => l.Id));
        Assert.Equal([ba.Id], await links.ClearAsync(a.Id, given.Lead));
        Assert.Empty((await links.GraphAsync()).Suspects());
    }

    [Fact]
    public async Task A_command_that_comes_twice_answers_alike()
    {
        var given = await Given.AProjectAsync();
        var (a, b) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."));
        await given.Kit.Traceability.LinkAsync(a, LinkType.Derives, b, given.Lead);
        await given.Kit.Requirements.ReviseAsync(b, new RequirementEdit().Statement("B2."), given.Lead);
        var clearing = given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Traceability;
        Assert.Equal(await clearing.ClearAsync(null, given.Lead), await clearing.ClearAsync(null, given.Lead));

        var setting = given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Traceability;
        await setting.SetRuleAsync(new(LinkType.Derives) { Maximum = 2 }, given.Lead);
        await given.Kit.Traceability.SetRuleAsync(new(LinkType.Derives) { Maximum = 3 }, given.Lead);
        Assert.Equal(3, (await setting.SetRuleAsync(new(LinkType.Derives) { Maximum = 2 }, given.Lead)).RuleFor(LinkType.Derives).Maximum);
        await Refusals.RefusedAsync("command.id-reused", () => setting.SetRuleAsync(new(LinkType.Derives) { Maximum = 2, Minimum = 1 }, given.Lead));
    }

    [Fact]
    public async Task Links_are_found_by_type_and_by_requirement_at_either_end()
    {
        var given = await Given.AProjectAsync();
        var (a, b, c) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."), await given.ARequirementAsync("C."));
        var links = given.Kit.Traceability;
        var (ab, bc, removed) = (await links.LinkAsync(a, LinkType.Derives, b, given.Lead), await links.LinkAsync(b, LinkType.Refines, c, given.Lead), await links.LinkAsync(a, LinkType.Refines, b, given.Lead));
        await links.UnlinkAsync(removed, given.Lead);
        Assert.Equal([ab.Id, bc.Id], await FoundAsync(TraceQueries.Present));
        Assert.Equal([ab.Id, bc.Id], await FoundAsync(TraceQueries.Of(b)));
        Assert.Equal([ab.Id], await FoundAsync(TraceQueries.Of(a)));
        Assert.Equal([bc.Id], await FoundAsync(TraceQueries.OfType(LinkType.Refines)));

        async Task<IEnumerable<LinkId>> FoundAsync(Query<TraceLink> query) => (await given.Kit.Store.ListAsync(query)).Select(l => l.Id).Order();
    }

    [Fact]
    public async Task What_is_missing_is_refused_by_name_and_before_the_store_is_asked()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var given = await Given.AProjectAsync(store);
        var a = await given.ARequirementAsync("A.");
        var links = given.Kit.Traceability;
        store.SlowDown(0);
        Assert.Equal("outside", (await Assert.ThrowsAsync<ArgumentNullException>(() => links.LinkAsync(a, LinkType.Derives, null!, given.Lead))).ParamName);
        Assert.Equal("outside", (await Assert.ThrowsAsync<ArgumentNullException>(() => links.LinkAsync(null!, LinkType.Verifies, a, given.Lead))).ParamName);
        Assert.Equal("outside", (await Assert.ThrowsAsync<ArgumentNullException>(() => links.ObserveAsync(default, null!, given.Lead))).ParamName);
        Assert.Equal("rule", (await Assert.ThrowsAsync<ArgumentNullException>(() => links.SetRuleAsync(null!, given.Lead))).ParamName);
        Assert.Equal(0, store.Calls);
    }

    [Fact]
    public async Task Each_way_to_link_is_a_command_of_its_own()
    {
        var given = await Given.AProjectAsync();
        var (a, b, page) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."), OutsideEnd.Document(new("https://docs.example.org/")));
        var linked = await given.Kit.Traceability.LinkAsync(a, LinkType.Derives, b, given.Lead);
        var outside = await given.Kit.Traceability.LinkAsync(a, LinkType.Derives, page, given.Lead);
        await given.Kit.Traceability.LinkAsync(OutsideEnd.Test(page.Uri), LinkType.Verifies, a, given.Lead);
        await given.Kit.Traceability.ObserveAsync(outside, OutsideEnd.Document(page.Uri, Fingerprint.Of("1"u8)), given.Lead);
        await given.Kit.Traceability.JudgeAsync(linked, LinkJudgement.Invalid, given.Lead);
        await given.Kit.Traceability.UnlinkAsync(linked, given.Lead);
        var commands = await given.CommandsAsync();
        Assert.Equal(["traceability.link", "traceability.link-outside", "traceability.link-from-outside", "traceability.observe", "traceability.judge", "traceability.unlink"], commands.Where(c => c.StartsWith("traceability", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_role_that_may_not_trace_is_refused()
    {
        var given = await Given.AProjectAsync();
        var (a, b) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."));
        await Refusals.RefusedAsync("project.missing-capability", () => given.Kit.Traceability.LinkAsync(a, LinkType.Derives, b, given.Anna.ToActor()));
        await Refusals.RefusedAsync("project.missing-capability", () => given.Kit.Traceability.SetRuleAsync(new(LinkType.Derives), given.Anna.ToActor()));
    }
}
