using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Channels.Internal;

namespace RequirementsKit.Tests.Channels;

/// <summary>Tuesday is the 24th of November 2026; zones are UTC where nothing else is said.</summary>
public sealed class WorkingTimeTests
{
    [Theory]
    [InlineData(24, 8, 59, false)]
    [InlineData(24, 9, 0, true)]
    [InlineData(24, 16, 59, true)]
    [InlineData(24, 17, 0, false)]
    [InlineData(28, 12, 0, false)]
    [InlineData(29, 12, 0, false)]
    [InlineData(30, 12, 0, true)]
    public void Without_more_it_is_nine_to_five_from_Monday_to_Friday(int day, int hour, int minute, bool working)
    {
        Assert.Equal(working, new WorkingTime().Includes(At(day, hour, minute)));
        Assert.Equal(working, new Recipient().IsWorking(At(day, hour, minute)));
    }

    [Theory]
    [InlineData(24, 21, 59, false)]
    [InlineData(24, 22, 0, true)]
    [InlineData(25, 5, 59, true)]
    [InlineData(25, 6, 0, false)]
    [InlineData(28, 5, 59, true)]
    [InlineData(28, 22, 0, false)]
    [InlineData(30, 5, 59, false)]
    public void Hours_over_midnight_belong_to_the_day_on_which_they_begin(int day, int hour, int minute, bool working) =>
        Assert.Equal(working, new WorkingTime(from: new(22, 0), to: new(6, 0)).Includes(At(day, hour, minute)));

    [Fact]
    public void Equal_ends_leave_no_hours() => Assert.False(new WorkingTime(from: new(9, 0), to: new(9, 0)).Includes(At(24, 9, 0)));

    [Theory]
    [InlineData(20, 59, false)]
    [InlineData(21, 0, true)]
    [InlineData(6, 59, true)]
    [InlineData(7, 0, false)]
    public void Quiet_hours_go_over_midnight_and_end_before_their_end(int hour, int minute, bool quiet)
    {
        Assert.Equal(quiet, new Recipient(quietFrom: new(21, 0), quietTo: new(7, 0)).IsQuiet(At(24, hour, minute)));
        Assert.Equal(!quiet, new Recipient(quietFrom: new(7, 0), quietTo: new(21, 0)).IsQuiet(At(24, hour, minute)));
    }

    [Fact]
    public void One_end_alone_is_no_quiet_time()
    {
        Assert.False(new Recipient(quietFrom: new(0, 0)).IsQuiet(At(24, 12, 0)));
        Assert.False(new Recipient(quietTo: new(23, 0)).IsQuiet(At(24, 12, 0)));
    }

    [Fact]
    public void Hours_begin_once_on_each_day_of_the_span_at_the_clock_of_the_zone() =>
        Assert.Equal([At(24, 8, 0), At(25, 8, 0), At(26, 8, 0)], new WorkingTime(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Beginnings(At(24, 12, 0), At(26, 3, 0)));

    [Theory]
    [InlineData(16, 0, 16, 30, true)]
    [InlineData(17, 0, 18, 0, false)]
    [InlineData(8, 0, 9, 0, false)]
    [InlineData(8, 0, 9, 1, true)]
    [InlineData(16, 0, 16, 0, false)]
    public void Shared_time_begins_before_the_end_of_the_span(int fromHour, int fromMinute, int toHour, int toMinute, bool exists) =>
        Assert.Equal(exists, SharedTime.Exists(At(24, fromHour, fromMinute), At(24, toHour, toMinute), new Recipient(), null, interrupts: false));

    [Fact]
    public void Both_must_work_and_the_recipient_must_not_rest()
    {
        var (from, to) = (At(24, 8, 0), At(24, 20, 0));
        var quiet = new Recipient(quietFrom: new(9, 0), quietTo: new(17, 0));
        Assert.True(SharedTime.Exists(from, to, new Recipient(), new WorkingTime(from: new(16, 0), to: new(20, 0)), interrupts: true));
        Assert.False(SharedTime.Exists(from, to, new Recipient(), new WorkingTime(from: new(17, 0), to: new(20, 0)), interrupts: true));
        Assert.False(SharedTime.Exists(from, to, quiet, null, interrupts: true));
        Assert.True(SharedTime.Exists(from, to, quiet, null, interrupts: false));
        Assert.True(SharedTime.Exists(from, to, new Recipient(quietFrom: new(9, 0), quietTo: new(16, 59)), null, interrupts: true));
    }

    [Fact]
    public void Beyond_a_year_and_a_day_there_is_time_enough()
    {
        var never = new Recipient(workingFrom: new(9, 0), workingTo: new(9, 0));
        Assert.False(SharedTime.Exists(At(24, 0, 0), At(24, 0, 0) + Duration.FromDays(366), never, null, interrupts: false));
        Assert.True(SharedTime.Exists(At(24, 0, 0), At(24, 0, 1) + Duration.FromDays(366), never, null, interrupts: false));
    }

    private static Instant At(int day, int hour, int minute) => Instant.FromUtc(2026, 11, day, hour, minute);
}
