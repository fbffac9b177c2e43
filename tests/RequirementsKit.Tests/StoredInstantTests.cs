using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Tests;

/// <summary>The quick text of an instant is the text of the pattern, to the letter.</summary>
public sealed class StoredInstantTests
{
    public static TheoryData<string> Edges =>
    [
        "2026-11-29T03:55:23Z", "2026-11-29T03:55:23.1Z", "2026-11-29T03:55:23.000001Z", "2026-11-29T03:55:23.0000001Z", "2026-11-29T03:55:23.000000001Z", "2026-11-29T00:00:00Z", "2026-10-10T10:10:10Z",
        "0001-01-01T00:00:00Z", "0000-12-31T23:59:59.999999999Z", "-9998-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z",
    ];

    [Theory]
    [MemberData(nameof(Edges))]
    public void An_instant_at_an_edge_reads_as_it_was_written(string text)
    {
        var instant = InstantPattern.ExtendedIso.Parse(text).Value;
        Assert.Equal(text, StoredInstant.Pattern.Format(instant));
        Assert.Equal(instant, StoredInstant.Pattern.Parse(text).Value);
    }

    [Property]
    public void Every_instant_has_the_text_of_the_pattern(long seconds, int fraction, int unit)
    {
        var nanoseconds = fraction % 1_000_000_000L * (long)Math.Pow(10, Math.Abs(unit % 10));
        var instant = Instant.FromUnixTimeSeconds(seconds % 200_000_000_000) + Duration.FromNanoseconds(nanoseconds);
        Assert.Equal(InstantPattern.ExtendedIso.Format(instant), StoredInstant.Pattern.Format(instant));
        Assert.Equal(InstantPattern.ExtendedIso.Format(instant), StoredInstant.Pattern.AppendFormat(instant, new()).ToString());
    }
}
