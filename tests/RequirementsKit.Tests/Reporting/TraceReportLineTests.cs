using RequirementsKit.Reporting;
using RequirementsKit.Testing;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Reporting;

public sealed class TraceReportLineTests
{
    [Fact]
    public void A_requirement_that_needs_nothing_lacks_nothing_and_is_not_counted()
    {
        var made = new RecordBuilder(now: Given.Start);
        var report = TraceReport.Of(made.Project(), new TraceGraph([made.Requirement()], []), new Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>>(), Given.Start);
        var line = Assert.Single(report.Lines);
        Assert.Empty(line.Needed);
        Assert.Empty(line.Missing);
        Assert.Empty(line.MissingDeep);
        Assert.Contains("As of 2026-09-01. Covered: 0 of 0, deeply: 0.", report.ToMarkdown(), StringComparison.Ordinal);
    }
}
