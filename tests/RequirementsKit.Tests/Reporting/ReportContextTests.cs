using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Reporting;

public sealed class ReportContextTests
{
    [Fact]
    public async Task No_report_goes_on_in_the_context_of_its_caller()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var given = await Given.AProjectAsync(store);
        var (reports, now) = (given.Kit.Reports, Given.Start);
        var requirement = await given.ARequirementAsync();
        await given.Kit.Changes.SubmitAsync(Proposal.Revise(requirement).Title("Two"), Policies.FourEyes, given.Lead);
        var number = 0;
        Func<Task>[] commands =
        [
            () => reports.StatusAsync(now, now, Visibility.Internal),
            () => reports.RaidLogAsync(now, now, Visibility.Internal),
            () => reports.LedgerAsync(given.Anna, now, Visibility.Customer),
            () => reports.BriefAsync(given.Anna, now),
            () => reports.NewsOwedAsync(given.Anna, now),
            () => reports.TrustAsync(given.Anna, now),
            () => reports.SummaryAsync(now),
            () => reports.DocketAsync(now),
            () => reports.TraceAsync(new Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>>(), now),
            () => reports.RecordSentAsync(ReportKind.Status, $"text {number++}", [given.Anna, given.Ben], now, given.Lead),
            () => reports.LoadAsync(now - Duration.FromDays(1)),
        ];
        foreach (var command in commands)
        {
            Assert.Empty(await CallersContext.ReturnsAsync(store, command));
        }
    }
}
