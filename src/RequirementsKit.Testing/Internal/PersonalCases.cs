using RequirementsKit.Auditing;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using static RequirementsKit.Testing.Internal.CaseContext;

namespace RequirementsKit.Testing.Internal;

/// <summary>The promises of personal texts: kept apart from the record, and erased without touching it.</summary>
internal static class PersonalCases
{
    public static async Task Kept(CaseContext context)
    {
        var record = context.Record();
        var (anna, ben) = (record.Stakeholder("Anna Lin"), record.Stakeholder("Ben Ott"));
        PersonalText[] hers = [context.Seal(anna, "Anna 林"), context.Seal(anna, "Dr. Anna Lin"), context.Seal(anna, "O'Lin; --")];
        await CommitAsync(context, record, [anna, ben], [.. hers, context.Seal(ben, "Ben Ott")]).ConfigureAwait(false);
        var found = await ReadAsync(context, record.ProjectId, anna.Id).ConfigureAwait(false);
        Check(
            found.SequenceEqual(hers.OrderBy(t => t.Commitment.ToString(), StringComparer.Ordinal)) && found.All(t => hers.Any(h => h.Text == t.Text)),
            $"Of {hers.Length} personal texts of one person, {found.Count} were read back, or in another order.", "Keep a row for each commitment, the content as bytes, and read them in the byte order of the commitments.");
        Check((await ReadAsync(context, context.NewProject(), anna.Id).ConfigureAwait(false)).Count == 0, "A project showed a personal text of another.", "Put the project id into every statement.");
        var twin = record.Stakeholder("Anna Lin");
        var refused = new Commit(context.NewCommand(), Fingerprint.Of("x"u8), "conformance", Actor.System, Now, [twin], [new("stakeholder", anna.Id.Value, 7)], [context.Seal(twin, "Anna Lin")]);
        var store = await context.OpenAsync(record.ProjectId).ConfigureAwait(false);
        var result = await store.CommitAsync(refused, context.Token).ConfigureAwait(false);
        var left = await ReadAsync(context, record.ProjectId, twin.Id).ConfigureAwait(false);
        Check(result is VersionConflict && left.Count == 0, $"A commit that gave {result} left {left.Count} personal texts.", "Write them in the transaction of the documents.");
    }

    public static async Task Erased(CaseContext context)
    {
        var record = context.Record();
        var (anna, ben) = (record.Stakeholder("Anna Lin"), record.Stakeholder("Ben Ott"));
        await CommitAsync(context, record, [anna, ben], [context.Seal(anna, "Anna Lin"), context.Seal(anna, "A. Lin"), context.Seal(ben, "Ben Ott")]).ConfigureAwait(false);
        var store = await context.OpenAsync(record.ProjectId).ConfigureAwait(false);
        var head = await store.GetHeadAsync(context.Token).ConfigureAwait(false);
        var first = await store.EraseAsync(anna.Id, context.Token).ConfigureAwait(false);
        var second = await store.EraseAsync(anna.Id, context.Token).ConfigureAwait(false);
        Check(first == 2 && second == 0, $"Erasing 2 personal texts, then none, gave {first} and {second}.", "Return how many texts were erased by this call.");
        var left = await ReadAsync(context, record.ProjectId, anna.Id).ConfigureAwait(false);
        Check(left.Count == 0, $"{left.Count} personal texts of an erased person are still there.", "Delete the rows of the person, or empty them.");
        var others = await ReadAsync(context, record.ProjectId, ben.Id).ConfigureAwait(false);
        Check(others is [{ Text: "Ben Ott" }], "Erasing one person erased the texts of another.", "Erase the rows of the one person only.");
        var again = await context.OpenAsync(record.ProjectId).ConfigureAwait(false);
        var kept = await again.FindAsync<Stakeholder>(anna.Id.Value, context.Token).ConfigureAwait(false);
        Check(kept is { Version: 1 } && kept.ToCanonicalJson().AsSpan().SequenceEqual(anna.ToCanonicalJson()), "Erasing a person changed a document.", "Leave documents alone: the register of stakeholders writes the erased state.");
        var report = await AuditLog.VerifyAsync(again.ReadLogAsync(cancellationToken: context.Token), head, context.Token).ConfigureAwait(false);
        Check(report.IsIntact && await again.GetHeadAsync(context.Token).ConfigureAwait(false) == head, $"After an erasure the log is {report}.", "Leave the log alone: it holds no personal text.");
    }

    public static async Task Library(CaseContext context)
    {
        var store = await context.OpenAsync().ConfigureAwait(false);
        var library = store.InLibrary();
        var record = new RecordBuilder(context.Ids, Now, library.Project);
        var lesson = record.Lesson();
        var result = await library.CommitAsync(record.Commit(lesson), context.Token).ConfigureAwait(false);
        var again = (await context.OpenAsync().ConfigureAwait(false)).InLibrary();
        var found = await again.FindAsync<Retrospectives.Lesson>(lesson.DocumentId, context.Token).ConfigureAwait(false);
        Check(result is Committed && found == lesson, $"A commit to the library gave {result}; the lesson was {(found is null ? "not " : "")}found.", "Treat the library as any project.");
        await foreach (var project in store.ListProjectsAsync(context.Token).ConfigureAwait(false))
        {
            Check(project != library.Project, "The library is listed as a project.", "Leave RequirementsStoreExtensions.Library out of the list of projects.");
        }
    }

    private static async Task CommitAsync(CaseContext context, RecordBuilder record, Aggregate[] created, PersonalText[] personal)
    {
        var store = await context.OpenAsync(record.ProjectId).ConfigureAwait(false);
        var result = await store.CommitAsync(new(context.NewCommand(), Fingerprint.Of("personal"u8), "conformance", Actor.System, Now, created, null, personal), context.Token).ConfigureAwait(false);
        Check(result is Committed, $"A commit with personal texts gave {result}.", "Store them beside the documents and return Committed.");
    }

    private static async Task<List<PersonalText>> ReadAsync(CaseContext context, ProjectId project, StakeholderId person)
    {
        var texts = new List<PersonalText>();
        await foreach (var text in (await context.OpenAsync(project).ConfigureAwait(false)).ReadPersonalAsync(person, context.Token).ConfigureAwait(false))
        {
            texts.Add(text);
        }

        return texts;
    }
}
