using RequirementsKit.Auditing;
using RequirementsKit.Storage;
using static RequirementsKit.Testing.Internal.CaseContext;

namespace RequirementsKit.Testing.Internal;

/// <summary>The promises of the log and of those who read it.</summary>
internal static class LogCases
{
    private const int Commits = 20;

    public static async Task Chain(CaseContext context)
    {
        var store = await FilledAsync(context).ConfigureAwait(false);
        var head = await store.GetHeadAsync(context.Token).ConfigureAwait(false);
        var report = await AuditLog.VerifyAsync(store.ReadLogAsync(cancellationToken: context.Token), head, context.Token).ConfigureAwait(false);
        Check(report.IsIntact && report.Verified == Commits, $"The log of {Commits} commits is {report}.", "Keep the exact bytes, one row for each commit, read in sequence.");
    }

    public static async Task Resume(CaseContext context)
    {
        var store = await FilledAsync(context).ConfigureAwait(false);
        for (var after = 0; after <= Commits; after++)
        {
            var expected = after;
            await foreach (var row in store.ReadLogAsync(after, context.Token).ConfigureAwait(false))
            {
                Check(row.Sequence == ++expected, $"After {expected - 1} the log gave {row.Sequence}.", "Scan after the given id, in byte order, skipping nothing.");
            }

            Check(expected == Commits, $"The log ended at {expected} of {Commits}.", "Give every row that is committed.");
        }
    }

    public static async Task Checkpoints(CaseContext context)
    {
        var id = context.NewProject();
        var store = await context.OpenAsync(id).ConfigureAwait(false);
        await store.SetCheckpointAsync("mail", 3, new(3, 0, "no route", Now), context.Token).ConfigureAwait(false);
        await store.SetCheckpointAsync("mail", 4, cancellationToken: context.Token).ConfigureAwait(false);
        var again = await context.OpenAsync(id).ConfigureAwait(false);
        var mail = await again.GetCheckpointAsync("mail", context.Token).ConfigureAwait(false);
        var index = await again.GetCheckpointAsync("index", context.Token).ConfigureAwait(false);
        Check(mail == 4 && index == 0, $"The checkpoints are {mail} and {index}; 4 and 0 were set.", "Keep one checkpoint for each handler.");
        var parked = new List<ParkedMessage>();
        await foreach (var message in again.ListParkedAsync("mail", context.Token).ConfigureAwait(false))
        {
            parked.Add(message);
        }

        Check(parked is [{ Sequence: 3, Error: "no route" }], "A parked message was lost.", "Keep what a handler could not handle.");
    }

    private static async Task<IProjectStore> FilledAsync(CaseContext context)
    {
        var id = context.NewProject();
        var present = await context.CreateAsync(id).ConfigureAwait(false);
        var store = await context.OpenAsync(id).ConfigureAwait(false);
        for (var i = 1; i < Commits; i++)
        {
            await store.CommitAsync(context.Commit(Change(present, $"role {i}")), context.Token).ConfigureAwait(false);
            present = await context.LoadAsync(id).ConfigureAwait(false);
        }

        return await context.OpenAsync(id).ConfigureAwait(false);
    }
}
