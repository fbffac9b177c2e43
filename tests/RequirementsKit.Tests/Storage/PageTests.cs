using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Storage;

/// <summary>Pages follow each other without a gap, and a cursor serves the query that gave it.</summary>
public sealed class PageTests
{
    private static readonly string[] Titles = ["b", "a", "c", "a", "b"];

    public static TheoryData<int> Sizes => [1, 2, 4, 5, 6];

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Pages_hold_everything_once_in_order_upwards_and_downwards(int size)
    {
        var (store, all) = await FilledAsync();
        Query<Requirement>[] queries =
        [
            Query.All<Requirement>(), Query.All<Requirement>().OrderBy(r => r.Title), Query.All<Requirement>().OrderByDescending(r => r.Title), Query.All<Requirement>().OrderBy(r => r.Content.Owner),
            Query.All<Requirement>().OrderByDescending(r => r.Content.Owner).OrderByDescending(r => r.CapturedAt), Query.All<Requirement>().OrderBy(r => r.IsLocked).OrderBy(r => r.Status),
        ];
        foreach (var query in queries)
        {
            Assert.Equal(query.Evaluate(all).Select(r => r.Id), (await PagedAsync(store, query, size)).Select(r => r.Id));
        }
    }

    [Fact]
    public async Task A_page_that_is_the_last_has_no_next()
    {
        var (store, _) = await FilledAsync();
        Assert.Null((await store.PageAsync(Query.All<Requirement>(), size: 5)).Next);
        Assert.NotNull((await store.PageAsync(Query.All<Requirement>(), size: 4)).Next);
        Assert.Empty((await store.PageAsync(Query.Where<Requirement>(r => r.Title == "z"))).Items);
        Assert.Equal(2, await store.CountAsync(Query.Where<Requirement>(r => r.Title == "b")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_001)]
    public async Task A_page_has_one_to_ten_thousand_items(int size)
    {
        var (store, _) = await FilledAsync();
        Assert.Equal("size", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.PageAsync(Query.All<Requirement>(), size: size))).ParamName);
        Assert.Equal(5, (await store.PageAsync(Query.All<Requirement>(), size: 10_000)).Items.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("n")]
    [InlineData("s!.s!.g!")]
    [InlineData("l99999999999999999999.n.n")]
    [InlineData("..")]
    public async Task What_is_no_cursor_is_refused(string text)
    {
        var (store, _) = await FilledAsync();
        var refused = await Assert.ThrowsAsync<FormatException>(() => store.PageAsync(Query.All<Requirement>().OrderBy(r => r.Title), text));
        Assert.Equal($"'{text}' is no cursor of this query. Use the cursor that the page before returned, with the same query.", refused.Message);
    }

    [Fact]
    public async Task A_cursor_of_another_order_or_kind_is_refused()
    {
        var (store, _) = await FilledAsync();
        var next = (await store.PageAsync(Query.All<Requirement>().OrderBy(r => r.Title), size: 1)).Next!;
        Query<Requirement>[] others = [Query.All<Requirement>(), Query.All<Requirement>().OrderByDescending(r => r.Title), Query.All<Requirement>().OrderBy(r => r.Status), Query.All<Requirement>().OrderBy(r => r.Title).OrderBy(r => r.Status)];
        foreach (var other in others)
        {
            await Assert.ThrowsAsync<FormatException>(() => store.PageAsync(other, next));
        }

        var unordered = (await store.PageAsync(Query.All<Requirement>(), size: 1)).Next;
        await Assert.ThrowsAsync<FormatException>(() => store.PageAsync(Query.All<Stakeholder>(), unordered));
        await Assert.ThrowsAsync<FormatException>(() => store.PageAsync(Query.All<Requirement>().OrderBy(r => r.Title), string.Join('.', next.Split('.')[..^1]) + ".n"));
    }

    [Fact]
    public async Task A_stream_reads_page_after_page()
    {
        var (store, _) = await FilledAsync();
        Assert.Equal(5, (await store.ListAsync(Query.All<Requirement>())).Count);
        Assert.Equal("store", (await Assert.ThrowsAsync<ArgumentNullException>(() => ((IProjectStore)null!).ListAsync(Query.All<Requirement>()))).ParamName);
        Assert.Equal("query", (await Assert.ThrowsAsync<ArgumentNullException>(() => store.ListAsync<Requirement>(null!))).ParamName);
        Assert.Equal("query", (await Assert.ThrowsAsync<ArgumentNullException>(() => store.CountAsync<Requirement>(null!))).ParamName);
    }

    private static async Task<List<Requirement>> PagedAsync(IProjectStore store, Query<Requirement> query, int size)
    {
        var paged = new List<Requirement>();
        string? cursor = null;
        do
        {
            var page = await store.PageAsync(query, cursor, size);
            Assert.True(page.Items.Count <= size);
            paged.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return paged;
    }

    private static async Task<(IProjectStore Store, IReadOnlyList<Requirement> All)> FilledAsync()
    {
        var record = new RecordBuilder();
        StakeholderId[] owners = [record.New<StakeholderId>(), record.New<StakeholderId>(), record.New<StakeholderId>()];
        Requirement[] all =
        [
            .. Titles.Select((t, i) => Requirement.Capture(
                record.New<RequirementId>(), record.ProjectId, i + 1, i % 2 == 0 ? Edit(t) : Edit(t).Owner(owners[i % 3]), [Origin.Document("x")], null, Actor.System, record.Now + Duration.FromHours(i))),
        ];
        var store = new InMemoryStore().InProject(record.ProjectId);
        await store.CommitAsync(record.Commit(all));
        return (store, all);
    }

    private static RequirementEdit Edit(string title) => new RequirementEdit().Statement("s").Title(title);
}
