using NodaTime;
using NodaTime.Testing;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.Projects;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Changes.Pairs;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Projects;

/// <summary>The door through which every command goes: what it was decided on, done once, and what the store says to it.</summary>
public sealed class ProjectDoorTests
{
    [Fact]
    public async Task A_command_that_is_sent_twice_at_once_is_done_once_and_answers_alike()
    {
        for (var call = 1; ; call++)
        {
            var store = new SnapshotStore();
            var given = await Given.AProjectAsync(store);
            var once = given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Communication;
            var (first, second) = (default(CommunicationGoal), default(CommunicationGoal));
            var isInterrupted = await store.InterruptedAsync(call, async () => first = await SetAsync(), async () => second = await SetAsync());
            if (!isInterrupted)
            {
                break;
            }

            Assert.Equal(first, second);
            Assert.Equal(first, Assert.Single(await given.Kit.Communication.ListAsync(CommunicationQueries.OpenGoals)));

            Task<CommunicationGoal> SetAsync() => once.SetGoalAsync(GoalPurpose.Elicit, "Know", [given.Anna], given.Lead);
        }
    }

    [Fact]
    public async Task A_correction_that_is_sent_twice_answers_with_the_correction()
    {
        var given = await Given.AProjectAsync();
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Ten", given.Lead);
        var once = given.Kit.Once(CommandId.New(Given.Ids, Given.Start)).Communication;
        var correction = await once.CorrectAsync(talk.Id, new() { Said = "Two" }, given.Lead);
        Assert.Equal(talk.Id, correction.Corrects);
        Assert.Equal(correction, await once.CorrectAsync(talk.Id, new() { Said = "Two" }, given.Lead));
    }

    [Fact]
    public async Task The_id_of_a_command_serves_no_other_command_and_no_other_actor()
    {
        var given = await Given.AProjectAsync();
        var id = CommandId.New(Given.Ids, Given.Start);
        var once = given.Kit.Once(id);
        await once.Project.DefineRoleAsync("desk", [], given.Lead);
        foreach (var command in new Func<Task>[] { () => once.Project.DefineRoleAsync("desk", [], given.Second), () => once.Project.GrantAsync(given.Second, "desk", given.Lead) })
        {
            var refused = await RefusedAsync("command.id-reused", command);
            Assert.Equal($"Command id {id} was used for another command before. Give every command an id of its own; repeat one only with the same content.", refused.Message);
        }
    }

