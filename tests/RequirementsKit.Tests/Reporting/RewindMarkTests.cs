using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

/// <summary>Which revisions of a requirement were validated and approved at an earlier instant.</summary>
public sealed class RewindMarkTests
{
    [Fact]
    public async Task A_revision_is_marked_from_the_instant_of_the_step()
    {
        var (given, requirement) = await AValidatedRequirementAsync();
        var validated = given.Clock.GetCurrentInstant();
        var approved = given.Later();
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Approve, given.Second);

        var first = new RevisionMark(RequirementStatus.Validated, 1, given.Lead, validated);
        Assert.Empty((await given.AroundAsync(validated)).Before.Requirements.Single().Marks);
        Assert.Equal([first], (await given.AroundAsync(validated)).Then.Requirements.Single().Marks);
        Assert.Equal([first], (await given.AroundAsync(approved)).Before.Requirements.Single().Marks);
        Assert.Equal([first, new(RequirementStatus.Approved, 1, given.Second, approved)], (await given.AroundAsync(approved)).Then.Requirements.Single().Marks);
    }

    [Fact]
    public async Task What_was_validated_again_was_validated_before()
    {
        var (given, requirement) = await AValidatedRequirementAsync();
        var first = given.Clock.GetCurrentInstant();
        given.Later();
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Return, given.Lead);
        await given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Statement("The portal shall print a report."), given.Lead);
        var second = given.Later();
        await ValidateAsync(given, requirement, given.Second);

        Assert.Equal([new(RequirementStatus.Validated, 1, given.Lead, first)], (await given.AroundAsync(first)).Then.Requirements.Single().Marks);
        Assert.Equal([new(RequirementStatus.Validated, 1, given.Lead, first)], (await given.AroundAsync(second)).Before.Requirements.Single().Marks);
        Assert.Equal([new(RequirementStatus.Validated, 2, given.Second, second)], (await given.AroundAsync(second)).Then.Requirements.Single().Marks);
    }

    [Fact]
    public async Task A_step_back_marks_nothing()
    {
        var (given, requirement) = await AValidatedRequirementAsync();
        var approved = given.Later();
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Approve, given.Second);
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Start, given.Lead);
        var back = given.Later();
        await given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Statement("The portal shall print a report."), given.Lead);
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Return, given.Lead);
        var again = given.Later();
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Return, given.Lead);
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Return, given.Lead);
        await ValidateAsync(given, requirement, given.Lead);
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Approve, given.Lead);

        Assert.Equal(new(RequirementStatus.Approved, 1, given.Second, approved), Approval((await given.AroundAsync(back)).Then));
        Assert.Equal(new(RequirementStatus.Approved, 2, given.Lead, again), Approval((await given.AroundAsync(again)).Then));
    }

    [Fact]
    public async Task An_applied_change_marks_the_revision_that_it_makes()
    {
        var (given, requirement) = await AValidatedRequirementAsync();
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Approve, given.Second);
        requirement = await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Start, given.Lead);
        var applied = given.Later();
        await given.AnAppliedChangeAsync(Proposal.Revise(requirement).Statement("The portal shall print a report."));
        var again = given.Later();
        await given.AnAppliedChangeAsync(Proposal.Revise(await given.Kit.Requirements.GetAsync(requirement)).Statement("The portal shall mail a report."));

        Assert.Equal(new(RequirementStatus.Approved, 2, given.Second, applied), Approval((await given.AroundAsync(again)).Before));
        Assert.Equal(new(RequirementStatus.Approved, 3, given.Second, again), Approval((await given.AroundAsync(again)).Then));
    }

    [Fact]
    public async Task What_a_change_approved_twice_was_approved_by_the_first()
    {
        var (given, requirement) = await AValidatedRequirementAsync();
        requirement = await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Approve, given.Second);
        foreach (var statement in new[] { "The portal shall print a report.", "The portal shall mail a report.", "The portal shall show a report." })
        {
            given.Later();
            await given.AnAppliedChangeAsync(Proposal.Revise(requirement).Statement(statement));
            requirement = await given.Kit.Requirements.GetAsync(requirement);
        }

        var last = given.Clock.GetCurrentInstant();
        Assert.Equal(new(RequirementStatus.Approved, 3, given.Second, last - Duration.FromHours(1)), Approval((await given.AroundAsync(last)).Before));
        Assert.Equal(new(RequirementStatus.Approved, 4, given.Second, last), Approval((await given.AroundAsync(last)).Then));
    }

    [Fact]
    public void A_step_from_beside_the_way_marks_where_a_project_allows_it()
    {
        var made = new RecordBuilder();
        var (start, day) = (made.Now, Duration.FromDays(1));
        var scheme = RequirementScheme.Default(made.ProjectId).ReplaceLifecycle(
            [.. Requirement.Lifecycle.Steps, new(RequirementStatus.Deferred, RequirementAction.Approve, RequirementStatus.Approved)], Actor.System, start);
        var deferred = made.Requirement().Move(RequirementAction.Propose, Actor.System, start).Defer(new(2026, 2, 1), Actor.System, start);
        var requirement = deferred.Move(RequirementAction.Approve, Actor.Service("first"), start + day, scheme);
        requirement = requirement.Defer(new(2026, 3, 1), Actor.System, start + (2 * day)).Move(RequirementAction.Approve, Actor.Service("second"), start + (3 * day), scheme);
        var record = new ProjectRecord(made.Project(), start + (4 * day)) { Requirements = [requirement], History = requirement.Events };

        Assert.Equal(new(RequirementStatus.Approved, 1, Actor.Service("first"), start + day), Approval(record.Until(start + (2 * day))));
    }

    [Fact]
    public void A_mark_of_which_the_record_holds_no_events_stays_from_its_instant_on()
    {
        var made = new RecordBuilder();
        var scheme = RequirementScheme.Default(made.ProjectId).ReplaceLifecycle(
            [.. Requirement.Lifecycle.Steps, new(RequirementStatus.Draft, RequirementAction.Approve, RequirementStatus.Approved)], Actor.System, made.Now);
        var requirement = made.Requirement().Move(RequirementAction.Approve, Actor.System, made.Now + Duration.FromDays(1), scheme);
        var record = new ProjectRecord(made.Project(), made.Now + Duration.FromDays(2)) { Requirements = [requirement] };

        Assert.Equal(requirement.Marks, record.Until(made.Now + Duration.FromDays(1)).Requirements.Single().Marks);
        Assert.Empty(record.Until(made.Now).Requirements.Single().Marks);
    }

    private static RevisionMark Approval(ProjectRecord record) => record.Requirements.Single().Marks.Single(m => m.Status == RequirementStatus.Approved);

    private static async Task<(Given Given, Requirement Requirement)> AValidatedRequirementAsync()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        given.Later();
        return (given, await ValidateAsync(given, requirement, given.Lead));
    }

    private static async Task<Requirement> ValidateAsync(Given given, RequirementId requirement, Actor by)
    {
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Propose, by);
        var round = await given.Kit.Confirmations.AskAsync(requirement, given.Anna, Evidence.Prototype(new("https://example.org/mock-up"), Fingerprint.Of("mock-up"u8)), by);
        await given.Kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, given.Anna.ToActor());
        return await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Validate, by);
    }
}
