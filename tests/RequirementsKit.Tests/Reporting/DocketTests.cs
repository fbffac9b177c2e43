using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Reporting;

public sealed class DocketTests
{
    [Fact]
    public async Task The_docket_says_what_is_to_be_decided_what_it_touches_and_who_is_missing()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("The portal shall export a report."), await given.ARequirementAsync("The desk shall print it."));
        await given.Kit.Traceability.LinkAsync(two, LinkType.DependsOn, one, given.Lead);
        await given.Kit.Changes.SubmitAsync(Proposal.Revise(one).Statement("The portal shall export a report within 2 s.").Because("The desk waits"), Policies.FourEyes, given.Lead);
        var docket = await given.Kit.Reports.DocketAsync(Given.Start);
        var item = Assert.Single(docket.Items);
        Assert.Equal(("CR-1", "Mara Feld", "The desk waits"), (item.Key, item.SubmittedBy, item.Reason));
        Assert.Equal([new DocketImpact("REQ-2", two.Title, 1)], item.Impact);
        Assert.Equal(["Ben Hughes"], item.Missing);
        Assert.Equal([RequirementField.Statement], item.Changes[0].Redline.Select(f => f.Field));
        Assert.False(item.Changes[0].IsStale);
    }

    [Fact]
    public async Task The_docket_reads_as_Markdown_in_English()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync("The portal shall export a report.");
        await given.Kit.Changes.SubmitAsync(Proposal.Revise(one).Statement("The portal shall print a report.").Because("The desk waits"), Policies.FourEyes, given.Lead);
        Assert.Equal(
            """
            # Change board docket, 2026-09-01 08:00Z

            ## CR-1 v1

            A new need, submitted by Mara Feld. Reason: The desk waits

            **What is to change**

            * Revise REQ-1 The portal shall export a report.
            * Statement: The portal shall ~~export~~**print** a report.

            **What it may touch**

            No other requirement.

            **Votes so far**

            None.

            Pending: 'approvers' has 0 of 1 approval(s) needed from 1 seat(s).

            Waiting for: Ben Hughes.

            """.ReplaceLineEndings("\n"),
            (await given.Kit.Reports.DocketAsync(Given.Start)).ToMarkdown());
    }

    [Fact]
    public async Task The_docket_reads_in_Chinese_and_the_same_docket_gives_the_same_bytes()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync("The portal shall export a report.");
        await given.Kit.Changes.SubmitAsync(Proposal.Retire(one), Policies.FourEyes, given.Lead);
        var docket = await given.Kit.Reports.DocketAsync(Given.Start);
        var text = docket.ToMarkdown(Language.Chinese);
        Assert.Equal(text, docket.ToMarkdown(Language.Chinese));
        Assert.Contains("* 作废 REQ-1", text, StringComparison.Ordinal);
        Assert.Contains("等待：Ben Hughes。", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_users_wrote_cannot_become_markup()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync("A | B [x](y) # no");
        await given.Kit.Changes.SubmitAsync(Proposal.Retire(one).Because("| # <b>"), Policies.FourEyes, given.Lead);
        var text = (await given.Kit.Reports.DocketAsync(Given.Start)).ToMarkdown();
        Assert.Contains(@"Reason: \| \# \<b>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_requirement_that_changed_since_is_marked_and_a_decided_request_is_left_out()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(one).Title("Two"), Policies.FourEyes, given.Lead);
        await given.Kit.Requirements.ReviseAsync(one, new RequirementEdit().Title("Theirs"), given.Lead);
        Assert.Contains("changed since", (await given.Kit.Reports.DocketAsync(Given.Start)).ToMarkdown(), StringComparison.Ordinal);
        await given.Kit.Changes.ApproveAsync(change, given.Second);
        Assert.Contains("Nothing is to be decided.", (await given.Kit.Reports.DocketAsync(Given.Start)).ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Votes_name_the_seat_and_who_cast_them()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        var policy = new ApprovalPolicy("two", 1, [new("s", [new("g", null, Quorum.AtLeast(2))]) { DueAfterHours = 8 }]);
        var (a, b) = (StakeholderId.New(Given.Ids, Given.Start), StakeholderId.New(Given.Ids, Given.Start));
        var proposal = Proposal.Revise(one).Title("Two");
        var request = ChangeRequest.Submit(
                ChangeRequestId.New(Given.Ids, Given.Start), one.ProjectId, 1, ChangeCause.Error, proposal, ImpactReport.Of(proposal, new TraceGraph([one], []), 0), policy, [new(a, []), new(b, [])], given.Lead, Given.Start)
            .Vote(a, BallotVerdict.Approve, Actor.Person(a), Given.Start);
        var item = Docket.Of([request], new Dictionary<RequirementId, Requirement> { [one.Id] = one }, p => p == a ? "Ann" : p == b ? "Bob" : "Mara", Given.Start).Items[0];
        Assert.Equal(new DocketVote("g", "Ann", BallotVerdict.Approve, null, Given.Start), Assert.Single(item.Votes));
        Assert.Equal(["Bob"], item.Missing);
        Assert.Equal(Given.Start + NodaTime.Duration.FromHours(8), item.Due);
    }
}
