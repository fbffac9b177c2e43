using System.Text;

namespace RequirementsKit.Storage;

/// <summary>That an event did not happen in the project since its log was read: for what was decided on documents that did not exist yet, which no <see cref="Expectation"/> can name.</summary>
/// <param name="Event">The stable name of the event, such as <c>trace-link.made</c>.</param>
/// <param name="After">The sequence number of the last row that was read; 0 for none.</param>
public sealed record LogExpectation(string Event, long After)
{
    /// <summary>Whether a row of the log shows that the event happened. O(length of the row).</summary>
    /// <param name="row">The row.</param>
    /// <returns>True when it comes after <see cref="After"/> and holds the event.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is null.</exception>
    public bool IsBrokenBy(LogRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Sequence > After && Holds(row.Body.Span, Event);
    }

    // A quotation mark inside a text is escaped in canonical JSON, so these bytes are a member and never somebody's words.
    internal static bool Holds(ReadOnlySpan<byte> body, string name) => body.IndexOf(Encoding.UTF8.GetBytes($"\"event\":\"{name}\"")) >= 0;
}
