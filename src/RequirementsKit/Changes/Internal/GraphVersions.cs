using System.Text.Json;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes.Internal;

/// <summary>The version of the trace graph: the sequence number of the log's last change of a link. Reads each log row once.</summary>
internal sealed class GraphVersions(ProjectDoor door)
{
    private static readonly string[] LinkChanges = [TraceLinkMade.EventName, TraceLinkRemoved.EventName];

    private Seen _seen = new(0, 0);

    public async Task<long> CurrentAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken).ConfigureAwait(false)).Changed;

    /// <summary>Reads the log to its end.</summary>
    public async Task<Seen> ReadAsync(CancellationToken cancellationToken)
    {
        var (read, changed) = _seen;
        await foreach (var row in door.Store.ReadLogAsync(read, cancellationToken).ConfigureAwait(false))
        {
            read = row.Sequence;
            changed = IsLinkChange(row.Body.Span) ? row.Sequence : changed;
        }

        // Two readers at a time may both read on; either result is right.
        return _seen = new(read, changed);
    }

    /// <summary>The ids of the links that were made after a version.</summary>
    public async Task<IReadOnlySet<Guid>> MadeSinceAsync(long version, CancellationToken cancellationToken)
    {
        var made = new HashSet<Guid>();
        await foreach (var row in door.Store.ReadLogAsync(version, cancellationToken).ConfigureAwait(false))
        {
            if (IsLinkChange(row.Body.Span))
            {
                using var body = JsonDocument.Parse(row.Body);
                made.UnionWith(body.RootElement.GetProperty("events").EnumerateArray().Where(e => e.GetProperty("event").ValueEquals(TraceLinkMade.EventName)).Select(e => e.GetProperty("subject").GetGuid()));
            }
        }

        return made;
    }

    private static bool IsLinkChange(ReadOnlySpan<byte> body) => LogExpectation.Holds(body, LinkChanges[0]) || LogExpectation.Holds(body, LinkChanges[1]);

    /// <summary>How far the log was read, and where it last changed a link.</summary>
    internal sealed record Seen(long Read, long Changed)
    {
        /// <summary>That no link is made or removed from there on.</summary>
        public IEnumerable<LogExpectation> Unchanged => LinkChanges.Select(e => new LogExpectation(e, Read));
    }
}
