using NodaTime;

namespace RequirementsKit.Storage;

/// <summary>An event that a handler could not handle: kept with its error, never lost, never in the way of the others.</summary>
/// <param name="Sequence">The log row.</param>
/// <param name="EventIndex">The place of the event in that row, from 0.</param>
/// <param name="Error">What the handler said.</param>
/// <param name="At">When it was parked.</param>
public sealed record ParkedMessage(long Sequence, int EventIndex, string Error, Instant At)
{
    /// <summary>The most characters of an error that the dispatcher keeps; the rest is cut, and characters that databases cannot keep become U+FFFD.</summary>
    public const int MaxErrorLength = 4_000;
}
