using RequirementsKit.Requirements;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Documentation.Recipes;

/// <summary>The recipes about reading and keeping the record in docs/how-do-i.md.</summary>
public sealed class StorageRecipeTests
{
    [Fact]
    public async Task A_query_of_ones_own()
    {
        var given = await Given.AProjectAsync();
        var kit = given.Kit;
        await given.ARequirementAsync();

        #region how-query
        var drafts = Query.Where<Requirement>(r => r.Status == RequirementStatus.Draft).OrderBy(r => r.KeyNumber);
        var page = await kit.Store.PageAsync(drafts, size: 50);
        while (page.Next is { } cursor)
        {
            page = await kit.Store.PageAsync(drafts, cursor, size: 50);
        }
        #endregion

        Assert.Single(page.Items);
    }

    [Fact]
    public async Task The_record_in_one_file()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var store = new InMemoryStore();
        await Given.AProjectAsync(store);

        #region how-file
        await store.SaveAsync(path);                     // whole, or not at all
        using var again = await InMemoryStore.LoadAsync(path);
        #endregion

        Assert.Single(await again.ListProjectsAsync().ToListAsync());
        File.Delete(path);
    }
}
