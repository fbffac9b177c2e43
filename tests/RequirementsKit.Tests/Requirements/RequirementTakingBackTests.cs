using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Requirements;

/// <summary>What was said of a requirement can be taken back, through the service and as stored.</summary>
public sealed class RequirementTakingBackTests
{
    [Fact]
    public async Task An_objective_that_is_served_can_be_left()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var objective = await given.Kit.Objectives.SetAsync(new("Fewer calls", "Calls a week", "20"), given.Lead);
        await given.Kit.Requirements.ServeAsync(requirement.Id, objective.Id, given.Lead);
        Assert.Equal([objective.Id], (await given.Kit.Requirements.GetAsync(requirement)).Objectives);

        await given.Kit.Requirements.LeaveAsync(requirement.Id, objective.Id, given.Lead);

        Assert.Empty((await given.Kit.Requirements.GetAsync(requirement)).Objectives);
        await RefusedAsync("project.missing-capability", () => given.Kit.Requirements.LeaveAsync(requirement.Id, objective.Id, given.Anna.ToActor()));
    }

    [Fact]
    public async Task Who_follows_can_stop()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        await given.Kit.Requirements.FollowAsync(requirement.Id, given.Anna.Id, given.Lead);
        await given.Kit.Requirements.FollowAsync(requirement.Id, given.Ben.Id, given.Lead);

        await given.Kit.Requirements.UnfollowAsync(requirement.Id, given.Anna.Id, given.Lead);

        Assert.Equal([given.Ben.Id], (await given.Kit.Requirements.GetAsync(requirement)).Followers);
        await RefusedAsync("project.missing-capability", () => given.Kit.Requirements.UnfollowAsync(requirement.Id, given.Ben.Id, given.Anna.ToActor()));
    }

    [Fact]
    public async Task What_is_settled_goes_into_the_archive_and_out_of_it()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        await RefusedAsync("requirement.archive-unsettled", () => given.Kit.Requirements.ArchiveAsync(requirement.Id, given.Lead));
        await given.Kit.Requirements.MoveAsync(requirement.Id, RequirementAction.Reject, given.Lead);

        Assert.True((await given.Kit.Requirements.ArchiveAsync(requirement.Id, given.Lead)).IsArchived);
        Assert.True((await given.Kit.Requirements.GetAsync(requirement)).IsArchived);
        await RefusedAsync("project.missing-capability", () => given.Kit.Requirements.UnarchiveAsync(requirement.Id, given.Anna.ToActor()));
        Assert.False((await given.Kit.Requirements.UnarchiveAsync(requirement.Id, given.Lead)).IsArchived);
    }

    [Fact]
    public async Task An_attribute_that_was_defined_can_be_taken_out()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Requirements.DefineAsync(AttributeDefinition.Text("asil").OneOf("A", "B"), given.Lead);
        await given.Kit.Requirements.DefineAsync(AttributeDefinition.Text("release"), given.Lead);

        var scheme = await given.Kit.Requirements.UndefineAsync("asil", given.Lead);

        Assert.Equal(["release"], scheme.Attributes.Select(a => a.Name));
        Assert.Equal(scheme, await given.Kit.Requirements.SchemeAsync());
        await RefusedAsync("project.missing-capability", () => given.Kit.Requirements.UndefineAsync("release", given.Anna.ToActor()));
    }

    [Fact]
    public async Task The_rounds_that_ask_somebody_are_found()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        await given.Kit.Confirmations.AskAsync(one, given.Anna.Id, Evidence.Statement, given.Lead);
        await given.Kit.Confirmations.AskAsync(two, given.Ben.Id, Evidence.Statement, given.Lead);

        var found = await given.Kit.Confirmations.ListAsync(RequirementQueries.RoundsAsking(given.Anna.Id));

        Assert.Equal([one.Id], found.Select(r => r.RequirementId));
    }
}
