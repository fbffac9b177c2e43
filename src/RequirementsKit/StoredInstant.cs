using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace RequirementsKit;

/// <summary>How instants are stored: ISO 8601 in UTC, the text of <see cref="InstantPattern.ExtendedIso"/>. Every commit writes some, so they are formatted by .NET, which takes a tenth of the time.</summary>
internal sealed class StoredInstant : IPattern<Instant>
{
    private const int RoundTripLength = 28;

    private StoredInstant()
    {
    }

    public static StoredInstant Pattern { get; } = new();

    public string Format(Instant value)
    {
        // .NET knows no years before 1 and nothing finer than 100 ns.
        if (value < NodaConstants.BclEpoch || value != Instant.FromUnixTimeTicks(value.ToUnixTimeTicks()))
        {
            return InstantPattern.ExtendedIso.Format(value);
        }

        Span<char> text = stackalloc char[RoundTripLength];
        _ = value.ToDateTimeUtc().TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        var written = text[..^1].TrimEnd('0');
        written = written[^1] == '.' ? written[..^1] : written;
        return string.Concat(written, "Z");
    }

    public StringBuilder AppendFormat(Instant value, StringBuilder builder) => builder.Append(Format(value));

    public ParseResult<Instant> Parse(string text) => InstantPattern.ExtendedIso.Parse(text);
}
