using System.Globalization;
using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>An occurrence that keeps its local time in another zone, and so another instant.</summary>
/// <param name="Nominal">The local date and time that the rule means.</param>
/// <param name="Before">The instant in the zone before.</param>
/// <param name="After">The instant in the zone after.</param>
public sealed record OccurrenceShift(LocalDateTime Nominal, Instant Before, Instant After)
{
    /// <summary>The shift in one line.</summary>
    /// <returns>The text, such as "2027-01-07 10:00: 2027-01-07T02:00Z → 2027-01-07T09:00Z".</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Nominal:uuuu-MM-dd HH:mm}: {Before:uuuu-MM-dd'T'HH:mm'Z'} → {After:uuuu-MM-dd'T'HH:mm'Z'}");
}
