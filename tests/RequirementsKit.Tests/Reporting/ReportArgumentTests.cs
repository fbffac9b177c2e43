using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Requirements;
using RequirementsKit.Tests.Shared;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Reporting;

public sealed class ReportArgumentTests
{
    private static readonly Instant Now = Given.Start;

    [Fact]
    public async Task What_a_report_needs_is_named_when_it_is_missing()
    {
        var given = await Given.AProjectAsync();
        var project = await given.Kit.Project.GetAsync();
        var record = new ProjectRecord(project, Now);
        var sent = SentReport.Record(default, project.Id, 1, ReportKind.Status, "text", [given.Anna], Now, given.Lead, Now);
        (string Name, Func<object?> Call)[] calls =
        [
            ("project", () => new ProjectRecord(null!, Now)),
            ("record", () => DeliveryFigures.Of(null!)),
            ("record", () => FollowUpBrief.Of(null!, default, Now)),
            ("record", () => NewsItem.Owed(null!, default)),
            ("record", () => ProjectSummary.Of(null!, Now)),
            ("record", () => RaidLog.Of(null!, Now, Now, Visibility.Internal)),
            ("record", () => StakeholderLedger.Of(null!, default, Now, Visibility.Internal)),
            ("record", () => StatusReport.Of(null!, Now, Now, Visibility.Internal)),
            ("record", () => TrustFigures.Of(null!, default)),
            ("before", () => RequirementMove.Between(null!, record)),
            ("now", () => RequirementMove.Between(record, null!)),
            ("requests", () => Docket.Of(null!, new Dictionary<RequirementId, Requirement>(), _ => "", Now)),
            ("requirements", () => Docket.Of([], null!, _ => "", Now)),
            ("nameOf", () => Docket.Of([], new Dictionary<RequirementId, Requirement>(), null!, Now)),
            ("project", () => TraceReport.Of(null!, new TraceGraph([], []), new Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>>(), Now)),
            ("graph", () => TraceReport.Of(project, null!, new Dictionary<TraceEndKind, IReadOnlyList<TraceEndKind>>(), Now)),
            ("to", () => SentReport.Record(default, default, 1, ReportKind.Status, "text", null!, Now, given.Lead, Now)),
            ("text", () => SentReport.Record(default, default, 1, ReportKind.Status, null!, [given.Anna], Now, given.Lead, Now)),
            ("text", () => sent.IsProofOf(null!)),
            ("report", () => (SentReportId)(SentReport)null!),
        ];
        Assert.All(calls, c => Assert.Equal(c.Name, Assert.Throws<ArgumentNullException>(c.Call).ParamName));
        Assert.Equal("from", Assert.Throws<ArgumentOutOfRangeException>(() => RaidLog.Of(record, Now + Duration.Epsilon, Now, Visibility.Internal)).ParamName);
        Assert.Equal("from", Assert.Throws<ArgumentOutOfRangeException>(() => StatusReport.Of(record, Now + Duration.Epsilon, Now, Visibility.Internal)).ParamName);
    }

    [Fact]
    public async Task What_a_command_needs_is_named_before_the_store_is_asked()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var given = await Given.AProjectAsync(store);
        store.SlowDown(0);
        Assert.Equal("text", (await Assert.ThrowsAsync<ArgumentNullException>(() => given.Kit.Reports.RecordSentAsync(ReportKind.Status, null!, [given.Anna], Now, given.Lead))).ParamName);
        Assert.Equal("to", (await Assert.ThrowsAsync<ArgumentNullException>(() => given.Kit.Reports.RecordSentAsync(ReportKind.Status, "text", null!, Now, given.Lead))).ParamName);
        Assert.Equal("needs", (await Assert.ThrowsAsync<ArgumentNullException>(() => given.Kit.Reports.TraceAsync(null!, Now))).ParamName);
        Assert.Equal(0, store.Calls);
    }

    [Fact]
    public void What_cannot_have_been_sent_is_explained()
    {
        StakeholderId[] anna = [StakeholderId.New(Given.Ids, Now)];
        Misuse.Told("A report was sent to somebody. Name at least one stakeholder.", "to", () => Record([], Now));
        var later = Now + Duration.FromSeconds(1);
        Misuse.Told($"The report tells up to {later} and was sent at {Now}. Give an end that is not later.", "until", () => Record(anna, later));
        Assert.Equal("text", Assert.Throws<ArgumentException>(() => SentReport.Record(default, default, 1, ReportKind.Status, new('x', 1_000_001), anna, Now, Actor.System, Now)).ParamName);

        static SentReport Record(StakeholderId[] to, Instant until) => SentReport.Record(default, default, 1, ReportKind.Status, "text", to, until, Actor.System, Now);
    }

    [Fact]
    public void A_sent_report_keeps_what_was_sent_to_whom_and_up_to_when()
    {
        var (anna, ben, id, project) = (StakeholderId.New(Given.Ids, Now), StakeholderId.New(Given.Ids, Now), SentReportId.New(Given.Ids, Now), ProjectId.New(Given.Ids, Now));
        var sent = SentReport.Record(id, project, 4, ReportKind.Ledger, "abc", [anna, ben, anna], Now, Actor.System, Now + Duration.FromHours(1));
        Assert.Equal(("SENT-4", "SENT-4", ReportKind.Ledger, Now, Now + Duration.FromHours(1), Actor.System), (sent.Key, sent.ToString(), sent.Kind, sent.Until, sent.At, sent.SentBy));
        Assert.Equal((id, project, id.Value), (sent.Id, sent.ProjectId, sent.DocumentId));
        Assert.Equal([anna, ben], sent.To);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", sent.Content.ToString());
        Assert.Equal([new ReportSent(id, ReportKind.Ledger, sent.Content, Actor.System, Now + Duration.FromHours(1))], sent.Events);
        Assert.Equal(id, (SentReportId)sent);
        var read = SentReport.Document.Read(sent.ToCanonicalJson());
        Assert.Equal(sent, read);
        Assert.Equal(sent.GetHashCode(), read.GetHashCode());
        Assert.NotEqual(sent, SentReport.Record(id, project, 4, ReportKind.Ledger, "abcd", [anna, ben], Now, Actor.System, Now + Duration.FromHours(1)));
    }

    [Fact]
    public async Task A_report_is_recorded_once_and_its_id_serves_no_other()
    {
        var given = await Given.AProjectAsync();
        var reports = given.Kit.Once(CommandId.New(Given.Ids, Now)).Reports;
        var sent = await reports.RecordSentAsync(ReportKind.Status, "text", [given.Anna], Now, given.Lead);
        Assert.Equal(sent, await reports.RecordSentAsync(ReportKind.Status, "text", [given.Anna], Now, given.Lead));
        Func<Task>[] others =
        [
            () => reports.RecordSentAsync(ReportKind.Other, "text", [given.Anna], Now, given.Lead), () => reports.RecordSentAsync(ReportKind.Status, "texts", [given.Anna], Now, given.Lead),
            () => reports.RecordSentAsync(ReportKind.Status, "text", [given.Ben], Now, given.Lead), () => reports.RecordSentAsync(ReportKind.Status, "text", [given.Anna], Now - Duration.FromHours(1), given.Lead),
        ];
        foreach (var other in others)
        {
            await Refusals.RefusedAsync("command.id-reused", other);
        }

        Assert.Equal([sent], await given.Kit.Reports.ListSentAsync());
    }
}
