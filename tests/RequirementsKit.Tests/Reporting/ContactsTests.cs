using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Reporting.Internal;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

/// <summary>When a person last heard from us.</summary>
public sealed class ContactsTests
{
    private readonly RecordBuilder _made = new();
    private readonly StakeholderId _anna;
    private readonly StakeholderId _ben;

    public ContactsTests() => (_anna, _ben) = (_made.New<StakeholderId>(), _made.New<StakeholderId>());

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    public void The_last_talk_counts_in_whatever_order_they_are_listed(int first, int second)
    {
        var record = Record([Talk(first, _anna), Talk(second, _anna)]);

        Assert.Equal(Day(3), record.LastContactWith(Only(_anna)));
    }

    [Fact]
    public void A_talk_with_several_is_one_with_each()
    {
        var record = Record([Talk(1, _anna, _ben), Talk(2, _ben)]);

        Assert.Equal(Day(1), record.LastContactWith(Only(_anna)));
        Assert.Equal(Day(2), record.LastContactWith(Only(_ben)));
        Assert.Null(record.LastContactWith(Only(_made.New<StakeholderId>())));
    }

    [Fact]
    public void A_talk_under_any_of_the_ids_of_a_person_counts()
    {
        var record = Record([Talk(1, _anna), Talk(2, _ben)]);

        Assert.Equal(Day(2), record.LastContactWith(new HashSet<StakeholderId> { _anna, _ben }));
    }

    [Fact]
    public void A_talk_that_was_corrected_counts_as_it_is_now()
    {
        var talks = Talk(2, _anna).Correct(_made.New<InteractionId>(), 9, new() { With = [_ben] }, Actor.System, Day(4)).Next.Cast<Interaction>();
        var record = Record([Talk(1, _anna), .. talks]);

        Assert.Equal(Day(1), record.LastContactWith(Only(_anna)));
        Assert.Equal(Day(2), record.LastContactWith(Only(_ben)));
    }

    [Theory]
    [InlineData(2, 1, 2)]
    [InlineData(1, 2, 2)]
    public void A_person_heard_by_a_talk_or_by_a_report(int talk, int report, int heard)
    {
        var record = Record([Talk(talk, _anna)], Report(report, _anna));

        Assert.Equal(Day(heard), record.LastHeardBy(Only(_anna)));
    }

    [Fact]
    public void A_report_tells_each_to_whom_it_was_sent_up_to_its_end()
    {
        var record = Record([], Report(1, _anna, _ben), Report(3, _ben));

        Assert.Equal(Day(1), record.LastHeardBy(Only(_anna)));
        Assert.Equal(Day(3), record.LastHeardBy(Only(_ben)));
        Assert.Null(record.LastHeardBy(Only(_made.New<StakeholderId>())));
        Assert.Null(record.LastContactWith(Only(_anna)));
    }

    private static HashSet<StakeholderId> Only(StakeholderId person) => [person];

    private static Instant Day(int number) => Instant.FromUtc(2026, 1, 5, 9, 0) + Duration.FromDays(number);

    private Interaction Talk(int day, params IEnumerable<StakeholderId> with)
    {
        _made.Now = Day(day);
        return _made.Interaction("Export must be quicker", with);
    }

    private SentReport Report(int until, params IEnumerable<StakeholderId> to) =>
        SentReport.Record(_made.New<SentReportId>(), _made.ProjectId, until, ReportKind.Status, "# Status", to, Day(until), Actor.System, Day(9));

    private ProjectRecord Record(IReadOnlyList<Interaction> talks, params IReadOnlyList<SentReport> reports) => new(_made.Project(), Day(10)) { Interactions = talks, SentReports = reports };
}
