using RequirementsKit.Approvals;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Reporting;

/// <summary>What a requirement and its confirmations were at an earlier instant.</summary>
public sealed class RewindRequirementTests
{
    [Fact]
    public async Task A_requirement_has_the_status_that_it_had_then()
    {
        var (given, requirement) = await ARequirementAsync();
        var proposed = given.Later();
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Propose, given.Lead);
        var rejected = given.Later();
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Reject, given.Lead);

        Assert.Empty((await given.AroundAsync(requirement.CapturedAt)).Before.Requirements);
        Assert.Equal(RequirementStatus.Draft, (await given.AroundAsync(requirement.CapturedAt)).Then.Requirements.Single().Status);
        Assert.Equal(RequirementStatus.Draft, (await given.AroundAsync(proposed)).Before.Requirements.Single().Status);
        Assert.Equal(RequirementStatus.Proposed, (await given.AroundAsync(proposed)).Then.Requirements.Single().Status);
        Assert.Equal(RequirementStatus.Proposed, (await given.AroundAsync(rejected)).Before.Requirements.Single().Status);
        Assert.Equal(RequirementStatus.Rejected, (await given.AroundAsync(rejected)).Then.Requirements.Single().Status);
    }

    [Fact]
    public async Task A_requirement_has_the_content_that_it_had_then()
    {
        var (given, requirement) = await ARequirementAsync();
        var revised = given.Later();
        var next = await given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Statement("The portal shall print a report."), given.Lead);

        var (before, then) = await given.AroundAsync(revised);
        Assert.Equal((1, requirement.Content, requirement.Fingerprint), Content(before));
        Assert.Equal((2, next.Content, next.Fingerprint), Content(then));
        Assert.Equal([1], before.Revisions.Select(r => r.Number));
        Assert.Equal([1, 2], then.Revisions.Select(r => r.Number));

        static (int, RequirementContent, Fingerprint) Content(ProjectRecord record) => (record.Requirements.Single().Revision, record.Requirements.Single().Content, record.Requirements.Single().Fingerprint);
    }

    [Fact]
    public async Task A_requirement_is_judged_feasible_from_the_instant_it_was()
    {
        var (given, requirement) = await ARequirementAsync();
        var assessed = given.Later();
        var next = await given.Kit.Requirements.AssessFeasibilityAsync(requirement, FeasibilityVerdict.Feasible, given.Lead);

        var (before, then) = await given.AroundAsync(assessed);
        Assert.Null(before.Requirements.Single().Feasibility);
        Assert.Equal(next.Feasibility, then.Requirements.Single().Feasibility);
        Assert.NotNull(next.Feasibility);
    }

    [Fact]
    public async Task A_requirement_has_the_origins_that_it_had_then()
    {
        var (given, requirement) = await ARequirementAsync();
        var added = given.Later();
        await given.Kit.Requirements.AddOriginAsync(requirement, Origin.Regulation("Accessibility Act"), given.Lead);

        var (before, then) = await given.AroundAsync(added);
        Assert.Equal(["workshop"], before.Requirements.Single().Origins.Select(o => o.Reference));
        Assert.Equal(["workshop", "Accessibility Act"], then.Requirements.Single().Origins.Select(o => o.Reference));
    }

    [Fact]
    public async Task A_requirement_is_locked_by_the_baselines_that_were_approved_then()
    {
        var (given, requirement) = await ARequirementAsync();
        var one = await given.Kit.Baselines.DrawUpAsync("Season 2027", [requirement.Id], Policies.FourEyes, given.Lead);
        var two = await given.Kit.Baselines.DrawUpAsync("Season 2028", [requirement.Id], Policies.FourEyes, given.Lead);
        var first = given.Later();
        await given.Kit.Baselines.ApproveAsync(one, given.Second);
        var second = given.Later();
        await given.Kit.Baselines.ApproveAsync(two, given.Second);

        Assert.Empty((await given.AroundAsync(first)).Before.Requirements.Single().Locks);
        Assert.Equal([one.Id], (await given.AroundAsync(first)).Then.Requirements.Single().Locks);
        Assert.Equal([one.Id], (await given.AroundAsync(second)).Before.Requirements.Single().Locks);
        Assert.Equal([one.Id, two.Id], (await given.AroundAsync(second)).Then.Requirements.Single().Locks);
    }

    [Fact]
    public async Task A_requirement_is_a_duplicate_from_the_instant_it_was_marked()
    {
        var (given, original) = await ARequirementAsync();
        var requirement = await given.ARequirementAsync();
        var marked = given.Later();
        await given.Kit.Requirements.MarkDuplicateAsync(requirement, original, given.Lead);

        var (before, then) = await given.AroundAsync(marked);
        Assert.Equal((RequirementStatus.Draft, null), State(before));
        Assert.Equal((RequirementStatus.Duplicate, original.Id), State(then));

        (RequirementStatus, RequirementId?) State(ProjectRecord record)
        {
            var found = record.Requirements.Single(r => r.Id == requirement.Id);
            return (found.Status, found.DuplicateOf);
        }
    }

    [Fact]
    public async Task A_confirmation_has_the_answers_that_it_had_then()
    {
        var (given, requirement) = await ARequirementAsync();
        var asked = given.Later();
        var round = await given.Kit.Confirmations.AskAsync(requirement, given.Anna, Evidence.Prototype(new("https://example.org/mock-up"), Fingerprint.Of("mock-up"u8)), given.Lead);
        var answered = given.Later();
        await given.Kit.Confirmations.AnswerAsync(round, Verdict.ChangesRequested, given.Anna.ToActor(), "As a PDF.");
        var again = given.Later();
        await given.Kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, given.Anna.ToActor());

        Assert.Empty((await given.AroundAsync(asked)).Before.Rounds);
        Assert.Empty((await given.AroundAsync(asked)).Then.Rounds.Single().Answers);
        Assert.Empty((await given.AroundAsync(answered)).Before.Rounds.Single().Answers);
        Assert.Equal(Verdict.ChangesRequested, (await given.AroundAsync(answered)).Then.Rounds.Single().AnswerOf(given.Anna)?.Verdict);
        Assert.Equal(Verdict.ChangesRequested, (await given.AroundAsync(again)).Before.Rounds.Single().AnswerOf(given.Anna)?.Verdict);
        Assert.Equal(Verdict.Confirmed, (await given.AroundAsync(again)).Then.Rounds.Single().AnswerOf(given.Anna)?.Verdict);
    }

    [Fact]
    public async Task Requirements_come_by_key_and_revisions_only_of_those_that_have_more_than_one()
    {
        var (given, first) = await ARequirementAsync();
        var second = await given.ARequirementAsync();
        await given.ARequirementAsync();
        await given.Kit.Requirements.ReviseAsync(second, new RequirementEdit().Statement("The portal shall print a report."), given.Lead);

        var record = await given.Kit.Reports.LoadAsync(given.Clock.GetCurrentInstant());
        Assert.Equal([first.KeyNumber, first.KeyNumber + 1, first.KeyNumber + 2], record.Requirements.Select(r => r.KeyNumber));
        Assert.Equal([(second.Id, 1), (second.Id, 2)], record.Revisions.Select(r => (r.RequirementId, r.Number)));
    }

    private static async Task<(Given Given, Requirement Requirement)> ARequirementAsync()
    {
        var given = await Given.AProjectAsync();
        given.Later();
        return (given, await given.ARequirementAsync());
    }
}
