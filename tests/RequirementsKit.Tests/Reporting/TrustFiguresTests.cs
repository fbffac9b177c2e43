using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

public sealed class TrustFiguresTests
{
    private readonly RecordBuilder _made = new(now: Given.Start);

    [Fact]
    public void A_promise_is_overdue_from_the_day_after_its_date()
    {
        var anna = _made.New<StakeholderId>();
        var record = new ProjectRecord(_made.Project(), Given.Start) { Points = [Promise(anna, new(2026, 9, 2)), Promise(anna, new(2026, 9, 1)), Promise(anna, null)] };
        Assert.Equal((3, 0), Counted(record));
        var later = new ProjectRecord(_made.Project(), Given.Start + Duration.FromDays(1)) { Points = record.Points };
        Assert.Equal((3, 1), Counted(later));

        (int Made, int Overdue) Counted(ProjectRecord of) => (TrustFigures.Of(of, anna).Made, TrustFigures.Of(of, anna).Overdue);
    }

    [Theory]
    [InlineData(Visibility.Internal, 3)]
    [InlineData(Visibility.Customer, 1)]
    public void A_ledger_counts_the_promises_that_its_reader_may_see(Visibility audience, int made)
    {
        var anna = _made.New<StakeholderId>();
        var record = new ProjectRecord(_made.Project(), Given.Start) { Points = [Promise(anna, null), Promise(anna, null), Promise(anna, null) with { Visibility = Visibility.Customer }] };
        var ledger = StakeholderLedger.Of(record, anna, Given.Start, audience);
        Assert.Equal((made, made), (ledger.Trust.Made, ledger.Promises.Count));
    }

    private Point Promise(StakeholderId to, LocalDate? due) => _made.Point(PointKind.Promise, due: due, concerns: to);
}
