using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Baselines;
using RequirementsKit.Changes;
using RequirementsKit.Projects;
using RequirementsKit.Reporting;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

/// <summary>What was decided, learned and sent by an earlier instant.</summary>
public sealed class RewindDecisionTests
{
    [Fact]
    public async Task A_change_request_has_the_status_that_it_had_then()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var submitted = given.Later();
        var change = await given.Kit.Changes.SubmitAsync(Proposal.Revise(requirement).Title("Two"), Policies.FourEyes, given.Lead);
        var approved = given.Later();
        await given.Kit.Changes.ApproveAsync(change, given.Second);
        var applied = given.Later();
        await given.Kit.Changes.ApplyAsync(change, given.Second);

        Assert.Empty((await given.AroundAsync(submitted)).Before.Changes);
        Assert.Equal(ChangeRequestStatus.InReview, (await given.AroundAsync(submitted)).Then.Changes.Single().Status);
        Assert.Equal(change, (await given.AroundAsync(approved)).Before.Changes.Single());
        Assert.Equal(ChangeRequestStatus.Approved, (await given.AroundAsync(approved)).Then.Changes.Single().Status);
        Assert.Equal(ChangeRequestStatus.Approved, (await given.AroundAsync(applied)).Before.Changes.Single().Status);
        Assert.Equal(ChangeRequestStatus.Applied, (await given.AroundAsync(applied)).Then.Changes.Single().Status);
    }

    [Fact]
    public void A_change_request_of_which_the_record_holds_no_events_stays_as_it_is()
    {
        var made = new RecordBuilder();
        var change = made.ChangeRequest();
        var record = new ProjectRecord(made.Project(), made.Now + Duration.FromDays(1)) { Changes = [change] };

        Assert.Equal(change, Assert.Single(record.Until(made.Now).Changes));
    }

    [Fact]
    public async Task A_baseline_is_a_draft_until_the_instant_it_was_decided()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var drawn = given.Later();
        var baseline = await given.Kit.Baselines.DrawUpAsync("Season 2027", [requirement.Id], Policies.FourEyes, given.Lead);
        var approved = given.Later();
        await given.Kit.Baselines.ApproveAsync(baseline, given.Second);

        Assert.Empty((await given.AroundAsync(drawn)).Before.Baselines);
        Assert.Equal(BaselineState.Draft, (await given.AroundAsync(drawn)).Then.Baselines.Single().State);
        Assert.Equal(BaselineState.Draft, (await given.AroundAsync(approved)).Before.Baselines.Single().State);
        Assert.Equal(BaselineState.Approved, (await given.AroundAsync(approved)).Then.Baselines.Single().State);
    }

    [Fact]
    public async Task A_project_has_the_state_that_it_had_then()
    {
        var given = await Given.AProjectAsync();
        var closing = given.Later();
        await given.Kit.Project.MoveAsync(ProjectAction.BeginClosing, given.Lead);
        var closed = given.Later();
        await given.Kit.Project.MoveAsync(ProjectAction.Close, given.Lead);

        Assert.Equal(ProjectState.Open, (await given.AroundAsync(closing)).Before.Project.State);
        Assert.Equal(ProjectState.Closing, (await given.AroundAsync(closing)).Then.Project.State);
        Assert.Equal(ProjectState.Closing, (await given.AroundAsync(closed)).Before.Project.State);
        Assert.Equal(ProjectState.Closed, (await given.AroundAsync(closed)).Then.Project.State);
    }

    [Fact]
    public async Task A_lesson_is_in_the_record_from_the_instant_it_was_learned()
    {
        var given = await Given.AProjectAsync();
        var learned = given.Later();
        var lesson = await given.Kit.Retrospectives.LearnAsync("Promise a day that the team has agreed to.", ["promises"], given.Lead);

        var (before, then) = await given.AroundAsync(learned);
        Assert.Empty(before.Lessons);
        Assert.Equal(lesson, Assert.Single(then.Lessons));
    }

    [Fact]
    public async Task A_sent_report_is_in_the_record_from_the_instant_it_was_recorded()
    {
        var given = await Given.AProjectAsync();
        var at = given.Later();
        var sent = await given.Kit.Reports.RecordSentAsync(ReportKind.Status, "# Status", [given.Anna], Given.Start, given.Lead);

        var (before, then) = await given.AroundAsync(at);
        Assert.Empty(before.SentReports);
        Assert.Equal(sent, Assert.Single(then.SentReports));
    }

    [Fact]
    public async Task The_events_of_an_instant_are_in_its_record()
    {
        var given = await Given.AProjectAsync();
        var at = given.Later();
        var requirement = await given.ARequirementAsync();

        var (before, then) = await given.AroundAsync(at);
        Assert.DoesNotContain(before.History, e => e.SubjectId == requirement.DocumentId);
        Assert.Equal("requirement.captured", Assert.Single(then.History, e => e.SubjectId == requirement.DocumentId).Name);
    }

    [Fact]
    public async Task A_record_until_its_own_instant_is_itself()
    {
        var given = await Given.AProjectAsync();
        var record = await given.Kit.Reports.LoadAsync(given.Clock.GetCurrentInstant());

        Assert.Same(record, record.Until(Given.Start));
        Assert.Equal(Given.Start - Duration.FromDays(1), record.Until(Given.Start - Duration.FromDays(1)).At);
    }
}
