using RequirementsKit.Channels.Internal;

namespace RequirementsKit.Channels;

/// <summary>How to talk to somebody, step by step, and why.</summary>
public sealed record ChannelAdvice
{
    internal ChannelAdvice(Topic topic, IReadOnlyList<ChannelStep> steps, IReadOnlyList<RankedChannel> ranking)
    {
        Topic = topic;
        Steps = steps;
        Ranking = ranking;
    }

    /// <summary>Gets what is to be said.</summary>
    public Topic Topic { get; }

    /// <summary>Gets the steps in order; none when every channel was ruled out.</summary>
    public IReadOnlyList<ChannelStep> Steps { get; }

    /// <summary>Gets every channel, best first, those ruled out last.</summary>
    public IReadOnlyList<RankedChannel> Ranking { get; }

    /// <summary>Gets the channel to begin with; null when every channel was ruled out.</summary>
    public Channel? First => Steps.Count == 0 ? null : Steps[0].Channel;

    /// <summary>The advice and its reasons.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Two sentences.</returns>
    public string ToText(Language language = Language.English) => ChannelTexts.Explain(this, language);

    /// <summary>The steps in English, such as "video, then an email summary".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ChannelTexts.Steps(this, Language.English);
}
