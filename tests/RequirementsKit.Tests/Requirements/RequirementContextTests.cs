using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementContextTests
{
    [Fact]
    public async Task No_command_on_requirements_goes_on_in_the_context_of_its_caller()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var given = await Given.AProjectAsync(store);
        var elsewhere = await (await Given.AProjectAsync()).ARequirementAsync();
        var register = given.Kit.Requirements;
        var (a, b) = (await given.ARequirementAsync("A."), await given.ARequirementAsync("B."));
        var objective = await given.Kit.Objectives.SetAsync(new("Quick again", "minutes", "1"), given.Lead);
        var number = 0;
        Func<Task>[] commands =
        [
            () => register.CaptureAsync("C.", Origin.Document("workshop"), given.Lead),
            () => register.CopyAsync(elsewhere, given.Lead),
            () => register.ReviseAsync(a, new RequirementEdit().Statement($"A {number++}."), given.Lead),
            () => register.HistoryAsync(a),
            () => register.DiffAsync(a, 1, 2),
            () => register.RestoreAsync(a, (number++ % 2) + 1, given.Lead),
            () => register.ImportAsync([new(new("file", $"{number++}"), new RequirementEdit().Statement("D."))], Origin.Document("file"), given.Lead),
            () => register.AddKindAsync(new($"Kind {number++}"), given.Lead),
            () => register.DefineAsync(AttributeDefinition.Text($"attribute {number++}"), given.Lead),
            async () => await register.MoveAsync(await register.CaptureAsync("E.", Origin.Document("workshop"), given.Lead).ConfigureAwait(false), RequirementAction.Propose, given.Lead).ConfigureAwait(false),
            async () => await register.MarkDuplicateAsync(await register.CaptureAsync("F.", Origin.Document("workshop"), given.Lead).ConfigureAwait(false), b, given.Lead).ConfigureAwait(false),
            async () => await register.MoveAsync(await ConfirmedAsync().ConfigureAwait(false), RequirementAction.Validate, given.Lead).ConfigureAwait(false),
            () => register.AssessFeasibilityAsync(a, FeasibilityVerdict.Feasible, given.Lead, $"{number++}"),
            () => register.AddOriginAsync(a, Origin.Document($"mail {number++}"), given.Lead),
            () => register.ServeAsync(a, objective, given.Lead),
            () => register.LeaveAsync(a, objective, given.Lead),
            () => register.FollowAsync(a, given.Anna, given.Lead),
            () => register.UnfollowAsync(a, given.Anna, given.Lead),
            () => register.TreeAsync(),
            () => register.PlaceAsync(b, number++ % 2 == 0 ? a.Id : null, null, given.Lead),
            () => register.ChangedSinceLastContactAsync(given.Anna),
        ];
        foreach (var command in commands)
        {
            Assert.Empty(await CallersContext.ReturnsAsync(store, command));
        }

        async Task<Requirement> ConfirmedAsync()
        {
            var requirement = await register.CaptureAsync("G.", Origin.Document("workshop"), given.Lead).ConfigureAwait(false);
            await register.MoveAsync(requirement, RequirementAction.Propose, given.Lead).ConfigureAwait(false);
            var round = await given.Kit.Confirmations.AskAsync(requirement, given.Anna.Id, Evidence.Statement, given.Lead).ConfigureAwait(false);
            await given.Kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, given.Anna.ToActor()).ConfigureAwait(false);
            return requirement;
        }
    }

    [Fact]
    public async Task No_question_to_people_goes_on_in_the_context_of_its_caller()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var given = await Given.AProjectAsync(store);
        var requirement = await given.ARequirementAsync();
        var confirmations = given.Kit.Confirmations;
        var due = new LocalDate(2026, 9, 3);
        var late = await confirmations.AskAsync(requirement, ConfirmationPurpose.Content, [given.Ben.Id], [Evidence.Statement], given.Lead, due, [3]);
        var talk = await given.Kit.Communication.RecordAsync(RequirementsKit.Channels.Channel.Phone, [given.Anna.Id], "Yes.", given.Lead);
        Func<Task>[] commands =
        [
            () => confirmations.AskAsync(requirement, given.Anna.Id, Evidence.Statement, given.Lead),
            async () => await confirmations.AnswerAsync(await AskedAsync().ConfigureAwait(false), Verdict.Confirmed, given.Anna.ToActor()).ConfigureAwait(false),
            async () => await confirmations.RecordOnBehalfAsync(await AskedAsync().ConfigureAwait(false), given.Anna, Verdict.Confirmed, talk, given.Lead).ConfigureAwait(false),
            () => confirmations.RemindersDueAsync(),
            () => confirmations.RemindAsync(late, given.Lead),
            () => confirmations.MissingAsync(),
        ];
        foreach (var command in commands)
        {
            Assert.Empty(await CallersContext.ReturnsAsync(store, command));
        }

        Task<ConfirmationRound> AskedAsync() => confirmations.AskAsync(requirement, given.Anna.Id, Evidence.Statement, given.Lead);
    }
}
