using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Reporting;

/// <summary>The reports of <see cref="MonthStory"/> are known answers in both languages. Accept with REQUIREMENTSKIT_ACCEPT_API=1 after reading the difference.</summary>
public sealed class ReportsTests
{
    private const string Folder = "RequirementsKit.Tests/Reporting/Golden";

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public async Task A_report_of_the_month_says_what_it_always_said(Language language)
    {
        var story = await MonthStory.LiveAsync();
        var (reports, anna, end) = (story.Given.Kit.Reports, story.Given.Anna, story.End);
        var week = end - Duration.FromDays(7);

        Same("status-for-the-customer", language, (await reports.StatusAsync(week, end, Visibility.Customer)).ToMarkdown(language));
        Same("status-for-the-team", language, (await reports.StatusAsync(week, end, Visibility.Internal)).ToMarkdown(language));
        Same("raid-log", language, (await reports.RaidLogAsync(Instant.MinValue, end, Visibility.Internal)).ToMarkdown(language));
        Same("ledger", language, (await reports.LedgerAsync(anna, end, Visibility.Customer)).ToMarkdown(language));
        Same("brief", language, (await reports.BriefAsync(anna, end)).ToMarkdown(language));
        Same("summary", language, (await reports.SummaryAsync(end)).ToMarkdown(language));
    }

    [Fact]
    public async Task A_promise_kept_on_tuesday_was_open_on_monday()
    {
        var story = await MonthStory.LiveAsync();
        var monday = story.End;
        var promise = (await story.Given.Kit.Communication.ListAsync(CommunicationQueries.OpenPointsFor(story.Given.Anna))).First(p => p.Kind == PointKind.Promise);
        story.Given.Clock.AdvanceDays(1);
        await story.Given.Kit.Communication.MovePointAsync(promise, PointAction.Resolve, story.Given.Lead, "Shown");

        Assert.Contains((await story.Given.Kit.Reports.StatusAsync(Given.Start, monday, Visibility.Customer)).Open, p => p.Id == promise.Id && p.State == PointState.Open && p.Resolution is null);
        Assert.Contains((await story.Given.Kit.Reports.StatusAsync(monday, story.End, Visibility.Customer)).Settled, p => p.Id == promise.Id && p.Resolution == "Shown");
        Assert.Equal(new(2, 0, 1, 0, 1, 0, 13), await story.Given.Kit.Reports.TrustAsync(story.Given.Anna, monday));
        Assert.Equal(new(2, 1, 1, 0, 1, 0, 14), await story.Given.Kit.Reports.TrustAsync(story.Given.Anna, story.End));
    }

