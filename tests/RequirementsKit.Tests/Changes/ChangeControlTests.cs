using NodaTime;
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
    public async Task I35_Applying_a_conflicted_request_again_says_so_again()
    {
        var given = await Given.AProjectAsync();
        var (change, one) = await ApprovedAsync(given);
        await given.Kit.Requirements.ReviseAsync(one, new RequirementEdit().Statement("Somebody was quicker."), given.Lead);
        var first = await given.Kit.Changes.ApplyAsync(change, given.Second);
        Assert.Equal(first, await given.Kit.Changes.ApplyAsync(change, given.Second));
    }

    [Fact]
    public async Task I17_Amending_there_and_back_gives_no_approval_back()
    {
        var given = await Given.AProjectAsync();
        var (change, one) = await ApprovedAsync(given);
        await given.Kit.Requirements.ReviseAsync(one, new RequirementEdit().Statement("Somebody was quicker."), given.Lead);
        await given.Kit.Changes.ApplyAsync(change, given.Second);
        var present = await given.Kit.Requirements.GetAsync(one);
        var first = Proposal.Revise(present).Statement("First.");
        await given.Kit.Changes.AmendAsync(change, first, given.Lead);
        await given.Kit.Changes.AmendAsync(change, Proposal.Revise(present).Statement("Second."), given.Lead);
        var back = await given.Kit.Changes.AmendAsync(change, first, given.Lead);
        Assert.Equal((ChangeRequestStatus.InReview, 4, 0), (back.Status, back.ProposalVersion, back.Round.Ballots.Count));
        await given.Kit.Changes.ApproveAsync(change, given.Second);
        Assert.Equal(ChangeRequestStatus.Applied, (await given.Kit.Changes.ApplyAsync(change, given.Second)).Status);
        Assert.Equal("First.", (await given.Kit.Requirements.GetAsync(one)).Content.Statement);
    }

    [Fact]
    public async Task I3_Who_amends_contributes_and_a_policy_that_then_cannot_be_met_is_refused()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(requirement).Statement("Two."), Policies.FourEyes, given.Lead);
        var refused = Assert.Throws<RuleViolationException>(() => change.Amend(
            Proposal.Revise(requirement).Statement("Three."), ImpactReport.Of(Proposal.Revise(requirement).Statement("Three."), new TraceGraph([requirement], []), 0),
            [new(given.Lead.PersonId!.Value, []), new(given.Second.PersonId!.Value, [])], given.Second, Given.Start));
        Assert.Equal("approval.infeasible", refused.Code);
    }

    [Fact]
    public void I3_A_service_names_the_authors_since_else_they_could_approve()
    {
        var author = StakeholderId.New(Given.Ids, Given.Start);
        var proposal = Proposal.Add(new RequirementEdit().Statement("One."));
        var impact = ImpactReport.Of(proposal, new TraceGraph([], []), 0);
        ChangeRequest Submit(params StakeholderId[] authors) => ChangeRequest.Submit(
            ChangeRequestId.New(Given.Ids, Given.Start), ProjectId.New(Given.Ids, Given.Start), 1, ChangeCause.NewNeed, proposal, impact, Policies.FourEyes,
            [new(author, []), new(StakeholderId.New(Given.Ids, Given.Start), [])], Actor.System, Given.Start, authors);
        Assert.Equal("change-request.no-author", Assert.Throws<RuleViolationException>(() => Submit()).Code);
        Assert.True(Submit(author).IsContributor(author));
    }

    [Fact]
    public async Task I24_One_change_makes_one_revision_of_a_requirement()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.SubmitAsync(
            Proposal.Revise(one).Statement("Two.").AndRevise(one).Title("Three"), Policies.FourEyes, given.Lead));
        Assert.Equal("change-request.touched-twice", refused.Code);
    }

    [Fact]
    public async Task I26_A_link_to_what_changed_since_is_a_conflict()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Link(one, LinkType.Relates, two), Policies.FourEyes, given.Lead);
        await given.Kit.Changes.ApproveAsync(change, given.Second);
        await given.Kit.Requirements.ReviseAsync(two, new RequirementEdit().Statement("Somebody was quicker."), given.Lead);
        Assert.Equal(ChangeRequestStatus.Conflicted, (await given.Kit.Changes.ApplyAsync(change, given.Second)).Status);
    }

    [Fact]
    public async Task I26_A_link_that_exists_by_now_is_a_conflict_and_not_made_twice()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Link(one, LinkType.Relates, two), Policies.FourEyes, given.Lead);
        await given.Kit.Changes.ApproveAsync(change, given.Second);
        await given.Kit.Traceability.LinkAsync(one, LinkType.Relates, two, given.Lead);
        Assert.Equal(ChangeRequestStatus.Conflicted, (await given.Kit.Changes.ApplyAsync(change, given.Second)).Status);
        Assert.Single((await given.Kit.Traceability.GraphAsync()).Links);
    }

    [Fact]
    public async Task I30_A_change_that_touches_more_than_was_decided_on_is_a_conflict()
    {
        var given = await Given.AProjectAsync();
        var (change, one) = await ApprovedAsync(given);
        await given.Kit.Traceability.LinkAsync(await given.ARequirementAsync("Two."), LinkType.DependsOn, one, given.Lead);
        Assert.Equal(ChangeRequestStatus.Conflicted, (await given.Kit.Changes.ApplyAsync(change, given.Second)).Status);
        Assert.Equal(1, (await given.Kit.Requirements.GetAsync(one)).Revision);
    }

    [Fact]
    public async Task Setting_a_field_to_nothing_is_another_content_than_clearing_it()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        Proposal With(string? value) => Proposal.Revise(one) with
        {
            Operations = [Proposal.Revise(one).Operations[0] with { Changes = [new FieldChange(RequirementField.Title, value)] }],
        };
        Assert.NotEqual(With(null).ToFingerprint(), With("").ToFingerprint());
    }

    [Fact]
    public async Task I41_Nobody_chooses_a_policy_weaker_than_the_project_asks_for()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.SubmitAsync(Proposal.Revise(one).Statement("Two."), Policies.SingleApprover, given.Lead));
        Assert.Equal("approval.policy-too-weak", refused.Code);
        Assert.Contains("four-eyes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I23_The_freeze_windows_of_the_project_hold_changes_back()
    {
        var given = await Given.AProjectAsync();
        var (change, _) = await ApprovedAsync(given);
        await given.Kit.Project.SetPoliciesAsync(
            new PolicyCatalog([Policies.FourEyes], freezeWindows: [new("fair", new(2026, 9, 1, 9, 0), new(2026, 9, 1, 12, 0), "Europe/Berlin")]), given.Lead);
        Assert.Equal(change.Id, Assert.Single(await given.Kit.Changes.FrozenAsync()).Id);
        Assert.Equal("change-request.frozen", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Changes.ApplyAsync(change, given.Second))).Code);
        given.Clock.AdvanceHours(2);
        Assert.Equal(ChangeRequestStatus.Applied, (await given.Kit.Changes.ApplyAsync(change, given.Second)).Status);
    }

    [Fact]
    public async Task What_a_change_demands_is_read_from_the_requirement_as_it_is_and_not_as_it_was_when_the_links_were_read()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var before = await given.Kit.Changes.SubmitAsync(Proposal.Revise(one).Statement("Before."), Policies.FourEyes, given.Lead);
        await given.Kit.Requirements.ReviseAsync(one, new RequirementEdit().Risk(Importance.High).Tags("safety"), given.Lead);
        var after = await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.Kit.Requirements.GetAsync(one)).Statement("After."), Policies.FourEyes, given.Lead);
        Assert.Null(before.Impact.Risk);
        Assert.Equal((RiskLevel.High, "safety"), (after.Impact.Risk, Assert.Single(after.Impact.Classifications)));
    }

    [Fact]
    public async Task I41_What_may_be_done_depends_on_the_capability()
    {
        var given = await Given.AProjectAsync();
        var (change, _) = await ApprovedAsync(given);
        Assert.Contains(ChangeRequestAction.Apply, await given.Kit.Changes.AllowedActionsAsync(change, given.Second));
        Assert.Empty(await given.Kit.Changes.AllowedActionsAsync(change, given.Anna.ToActor()));
    }

    [Fact]
    public async Task I20_Who_lost_the_mandate_before_the_decision_approved_nothing()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var (a, b) = (StakeholderId.New(Given.Ids, Given.Start), StakeholderId.New(Given.Ids, Given.Start));
        var third = StakeholderId.New(Given.Ids, Given.Start);
        var proposal = Proposal.Revise(one).Statement("Two.");
        var policy = new ApprovalPolicy("two", 1, [new("s", [new("g", null, Quorum.AtLeast(2))])]);
        var voted = ChangeRequest.Submit(
                ChangeRequestId.New(Given.Ids, Given.Start), one.ProjectId, 1, ChangeCause.NewNeed, proposal, ImpactReport.Of(proposal, new TraceGraph([one], []), 0), policy,
                [new(a, []), new(b, []), new(third, [])], given.Lead, Given.Start)
            .Vote(a, BallotVerdict.Approve, Actor.Person(a), Given.Start)
            .Recheck([new(b, []), new(third, [])], given.Lead, Given.Start)
            .Vote(b, BallotVerdict.Approve, Actor.Person(b), Given.Start);
        Assert.Equal(ChangeRequestStatus.InReview, voted.Status);
        Assert.Equal(voted, ChangeRequest.Replay(voted.Events));
        Assert.Equal(ChangeRequestStatus.Approved, voted.Vote(third, BallotVerdict.Approve, Actor.Person(third), Given.Start).Status);
    }

    [Fact]
    public void An_empty_proposal_says_what_to_do() => Assert.Throws<InvalidOperationException>(() => new Proposal().Statement("x"));

    [Fact]
    public async Task A_tick_under_the_id_of_one_command_moves_every_request_that_is_due()
    {
        var given = await Given.AProjectAsync();
        foreach (var text in new[] { "One.", "Two." })
        {
            var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync()).Statement(text), Policies.FourEyes, given.Lead);
            await given.Kit.Changes.HoldAsync(change, until: given.Clock.GetCurrentInstant() + Duration.FromDays(1), "Wait", by: given.Second);
        }

        given.Clock.AdvanceDays(2);
        Assert.Equal(2, await given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Changes.TickAsync(given.Clock.GetCurrentInstant()));
    }

    private static async Task<(ChangeRequest Change, Requirement Requirement)> ApprovedAsync(Given given)
    {
        var requirement = await given.ARequirementAsync();
        return (await given.AnApprovedChangeAsync(Proposal.Revise(requirement).Statement("The portal shall export a report within 2 s.")), requirement);
    }
}
