using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Communication;

namespace RequirementsKit.FollowUps;

/// <content>How a follow-up is completed, and what came of it.</content>
public sealed partial class FollowUpDesk
{
    /// <summary>Notes that a follow-up was done. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="interaction">By which interaction; null only when nobody answered.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="consequence">What was made of it; null when that is said later, by <see cref="NoteConsequenceAsync"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The follow-up.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, something named is not of this project, the interaction is missing, it is earlier than the series credits (<c>follow-up.too-early</c>), or the table does not allow it.</exception>
    public async Task<FollowUp> CompleteAsync(FollowUpId followUp, InteractionId? interaction, FollowUpOutcome outcome, Actor by, FollowUpConsequence? consequence = null, CancellationToken cancellationToken = default)
    {
        var series = await SeriesOfAsync(followUp, cancellationToken).ConfigureAwait(false);
        var named = await NamedAsync(consequence, cancellationToken).ConfigureAwait(false);
        if (interaction is { } talk)
        {
            named.Add(await _door.LoadAsync<Interaction>(talk.Value, cancellationToken).ConfigureAwait(false));
        }

        FollowUp Complete(FollowUp followUp, Instant now)
        {
            var done = series.Rules.CreditWithin is { } within && followUp.Due - now > within ? throw TooEarly(followUp, within) : followUp.Complete(interaction, outcome, by, now);
            return consequence is null ? done : done.Note(consequence, by, now);
        }

        return await _door.ChangeAsync<FollowUp>("follow-ups.complete", followUp.Value, Capability.FollowUp, by, [interaction, outcome, consequence], Complete, named, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says what was made of a completed follow-up, or that nothing came up. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="consequence">What was made, or <see cref="FollowUpConsequence.NothingCameUp"/>.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The follow-up.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, something named is not of this project, or as for <see cref="FollowUp.Note"/>.</exception>
    public async Task<FollowUp> NoteConsequenceAsync(FollowUpId followUp, FollowUpConsequence consequence, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consequence);
        var named = await NamedAsync(consequence, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<FollowUp>("follow-ups.note-consequence", followUp.Value, Capability.FollowUp, by, [consequence], (f, now) => f.Note(consequence, by, now), named, cancellationToken)
            .ConfigureAwait(false);
    }

    private static RuleViolationException TooEarly(FollowUp followUp, Duration within) => new(
        "follow-up.too-early", $"The follow-up of {followUp.Nominal:uuuu-MM-dd HH:mm} is due {followUp.Due}; its series credits what is done up to {within} before. Record the interaction, and complete the follow-up later.");

    private async Task<List<Aggregate>> NamedAsync(FollowUpConsequence? consequence, CancellationToken cancellationToken)
    {
        List<Aggregate> named = [];
        foreach (var point in consequence?.Points ?? [])
        {
            named.Add(await _door.LoadAsync<Point>(point.Value, cancellationToken).ConfigureAwait(false));
        }

        foreach (var feedback in consequence?.Feedback ?? [])
        {
            named.Add(await _door.LoadAsync<Feedback>(feedback.Value, cancellationToken).ConfigureAwait(false));
        }

        foreach (var change in consequence?.Changes ?? [])
        {
            named.Add(await _door.LoadAsync<ChangeRequest>(change.Value, cancellationToken).ConfigureAwait(false));
        }

        return named;
    }
}
