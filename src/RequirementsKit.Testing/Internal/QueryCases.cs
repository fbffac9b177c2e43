using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using static RequirementsKit.Testing.Internal.CaseContext;

namespace RequirementsKit.Testing.Internal;

/// <summary>The promises of queries: the same answer and the same order as in memory.</summary>
internal static class QueryCases
{
    private const string SameAnswer = "Evaluate the query as Query.Evaluate does, or hand the documents to it.";

    public static async Task Order(CaseContext context)
    {
        // Cultures put these in other orders; UTF-16 puts the last two in the other order.
        string[] names = ["b", "B", "a", "A", "ab", "a b", "a-b", "ä", "z", "_", "1", "10", "2", "İ", "ı", "i", "Straße", "Strasse", "coop", "co-op", "\uFF5E", "😀"];
        var record = context.Record();
        var store = await context.StoreAsync(record, names.Select(record.Stakeholder)).ConfigureAwait(false);
        var query = Query.All<Stakeholder>();
        await SameAsync(store, query.OrderBy(s => s.Name), context).ConfigureAwait(false);
        await SameAsync(store, query.OrderByDescending(s => s.Name), context).ConfigureAwait(false);
        await SameAsync(store, query.OrderByDescending(s => s.KeyNumber), context).ConfigureAwait(false);
        await SameAsync(store, query.OrderBy(s => s.MergedInto).OrderByDescending(s => s.Kind), context).ConfigureAwait(false);
    }

    public static async Task Paging(CaseContext context)
    {
        const int Total = 23;
        var record = context.Record();
        List<Point> points = [.. Enumerable.Range(0, Total).Select(i => record.Point(due: i % 3 == 0 ? null : new LocalDate(2026, 1, 1 + (i % 5))))];
        var store = await context.StoreAsync(record, points).ConfigureAwait(false);
        foreach (var query in new[] { Query.All<Point>(), Query.All<Point>().OrderBy(p => p.Due), Query.All<Point>().OrderByDescending(p => p.Due).OrderBy(p => p.Kind) })
        {
            foreach (var size in new[] { 1, 4, Total, Total + 1 })
            {
                var seen = new List<Point>();
                string? cursor = null;
                do
                {
                    var page = await store.PageAsync(query, cursor, size, context.Token).ConfigureAwait(false);
                    Check(page.Items.Count <= size, $"A page of at most {size} has {page.Items.Count} items.", "Give at most as many as asked for.");
                    seen.AddRange(page.Items);
                    cursor = page.Next;
                    Check(seen.Count <= Total, $"The pages showed {seen.Count} of {Total} documents and go on.", "Begin a page behind the last item of the page before.");
                }
                while (cursor is not null);
                Check(seen.SequenceEqual(query.Evaluate(points)), $"Pages of {size} did not show every document once, in order.", "End the order with the id, and begin a page behind the values and the id of the last item.");
            }
        }

        var first = await store.PageAsync(Query.All<Point>().OrderBy(p => p.Due), size: 10, cancellationToken: context.Token).ConfigureAwait(false);
        await context.StoreAsync(record, record.Point(due: null)).ConfigureAwait(false);
        var second = await store.PageAsync(Query.All<Point>().OrderBy(p => p.Due), first.Next, Total, context.Token).ConfigureAwait(false);
        Check(!second.Items.Intersect(first.Items).Any(), "A document was shown on two pages, because another was added between them.", "Page by the last item's values, not by a number of rows to skip.");
    }

