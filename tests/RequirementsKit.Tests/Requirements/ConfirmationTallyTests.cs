using NodaTime;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Refusals;
using static RequirementsKit.Tests.Requirements.ARequirement;

namespace RequirementsKit.Tests.Requirements;

public sealed class ConfirmationTallyTests
{
    [Fact]
    public void The_rounds_count_in_the_order_in_which_they_were_asked()
    {
        var requirement = Captured();
        var (first, second, third) = (Asked(requirement, 2, 0, Chen), Asked(requirement, 5, 0, Ben), Asked(requirement, 1, 1, Anna));
        var tally = ConfirmationTally.Of(requirement, ConfirmationPurpose.Content, [third, second, first, Asked(Captured(), 1, 0, Anna)]);
        Assert.Equal([Chen, Ben, Anna], tally.Asked);
        Assert.Equal([Chen, Ben, Anna], tally.Waiting);
        Assert.False(tally.HasStaleRounds);
        Assert.Empty(ConfirmationTally.Of(requirement, ConfirmationPurpose.Delivery, [first]).Asked);
    }

    [Fact]
    public void Each_of_those_who_were_asked_stands_where_the_last_answer_puts_them()
    {
        var requirement = Captured();
        var round = Round(requirement, Anna, Ben, Chen)
            .Said(Anna, Verdict.Confirmed, Now + Duration.FromHours(2)).Said(Anna, Verdict.Rejected, Now + Duration.FromHours(1)).Said(Ben, Verdict.Abstained);
        var tally = ConfirmationTally.Of(requirement, ConfirmationPurpose.Content, [round]);
        Assert.Equal([Anna], tally.Confirmed);
        Assert.Empty(tally.Objecting);
        Assert.Equal([Chen], tally.Waiting);
        foreach (var objection in (Verdict[])[Verdict.ChangesRequested, Verdict.Rejected, Verdict.NoLongerNeeded])
        {
            Assert.Equal([Chen], ConfirmationTally.Of(requirement, ConfirmationPurpose.Content, [round.Said(Chen, objection)]).Objecting);
        }
    }

    [Fact]
    public void A_stale_round_is_noted_and_not_counted()
    {
        var requirement = Captured();
        var stale = Round(requirement, Anna).Said(Anna, Verdict.Confirmed);
        var revised = requirement.Revise(new RequirementEdit().Statement("Two."), null, Me, Now);
        var tally = ConfirmationTally.Of(revised, ConfirmationPurpose.Content, [stale, Round(revised, Ben)]);
        Assert.Equal([Ben], tally.Asked);
        Assert.Empty(tally.Confirmed);
        Assert.True(tally.HasStaleRounds);
    }

    [Theory]
    [InlineData(0, 0, 0, null, false)]
    [InlineData(1, 0, 0, null, true)]
    [InlineData(1, 0, 1, null, false)]
    [InlineData(1, 1, 0, null, false)]
    [InlineData(1, 0, 1, 1, true)]
    [InlineData(1, 0, 1, 2, false)]
    [InlineData(2, 0, 1, 2, true)]
    [InlineData(2, 1, 0, 2, false)]
    [InlineData(0, 0, 1, 1, false)]
    public void A_policy_asks_for_everybody_or_for_a_number_and_bears_no_objection(int confirmed, int objecting, int waiting, int? least, bool meets)
    {
        StakeholderId[] People(int count) => [.. new[] { Anna, Ben }.Take(count)];
        Assert.Equal(meets, new ConfirmationTally([], People(confirmed), People(objecting), People(waiting), false).Meets(new(least)));
    }

