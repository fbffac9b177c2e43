using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class ContactWindowTests
{
    private static readonly LocalDateTime LastContact = new(2026, 3, 2, 14, 30);

    [Fact]
    public void A_contact_is_welcome_after_the_least_and_overdue_after_the_most()
    {
        var window = new ContactWindow(Period.FromWeeks(2), Period.FromMonths(1));
        Assert.Equal((Period.FromWeeks(2), Period.FromMonths(1)), (window.Least, window.Most));
        Assert.Equal(new LocalDateTime(2026, 3, 16, 14, 30), window.ShownFrom(LastContact));
        Assert.Equal(new LocalDateTime(2026, 4, 2, 14, 30), window.OverdueFrom(LastContact));
    }

    [Fact]
    public void Both_ends_may_be_the_same()
    {
        var window = new ContactWindow(Period.FromDays(7), Period.FromWeeks(1));
        Assert.Equal(window.ShownFrom(LastContact), window.OverdueFrom(LastContact));
    }

    public static TheoryData<Period, Period, string> Refused => new()
    {
        { Period.FromDays(0), Period.FromDays(3), "The window from P0D to P3D is the wrong way round or empty. Give a positive distance and one that is not less." },
        { Period.FromDays(-1), Period.FromDays(3), "The window from P-1D to P3D is the wrong way round or empty. Give a positive distance and one that is not less." },
        { Period.FromDays(3), Period.FromDays(2), "The window from P3D to P2D is the wrong way round or empty. Give a positive distance and one that is not less." },
        { Period.FromMonths(1), Period.FromDays(30), "The window from P1M to P30D is the wrong way round or empty. Give a positive distance and one that is not less." },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void A_window_that_is_empty_or_the_wrong_way_round_is_refused(Period least, Period most, string expected)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new ContactWindow(least, most));
        Assert.Equal("most", refusal.ParamName);
        Assert.StartsWith(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_distance_is_refused_by_name()
    {
        Assert.Equal("least", Assert.Throws<ArgumentNullException>(() => new ContactWindow(null!, Period.FromDays(1))).ParamName);
        Assert.Equal("most", Assert.Throws<ArgumentNullException>(() => new ContactWindow(Period.FromDays(1), null!)).ParamName);
    }
}
