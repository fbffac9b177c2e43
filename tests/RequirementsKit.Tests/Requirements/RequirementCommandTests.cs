using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Refusals;
using A = RequirementsKit.Requirements.RequirementAction;
using S = RequirementsKit.Requirements.RequirementStatus;

namespace RequirementsKit.Tests.Requirements;

/// <summary>What repeats a command, and what its id does not serve.</summary>
public sealed class RequirementCommandTests
{
    private static readonly Origin Mail = Origin.Document("mail");

    [Fact]
    public async Task A_command_on_the_content_is_done_once_and_its_id_serves_no_other()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var (foreign, another) = (await (await Given.AProjectAsync()).ARequirementAsync("Far."), await (await Given.AProjectAsync()).ARequirementAsync("Farther."));
        await given.Kit.Requirements.ReviseAsync(one, new RequirementEdit().Statement("One again."), given.Lead);
        await Check(
            given, k => k.Requirements.CaptureAsync("Three.", Mail, given.Lead), k => k.Requirements.CaptureAsync("Four.", Mail, given.Lead), k => k.Requirements.CaptureAsync("Three.", Origin.Document("talk"), given.Lead));
        await Check(given, k => k.Requirements.CopyAsync(foreign, given.Lead), k => k.Requirements.CopyAsync(another, given.Lead));
        await Check(
            given, k => k.Requirements.ReviseAsync(two, new RequirementEdit().Tags("a"), given.Lead, "asked"), k => k.Requirements.ReviseAsync(two, new RequirementEdit().Tags("b"), given.Lead, "asked"),
            k => k.Requirements.ReviseAsync(two, new RequirementEdit().Tags("a"), given.Lead, "told"), k => k.Requirements.ReviseAsync(one, new RequirementEdit().Tags("a"), given.Lead, "asked"));
        await Check(
            given, k => k.Requirements.RestoreAsync(one, 1, given.Lead, "too far"), k => k.Requirements.RestoreAsync(one, 2, given.Lead, "too far"), k => k.Requirements.RestoreAsync(one, 1, given.Lead));
        await Check(
            given, k => k.Requirements.AddOriginAsync(one, Mail, given.Lead), k => k.Requirements.AddOriginAsync(one, Origin.Document("talk"), given.Lead));
        await Check(
            given, k => k.Requirements.AssessFeasibilityAsync(one, FeasibilityVerdict.Feasible, given.Lead, "seen"), k => k.Requirements.AssessFeasibilityAsync(one, FeasibilityVerdict.NotFeasible, given.Lead, "seen"),
            k => k.Requirements.AssessFeasibilityAsync(one, FeasibilityVerdict.Feasible, given.Lead, "read"));
    }

    [Fact]
    public async Task A_command_on_the_place_is_done_once_and_its_id_serves_no_other()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var (goal, other) = (await given.Kit.Objectives.SetAsync(new("Quick", "minutes", "1"), given.Lead), await given.Kit.Objectives.SetAsync(new("Cheap", "euros", "2"), given.Lead));
        await Check(given, k => k.Requirements.ServeAsync(one, goal, given.Lead), k => k.Requirements.ServeAsync(one, other, given.Lead));
        await Check(given, k => k.Requirements.LeaveAsync(one, goal, given.Lead), k => k.Requirements.LeaveAsync(one, other, given.Lead));
        await Check(given, k => k.Requirements.FollowAsync(one, given.Anna, given.Lead), k => k.Requirements.FollowAsync(one, given.Ben, given.Lead));
        await Check(given, k => k.Requirements.UnfollowAsync(one, given.Anna, given.Lead), k => k.Requirements.UnfollowAsync(one, given.Ben, given.Lead));
        await Check(
            given, k => k.Requirements.PlaceAsync(one, null, two.Id, given.Lead), k => k.Requirements.PlaceAsync(one, two.Id, null, given.Lead), k => k.Requirements.PlaceAsync(one, null, null, given.Lead),
            k => k.Requirements.PlaceAsync(two, null, two.Id, given.Lead));
        await Check(given, k => k.Requirements.MarkDuplicateAsync(one, two, given.Lead), k => k.Requirements.MarkDuplicateAsync(two, one, given.Lead));
        await Check(given, k => k.Requirements.ArchiveAsync(one, given.Lead), k => k.Requirements.UnarchiveAsync(one, given.Lead));
        await Check(given, k => k.Requirements.UnarchiveAsync(one, given.Lead), k => k.Requirements.ArchiveAsync(one, given.Lead));
        await Check(given, k => k.Requirements.MoveAsync(two, A.Propose, given.Lead), k => k.Requirements.MoveAsync(two, A.Reject, given.Lead), k => k.Requirements.MoveAsync(two, A.Validate, given.Lead));
        await Check(given, k => k.Requirements.DeferAsync(two, new(2027, 1, 4), given.Lead), k => k.Requirements.DeferAsync(two, new(2027, 1, 5), given.Lead));
    }

    [Fact]
    public async Task A_command_on_the_scheme_is_done_once_and_its_id_serves_no_other()
    {
        var given = await Given.AProjectAsync();
        var text = AttributeDefinition.Text("size");
        await Check(given, k => k.Requirements.AddKindAsync(new("Odd"), given.Lead), k => k.Requirements.AddKindAsync(new("Even"), given.Lead));
        await Check(
            given, k => k.Requirements.DefineAsync(text, given.Lead),
            k => k.Requirements.DefineAsync(AttributeDefinition.Text("weight"), given.Lead), k => k.Requirements.DefineAsync(AttributeDefinition.Flag("size"), given.Lead), k => k.Requirements.DefineAsync(text.Required(), given.Lead),
            k => k.Requirements.DefineAsync(text.OneOf("S", "M"), given.Lead), k => k.Requirements.DefineAsync(text.Matching("[SM]"), given.Lead), k => k.Requirements.DefineAsync(text.RequiredFor(RequirementKind.Quality), given.Lead),
            k => k.Requirements.DefineAsync(text.For(RequirementKind.Quality), given.Lead));
        await Check(
            given, k => k.Requirements.DefineAsync(AttributeDefinition.Number("size", 1, 2), given.Lead), k => k.Requirements.DefineAsync(AttributeDefinition.Number("size", 0, 2), given.Lead),
            k => k.Requirements.DefineAsync(AttributeDefinition.Number("size", 1, 3), given.Lead));
        await Check(given, k => k.Requirements.UndefineAsync("size", given.Lead), k => k.Requirements.UndefineAsync("weight", given.Lead));
        await Check(
            given, k => k.Requirements.ReplaceLifecycleAsync([new(S.Draft, A.Approve, S.Approved)], given.Lead), k => k.Requirements.ReplaceLifecycleAsync([new(S.Draft, A.Reject, S.Rejected)], given.Lead));
        await Check(
            given, k => k.Requirements.SetConfirmationAsync(new(1), new(2), given.Lead, [RequirementField.Title]), k => k.Requirements.SetConfirmationAsync(new(2), new(2), given.Lead, [RequirementField.Title]),
            k => k.Requirements.SetConfirmationAsync(new(1), new(1), given.Lead, [RequirementField.Title]), k => k.Requirements.SetConfirmationAsync(new(1), new(2), given.Lead, [RequirementField.Statement]),
            k => k.Requirements.SetConfirmationAsync(new(1), new(2), given.Lead));
    }

    [Fact]
    public async Task A_goal_and_a_question_are_asked_once_and_their_id_serves_no_other()
    {
        var given = await Given.AProjectAsync();
        var (one, two) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."));
        var (quick, cheap) = (new ObjectiveText("Quick", "minutes", "1"), new ObjectiveText("Cheap", "euros", "2"));
        await Check(given, k => k.Objectives.SetAsync(quick, given.Lead, given.Ben.Id), k => k.Objectives.SetAsync(cheap, given.Lead, given.Ben.Id), k => k.Objectives.SetAsync(quick, given.Lead));
        var (goal, other) = (await given.Kit.Objectives.SetAsync(quick, given.Lead), await given.Kit.Objectives.SetAsync(quick, given.Lead));
        await Check(
            given, k => k.Objectives.ChangeAsync(goal, cheap, given.Lead, given.Ben.Id), k => k.Objectives.ChangeAsync(goal, quick, given.Lead, given.Ben.Id), k => k.Objectives.ChangeAsync(goal, cheap, given.Lead),
            k => k.Objectives.ChangeAsync(other, cheap, given.Lead, given.Ben.Id));
        await Check(given, k => k.Objectives.DropAsync(goal, given.Lead), k => k.Objectives.DropAsync(other, given.Lead));

        var due = new LocalDate(2026, 9, 3);
        await Check(
            given, k => Ask(k), k => Ask(k, requirement: two.Id), k => Ask(k, purpose: ConfirmationPurpose.Delivery), k => Ask(k, person: given.Ben.Id), k => Ask(k, shown: Evidence.Build(new("https://example.org"), Fingerprint.Of("build"u8))),
            k => Ask(k, date: new(2026, 9, 4)), k => Ask(k, days: 3));
        var round = await Ask(given.Kit);
        await Check(given, k => k.Confirmations.RemindAsync(round, given.Lead), k => k.Confirmations.AnswerAsync(round, Verdict.Abstained, given.Anna.ToActor()));
        await Check(
            given, k => k.Confirmations.AnswerAsync(round, Verdict.Confirmed, given.Anna.ToActor(), "yes"), k => k.Confirmations.AnswerAsync(round, Verdict.Rejected, given.Anna.ToActor(), "yes"),
            k => k.Confirmations.AnswerAsync(round, Verdict.Confirmed, given.Anna.ToActor()));
        var (talk, mail) = (await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna.Id], "Yes.", given.Lead), await given.Kit.Communication.RecordAsync(Channel.Email, [given.Anna.Id, given.Ben.Id], "Yes.", given.Lead));
        await Check(
            given, k => k.Confirmations.RecordOnBehalfAsync(round, given.Anna, Verdict.Confirmed, talk, given.Lead, "yes"), k => k.Confirmations.RecordOnBehalfAsync(round, given.Anna, Verdict.Rejected, talk, given.Lead, "yes"),
            k => k.Confirmations.RecordOnBehalfAsync(round, given.Anna, Verdict.Confirmed, mail, given.Lead, "yes"), k => k.Confirmations.RecordOnBehalfAsync(round, given.Anna, Verdict.Confirmed, talk, given.Lead),
            k => k.Confirmations.RecordOnBehalfAsync(round, given.Ben, Verdict.Confirmed, mail, given.Lead, "yes"));

        Task<ConfirmationRound> Ask(ProjectKit kit, RequirementId? requirement = null, ConfirmationPurpose purpose = ConfirmationPurpose.Content, StakeholderId? person = null, Evidence? shown = null, LocalDate? date = null, int days = 2) =>
            kit.Confirmations.AskAsync(requirement ?? one, purpose, [person ?? given.Anna], [shown ?? Evidence.Statement], given.Lead, date ?? due, [days]);
    }

    [Fact]
    public async Task An_import_under_the_id_of_another_is_refused()
    {
        var given = await Given.AProjectAsync();
        var (first, second) = (new ImportedRequirement(new("file", "1"), new RequirementEdit().Statement("One.")), new ImportedRequirement(new("file", "2"), new RequirementEdit().Statement("Two.")));
        var register = given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Requirements;
        Assert.Single((await register.ImportAsync([first], Mail, given.Lead)).Created);
        await RefusedAsync("command.id-reused", () => register.ImportAsync([first, second], Mail, given.Lead));
        await RefusedAsync("command.id-reused", () => register.ImportAsync([second], Origin.Document("talk"), given.Lead));
        Assert.Single(await given.Kit.Requirements.ListAsync());
    }

    [Theory]
    [InlineData(A.Propose, false)]
    [InlineData(A.Validate, false)]
    [InlineData(A.Approve, true)]
    [InlineData(A.Start, false)]
    [InlineData(A.Implement, false)]
    [InlineData(A.Verify, true)]
    [InlineData(A.Accept, true)]
    [InlineData(A.Close, true)]
    [InlineData(A.Defer, false)]
    [InlineData(A.Resume, false)]
    [InlineData(A.Reject, true)]
    [InlineData(A.Retire, false)]
    [InlineData(A.Return, false)]
    public async Task What_decides_needs_the_right_to_approve_and_the_rest_the_right_to_write(A action, bool decides)
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        await given.Kit.Project.DefineRoleAsync("writer", [Capability.WriteRequirements], Actor.System);
        await given.Kit.Project.DefineRoleAsync("judge", [Capability.ApproveRequirements], Actor.System);
        var (writer, judge) = (Actor.Service("writer"), Actor.Service("judge"));
        await given.Kit.Project.GrantAsync(writer, "writer", Actor.System);
        await given.Kit.Project.GrantAsync(judge, "judge", Actor.System);
        await RefusedAsync("project.missing-capability", () => given.Kit.Requirements.MoveAsync(requirement, action, decides ? writer : judge));
        var refused = await Record.ExceptionAsync(() => given.Kit.Requirements.MoveAsync(requirement, action, decides ? judge : writer));
        Assert.NotEqual("project.missing-capability", (refused as RuleViolationException)?.Code);
    }

    private static Task<long> Check<T>(Given given, Func<ProjectKit, Task<T>> command, params IReadOnlyList<Func<ProjectKit, Task<T>>> others) => Repetition.DoneOnceAsync(given, k => k, command, others);
}