    [Fact]
    public async Task A_command_on_a_document_as_it_was_seen_is_refused_when_it_changed()
    {
        var given = await Given.AProjectAsync();
        var seen = await given.ARequirementAsync();
        var expected = Expectation.Unchanged(seen);
        Assert.Equal(seen.Id, (await given.Kit.Expecting(expected).Requirements.ReviseAsync(seen, new RequirementEdit().Title("A"), given.Lead)).Id);
        var conflict = await Assert.ThrowsAsync<ConcurrencyConflictException>(() => given.Kit.Expecting(expected).Project.DefineRoleAsync("desk", [], given.Lead));
        Assert.Equal($"Nothing was stored: requirement {seen.Id} is at version 2 now. Load again and decide again.", conflict.Message);
        var both = given.Kit.Expecting(Expectation.Unchanged(await given.Kit.Requirements.GetAsync(seen))).Expecting(expected);
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => both.Project.DefineRoleAsync("desk", [], given.Lead));
        var id = CommandId.New(Given.Ids, Given.Start);
        var kept = given.Kit.Once(id).Expecting(Expectation.Unchanged(await given.Kit.Requirements.GetAsync(seen)));
        var defined = await kept.Project.DefineRoleAsync("desk", [], given.Lead);
        Assert.Equal(defined, await kept.Project.DefineRoleAsync("desk", [], given.Lead));
        await RefusedAsync("command.id-reused", () => kept.Project.DefineRoleAsync("hall", [], given.Lead));
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => given.Kit.Expecting(expected).Once(CommandId.New(Given.Ids, Given.Start)).Project.DefineRoleAsync("hall", [], given.Lead));
    }

    [Fact]
    public async Task What_happens_by_itself_has_neither_the_id_nor_the_expectations_of_the_command()
    {
        var (given, door) = await ADoorAsync();
        var seen = Expectation.Unchanged(await given.ARequirementAsync());
        var (id, project) = (CommandId.New(Given.Ids, Given.Start), await given.Kit.Project.GetAsync());
        var bound = door.With(id, [seen with { Version = 9 }]);
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => CommitAsync(bound, project.DefineRole("a", [], given.Lead, Given.Start)));
        Assert.NotNull(await CommitAsync(bound.WithoutCommand(), project.DefineRole("a", [], given.Lead, Given.Start)));
        Assert.Null(await given.Kit.Store.FindCommandAsync(id));
    }

    [Fact]
    public async Task What_changes_nothing_is_not_committed()
    {
        var (given, door) = await ADoorAsync();
        var head = await given.Kit.Store.GetHeadAsync();
        Assert.Null(await CommitAsync(door, await given.Kit.Project.GetAsync()));
        Assert.Null(await CommitAsync(door));
        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
    }

    [Fact]
    public async Task What_was_decided_on_must_not_have_changed_and_what_is_written_is_bound_by_its_own_version()
    {
        var (given, door) = await ADoorAsync();
        var project = await given.Kit.Project.GetAsync();
        var stale = await given.ARequirementAsync();
        await given.Kit.Requirements.ReviseAsync(stale, new RequirementEdit().Title("A"), given.Lead);
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => door.CommitAsync("test", given.Lead, Given.Start, [], [project.DefineRole("a", [], given.Lead, Given.Start)], [stale], default));
        var receipt = await door.CommitAsync("test", given.Lead, Given.Start, [], [project.DefineRole("a", [], given.Lead, Given.Start)], [project], default);
        Assert.Equal([new Expectation("project", project.Id.Value, project.Version + 1)], receipt!.Written);
    }

    [Fact]
    public async Task An_event_that_must_not_have_happened_keeps_a_command_from_being_stored()
    {
        var (given, door) = await ADoorAsync();
        var project = await given.Kit.Project.GetAsync();
        var before = await given.Kit.Store.GetHeadAsync();
        await given.ARequirementAsync();
        var conflict = await Assert.ThrowsAsync<ConcurrencyConflictException>(() => door.CommitAsync(
            "test", given.Lead, Given.Start, [], [project.DefineRole("a", [], given.Lead, Given.Start)], [], default, [new("requirement.captured", before.Sequence)]));
        Assert.Equal($"Nothing was stored: requirement.captured happened meanwhile, in row {before.Sequence + 1} of the log. Load again and decide again.", conflict.Message);
    }

    [Fact]
    public async Task A_key_that_exists_is_refused_by_kind()
    {
        var (given, door) = await ADoorAsync();
        var one = await given.ARequirementAsync();
        var twin = Requirement.Capture(
            door.NewId<RequirementId>(Given.Start), given.Kit.Id, one.KeyNumber, new RequirementEdit().Statement("Twin."), [Origin.Document("workshop")], null, given.Lead, Given.Start);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => CommitAsync(door, twin));
        Assert.Equal("requirement.duplicate-key", refused.Code);
        Assert.EndsWith("exists already. Use another key.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_named_by_its_kind()
    {
        var (given, door) = await ADoorAsync();
        var id = RequirementId.New(Given.Ids, Given.Start);
        var refused = await RefusedAsync("requirement.not-found", () => door.LoadAsync<Requirement>(id.Value, default));
        Assert.Equal($"Project {given.Kit.Id} has no requirement with id {id.Value}. Use an id that this project returned.", refused.Message);
        Assert.Contains($"项目 {given.Kit.Id} 中没有 id 为 {id.Value} 的", refused.MessageIn(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_count_by_kind_and_times_are_whole_microseconds()
    {
        var (given, door) = await ADoorAsync(Duration.FromNanoseconds(1_999));
        Assert.Equal((1, 2), (await door.NextKeyAsync<Requirement>(default), await door.NextKeyAsync<Requirement>(default)));
        Assert.Equal(1, await door.NextKeyAsync<Point>(default));
        Assert.Equal(Given.Start + Duration.FromNanoseconds(1_000), door.Now());
        Assert.Equal(given.Kit.Id, door.ProjectId);
        Assert.Empty(ProjectDoor.WhereStored(Project.Open(given.Kit.Id, "n", "Etc/UTC", given.Lead, Given.Start)));
        Assert.Equal([given.Mara], ProjectDoor.WhereStored(given.Mara));
    }

    private static Task<Receipt?> CommitAsync(ProjectDoor door, params Aggregate[] next) => door.CommitAsync("test", Actor.System, Given.Start, [], next, [], default);

    internal static async Task<(Given Given, ProjectDoor Door)> ADoorAsync(Duration? later = null)
    {
        var store = new InMemoryStore();
        var given = await Given.AProjectAsync(store);
        return (given, new(store.InProject(given.Kit.Id), new FakeClock(Given.Start + (later ?? Duration.Zero)), Given.Ids));
    }
}