    [Fact]
    public async Task A_broken_promise_stays_broken_when_it_is_made_good()
    {
        var given = await Given.AProjectAsync();
        var promise = await given.Kit.Communication.RaisePointAsync(PointKind.Promise, "Call back", given.Lead, given.Lead, given.Anna);
        await given.Kit.Communication.MovePointAsync(promise, PointAction.Break, given.Lead);
        await given.Kit.Communication.MovePointAsync(promise, PointAction.Resolve, given.Lead, "Called a day late");

        var trust = await given.Kit.Reports.TrustAsync(given.Anna, Given.Start);
        Assert.Equal((1, 0, 1), (trust.Made, trust.Kept, trust.Broken));
        Assert.Contains("No contact yet", trust.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_is_owed_until_a_conversation_or_a_report_tells_it()
    {
        var given = await Given.AProjectAsync();
        var talk = await given.Kit.Communication.RecordAsync(RequirementsKit.Channels.Channel.Phone, [given.Anna], "Export", given.Lead);
        var requirement = await given.Kit.Requirements.CaptureAsync("The portal shall export a report.", Origin.From(talk), given.Lead);
        Assert.Empty(await NewsAsync());

        given.Clock.AdvanceDays(1);
        await given.Kit.Requirements.MoveAsync(requirement, RequirementAction.Propose, given.Lead);
        Assert.Equal(RequirementStatus.Proposed, Assert.Single(await NewsAsync()).Requirement.Status);

        given.Clock.AdvanceDays(1);
        var now = given.Clock.GetCurrentInstant();
        var status = (await given.Kit.Reports.StatusAsync(Given.Start, now, Visibility.Customer)).ToMarkdown();
        var sent = await given.Kit.Reports.RecordSentAsync(ReportKind.Status, status, [given.Anna], now, given.Lead);
        Assert.Empty(await NewsAsync());
        Assert.Equal(sent, Assert.Single(await given.Kit.Reports.ListSentAsync(SentReportQueries.SentTo(given.Anna))));

        given.Clock.AdvanceDays(1);
        await given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Statement("The portal shall export a report as PDF."), given.Lead);
        var news = Assert.Single(await NewsAsync());
        Assert.Equal((1, 2, RequirementStatus.Proposed), (news.ToldOf, news.Requirement.Revision, news.ToldStatus));

        Task<IReadOnlyList<NewsItem>> NewsAsync() => given.Kit.Reports.NewsOwedAsync(given.Anna, given.Clock.GetCurrentInstant());
    }

    [Fact]
    public async Task A_sent_report_proves_its_text_to_the_byte()
    {
        var given = await Given.AProjectAsync();
        var now = given.Clock.GetCurrentInstant();
        var sent = await given.Kit.Reports.RecordSentAsync(ReportKind.Other, "Status: 需求", [given.Anna, given.Anna], now, given.Lead);

        Assert.True(sent.IsProofOf("Status: 需求"));
        Assert.False(sent.IsProofOf("Status: 需求\n"));
        Assert.Equal("24e1df29", sent.Content.ToString()[..8]);
        Assert.Equal([given.Anna.Id], sent.To);
        Assert.Equal("SENT-1", sent.ToString());
    }

    [Fact]
    public async Task What_cannot_have_been_sent_is_refused()
    {
        var given = await Given.AProjectAsync();
        var now = given.Clock.GetCurrentInstant();

        Assert.Contains("Name at least one stakeholder", (await Assert.ThrowsAsync<ArgumentException>(() => SendAsync("text", [], now))).Message, StringComparison.Ordinal);
        Assert.Contains("Give an end that is not later", (await Assert.ThrowsAsync<ArgumentException>(() => SendAsync("text", [given.Anna], now + Duration.FromSeconds(1)))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(" ", [given.Anna], now));
        Assert.Equal("stakeholder.not-found", (await Assert.ThrowsAsync<RuleViolationException>(() => SendAsync("text", [StakeholderId.New(Given.Ids, now)], now))).Code);
        Assert.Equal("stakeholder.not-found", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Reports.BriefAsync(StakeholderId.New(Given.Ids, now), now))).Code);
        Assert.Equal("project.missing-capability", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Reports.RecordSentAsync(ReportKind.Status, "text", [given.Anna], now, given.Anna.ToActor()))).Code);
        Assert.Empty(await given.Kit.Reports.ListSentAsync());

        Task<SentReport> SendAsync(string text, StakeholderId[] to, Instant until) => given.Kit.Reports.RecordSentAsync(ReportKind.Status, text, to, until, given.Lead);
    }

    [Fact]
    public async Task Records_that_were_merged_count_as_one_person()
    {
        var given = await Given.AProjectAsync();
        var twice = await given.Kit.Stakeholders.RegisterAsync(new("A. Lin"), given.Lead);
        await given.Kit.Communication.RaisePointAsync(PointKind.Promise, "Call back", given.Lead, given.Lead, twice);
        await given.Kit.Stakeholders.MergeAsync(twice, given.Anna, given.Lead);

        Assert.Equal(1, (await given.Kit.Reports.TrustAsync(given.Anna, Given.Start)).Made);
        Assert.Equal("Anna Lin", (await given.Kit.Reports.BriefAsync(twice, Given.Start)).Name);
        Assert.Single((await given.Kit.Reports.LedgerAsync(given.Anna, Given.Start, Visibility.Internal)).Promises);
    }

    [Fact]
    public async Task An_erased_person_stays_erased_in_a_report_of_the_past()
    {
        var story = await MonthStory.LiveAsync();
        var (reports, anna, before) = (story.Given.Kit.Reports, story.Given.Anna, story.End);
        story.Given.Clock.AdvanceDays(1);
        await story.Given.Kit.Stakeholders.EraseAsync(anna, story.Given.Lead);

        var status = (await reports.StatusAsync(Given.Start, before, Visibility.Internal)).ToMarkdown();
        Assert.DoesNotContain("Anna Lin", status, StringComparison.Ordinal);
        Assert.Contains("(erased) asked on 2026-09-15", status, StringComparison.Ordinal);
        Assert.Equal(5, (await reports.LedgerAsync(anna, before, Visibility.Internal)).Entries.Count);
    }

    private static void Same(string name, Language language, string text) => AcceptedText.Is($"{Folder}/{name}.{(language == Language.Chinese ? "zh" : "en")}.md", text);
}
