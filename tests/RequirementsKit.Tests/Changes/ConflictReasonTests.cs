using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes;

/// <summary>What kept an approved change from being applied is in its history, for readers of both languages.</summary>
public sealed class ConflictReasonTests
{
    [Fact]
    public async Task What_was_revised_since_is_named()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var change = await given.AnApprovedChangeAsync(Proposal.Revise(one).Title("Two"));
        await given.Kit.Requirements.ReviseAsync(one, new RequirementEdit().Title("Theirs"), given.Lead);
        await ToldAsync(given, change, "found a conflict: changed since: REQ-1", "发现冲突：此后已更改：REQ-1");
    }

    [Fact]
    public async Task A_link_that_was_made_since_is_named()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var change = await given.AnApprovedChangeAsync(Proposal.Link(one, LinkType.Refines, two));
        await given.Kit.Traceability.LinkAsync(one, LinkType.Refines, two, given.Lead);
        await ToldAsync(given, change, "found a conflict: linked since: REQ-1 Refines REQ-2", "发现冲突：此后已建立链接：REQ-1“细化”REQ-2");
    }

    [Fact]
    public async Task A_link_that_was_removed_since_is_named()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var link = await given.Kit.Traceability.LinkAsync(one, LinkType.Refines, two, given.Lead);
        var change = await given.AnApprovedChangeAsync(Proposal.Unlink(one, LinkType.Refines, two));
        await given.Kit.Traceability.UnlinkAsync(link, given.Lead);
        await ToldAsync(given, change, "found a conflict: unlinked since: REQ-1 Refines REQ-2", "发现冲突：此后已移除链接：REQ-1“细化”REQ-2");
    }

    [Fact]
    public async Task That_more_is_touched_than_was_decided_on_is_said()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync("One.");
        var change = await given.AnApprovedChangeAsync(Proposal.Revise(one).Title("Two"));
        await given.Kit.Traceability.LinkAsync(await given.ARequirementAsync("Two."), LinkType.DependsOn, one, given.Lead);
        await ToldAsync(given, change, "found a conflict: what the change touches is different since", "发现冲突：变更的影响范围此后已不同");
    }

    [Fact]
    public async Task What_the_project_does_not_allow_any_more_is_told_as_the_refusal_says_it()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Requirements.DefineAsync(AttributeDefinition.Text("asil").OneOf("A", "Z"), given.Lead);
        var one = await given.ARequirementAsync();
        var proposal = Proposal.Revise(one).Edit(e => e.Attributes(new CustomAttribute("asil", "Z")));
        var change = await given.AnApprovedChangeAsync(proposal);
        await given.Kit.Requirements.DefineAsync(AttributeDefinition.Text("asil").OneOf("A"), given.Lead);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.AnApprovedChangeAsync(proposal));
        await ToldAsync(given, change, "found a conflict: " + refused.Message, "发现冲突：" + refused.MessageIn(Language.Chinese));
        Assert.NotEqual(refused.Message, refused.MessageIn(Language.Chinese));
    }

    [Fact]
    public async Task What_a_person_writes_stays_as_written_in_both_languages()
    {
        var given = await Given.AProjectAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Retire(await given.ARequirementAsync()), Policies.FourEyes, given.Lead);
        await given.Kit.Changes.DeferAsync(change, "after the fair", given.Lead);
        await AssertToldAsync(given, change, "deferred it: after the fair", "推迟：after the fair");
    }

    private static async Task ToldAsync(Given given, ChangeRequest change, string english, string chinese)
    {
        Assert.Equal(ChangeRequestStatus.Conflicted, (await given.Kit.Changes.ApplyAsync(change, given.Second)).Status);
        await AssertToldAsync(given, change, english, chinese);
    }

    private static async Task AssertToldAsync(Given given, ChangeRequest change, string english, string chinese)
    {
        var history = await given.Kit.Changes.HistoryAsync(change);
        Assert.EndsWith(": " + english, ChangeHistory.Tell(history)[^1], StringComparison.Ordinal);
        Assert.EndsWith("：" + chinese, ChangeHistory.Tell(history, Language.Chinese)[^1], StringComparison.Ordinal);
    }
}
