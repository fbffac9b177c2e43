using NodaTime;
using RequirementsKit.Auditing;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Storage;

public sealed class ProjectStoreTests
{
    private static readonly SequentialIds Ids = Given.Ids;

    [Fact]
    public async Task Two_who_decide_on_one_version_do_not_overwrite_each_other()
    {
        var given = await Given.AProjectAsync();
        var project = await given.Kit.Project.GetAsync();
        var first = await CommitAsync(given, project.DefineRole("a", [], given.Lead, Given.Start));
        var second = await CommitAsync(given, project.DefineRole("b", [], given.Lead, Given.Start));
        Assert.IsType<Committed>(first);
        Assert.Equal(project.Version + 1, Assert.Single(Assert.IsType<VersionConflict>(second).Actual).Version);
    }

    [Fact]
    public async Task What_a_commit_was_decided_on_must_not_have_changed()
    {
        var given = await Given.AProjectAsync();
        var requirement = await given.ARequirementAsync();
        var seen = Expectation.Unchanged(requirement);
        await given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Statement("Changed."), given.Lead);
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => given.Kit.Expecting(seen).Requirements.ReviseAsync(requirement, new RequirementEdit().Statement("Mine."), given.Lead));
        Assert.Equal("Changed.", (await given.Kit.Requirements.GetAsync(requirement)).Content.Statement);
    }

    [Fact]
    public async Task A_flag_is_looked_at_again_when_its_document_was_written()
    {
        var given = await Given.AProjectAsync();
        var one = await given.ARequirementAsync();
        Assert.Empty(await given.Kit.Store.ListAsync(RequirementsKit.Changes.ChangeQueries.Open));
        var change = await given.Kit.Changes.SubmitAsync(RequirementsKit.Changes.Proposal.Revise(one).Statement("Two."), RequirementsKit.Approvals.Policies.FourEyes, given.Lead);
        Assert.Equal(change.Id, Assert.Single(await given.Kit.Store.ListAsync(RequirementsKit.Changes.ChangeQueries.Open)).Id);
        await given.Kit.Changes.WithdrawAsync(change, "Not needed.", given.Lead);
        Assert.Empty(await given.Kit.Store.ListAsync(RequirementsKit.Changes.ChangeQueries.Open));
    }

    [Fact]
    public async Task A_command_that_is_sent_twice_is_done_once_and_answers_alike()
    {
        var given = await Given.AProjectAsync();
        var kit = given.Kit.Once(CommandId.New(Ids, Given.Start));
        var first = await kit.Requirements.CaptureAsync("One.", Origin.Document("x"), given.Lead);
        var again = await kit.Requirements.CaptureAsync("One.", Origin.Document("x"), given.Lead);
        Assert.Equal(first, again);
        Assert.Single(await given.Kit.Requirements.ListAsync());
        var reused = await Assert.ThrowsAsync<RuleViolationException>(() => kit.Requirements.CaptureAsync("Two.", Origin.Document("x"), given.Lead));
        Assert.Equal("command.id-reused", reused.Code);
    }

    [Fact]
    public async Task A_refused_command_leaves_no_trace()
    {
        var given = await Given.AProjectAsync();
        var head = await given.Kit.Store.GetHeadAsync();
        await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Requirements.CaptureAsync("One.", Origin.Document("x"), given.Anna.ToActor()));
        Assert.Equal(head, await given.Kit.Store.GetHeadAsync());
    }

    [Fact]
    public async Task A_right_that_is_taken_away_refuses_the_next_command()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Project.RevokeAsync(given.Second, Project.LeadRole, given.Lead);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Requirements.CaptureAsync("One.", Origin.Document("x"), given.Second));
        Assert.Equal("project.missing-capability", refused.Code);
        Assert.Contains(given.Lead.ToString(), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_never_see_each_other()
    {
        using var store = new InMemoryStore();
        var (one, two) = (await Given.AProjectAsync(store), await Given.AProjectAsync(store));
        var requirement = await one.ARequirementAsync();
        Assert.Empty(await two.Kit.Requirements.ListAsync());
        Assert.Equal("requirement.not-found", (await Assert.ThrowsAsync<RuleViolationException>(() => two.Kit.Requirements.GetAsync(requirement))).Code);
    }

    [Fact]
    public async Task Pages_hold_everything_once_in_order()
    {
        var given = await Given.AProjectAsync();
        foreach (var title in (string[])["b", "a", "\U0001F600", "\uE000", "c", "需求", "a"])
        {
            await given.Kit.Requirements.CaptureAsync(new RequirementEdit().Statement("s").Title(title), Origin.Document("x"), given.Lead);
        }

        var query = Query.All<Requirement>().OrderByDescending(r => r.Title);
        var paged = new List<Requirement>();
        string? cursor = null;
        do
        {
            var page = await given.Kit.Store.PageAsync(query, cursor, size: 2);
            Assert.True(page.Items.Count <= 2);
            paged.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        // By UTF-8 bytes: the emoji comes after the private-use character, which ordinal order has the other way round.
        Assert.Equal(["\U0001F600", "\uE000", "需求", "c", "b", "a", "a"], paged.Select(r => r.Title));
        Assert.Equal(query.Evaluate(paged).Select(r => r.Id), paged.Select(r => r.Id));
        Assert.Equal(7, await given.Kit.Store.CountAsync(query));
    }

    [Fact]
    public async Task A_cursor_of_another_query_is_refused()
    {
        var given = await Given.AProjectAsync();
        await given.ARequirementAsync();
        await given.ARequirementAsync();
        var page = await given.Kit.Store.PageAsync(Query.All<Requirement>().OrderBy(r => r.Title), size: 1);
        await Assert.ThrowsAsync<FormatException>(() => given.Kit.Store.PageAsync(Query.All<Requirement>().OrderBy(r => r.Status), page.Next));
        await Assert.ThrowsAsync<FormatException>(() => given.Kit.Store.PageAsync(Query.All<Requirement>(), "nonsense"));
    }

    [Fact]
    public void A_query_over_anything_else_is_refused_with_what_there_is()
    {
        var refused = Assert.Throws<NotSupportedException>(() => Query.Where<Requirement>(r => r.Content.Statement == "x"));
        Assert.Contains("Status", refused.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => Query.Where<Requirement>(r => r.Status > RequirementStatus.Draft));
        Assert.Throws<NotSupportedException>(() => Query.Where<Requirement>(r => r.Title.Length > 3));
    }

    [Fact]
    public async Task Queries_carry_every_form_that_is_published()
    {
        var given = await Given.AProjectAsync();
        var one = await given.Kit.Requirements.CaptureAsync(new RequirementEdit().Statement("s").Title("Export a report").Tags("export"), Origin.Document("x"), given.Lead);
        var two = await given.Kit.Requirements.CaptureAsync(new RequirementEdit().Statement("s").Title("Pay"), Origin.Document("x"), given.Lead);
        List<RequirementStatus> states = [RequirementStatus.Draft, RequirementStatus.Proposed];
        var tag = "export";
        await Holds(Query.Where<Requirement>(r => r.Title.StartsWith("Exp") && r.Title.Contains("report")), one);
        await Holds(Query.Where<Requirement>(r => r.Content.Tags.Contains(tag)), one);
        await Holds(Query.Where<Requirement>(r => !r.Content.Tags.Contains(tag)), two);
        await Holds(Query.Where<Requirement>(r => states.Contains(r.Status) && r.CapturedAt <= Given.Start).OrderBy(r => r.KeyNumber), one, two);
        await Holds(Query.Where<Requirement>(r => r.KeyNumber > 1 || r.IsLocked), two);
        await Holds(Query.Where<Requirement>(r => r.Content.Owner == null).And(Query.Where<Requirement>(r => 2 > r.KeyNumber)), one);
        await Holds(Query.Where<Requirement>(r => r.Title == "Pay").Or(Query.Where<Requirement>(r => r.KeyNumber == 1)).Not());

        async Task Holds(Query<Requirement> query, params Requirement[] expected) => Assert.Equal(expected.Select(r => r.Key), (await given.Kit.Requirements.ListAsync(query)).Select(r => r.Key));
    }

    [Fact]
    public async Task Parallel_commands_all_count_and_the_chain_holds()
    {
        var given = await Given.AProjectAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 64), async (i, token) => await given.Kit.Requirements.CaptureAsync($"Statement {i}.", Origin.Document("x"), given.Lead, token));
        var all = await given.Kit.Requirements.ListAsync();
        Assert.Equal(Enumerable.Range(1, 64).Select(i => $"REQ-{i}"), all.Select(r => r.Key));
        Assert.True((await AuditLog.VerifyAsync(given.Kit.Store.ReadLogAsync(), await given.Kit.Store.GetHeadAsync())).IsIntact);
    }

    [Fact]
    public async Task Every_tampering_is_found_at_its_place()
    {
        var given = await Given.AProjectAsync();
        await given.ARequirementAsync();
        var anchor = await given.Kit.Store.GetHeadAsync();
        var rows = new List<LogRow>();
        await foreach (var row in given.Kit.Store.ReadLogAsync())
        {
            rows.Add(row);
        }

        async Task Finds(AuditVerdict verdict, long? at, IEnumerable<LogRow> log) => Assert.Equal((verdict, at), ((await AuditLog.VerifyAsync(log.ToAsyncEnumerable(), anchor)) is var r ? (r.Verdict, r.FirstBad) : default));
        var altered = rows[2] with { Body = rows[2].Body.ToArray().Append((byte)' ').ToArray() };
        await Finds(AuditVerdict.Intact, null, rows);
        await Finds(AuditVerdict.Altered, 3, [.. rows.Take(2), altered, .. rows.Skip(3)]);
        await Finds(AuditVerdict.Gap, 3, [.. rows.Take(2), .. rows.Skip(3)]);
        await Finds(AuditVerdict.Reordered, 2, [rows[0], rows[2] with { Sequence = 2 }, rows[1] with { Sequence = 3 }, .. rows.Skip(3)]);
        await Finds(AuditVerdict.Truncated, rows.Count, rows.SkipLast(1));
        await Finds(AuditVerdict.AnchorMismatch, anchor.Sequence, Rewritten(rows));
    }

    [Fact]
    public async Task Nothing_personal_is_in_the_log()
    {
        var given = await Given.AProjectAsync();
        await given.Kit.Stakeholders.DescribeAsync(given.Anna, new StakeholderProfile("Anna Lin-Weiss") { Zone = "Asia/Shanghai" }, given.Lead);
        await foreach (var row in given.Kit.Store.ReadLogAsync())
        {
            Assert.DoesNotContain("Anna", System.Text.Encoding.UTF8.GetString(row.Body.Span), StringComparison.Ordinal);
        }

        var erased = await given.Kit.Stakeholders.EraseAsync(given.Anna, given.Lead);
        Assert.Equal(Stakeholder.ErasedName, erased.Name);
    }

    [Theory]
    [InlineData("需求 \"q\" \\ \b\t\n\f\r\u0001\u001f é 👩‍👩‍👧 </script>", "需求 \\\"q\\\" \\\\ \\b\\t\\n\\f\\r\\u0001\\u001f é 👩‍👩‍👧 </script>")]
    public void Text_is_escaped_as_RFC_8785_says(string text, string json)
    {
        var stakeholder = Stakeholder.Register(StakeholderId.New(Ids, Given.Start), ProjectId.New(Ids, Given.Start), 1, new StakeholderProfile(text), Actor.System, Given.Start);
        Assert.Contains($"\"name\":\"{json}\"", System.Text.Encoding.UTF8.GetString(stakeholder.ToCanonicalJson()), StringComparison.Ordinal);
        Assert.Equal(stakeholder, Stakeholder.Document.Read(stakeholder.ToCanonicalJson()));
    }

    [Fact]
    public void A_newer_schema_is_refused_with_what_to_do()
    {
        var refused = Assert.Throws<NotSupportedException>(() => Stakeholder.Document.Read("{\"schema\":2,\"document\":{}}"u8));
        Assert.Contains("Update the RequirementsKit package", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_instant_finer_than_a_microsecond_is_refused_by_the_domain_with_the_one_to_give()
    {
        var refused = Assert.Throws<ArgumentException>(() => Project.Open(ProjectId.New(Ids, Given.Start), "x", "Etc/UTC", Actor.System, Given.Start + Duration.FromNanoseconds(1_100)));
        Assert.Contains("2026-09-01T08:00:00.0000011Z is finer than a microsecond", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Give 2026-09-01T08:00:00.000001Z", refused.Message, StringComparison.Ordinal);
    }

    private static Task<CommitResult> CommitAsync(Given given, Aggregate next) =>
        given.Kit.Store.CommitAsync(new Commit(CommandId.New(Ids, Given.Start), default, "test", given.Lead, Given.Start, [next]));

    // A forger who hashes everything anew: the chain alone cannot tell, the anchor can.
    private static IEnumerable<LogRow> Rewritten(List<LogRow> rows)
    {
        Fingerprint previous = default;
        foreach (var row in rows)
        {
            var body = row.Sequence == 2 ? row.Body.ToArray().Append((byte)' ').ToArray() : row.Body;
            previous = LogChain.Next(previous, body.Span);
            yield return row with { Body = body, Hash = previous };
        }
    }
}
