using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Changes.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes;

public sealed class ChangeControlTests
{
    [Fact]
    public async Task A_change_is_applied_to_every_requirement_in_one_commit()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var before = (await given.Kit.Store.GetHeadAsync()).Sequence;
        var change = await given.Kit.Changes.SubmitAsync(
            Proposal.Revise(one).Statement("One, changed.").AndRetire(two).AndAdd(new RequirementEdit().Statement("Three.")).AndLink(one, LinkType.Relates, two), Policies.FourEyes, given.Lead);
        await given.Kit.Changes.ApproveAsync(change, given.Second);
        var applied = await given.Kit.Changes.ApplyAsync(change, given.Second);
        Assert.Equal(ChangeRequestStatus.Applied, applied.Status);
        Assert.Equal(before + 3, (await given.Kit.Store.GetHeadAsync()).Sequence);
        Assert.Equal(2, (await given.Kit.Requirements.GetAsync(one)).Revision);
        Assert.Equal(RequirementStatus.Obsolete, (await given.Kit.Requirements.GetAsync(two)).Status);
        Assert.Equal(3, (await given.Kit.Requirements.ListAsync()).Count);
        Assert.Equal(applied.Id, (await given.Kit.Requirements.HistoryAsync(one))[^1].Cause);
    }

    [Fact]
    public async Task Applying_twice_does_it_once()
    {
        var given = await Given.AProjectAsync();
        var (change, one) = await ApprovedAsync(given);
        await given.Kit.Changes.ApplyAsync(change, given.Second);
        await given.Kit.Changes.ApplyAsync(change, given.Second);
        Assert.Equal(2, (await given.Kit.Requirements.GetAsync(one)).Revision);
    }

    [Fact]
    public async Task A_change_whose_base_is_gone_becomes_a_conflict_and_changes_nothing()
    {
        var given = await Given.AProjectAsync();
        var (change, one) = await ApprovedAsync(given);
        await given.Kit.Requirements.ReviseAsync(one, new RequirementEdit().Statement("Somebody was quicker."), given.Lead);
        Assert.Equal(ChangeRequestStatus.Conflicted, (await given.Kit.Changes.ApplyAsync(change, given.Second)).Status);
        Assert.Equal("Somebody was quicker.", (await given.Kit.Requirements.GetAsync(one)).Content.Statement);
    }

    [Fact]
    public async Task Nobody_approves_their_own_change_and_the_message_names_who_may()
    {
        var given = await Given.AProjectAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("Two."), Policies.FourEyes, given.Lead);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.ApproveAsync(change, given.Lead));
        Assert.Equal("change-request.self-approval", refused.Code);
        Assert.Contains("Ben Hughes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_cannot_be_met_is_refused_when_the_change_is_submitted()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.SubmitAsync(Proposal.Revise(requirement).Statement("Two."), Policies.ChangeControlBoard, given.Lead));
        Assert.Equal("approval.infeasible", refused.Code);
    }

    [Fact]
    public async Task A_person_without_the_capability_is_refused_at_the_door()
    {
        var given = await Given.AProjectAsync();
        var (change, _) = await ApprovedAsync(given);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.ApplyAsync(change, given.Anna.ToActor()));
        Assert.Equal("project.missing-capability", refused.Code);
        Assert.Contains("changes.apply", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_closes_when_every_obligation_is_settled()
    {
        var given = await Given.AProjectAsync();
        var (change, _) = await ApprovedAsync(given);
        await given.Kit.Changes.ApplyAsync(change, given.Second);
        await given.Kit.Changes.AcknowledgeAsync(change, ObligationKind.UpdatePlan, given.Lead);
        await given.Kit.Changes.WaiveAsync(change, ObligationKind.Verify, "Text only", given.Lead);
        Assert.Equal(ChangeRequestStatus.Applied, (await given.Kit.Changes.GetAsync(change)).Status);
        Assert.Equal(ChangeRequestStatus.Closed, (await given.Kit.Changes.AcknowledgeAsync(change, ObligationKind.InformRequester, given.Lead)).Status);
    }

    [Fact]
    public async Task The_log_of_a_change_request_replays_to_its_state()
    {
        var given = await Given.AProjectAsync();
        var (change, _) = await ApprovedAsync(given);
        await given.Kit.Changes.ApplyAsync(change, given.Second);
        var closed = await given.Kit.Changes.AcknowledgeAsync(change, ObligationKind.Verify, given.Lead);
        var types = ChangeRequestEvents.All.ToDictionary(t => t.Name);
        var events = new List<DomainEvent>();
        await foreach (var row in given.Kit.Store.ReadLogAsync())
        {
            using var body = System.Text.Json.JsonDocument.Parse(row.Body);
            foreach (var happened in body.RootElement.GetProperty("events").EnumerateArray().Where(e => types.ContainsKey(e.GetProperty("event").GetString()!)))
            {
                var facts = new FactReader(
                    happened.GetProperty("facts"), happened.GetProperty("subject").GetGuid(), Actor.Parse(happened.GetProperty("by").GetString()!, null),
                    NodaTime.Text.InstantPattern.ExtendedIso.Parse(happened.GetProperty("at").GetString()!).Value);
                events.Add(types[happened.GetProperty("event").GetString()!].Read(facts));
            }
        }

        Assert.Equal(closed, ChangeRequest.Replay(events));
    }

    [Fact]
    public async Task Impact_is_what_rests_on_the_change_however_far()
    {
        var given = await Given.AProjectAsync();
        var (a, b, c) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."), await given.ARequirementAsync("C."));
        await given.Kit.Traceability.LinkAsync(b, LinkType.DependsOn, a, given.Lead);
        await given.Kit.Traceability.LinkAsync(c, LinkType.Derives, b, given.Lead);
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(a).Statement("A, changed."), Policies.FourEyes, given.Lead);
        Assert.Equal([new(b, 1, a), new(c, 2, b)], change.Impact.Items);
    }

    [Fact]
    public void An_empty_proposal_says_what_to_do() => Assert.Throws<InvalidOperationException>(() => new Proposal().Statement("x"));

    private static async Task<(ChangeRequest Change, Requirement Requirement)> ApprovedAsync(Given given)
    {
        var requirement = await given.ARequirementAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(requirement).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, given.Lead);
        return (await given.Kit.Changes.ApproveAsync(change, given.Second), requirement);
    }
}
