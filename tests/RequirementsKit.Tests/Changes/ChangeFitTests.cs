using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes;

/// <summary>A change is held to what the project asks of its requirements and links: nobody decides on what could never be applied.</summary>
public sealed class ChangeFitTests
{
    private static readonly LinkType Type = LinkType.Refines;

    [Fact]
    public async Task Content_that_the_project_does_not_allow_is_refused_at_submission()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Requirements.DefineAsync(AttributeDefinition.Text("asil").OneOf("A", "B"), given.Lead);
        var requirement = await given.ARequirementAsync();
        await RefusedAsync("requirement.scheme", given, Proposal.Revise(requirement).Edit(e => e.Attributes(new CustomAttribute("asil", "Z"))));
    }

    [Fact]
    public async Task Content_that_the_project_does_not_allow_any_more_is_a_conflict()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Requirements.DefineAsync(AttributeDefinition.Text("asil").OneOf("A", "B", "Z"), given.Lead);
        var requirement = await given.ARequirementAsync();
        var change = await given.AnApprovedChangeAsync(Proposal.Revise(requirement).Edit(e => e.Attributes(new CustomAttribute("asil", "Z"))));
        await given.Kit.Requirements.DefineAsync(AttributeDefinition.Text("asil").OneOf("A", "B"), given.Lead);

        var applied = await given.Kit.Changes.ApplyAsync(change, by: given.Second);

        Assert.Equal(ChangeRequestStatus.Conflicted, applied.Status);
        Assert.Equal(1, (await given.Kit.Requirements.GetAsync(requirement)).Revision);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.AmendAsync(change, change.Proposal, given.Lead));
        Assert.Equal("requirement.scheme", refused.Code);
        await given.Kit.Changes.AmendAsync(change, Proposal.Revise(requirement).Edit(e => e.Attributes(new CustomAttribute("asil", "B"))), given.Lead);
        await given.Kit.Changes.ApproveAsync(change, by: given.Second);
        Assert.Equal(ChangeRequestStatus.Applied, (await given.Kit.Changes.ApplyAsync(change, by: given.Second)).Status);
    }

    [Fact]
    public async Task What_is_retired_takes_no_new_content()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Retire, given.Lead);
        var present = await given.Kit.Requirements.GetAsync(requirement);
        await RefusedAsync("change-request.retired", given, Proposal.Revise(present).Statement("Again."));
    }

    [Fact]
    public async Task A_link_that_is_not_there_is_not_removed()
    {
        var given = await Given.AProjectAsync();
        await RefusedAsync("change-request.no-link", given, Proposal.Unlink(await given.ARequirementAsync(), Type, await given.ARequirementAsync("Two.")));
    }

    [Fact]
    public async Task A_link_that_exists_is_not_made_again_and_its_mirror_neither()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        await given.Kit.Traceability.LinkAsync(one, LinkType.Relates, two, given.Lead);
        await RefusedAsync("trace-link.duplicate", given, Proposal.Link(one, LinkType.Relates, two));
        await RefusedAsync("trace-link.duplicate", given, Proposal.Link(two, LinkType.Relates, one));
    }

    [Fact]
    public async Task A_circle_is_refused_through_links_that_exist_and_through_those_of_the_proposal_itself()
    {
        var given = await Given.AProjectAsync();
        var (one, two, three) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."), await given.ARequirementAsync("Three."));
        await given.Kit.Traceability.LinkAsync(one, Type, two, given.Lead);
        await RefusedAsync("trace-link.cycle", given, Proposal.Link(two, Type, one));
        await RefusedAsync("trace-link.cycle", given, Proposal.Link(two, Type, three).AndLink(three, Type, one));
    }

    [Fact]
    public async Task A_circle_that_others_made_possible_meanwhile_is_a_conflict()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var change = await given.AnApprovedChangeAsync(Proposal.Link(one, Type, two));
        await given.Kit.Traceability.LinkAsync(two, Type, one, given.Lead);
        Assert.Equal(ChangeRequestStatus.Conflicted, (await given.Kit.Changes.ApplyAsync(change, given.Second)).Status);
        Assert.Single((await given.Kit.Traceability.GraphAsync()).Links);
    }

    [Fact]
    public async Task An_end_of_the_wrong_kind_is_refused_among_the_parts_of_a_split_too()
    {
        var given = await Given.AProjectAsync();
        var whole = await given.ARequirementAsync("Export and print.");
        await given.Kit.Traceability.SetRuleAsync(new(LinkType.Derives) { Sources = [TraceEndKind.Software] }, given.Lead);
        await RefusedAsync("trace-link.end-kind", given, Proposal.Split(whole, new RequirementEdit().Statement("Export."), new RequirementEdit().Statement("Print.")));
        await given.AnApprovedChangeAsync(Proposal.Split(whole, Part("Export."), Part("Print.")));

        static RequirementEdit Part(string statement) => new RequirementEdit().Statement(statement).Level(RequirementLevel.Software);
    }

    [Fact]
    public async Task A_move_makes_room_for_the_link_it_makes_and_another_link_finds_none()
    {
        var given = await Given.AProjectAsync();
        var (one, two, three) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."), await given.ARequirementAsync("Three."));
        await given.Kit.Traceability.LinkAsync(one, Type, two, given.Lead);
        await given.Kit.Traceability.SetRuleAsync(new(Type) { Maximum = 1 }, given.Lead);
        await RefusedAsync("trace-link.too-many", given, Proposal.Link(one, Type, three));
        var change = await given.AnApprovedChangeAsync(Proposal.Move(one, Type, two, three));
        Assert.Equal(ChangeRequestStatus.Applied, (await given.Kit.Changes.ApplyAsync(change, given.Second)).Status);
        Assert.Equal(three.Id, Assert.Single((await given.Kit.Traceability.GraphAsync()).Links).Target);
    }

    [Fact]
    public async Task A_target_that_changed_since_it_was_linked_does_not_count_against_the_number_allowed()
    {
        var given = await Given.AProjectAsync();
        var (one, two, three) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."), await given.ARequirementAsync("Three."));
        await given.Kit.Traceability.SetRuleAsync(new(Type) { Maximum = 1 }, given.Lead);
        await given.Kit.Traceability.LinkAsync(one, Type, two, given.Lead);
        await given.Kit.Requirements.ReviseAsync(two, new RequirementEdit().Statement("Two, changed."), given.Lead);
        await given.AnApprovedChangeAsync(Proposal.Link(one, Type, three));
    }

    [Fact]
    public async Task A_link_is_judged_on_the_fields_that_the_project_asks_for()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        await given.Kit.Traceability.SetRuleAsync(new(Type) { Fields = [RequirementField.Statement] }, given.Lead);
        await given.Kit.Changes.ApplyAsync(await given.AnApprovedChangeAsync(Proposal.Link(one, Type, two)), given.Second);
        Assert.Equal([RequirementField.Statement], Assert.Single((await given.Kit.Traceability.GraphAsync()).Links).Fields);
    }

    [Fact]
    public async Task A_policy_that_wants_statements_on_what_is_no_area_is_refused_when_it_is_chosen()
    {
        var given = await Given.AProjectAsync();
        var wanting = Policies.FourEyes with { RequiredStatements = ["Cost", "Fame"] };
        var proposal = Proposal.Revise(await given.ARequirementAsync()).Statement("Two.");
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.DraftAsync(proposal, wanting, by: given.Lead));
        Assert.Equal("change-request.unknown-area", refused.Code);
        Assert.Contains("'Fame'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Cost, Schedule, Quality, Risk, Payment", refused.Message, StringComparison.Ordinal);
        var change = await given.Kit.Changes.SubmitAsync(proposal, Policies.FourEyes, by: given.Lead);
        refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.MigratePolicyAsync(change, wanting, "chair", "New rules", by: given.Second));
        Assert.Equal("change-request.unknown-area", refused.Code);
    }

    [Fact]
    public async Task A_refused_proposal_leaves_nothing_behind()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var before = await given.Kit.Store.GetHeadAsync();
        await RefusedAsync("trace-link.self", given, Proposal.Revise(one).Statement("Two.").AndLink(one, Type, one));
        Assert.Equal(before, await given.Kit.Store.GetHeadAsync());
        Assert.Empty(await given.Kit.Changes.ListAsync(ChangeQueries.Open));
    }

    private static async Task RefusedAsync(string code, Given given, Proposal proposal)
    {
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.SubmitAsync(proposal, Policies.FourEyes, by: given.Lead));
        Assert.Equal(code, refused.Code);
    }
}
