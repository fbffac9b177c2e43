using RequirementsKit.Reporting;
using RequirementsKit.Reporting.Internal;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Tests.Reporting;

/// <summary>What the log says of a report that was sent.</summary>
public sealed class ReportSentTests
{
    // As sha256sum prints it for "# Status".
    private const string HashOfStatus = "b0668e99cb69b47265a8e03f9f7edeb42ccae2d787d87b6d3c09ac09be76c4f8";

    [Fact]
    public async Task It_names_the_kind_and_the_hash_of_the_text()
    {
        var given = await Given.AProjectAsync();
        var sent = await given.Kit.Reports.RecordSentAsync(ReportKind.Status, "# Status", [given.Anna], Given.Start, given.Lead);

        var events = await new LogEvents(ReportingEvents.All).ReadAsync(given.Kit.Store, TestContext.Current.CancellationToken).CollectAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new ReportSent(sent, ReportKind.Status, Fingerprint.Parse(HashOfStatus, null), given.Lead, Given.Start), Assert.Single(events));
    }

    [Fact]
    public void It_is_written_as_it_always_was()
    {
        var sent = new ReportSent(SentReportId.New(Given.Ids, Given.Start), ReportKind.Status, Fingerprint.Parse(HashOfStatus, null), Actor.System, Given.Start);
        Assert.Equal($$"""{"kind":"Status","content":"{{HashOfStatus}}"}""", Facts.Of(sent).GetRawText());
    }
}
