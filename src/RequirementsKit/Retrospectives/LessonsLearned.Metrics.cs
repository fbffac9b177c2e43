using NodaTime;
using RequirementsKit.Changes.Internal;
using RequirementsKit.Communication.Internal;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Requirements.Internal;
using RequirementsKit.Retrospectives.Internal;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Retrospectives;

/// <content>How a period went, in figures.</content>
public sealed partial class LessonsLearned
{
    /// <summary>Computes how a period went from the events of the record: volatility, waits, promises, changes, time in state.</summary>
    /// <param name="from">The beginning, inclusive.</param>
    /// <param name="to">The end, exclusive.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The figures. Reads the whole log.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the beginning.</exception>
    public async Task<RecordMetrics> MetricsAsync(Instant from, Instant to, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var events = new LogEvents([.. RequirementEvents.All, .. CommunicationEvents.All, .. FollowUpEvents.All, .. ChangeRequestEvents.All]);
        var reading = new MetricsReading(from, to);
        await foreach (var happened in events.ReadAsync(_door.Store, cancellationToken).ConfigureAwait(false))
        {
            reading.Add(happened);
        }

        return reading.ToMetrics();
    }
}
