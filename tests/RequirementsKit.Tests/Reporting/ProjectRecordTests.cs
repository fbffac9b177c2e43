using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;

namespace RequirementsKit.Tests.Reporting;

public sealed class ProjectRecordTests
{
    [Property(MaxTest = 60)]
    public void A_record_taken_back_is_the_record_of_then(int seed)
    {
        var growing = new RandomRecord(seed);
        var then = new List<(Instant At, string State)>();
        for (var i = 0; i < 60; i++)
        {
            growing.Step();
            then.Add((growing.Now, Describe(growing.ToRecord())));
        }

        var last = growing.ToRecord();
        Assert.All(then, t => Assert.Equal(t.State, Describe(last.Until(t.At))));
    }

    [Property(MaxTest = 60)]
    public void A_customer_never_sees_what_is_internal(int seed)
    {
        var random = RandomRecord.Of(seed, 150);
        var record = random.ToRecord();
        foreach (var language in Enum.GetValues<Language>())
        {
            string[] forCustomers =
            [
                StatusReport.Of(record, Given.Start, random.Now, Visibility.Customer).ToMarkdown(language),
                RaidLog.Of(record, Given.Start, random.Now, Visibility.Customer).ToMarkdown(language),
                StakeholderLedger.Of(record, random.Anna, random.Now, Visibility.Customer).ToMarkdown(language),
            ];
            Assert.All(forCustomers, text => Assert.DoesNotContain(RandomRecord.Secret, text, StringComparison.Ordinal));
            Assert.Contains(RandomRecord.Secret, StatusReport.Of(record, Given.Start, random.Now, Visibility.Internal).ToMarkdown(language), StringComparison.Ordinal);
        }
    }

    [Property(MaxTest = 30)]
    public void What_happens_later_changes_no_report(int seed)
    {
        var random = RandomRecord.Of(seed, 60);
        var (record, to) = (random.ToRecord(), random.Now);
        var before = Reports(record, random.Anna, to);
        for (var i = 0; i < 60; i++)
        {
            random.Step();
        }

        Assert.Equal(before, Reports(random.ToRecord(), random.Anna, to));
        Assert.Equal(before, Reports(record, random.Anna, to));
    }

    [Fact]
    public void Everything_can_be_asked_for_with_the_first_and_the_last_instant()
    {
        var record = RandomRecord.Of(7, 40).ToRecord();

        Assert.Contains("9999-01-01", StatusReport.Of(record, Instant.MinValue, Instant.MaxValue, Visibility.Internal).ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(record.DayOf(record.Project.OpenedAt), RaidLog.Of(record, Instant.MinValue, Instant.MaxValue, Visibility.Internal).From);
        Assert.Throws<ArgumentOutOfRangeException>(() => StatusReport.Of(record, record.At, Given.Start, Visibility.Internal));
        Assert.Throws<ArgumentOutOfRangeException>(() => RaidLog.Of(record, record.At, Given.Start, Visibility.Internal));
    }

    private static string[] Reports(ProjectRecord record, StakeholderId anna, Instant to) =>
    [
        .. Enum.GetValues<Visibility>().SelectMany(audience => new[]
        {
            StatusReport.Of(record, Given.Start, to, audience).ToMarkdown(),
            RaidLog.Of(record, Given.Start, to, audience).ToMarkdown(),
            StakeholderLedger.Of(record, anna, to, audience).ToMarkdown(),
        }),
        FollowUpBrief.Of(record, anna, to).ToMarkdown(),
        ProjectSummary.Of(record, to).ToMarkdown(),
    ];

    private static string Describe(ProjectRecord record) => string.Join('\n', (string[])
    [
        .. record.Requirements.Select(r => $"{r.Key} {r.Status} r{r.Revision} {r.Fingerprint} {string.Join(", ", r.Marks.OrderBy(m => m.Status))} {r.Title}"),
        .. record.Points.Select(p => $"{p.Key} {p.State}"),
        .. record.Feedback.Select(f => $"{f.Key} {f.State}"),
        .. record.Interactions.Select(i => i.Key),
        .. record.Rounds.Select(r => $"{r.Key} {string.Join(", ", r.Answers)}"),
        .. record.History.Select(e => $"{e.Name} {e.At}"),
    ]);
}
