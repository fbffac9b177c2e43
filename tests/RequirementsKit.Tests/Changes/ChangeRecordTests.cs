using Microsoft.Extensions.DependencyInjection;
using RequirementsKit.Approvals;
using RequirementsKit.Auditing;
using RequirementsKit.Changes;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Changes;

/// <summary>What the log tells of change requests: to an auditor, and to whoever listens.</summary>
public sealed class ChangeRecordTests
{
    [Fact]
    public async Task I33_Whatever_is_done_to_one_commit_of_a_story_its_place_is_reported()
    {
        var log = await LogOfAStoryAsync();
        var anchor = HeadAt(log, log.Count);
        Assert.True((await VerifyAsync(log, anchor)).IsIntact);
        for (var i = 0; i < log.Count; i++)
        {
            var row = log[i];
            await AssertFoundAsync([.. log[..i], row with { Body = Flipped(row.Body) }, .. log[(i + 1)..]], anchor, i + 1);
            await AssertFoundAsync([.. log[..i], row with { Hash = Fingerprint.Of("forged"u8) }, .. log[(i + 1)..]], anchor, i + 1);
            await AssertFoundAsync([.. log[..i], .. log[(i + 1)..]], anchor, i + 1);
            if (i + 1 < log.Count)
            {
                await AssertFoundAsync([.. log[..i], log[i + 1], row, .. log[(i + 2)..]], anchor, i + 1);
            }
        }
    }

    [Fact]
    public async Task I33_A_log_that_was_cut_is_reported_against_every_anchor_taken_after_the_cut()
    {
        var log = await LogOfAStoryAsync();
        for (var kept = 0; kept < log.Count; kept++)
        {
            for (var taken = kept + 1; taken <= log.Count; taken++)
            {
                Assert.Equal(new(AuditVerdict.Truncated, kept + 1, kept), await VerifyAsync(log[..kept], HeadAt(log, taken)));
            }
        }
    }

    [Fact]
    public async Task I37_Whoever_listens_hears_every_event_of_a_request_in_its_order_also_after_a_delivery_broke_off()
    {
        var services = new ServiceCollection();
        _ = services.AddRequirementsKitTesting().HandleEvents<DomainEvent, Listener>();
        await using var provider = services.BuildServiceProvider();
        var (given, changes) = await StoryAsync(provider.GetRequiredService<IRequirementsStore>());
        var dispatcher = provider.GetRequiredService<OutboxDispatcher>();
        var listener = provider.GetRequiredService<Listener>();
        await Assert.ThrowsAsync<OperationCanceledException>(() => dispatcher.DispatchAsync(listener.BreaksOff.Token));
        _ = await dispatcher.DispatchAsync();
        Assert.Equal(new(0, 0), await dispatcher.DispatchAsync());
        foreach (var change in changes)
        {
            var history = await given.Kit.Changes.HistoryAsync(change);
            var heard = listener.Heard.Where(h => h.Event.SubjectId == change.Value).DistinctBy(h => h.Place).Select(h => (h.Event.Name, h.Event.By, h.Event.At));
            Assert.Equal(history.Select(e => (e.Name, e.By, e.At)), heard);
        }
    }

    // One request is amended, approved and applied, another is withdrawn.
    private static async Task<(Given Given, IReadOnlyList<ChangeRequestId> Changes)> StoryAsync(IRequirementsStore? store = null)
    {
        var given = await Given.AProjectAsync(store);
        var one = await given.ARequirementAsync();
        var changes = given.Kit.Changes;
        var first = await changes.SubmitAsync(Proposal.Revise(one).Statement("Two."), Policies.FourEyes, given.Lead);
        var second = await changes.SubmitAsync(Proposal.Revise(one).Title("Else"), Policies.FourEyes, given.Lead);
        await changes.AmendAsync(first, Proposal.Revise(one).Statement("Three."), given.Lead);
        await changes.ApproveAsync(first, given.Second);
        await changes.WithdrawAsync(second, "Not needed", given.Lead);
        await changes.ApplyAsync(first, given.Second);
        return (given, [first, second]);
    }

    private static async Task<List<LogRow>> LogOfAStoryAsync() => await (await StoryAsync()).Given.Kit.Store.ReadLogAsync().ToListAsync();

    private static LogHead HeadAt(List<LogRow> log, int count) => new(log[count - 1].Sequence, log[count - 1].Hash);

    private static Task<AuditReport> VerifyAsync(IEnumerable<LogRow> rows, LogHead anchor) => AuditLog.VerifyAsync(rows.ToAsyncEnumerable(), anchor);

    private static async Task AssertFoundAsync(IEnumerable<LogRow> rows, LogHead anchor, long at)
    {
        var report = await VerifyAsync(rows, anchor);
        Assert.Equal((false, at), (report.IsIntact, report.FirstBad));
    }

    private static byte[] Flipped(ReadOnlyMemory<byte> body)
    {
        var bytes = body.ToArray();
        bytes[bytes.Length / 2] ^= 1;
        return bytes;
    }

    /// <summary>Breaks off once, in the middle of the story.</summary>
    private sealed class Listener : IDomainEventHandler<DomainEvent>
    {
        public string Name => "listener";

        public CancellationTokenSource BreaksOff { get; } = new();

        public List<(DomainEvent Event, EventPlace Place)> Heard { get; } = [];

        public async Task HandleAsync(DomainEvent happened, EventPlace place, CancellationToken cancellationToken)
        {
            Heard.Add((happened, place));
            if (happened is ChangeRequestBallotCast && cancellationToken == BreaksOff.Token)
            {
                await BreaksOff.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