    [Fact]
    public void What_is_missing_for_a_confirmation_is_said()
    {
        var proposed = Captured().Move(RequirementAction.Propose, Me, Now);
        var two = RequirementScheme.Default(default).Confirm(new(least: 2), ConfirmationPolicy.Everybody, [], Me, Now);
        var round = Round(proposed, Anna, Ben);
        NotConfirmed("nobody was asked", "尚未征询任何人", proposed);
        NotConfirmed($"no answer from {Anna}, {Ben}", $"{Anna}、{Ben} 未答复", proposed, null, round);
        NotConfirmed($"no answer from {Ben}; 1 of the 2 needed confirmed", $"{Ben} 未答复；所需 2 人中已有 1 人确认", proposed, two, round.Said(Anna, Verdict.Confirmed));
        NotConfirmed($"it is not what {Anna} need", $"这不是 {Anna} 所需要的", proposed, null, round.Said(Anna, Verdict.Rejected));
        NotConfirmed("0 confirmed and 1 must", "0 人已确认，需要 1 人", proposed, null, round.Said(Anna, Verdict.Abstained).Said(Ben, Verdict.Abstained));
        NotConfirmed("1 confirmed and 2 must", "1 人已确认，需要 2 人", proposed, two, round.Said(Anna, Verdict.Abstained).Said(Ben, Verdict.Confirmed));
        NotConfirmed("what was shown is no longer the content, which is at r2", "所展示的已不是当前内容，当前为 r2", proposed.Revise(new RequirementEdit().Statement("Two."), null, Me, Now), null, round);
    }

    [Fact]
    public void What_is_missing_for_the_feasibility_is_said()
    {
        var scheme = RequirementScheme.Default(default).Confirm(new(needsFeasibility: true), ConfirmationPolicy.Everybody, [], Me, Now);
        var proposed = Captured().Move(RequirementAction.Propose, Me, Now);
        NotFeasible("nobody judged it", "无人评估", proposed);
        NotFeasible("it was judged not feasible", "评估为不可行", proposed.AssessFeasibility(FeasibilityVerdict.NotFeasible, null, Me, Now));
        NotFeasible("it was judged on other content", "所评估的是其他内容", proposed.Revise(new RequirementEdit().Statement("Two."), null, Me, Now).AssessFeasibility(FeasibilityVerdict.Feasible, null, Me, Now).Revise(new RequirementEdit().Statement("One."), null, Me, Now));

        void NotFeasible(string english, string chinese, Requirement requirement) => Refused(
            "requirement.not-feasible", $"REQ-7 r{requirement.Revision} is not known to be feasible: {english}. Assess its feasibility first.", $"REQ-7 r{requirement.Revision} 的可行性尚未确定：{chinese}。请先评估其可行性。",
            () => requirement.Validate([Round(requirement, Anna).Said(Anna, Verdict.Confirmed)], Me, Now, scheme));
    }

    [Fact]
    public void The_delivery_has_a_policy_of_its_own()
    {
        var scheme = RequirementScheme.Default(default).Confirm(new(least: 2), new(least: 1), [], Me, Now)
            .ReplaceLifecycle([new(RequirementStatus.Draft, RequirementAction.Accept, RequirementStatus.Accepted), new(RequirementStatus.Draft, RequirementAction.Validate, RequirementStatus.Validated)], Me, Now);
        var requirement = Captured();
        var delivery = ConfirmationRound.Ask(default, 1, requirement, ConfirmationPurpose.Delivery, [Anna, Ben], [Evidence.Statement], null, Me, Now).Said(Anna, Verdict.Confirmed);
        Assert.Equal(RequirementStatus.Accepted, requirement.Accept([delivery], Me, Now, scheme).Status);
        Refused("requirement.not-confirmed", () => requirement.Validate([Round(requirement, Anna, Ben).Said(Anna, Verdict.Confirmed)], Me, Now, scheme));
    }

    private static void NotConfirmed(string english, string chinese, Requirement requirement, RequirementScheme? scheme = null, params ConfirmationRound[] rounds) => Refused(
        "requirement.not-confirmed", $"REQ-7 is not confirmed: {english}. Ask again, or record the missing answers.", $"REQ-7 未获确认：{chinese}。请再次征询，或登记缺少的答复。",
        () => requirement.Validate(rounds, Me, Now, scheme));

    private static ConfirmationRound Asked(Requirement requirement, int number, int hours, StakeholderId person) =>
        ConfirmationRound.Ask(ConfirmationRoundId.New(Given.Ids, Now), number, requirement, ConfirmationPurpose.Content, [person], [Evidence.Statement], null, Me, Now + Duration.FromHours(hours));
}
