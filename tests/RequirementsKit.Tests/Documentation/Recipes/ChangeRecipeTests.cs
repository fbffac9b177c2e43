using RequirementsKit.Approvals;
using RequirementsKit.Auditing;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Documentation.Recipes;

/// <summary>The recipes about changes and the record in docs/how-do-i.md.</summary>
public sealed class ChangeRecipeTests
{
    [Fact]
    public void A_board_of_ones_own()
    {
        #region how-board
        var board = new ApprovalPolicy("harbour-board", version: 1,
        [
            new("experts", [new("safety", "safety", Quorum.Any)]),
            new("board", [new("members", "board", Quorum.Majority, MayVeto: true)]),
        ]);
        var text = board.ToJson();                       // a file that people can review; ApprovalPolicy.FromJson reads it back
        #endregion

        Assert.Equal(board, ApprovalPolicy.FromJson(text));
    }

    [Fact]
    public async Task The_buttons_to_draw()
    {
        var given = await Given.AProjectAsync();
        var (kit, me, ben) = (given.Kit, given.Lead, given.Second);
        var requirement = await given.ARequirementAsync();

        #region how-buttons
        var change = await kit.Changes.SubmitAsync(Proposal.Revise(requirement).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, by: me);
        var mine = await kit.Changes.AllowedActionsAsync(change, me);
        var bens = await kit.Changes.AllowedActionsAsync(change, ben);
        #endregion

        Assert.DoesNotContain(ChangeRequestAction.Approve, mine);
        Assert.Contains(ChangeRequestAction.Approve, bens);
    }

    [Fact]
    public async Task A_refusal_in_the_language_of_the_reader()
    {
        var given = await Given.AProjectAsync();
        var (kit, me) = (given.Kit, given.Lead);
        var change = await kit.Changes.SubmitAsync(Proposal.Revise(await given.ARequirementAsync()).Statement("The portal shall export a report within 2 s."), Policies.FourEyes, by: me);

        #region how-refusal
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => kit.Changes.ApplyAsync(change, by: me));
        Console.WriteLine($"{refused.Code}: {refused.MessageIn(Language.Chinese)}");
        #endregion

        Assert.StartsWith("CR-1 当前为“评审中”，不能“应用”。", refused.MessageIn(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_may_arrive_twice()
    {
        var given = await Given.AProjectAsync();
        var (kit, lead, requirement) = (given.Kit, given.Lead, await given.ARequirementAsync());

        #region how-once
        var command = CommandId.From(Guid.CreateVersion7());            // made by the caller, sent again with every retry
        await kit.Once(command).Requirements.AssessFeasibilityAsync(requirement, FeasibilityVerdict.Feasible, by: lead);
        await kit.Once(command).Requirements.AssessFeasibilityAsync(requirement, FeasibilityVerdict.Feasible, by: lead);
        #endregion

        Assert.Single((await kit.Store.ReadLogAsync().ToListAsync()), r => System.Text.Encoding.UTF8.GetString(r.Body.Span).Contains("requirements.assess-feasibility", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_overwrites_what_they_did_not_see()
    {
        var given = await Given.AProjectAsync();
        var (kit, lead, seen) = (given.Kit, given.Lead, await given.ARequirementAsync());
        await kit.Requirements.ReviseAsync(seen, new RequirementEdit().Statement("The portal shall export every report."), by: lead);

        #region how-expect
        var stale = await Assert.ThrowsAsync<ConcurrencyConflictException>(() =>
            kit.Expecting(Expectation.Unchanged(seen)).Requirements.ReviseAsync(seen, new RequirementEdit().Title("Export"), by: lead));
        #endregion

        Assert.Contains("Load again", stale.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_is_what_was_written()
    {
        var given = await Given.AProjectAsync();
        var kit = given.Kit;

        #region how-verify
        var anchor = await kit.Store.GetHeadAsync();                    // keep it outside, for example in a ticket
        var report = await AuditLog.VerifyAsync(kit.Store.ReadLogAsync(), anchor);
        Console.WriteLine(report.IsIntact ? $"{report.Verified} commits, intact" : $"{report.Verdict} at {report.FirstBad}");
        #endregion

        Assert.True(report.IsIntact);
    }
}
