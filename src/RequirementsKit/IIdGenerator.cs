using NodaTime;

namespace RequirementsKit;

/// <summary>Makes the 128 bits of new ids. Register your own to have ids you can predict, for example in tests.</summary>
public interface IIdGenerator
{
    /// <summary>Makes a value that was not made before.</summary>
    /// <param name="now">The instant the value carries in its first 48 bits, at millisecond precision.</param>
    /// <returns>A value of version 7 (RFC 9562, section 5.7). Half of the values made in one millisecond are out of order: sort by time, then id.</returns>
    Guid NewValue(Instant now);
}
