using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.FollowUps;

/// <content>What the clock does.</content>
public sealed partial class FollowUpDesk
{
    private const int Attempts = 3;

    // A follow-up has the id of its occurrence, so of two processes that tick at once one commits and the other sees a
    // conflict: it looks again, finds that what it wanted has happened, and does the rest.
    private async Task<int> AdvanceAsync(FollowUpSeries series, Instant now, CancellationToken cancellationToken)
    {
        for (var attempt = 1; !series.IsEnded; attempt++)
        {
            var present = await _door.Store.ListAsync(FollowUpQueries.OfSeries(series), cancellationToken).ConfigureAwait(false);
            var next = Agenda.Advance(series, present, now, await CircumstancesAsync(series, present, now, cancellationToken).ConfigureAwait(false));
            try
            {
                await _door.WithoutCommand().CommitAsync("follow-ups.tick", Actor.System, now, [series.Id, now], next, [series], cancellationToken).ConfigureAwait(false);
                return next.Count;
            }
            catch (ConcurrencyConflictException) when (attempt < Attempts)
            {
                series = await _door.LoadAsync<FollowUpSeries>(series.Id.Value, cancellationToken).ConfigureAwait(false);
            }
            catch (ConcurrencyConflictException)
            {
                // Somebody else is at work on it; the next tick goes on.
                return 0;
            }
        }

        return 0;
    }

    private async Task<Circumstances> CircumstancesAsync(FollowUpSeries series, IReadOnlyList<FollowUp> present, Instant now, CancellationToken cancellationToken)
    {
        var since = present.FirstOrDefault(f => f.IsOpen)?.CountedFrom ?? series.PlannedAt;
        IReadOnlyList<Contact> contacts = series.Rules.CountFromContacts ? await new ContactsDoor(_door).SinceAsync(series.Stakeholder, since, now, cancellationToken).ConfigureAwait(false) : [];
        var advised = Agenda.ToChase(series, present) is null ? null : await AdviseAsync(series, present, now, cancellationToken).ConfigureAwait(false);
        return new(contacts, advised);
    }

    // The advice of a case that presses, without the channels on which nobody answered, as long as others are left.
    private async Task<Channel?> AdviseAsync(FollowUpSeries series, IReadOnlyList<FollowUp> present, Instant now, CancellationToken cancellationToken)
    {
        var person = await _door.LoadAsync<Stakeholder>(series.Stakeholder.Value, cancellationToken).ConfigureAwait(false);
        HashSet<Channel> silent = [];
        foreach (var talk in present.Where(f => f.Outcome == FollowUpOutcome.NoReply).OrderByDescending(f => f.SettledAt).Take(series.Rules.MaxNoReplies ?? 0).Select(f => f.CompletedBy))
        {
            if (talk is { } id)
            {
                silent.Add((await _door.LoadAsync<Interaction>(id.Value, cancellationToken).ConfigureAwait(false)).Channel);
            }
        }

        var advice = ChannelAdvisor.Default.Advise(person.ToRecipient(), new Topic(Complexity.Medium, Urgency.High, Now: now));
        return advice.Ranking.FirstOrDefault(r => r.Fit is not null && !silent.Contains(r.Channel))?.Channel ?? advice.First;
    }
}
