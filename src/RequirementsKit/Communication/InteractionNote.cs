using NodaTime;
using RequirementsKit.Channels;

namespace RequirementsKit.Communication;

/// <summary>What is known of an interaction beyond who, how and what.</summary>
public sealed record InteractionNote
{
    /// <summary>Gets when it took place; null for when it is recorded. Only asked for: the interaction keeps it as <see cref="Interaction.At"/>.</summary>
    public Instant? TookPlaceAt { get; init; }

    /// <summary>Gets who spoke or wrote; null when several did or nobody noted it.</summary>
    public Actor? SaidBy { get; init; }

    /// <summary>Gets how needs were drawn out; null when that was not the purpose.</summary>
    public ElicitationTechnique? Technique { get; init; }

    /// <summary>Gets what came of it; null when nothing was noted.</summary>
    public string? Outcome { get; init; }

    /// <summary>Gets who may see it.</summary>
    /// <value>The team, by default.</value>
    public Visibility Visibility { get; init; } = Visibility.Internal;

    /// <summary>Gets the channel that was advised; null when no advice was asked.</summary>
    public Channel? AdvisedChannel { get; init; }

    /// <summary>Gets why another channel was used than advised; needed when one was.</summary>
    public string? ChannelReason { get; init; }

    /// <summary>Gets the documents that go with it.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    internal InteractionNote Checked(Channel used, Instant now)
    {
        if (TookPlaceAt > now)
        {
            throw new RuleViolationException("interaction.in-the-future", $"An interaction at {TookPlaceAt} has not taken place yet; it is {now}. Plan a follow-up, and record the interaction when it took place.");
        }

        var reason = Text.Optional(ChannelReason, Text.MaxBody, nameof(ChannelReason));
        if (AdvisedChannel is { } advised && advised != used && reason is null)
        {
            throw new RuleViolationException("interaction.channel-without-reason", $"'{advised}' was advised and '{used}' was used. Say why in {nameof(ChannelReason)}, so that the advice can learn.");
        }

        return this with
        {
            Technique = Member.Defined(Technique),
            Outcome = Text.Optional(Outcome, Text.MaxBody, nameof(Outcome)),
            Visibility = Member.Defined(Visibility),
            ChannelReason = reason,
            Attachments = [.. Attachments.Select(Checked)],
        };
    }

    // What was asked, for the digest of a command: a note that differs is another command.
    internal IEnumerable<object?> Asked() =>
        [TookPlaceAt, SaidBy, Technique, Outcome, Visibility, AdvisedChannel, ChannelReason, .. Attachments.SelectMany(a => new object?[] { a.Uri, a.Sha256, a.Title })];

    private static Attachment Checked(Attachment attachment)
    {
        if (attachment.Sha256 == default)
        {
            throw new ArgumentException($"The attachment '{attachment.Uri}' has no fingerprint. Give the SHA-256 of what was shown, so that another version is noticed.", nameof(attachment));
        }

        return attachment with { Uri = Text.Required(attachment.Uri, Text.MaxBody, nameof(Attachments)), Title = Text.Optional(attachment.Title, Text.MaxName, nameof(Attachments)) };
    }
}
