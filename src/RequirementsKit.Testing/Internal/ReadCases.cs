using RequirementsKit.Projects;
using RequirementsKit.Storage;
using static RequirementsKit.Testing.Internal.CaseContext;

namespace RequirementsKit.Testing.Internal;

/// <summary>The promises of the reads and of the numbers.</summary>
internal static class ReadCases
{
    public static async Task Isolation(CaseContext context)
    {
        var one = context.NewProject();
        await context.CreateAsync(one).ConfigureAwait(false);
        var other = await context.OpenAsync(context.NewProject()).ConfigureAwait(false);
        Check(await other.FindAsync<Project>(one.Value, context.Token).ConfigureAwait(false) is null, "A project showed a document of another.", "Put the project id into every statement.");
        Check(await other.CountAsync(Query.All<Project>(), context.Token).ConfigureAwait(false) == 0, "A project counted documents of another.", "Put the project id into every statement.");
        Check((await other.GetHeadAsync(context.Token).ConfigureAwait(false)).Sequence == 0, "A project showed the log of another.", "Put the project id into every statement.");
    }

    public static async Task Projects(CaseContext context)
    {
        List<ProjectId> made = [context.NewProject(), context.NewProject(), context.NewProject()];
        foreach (var id in made.AsEnumerable().Reverse())
        {
            await context.CreateAsync(id).ConfigureAwait(false);
        }

        var store = await context.OpenAsync().ConfigureAwait(false);
        var listed = new List<ProjectId>();
        await foreach (var id in store.ListProjectsAsync(context.Token).ConfigureAwait(false))
        {
            listed.Add(id);
        }

        Check(made.TrueForAll(listed.Contains), "A project that was committed to is not listed.", "Make the row of the project visible with its first commit.");
        Check(listed.SequenceEqual(listed.Distinct().Order()), "Projects are listed twice or out of order.", "Scan rows in the byte order of their ids.");
    }

    public static async Task Queries(CaseContext context)
    {
        var id = context.NewProject();
        await context.CreateAsync(id, "Tide").ConfigureAwait(false);
        var store = await context.OpenAsync(id).ConfigureAwait(false);
        var named = Query.Where<Project>(p => p.Name == "Tide").OrderBy(p => p.Name);
        var page = await store.PageAsync(named, size: 1, cancellationToken: context.Token).ConfigureAwait(false);
        Check(page is { Items: [{ Name: "Tide" }], Next: null }, "A query by name did not give the one document and the end.", "Give the cursor only when more follows.");
        var none = await store.CountAsync(Query.Where<Project>(p => p.Name == "tide"), context.Token).ConfigureAwait(false);
        Check(none == 0, "A query matched text in another case.", "Compare text by its bytes (COLLATE \"C\", BINARY).");
    }

    public static async Task Keys(CaseContext context)
    {
        var id = context.NewProject();
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ReserveAsync(context, id), context.Token))).ConfigureAwait(false);
        var numbers = taken.SelectMany(n => n).ToList();
        Check(numbers.Distinct().Count() == numbers.Count && numbers.Min() >= 1, "A number was given twice, or is less than 1.", "Raise the counter in one serializable transaction.");
    }

    public static async Task Capabilities(CaseContext context)
    {
        var store = await context.OpenAsync().ConfigureAwait(false);
        Check(store.Capabilities == context.Declared, $"The store declares {store.Capabilities}, its harness {context.Declared}.", "Declare in both what the store can do; a decorator passes on what the store behind it declares.");
    }

    private static async Task<List<long>> ReserveAsync(CaseContext context, ProjectId id)
    {
        var store = await context.OpenAsync(id).ConfigureAwait(false);
        var numbers = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            var first = await store.ReserveKeysAsync("requirement", 3, context.Token).ConfigureAwait(false);
            numbers.AddRange([first, first + 1, first + 2]);
        }

        return numbers;
    }
}
