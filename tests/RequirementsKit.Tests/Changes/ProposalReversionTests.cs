using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes;

/// <summary>The opposite of each operation, on the revisions as they are now.</summary>
public sealed class ProposalReversionTests
{
    [Fact]
    public async Task The_opposite_comes_last_first_and_takes_each_estimate_back_once()
    {
        var given = await Given.AProjectAsync();
        var (one, two, three, four, five) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."), await given.ARequirementAsync("Three."), await given.ARequirementAsync("Four."), await given.ARequirementAsync("Five."));
        await given.Kit.Traceability.LinkAsync(two, LinkType.Refines, three, given.Lead);
        var applied = await given.AnAppliedChangeAsync(Proposal.Revise(one).Title("Else").Edit(e => e.Rationale("They wait.")).Estimated(1, 2)
            .AndAdd(new RequirementEdit().Statement("New."))
            .AndLink(one, LinkType.DependsOn, two)
            .AndMove(two, LinkType.Refines, three, one).Estimated(3, 4)
            .AndSplit(four, new RequirementEdit().Statement("A."), new RequirementEdit().Statement("B.")).Estimated(5, 6)
            .AndMerge(five, three).Title("Both").Estimated(7, 8));
        var draft = await given.Kit.Changes.DraftReversionAsync(applied, Policies.FourEyes, given.Lead);

        var made = applied.Revisions.Where(r => r.Before == 0).ToList();
        Assert.Equal(
            [
                (OperationKind.Revise, five.Id, 2, new ChangeEstimate(-7, -8)), (OperationKind.Reinstate, three.Id, 1, null), (OperationKind.Unlink, three.Id, 1, null),
                (OperationKind.Reinstate, four.Id, 1, new ChangeEstimate(-5, -6)), (OperationKind.Retire, made.Where(m => m.Operation == 4).ToList()[0].Requirement, 1, null), (OperationKind.Retire, made.Where(m => m.Operation == 4).ToList()[1].Requirement, 1, null),
                (OperationKind.Move, two.Id, 1, new ChangeEstimate(-3, -4)), (OperationKind.Unlink, one.Id, 2, null), (OperationKind.Retire, made.Single(m => m.Operation == 1).Requirement, 1, null), (OperationKind.Revise, one.Id, 2, new ChangeEstimate(-1, -2)),
            ],
            draft.Proposal.Operations.Select(o => (o.Kind, o.Requirement!.Value, o.BaseRevision, o.Estimate)));
        Assert.Equal([new FieldChange(RequirementField.Title, one.Title), new FieldChange(RequirementField.Rationale, null)], draft.Proposal.Operations[^1].Changes);
        Assert.Equal((LinkType.Duplicates, five.Id, 2), (draft.Proposal.Operations[2].LinkType, draft.Proposal.Operations[2].Target, draft.Proposal.Operations[2].TargetBaseRevision));
        var move = draft.Proposal.Operations[6];
        Assert.Equal((LinkType.Refines, three.Id, 1, one.Id, 2), (move.LinkType, move.Target, move.TargetBaseRevision, move.Former!.Requirement, move.Former.Revision));
        Assert.Equal(("Takes CR-1 back", applied.Id, ChangeCause.Error), (draft.Proposal.Reason, draft.Reverts, draft.Cause));
    }

    [Fact]
    public async Task What_was_retired_or_unlinked_comes_back_and_what_came_back_goes()
    {
        var given = await Given.AProjectAsync();
        var (one, two, three) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."), await given.ARequirementAsync("Three."));
        await given.Kit.Traceability.LinkAsync(one, LinkType.Refines, two, given.Lead);
        var retired = await given.Kit.Requirements.MoveAsync(three, RequirementAction.Retire, given.Lead);
        var applied = await given.AnAppliedChangeAsync(Proposal.Unlink(one, LinkType.Refines, two).AndRetire(one).AndReinstate(retired));
        var proposal = Proposal.Revert(applied, new Dictionary<RequirementId, Requirement> { [one.Id] = one, [two.Id] = two, [three.Id] = three }, new Dictionary<RequirementId, RequirementContent>());
        Assert.Equal([(OperationKind.Retire, three.Id), (OperationKind.Reinstate, one.Id), (OperationKind.Link, one.Id)], proposal.Operations.Select(o => (o.Kind, o.Requirement!.Value)));
    }

    [Fact]
    public async Task What_is_missing_to_take_it_back_is_named()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync("One.");
        var applied = await given.AnAppliedChangeAsync(Proposal.Revise(one).Title("Else"));
        var before = new Dictionary<RequirementId, RequirementContent> { [one.Id] = one.Content };
        var missing = Assert.Throws<ArgumentException>(() => Proposal.Revert(applied, new Dictionary<RequirementId, Requirement>(), before));
        Assert.StartsWith($"The requirement {one.Id} is missing. Give every requirement that the change touched.", missing.Message, StringComparison.Ordinal);
        Assert.Equal("id", missing.ParamName);
        var content = Assert.Throws<ArgumentException>(() => Proposal.Revert(applied, new Dictionary<RequirementId, Requirement> { [one.Id] = one }, new Dictionary<RequirementId, RequirementContent>()));
        Assert.StartsWith("The content of REQ-1 before the change is missing. Give it.", content.Message, StringComparison.Ordinal);
        Assert.Equal("operation", content.ParamName);
        var early = Assert.Throws<ArgumentException>(() => Proposal.Revert(ABoard.Approved(), new Dictionary<RequirementId, Requirement>(), before));
        Assert.StartsWith("CR-1 was not applied, so there is nothing to take back. Withdraw it instead.", early.Message, StringComparison.Ordinal);
        Assert.Equal("applied", early.ParamName);
    }

    [Fact]
    public void The_impact_of_a_change_sums_up_what_it_touches()
    {
        var risky = Captured(1, Importance.High, "safety", "billing");
        var calm = Captured(2, Importance.Low, "billing");
        var plain = Captured(3, null);
        var graph = new TraceGraph([risky, calm, plain], [TraceLink.Between(LinkId.New(Given.Ids, Given.Start), LinkType.DependsOn, plain, calm, Actor.System, Given.Start)]);
        var report = ImpactReport.Of(Proposal.Revise(calm).Title("Else").AndRevise(risky).Title("Else").Estimated(1, 2), graph, 7);
        Assert.Equal((RiskLevel.High, 7L, new ChangeEstimate(1, 2)), (report.Risk, report.GraphVersion, report.Estimate));
        Assert.Equal(["billing", "safety"], report.Classifications);
        Assert.Equal([(calm.Id, "billing"), (risky.Id, "safety,billing")], report.Classified.Select(c => (c.Requirement, string.Join(',', c.Classifications))));
        Assert.Equal([new ImpactItem(plain.Id, 1, calm.Id)], report.Items);
        var unrated = ImpactReport.Of(Proposal.Link(plain, LinkType.Refines, risky), graph, 0);
        Assert.Null(unrated.Risk);
        Assert.Equal([risky.Id], unrated.Classified.Select(c => c.Requirement));
        Assert.Empty(unrated.Classifications);
    }

    private static Requirement Captured(int number, Importance? risk, params string[] tags)
    {
        var edit = new RequirementEdit().Statement($"The portal shall do {number}.").Tags(tags);
        return Requirement.Capture(
            RequirementId.New(Given.Ids, Given.Start), ABoard.One.ProjectId, number, risk is { } rated ? edit.Risk(rated) : edit, [Origin.Document("workshop")], null, Actor.System, Given.Start);
    }
}
