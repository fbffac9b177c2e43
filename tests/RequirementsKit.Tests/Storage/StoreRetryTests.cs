using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Storage;

/// <summary>Another process that is quicker, a connection that breaks: what is tried again, and what is told.</summary>
public sealed class StoreRetryTests
{
    private static readonly string[] Kinds = ["requirement", "$key", "requirement-revision", "$personal", "$project", "$command", "$log", "$head"];

    public static TheoryData<string> Rows => [.. Kinds];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_commit_of_which_a_row_was_refused_is_tried_again_and_stored_once(string kind)
    {
        using var store = new ScriptedStore();
        var record = new RecordBuilder();
        var refusals = 2;
        store.Refuses = a => a.Kind == kind && refusals-- > 0;
        var commit = Personal(record, "Anna Lin");

        var committed = Assert.IsType<Committed>(await store.InProject(record.ProjectId).CommitAsync(commit));

        Assert.Equal((1, 1, 3, 3), (committed.Receipt.Sequence, store.Commits, store.Begun, store.Ended));
        Assert.Equal(1, (await store.InProject(record.ProjectId).GetHeadAsync()).Sequence);
        Assert.Equal(commit.Writes.Select(w => (w.DocumentType.Kind, w.DocumentId, 1L)), committed.Receipt.Written.Select(w => (w.Kind, w.Id, w.Version)));
    }

