using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Requirements;
using RequirementsKit.Tests.Changes.Pairs;
using A = RequirementsKit.Requirements.RequirementAction;
using S = RequirementsKit.Requirements.RequirementStatus;

namespace RequirementsKit.Tests.Requirements;

/// <summary>What a command decided on is what is there when it is stored: who comes in between is noticed.</summary>
public sealed class RequirementRaceTests
{
    [Fact]
    public Task A_question_is_not_asked_of_content_that_changes_meanwhile() => Notices(
        async given => (await given.ARequirementAsync()).Id,
        (given, one) => given.Kit.Confirmations.AskAsync(one, given.Anna, Evidence.Statement, given.Lead),
        (given, one) => given.Kit.Requirements.ReviseAsync(one, new RequirementEdit().Statement("Two."), given.Lead));

    [Fact]
    public Task A_question_is_not_asked_of_a_person_who_changes_meanwhile() => Notices(
        async given => (await given.ARequirementAsync()).Id,
        (given, one) => given.Kit.Confirmations.AskAsync(one, ConfirmationPurpose.Content, [given.Ben, given.Anna], [Evidence.Statement], given.Lead),
        (given, _) => given.Kit.Stakeholders.DescribeAsync(given.Anna, new("Anna Wang"), given.Lead));

    [Fact]
    public Task An_answer_is_not_recorded_from_a_talk_that_is_corrected_meanwhile() => Notices(
        async given => (
            await given.Kit.Confirmations.AskAsync(await given.ARequirementAsync(), given.Anna, Evidence.Statement, given.Lead),
            await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna.Id], "Yes.", given.Lead)),
        (given, known) => given.Kit.Confirmations.RecordOnBehalfAsync(known.Item1, given.Anna, Verdict.Confirmed, known.Item2, given.Lead),
        (given, known) => given.Kit.Communication.CorrectAsync(known.Item2, new InteractionCorrection { Said = "No." }, given.Lead));

    [Fact]
    public Task A_requirement_is_not_validated_past_an_objection() => Notices(
        async given =>
        {
            var one = await given.ARequirementAsync();
            await given.Kit.Requirements.MoveAsync(one, A.Propose, given.Lead);
            return (One: one.Id, Round: await given.Kit.Confirmations.AnswerAsync(await given.Kit.Confirmations.AskAsync(one, given.Anna, Evidence.Statement, given.Lead), Verdict.Confirmed, given.Anna.ToActor()));
        },
        (given, known) => given.Kit.Requirements.MoveAsync(known.One, A.Validate, given.Lead),
        (given, known) => given.Kit.Confirmations.AnswerAsync(known.Round, Verdict.Rejected, given.Anna.ToActor()));

    [Fact]
    public Task A_requirement_is_not_captured_past_a_change_of_the_scheme() => Notices(
        AScheme, (given, _) => given.ARequirementAsync(), (given, _) => given.Kit.Requirements.DefineAsync(AttributeDefinition.Text("asil").Required(), given.Lead));

    [Fact]
    public Task A_requirement_is_not_moved_past_a_change_of_the_scheme() => Notices(
        async given =>
        {
            await AScheme(given);
            return (await given.ARequirementAsync()).Id;
        },
        (given, one) => given.Kit.Requirements.MoveAsync(one, A.Propose, given.Lead),
        (given, _) => given.Kit.Requirements.ReplaceLifecycleAsync([new(S.Draft, A.Reject, S.Rejected)], given.Lead));

    [Fact]
    public Task Rows_are_not_imported_past_a_change_of_the_scheme() => Notices(AScheme, Import, (given, _) => given.Kit.Requirements.DefineAsync(AttributeDefinition.Text("asil").Required(), given.Lead));

    [Fact]
    public Task Rows_are_not_imported_by_somebody_whose_role_is_taken_meanwhile() => Notices(
        given => Task.FromResult(0), Import, (given, _) => given.Kit.Project.RevokeAsync(given.Lead, RequirementsKit.Projects.Project.LeadRole, Actor.System));

    [Fact]
    public Task The_scheme_is_not_changed_by_somebody_whose_role_is_taken_meanwhile() => Notices(
        given => Task.FromResult(0), (given, _) => given.Kit.Requirements.AddKindAsync(new("Odd"), given.Lead),
        (given, _) => given.Kit.Project.RevokeAsync(given.Lead, RequirementsKit.Projects.Project.LeadRole, Actor.System));

    [Fact]
    public Task A_requirement_is_not_placed_below_one_that_moves_meanwhile() => Notices(
        async given =>
        {
            var (one, two, three) = (await given.ARequirementAsync("One."), await given.ARequirementAsync("Two."), await given.ARequirementAsync("Three."));
            await given.Kit.Requirements.PlaceAsync(three, two.Id, null, given.Lead);
            return (One: one.Id, Two: two.Id, Three: three.Id);
        },
        (given, known) => given.Kit.Requirements.PlaceAsync(known.One, known.Three, null, given.Lead),
        (given, known) => given.Kit.Requirements.PlaceAsync(known.Two, known.One, null, given.Lead));

    [Fact]
    public Task A_requirement_is_not_placed_by_somebody_whose_role_is_taken_meanwhile() => Notices(
        async given => (One: (await given.ARequirementAsync("One.")).Id, Two: (await given.ARequirementAsync("Two.")).Id),
        (given, known) => given.Kit.Requirements.PlaceAsync(known.Two, null, null, given.Lead),
        (given, _) => given.Kit.Project.RevokeAsync(given.Lead, RequirementsKit.Projects.Project.LeadRole, Actor.System));

    private static Task<RequirementScheme> AScheme(Given given) => given.Kit.Requirements.AddKindAsync(new("Odd"), given.Lead);

    private static Task<ImportReport> Import<T>(Given given, T known) =>
        given.Kit.Requirements.ImportAsync([new(new("file", "1"), new RequirementEdit().Statement("One."))], Origin.Document("file"), given.Lead);

    /// <summary>Somebody comes before each transaction of the command in turn: it is refused at least once because of that, and never done at the last moment.</summary>
    private static async Task Notices<TKnown, TResult, TOther>(Func<Given, Task<TKnown>> arrange, Func<Given, TKnown, Task<TResult>> command, Func<Given, TKnown, Task<TOther>> meanwhile)
    {
        var conflicts = 0;
        for (var call = 1; ; call++)
        {
            var store = new SnapshotStore();
            var given = await Given.AProjectAsync(store);
            var known = await arrange(given);
            Exception? refused = null;
            var isInterrupted = await store.InterruptedAsync(call, () => meanwhile(given, known), async () => refused = await Record.ExceptionAsync(() => command(given, known)));
            conflicts += refused is ConcurrencyConflictException ? 1 : 0;
            if (!isInterrupted)
            {
                Assert.Null(refused);
                break;
            }
        }

        Assert.True(conflicts > 0, "Nobody noticed who came in between.");
    }
}
