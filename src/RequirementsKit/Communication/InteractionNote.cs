using RequirementsKit.Channels;

namespace RequirementsKit.Communication;

/// <summary>What is known of an interaction beyond who, how and what.</summary>
public sealed record InteractionNote
{
    /// <summary>Gets how needs were drawn out; null when that was not the purpose.</summary>
    public ElicitationTechnique? Technique { get; init; }

    /// <summary>Gets what came of it; null when nothing was noted.</summary>
    public string? Outcome { get; init; }

    /// <summary>Gets who may see it.</summary>
    /// <value>The team, by default.</value>
    public Visibility Visibility { get; init; } = Visibility.Internal;

    /// <summary>Gets the channel that was advised; null when no advice was asked.</summary>
    public Channel? AdvisedChannel { get; init; }

    /// <summary>Gets why another channel was used than advised; null when it was not.</summary>
    public string? ChannelReason { get; init; }

    /// <summary>Gets the documents that go with it.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