    [Fact]
    public async Task A_commit_that_another_process_overtook_is_tried_again()
    {
        using var store = new ScriptedStore { LosesCommits = 2 };
        var record = new RecordBuilder();
        Assert.IsType<Committed>(await store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Requirement())));
        Assert.Equal((3, 3, 3), (store.Commits, store.Begun, store.Ended));
    }

    [Fact]
    public async Task Who_is_overtaken_a_thousand_times_is_told_to_try_later()
    {
        using var store = new ScriptedStore { LosesCommits = int.MaxValue };
        var record = new RecordBuilder();
        var project = store.InProject(record.ProjectId);
        var expected = $"Other commits to project {record.ProjectId} came first 1000 times in a row. Try again when fewer processes write.";
        Assert.Equal(expected, (await Assert.ThrowsAsync<StoreUnavailableException>(() => project.CommitAsync(record.Commit(record.Requirement())))).Message);
        Assert.Equal(1_000, store.Commits);
        Assert.Equal(expected, (await Assert.ThrowsAsync<StoreUnavailableException>(() => project.ReserveKeysAsync("requirement"))).Message);
        Assert.Equal((2_000, 2_000), (store.Commits, store.Ended));
    }

    [Fact]
    public async Task Who_erases_and_is_overtaken_erases_again_and_after_a_thousand_times_is_told_to_try_later()
    {
        using var store = new ScriptedStore();
        var record = new RecordBuilder();
        var (anna, ben) = (Personal(record, "Anna Lin"), Personal(record, "Ben"));
        var project = store.InProject(record.ProjectId);
        await project.CommitAsync(anna);
        await project.CommitAsync(ben);
        store.LosesCommits = 2;
        Assert.Equal(1, await project.EraseAsync(anna.Personal[0].Person));
        Assert.Equal(0, await project.EraseAsync(anna.Personal[0].Person));
        store.Refuses = a => a.Kind == "$personal";
        await Assert.ThrowsAsync<StoreUnavailableException>(() => project.EraseAsync(ben.Personal[0].Person));
    }

    [Fact]
    public async Task A_number_that_another_process_took_is_not_given_again()
    {
        using var store = new ScriptedStore { LosesCommits = 1 };
        var project = store.InProject(new RecordBuilder().ProjectId);
        Assert.Equal(1, await project.ReserveKeysAsync("requirement", 3));
        Assert.Equal(4, await project.ReserveKeysAsync("requirement"));
        Assert.Equal(5, await project.ReserveKeysAsync("requirement"));
        Assert.Equal(1, await project.ReserveKeysAsync("point"));
        var refusals = 1;
        store.Refuses = a => refusals-- > 0;
        Assert.Equal(6, await project.ReserveKeysAsync("requirement"));
    }

    [Fact]
    public async Task What_breaks_while_it_is_stored_leaves_the_outcome_open_and_names_the_command()
    {
        var fault = new IOException("The line is dead.");
        using var store = new ScriptedStore { Fault = fault };
        var record = new RecordBuilder();
        var commit = record.Commit(record.Requirement());
        var unknown = await Assert.ThrowsAsync<CommitOutcomeUnknownException>(() => store.InProject(record.ProjectId).CommitAsync(commit));
        Assert.Equal((commit.Command, fault), (unknown.Command, unknown.InnerException));
        Assert.Equal($"The outcome of command {commit.Command} is unknown: the connection broke while committing. Send it again with the same command id.", unknown.Message);
    }

    [Fact]
    public async Task A_store_that_says_it_is_not_there_is_believed()
    {
        var away = new StoreUnavailableException("Away.", new IOException());
        using var store = new ScriptedStore { Fault = away };
        var record = new RecordBuilder();
        Assert.Same(away, await Assert.ThrowsAsync<StoreUnavailableException>(() => store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Requirement()))));
        Assert.IsType<IOException>(away.InnerException);
    }

    [Fact]
    public async Task What_is_called_off_before_the_end_is_not_stored()
    {
        using var store = new ScriptedStore();
        using var source = new CancellationTokenSource();
        var record = new RecordBuilder();
        store.Refuses = a =>
        {
            if (a.Kind == "$head")
            {
                source.Cancel();
            }

            return false;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Requirement()), source.Token));
        Assert.Equal((0, 1), (store.Commits, store.Ended));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.InProject(record.ProjectId).ReserveKeysAsync("requirement", 1, source.Token));
        Assert.Equal(1, store.Begun);
    }

    [Fact]
    public async Task The_list_of_projects_is_written_with_the_first_commit_of_each_and_never_for_the_library()
    {
        using var store = new ScriptedStore();
        var (one, two) = (new RecordBuilder(), new RecordBuilder(project: RequirementsStoreExtensions.Library));
        await store.InProject(one.ProjectId).CommitAsync(one.Commit(one.Requirement()));
        await store.InProject(one.ProjectId).CommitAsync(one.Commit(one.Requirement()));
        await store.InLibrary().CommitAsync(two.Commit(two.Lesson()));
        Assert.Equal([one.ProjectId.ToString()], store.Written.Where(a => a.Kind == "$project").Select(a => a.Id));
        Assert.Equal("ffffffff-ffff-8fff-bfff-ffffffffffff", store.InLibrary().Project.ToString());
        var listed = new List<ProjectId>();
        await foreach (var project in store.ListProjectsAsync())
        {
            listed.Add(project);
        }

        Assert.Equal([one.ProjectId], listed);
    }

    [Fact]
    public async Task A_personal_text_that_is_there_or_was_erased_is_not_written_again()
    {
        using var store = new ScriptedStore();
        var record = new RecordBuilder();
        var project = store.InProject(record.ProjectId);
        var commit = Personal(record, "Anna Lin");
        var text = commit.Personal[0];
        await project.CommitAsync(commit);
        await project.EraseAsync(text.Person);
        await project.CommitAsync(new Commit(record.New<CommandId>(), default, "x", Actor.System, record.Now, [record.Requirement()], personal: [text]));
        Assert.Equal(2, store.Written.Count(a => a.Kind == "$personal"));
        Assert.False(await project.ReadPersonalAsync(text.Person).GetAsyncEnumerator().MoveNextAsync());
    }

    private static Commit Personal(RecordBuilder record, string text) => new(
        record.New<CommandId>(), default, "x", Actor.System, record.Now, [record.Requirement()], personal: [PersonalText.Seal(record.New<StakeholderId>(), text, Given.Ids, record.Now)]);
}