    public static async Task Members(CaseContext context)
    {
        var record = context.Record();
        var owner = record.New<StakeholderId>();
        var ids = new List<StakeholderId>();
        var created = new List<Aggregate>();
        for (var i = 0; i < 12; i++)
        {
            record.Now = Now + Duration.FromMilliseconds(i / 3) + Duration.FromTicks(10 * (i % 3));
            var person = record.Stakeholder($"Person {i}");
            var requirement = record.Requirement($"The system shall do {i}.", i % 4 == 0 ? new("doors", $"R-{i}") : null);
            ids.Add(person.Id);
            created.AddRange([person, i % 2 == 0 ? requirement : requirement.Revise(RequirementEdit.Of([new(RequirementField.Owner, owner.ToString())]), null, Actor.System, record.Now), record.Goal("Know", ids), record.Point(due: new(2026, 1, 1 + i), concerns: person.Id)]);
        }

        var store = await context.StoreAsync(record, created).ConfigureAwait(false);
        var at = Now + Duration.FromMilliseconds(1) + Duration.FromTicks(10);
        await SameAsync(store, Query.Where<Requirement>(r => r.CapturedAt > at), context).ConfigureAwait(false);
        var exact = await store.CountAsync(Query.Where<Requirement>(r => r.CapturedAt == at), context.Token).ConfigureAwait(false);
        Check(exact == 1, $"A query for one instant, to the microsecond, found {exact} documents.", "Keep instants as whole microseconds since 1970.");
        await SameAsync(store, Query.Where<Requirement>(r => r.Content.Owner == null), context).ConfigureAwait(false);
        await SameAsync(store, Query.Where<Requirement>(r => r.Content.Owner != owner), context).ConfigureAwait(false);
        await SameAsync(store, Query.Where<Requirement>(r => !(r.KeyNumber < 6) && r.Status == RequirementStatus.Draft || r.Title.Contains("do 1")), context).ConfigureAwait(false);
        await SameAsync(store, Query.Where<Requirement>(r => r.Title.StartsWith("The s")), context).ConfigureAwait(false);
        await SameAsync(store, Query.Where<Requirement>(r => r.Title.StartsWith("the s")), context).ConfigureAwait(false);
        await SameAsync(store, Query.Where<Requirement>(r => r.ExternalKey == null).Not(), context).ConfigureAwait(false);
        var third = ids[3];
        var date = new LocalDate(2026, 1, 5);
        await SameAsync(store, Query.Where<Point>(p => p.Due < date).OrderByDescending(p => p.Due), context).ConfigureAwait(false);
        await SameAsync(store, Query.Where<Point>(p => !(p.Due >= date)), context).ConfigureAwait(false);
        await SameAsync(store, Query.Where<Point>(p => p.State == PointState.Open && p.Concerns == third), context).ConfigureAwait(false);
        await SameAsync(store, Query.Where<Stakeholder>(s => s.MergedInto == null && !s.IsErased), context).ConfigureAwait(false);
        await SameAsync(store, Query.Where<CommunicationGoal>(g => g.Participants.Contains(third)), context).ConfigureAwait(false);
        await SameAsync(store, Query.Where<CommunicationGoal>(g => !g.Participants.Contains(third)).OrderByDescending(g => g.KeyNumber), context).ConfigureAwait(false);
        string[] titles = ["Person 1", "Person 11", "nobody"];
        await SameAsync(store, Query.Where<Stakeholder>(s => titles.Contains(s.Name)), context).ConfigureAwait(false);
        string[] none = [];
        await SameAsync(store, Query.Where<Stakeholder>(s => none.Contains(s.Name)), context).ConfigureAwait(false);
    }

    public static async Task Appended(CaseContext context)
    {
        var record = context.Record();
        var owner = record.Requirement();
        var store = await context.StoreAsync(record, owner, record.Requirement()).ConfigureAwait(false);
        for (var i = 2; i <= 12; i++)
        {
            var present = (await store.FindAsync<Requirement>(owner.Id.Value, context.Token).ConfigureAwait(false))!;
            await store.CommitAsync(record.Commit(present.Revise(RequirementEdit.Of([new(RequirementField.Title, $"Title {i}")]), "better", Actor.System, Now)), context.Token).ConfigureAwait(false);
        }

        var numbers = new List<int>();
        await foreach (var revision in (await context.OpenAsync(record.ProjectId).ConfigureAwait(false)).ReadAppendedAsync<RequirementRevision>(owner.Id.Value, context.Token).ConfigureAwait(false))
        {
            numbers.Add(revision.Number);
        }

        Check(numbers.SequenceEqual(Enumerable.Range(1, 12)), $"The revisions 1 to 12 were read as {string.Join(", ", numbers)}.", "Keep every appended row, ordered by its number and not by its text.");
    }

    private static async Task SameAsync<T>(IProjectStore store, Query<T> query, CaseContext context)
        where T : Aggregate, IDocument<T>
    {
        var expected = query.Evaluate(await store.ListAsync(Query.All<T>(), context.Token).ConfigureAwait(false));
        var found = await store.ListAsync(query, context.Token).ConfigureAwait(false);
        Check(found.SequenceEqual(expected), $"A query over {T.Document.Kind} gave {string.Join(", ", found)} instead of {string.Join(", ", expected)}.", SameAnswer);
        var count = await store.CountAsync(query, context.Token).ConfigureAwait(false);
        Check(count == expected.Count, $"A count over {T.Document.Kind} gave {count} instead of {expected.Count}.", SameAnswer);
    }
}
