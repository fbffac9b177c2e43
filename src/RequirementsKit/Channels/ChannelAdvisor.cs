namespace RequirementsKit.Channels;

/// <summary>Chooses the channel by complexity and urgency: hard filters first, then a starting table, then what each channel can do.</summary>
/// <remarks>
/// The table: low complexity: email, or at high urgency an instant message and then the phone; medium: email with an offered call, or at high urgency
/// the phone; high: video or face to face, or at high urgency phone or video now, and what was agreed in writing afterwards. Conflict and bad news:
/// face to face or video. After Daft and Lengel 1986 and Dennis, Fuller and Valacich 2008.
/// </remarks>
/// <example><code>ChannelAdvisor.Default.Advise(new Recipient(), Complexity.High, Urgency.Low)   // video, then an email summary</code></example>
public sealed class ChannelAdvisor : IChannelAdvisor
{
    private ChannelAdvisor()
    {
    }

    /// <summary>Gets the advisor with the starting table.</summary>
    public static ChannelAdvisor Default { get; } = new();

    /// <summary>Advises how to talk to somebody about something of a given complexity and urgency.</summary>
    /// <param name="recipient">Whom to talk to.</param>
    /// <param name="complexity">How equivocal it is.</param>
    /// <param name="urgency">How soon an answer is needed.</param>
    /// <returns>The advice.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recipient"/> is null.</exception>
    public ChannelAdvice Advise(Recipient recipient, Complexity complexity, Urgency urgency) => Advise(recipient, new Topic(complexity, urgency));

    /// <inheritdoc />
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ChannelAdvice Advise(Recipient recipient, Topic topic)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(topic);
        var preferred = Preferred(topic);
        var known = recipient.Channels.Select(r => r.Channel).Concat(Channel.BuiltIn).Distinct();
        List<RankedChannel> ranking = [.. known.Select(c => Rank(c, recipient, topic, preferred)).OrderByDescending(r => r.Fit ?? -1).ThenBy(r => r.Channel.Name, StringComparer.Ordinal)];
        return new(topic, Steps(topic, [.. ranking.Where(r => r.Fit is not null).Select(r => r.Channel)]), ranking);
    }

    // The starting table; the first reachable one wins.
    private static IReadOnlyList<Channel> Preferred(Topic topic) => topic switch
    {
        { IsSensitive: true, Urgency: Urgency.High } => [Channel.Video, Channel.FaceToFace, Channel.Phone],
        { IsSensitive: true } => [Channel.FaceToFace, Channel.Video],
        { Complexity: Complexity.Low, Urgency: Urgency.High } => [Channel.InstantMessage, Channel.Phone],
        { Complexity: Complexity.Low } => [Channel.Email, Channel.InstantMessage],
        { Complexity: Complexity.Medium, Urgency: Urgency.High } => [Channel.Phone, Channel.Video],
        { Complexity: Complexity.Medium } => [Channel.Email, Channel.Phone],
        { Urgency: Urgency.High } => [Channel.Phone, Channel.Video],
        _ => [Channel.Video, Channel.FaceToFace],
    };

    private static RankedChannel Rank(Channel channel, Recipient recipient, Topic topic, IReadOnlyList<Channel> preferred)
    {
        if (RuledOut(channel, recipient, topic) is { } reason)
        {
            return new(channel, null, reason);
        }

        var place = preferred.ToList().IndexOf(channel);
        var profile = channel.Profile;
        var fit = ((int)topic.Complexity * profile.Cues) + ((int)topic.Urgency * profile.Immediacy)
            + ((4 - (int)topic.Complexity) * profile.Rehearsability) + (topic.NeedsRecord && profile.KeepsRecord ? 3 : 0);
        var late = topic.Now is { } now && profile.Immediacy == 3 && !recipient.IsWorking(now);
        return place >= 0
            ? new(channel, 100 - place + (late ? -60 : 0), late ? ChannelReason.OutsideWorkingHours : ChannelReason.FirstChoice)
            : new(channel, Math.Max(0, fit - (late ? 10 : 0)), late ? ChannelReason.OutsideWorkingHours : ChannelReason.ByProfile);
    }

    private static ChannelReason? RuledOut(Channel channel, Recipient recipient, Topic topic)
    {
        var reach = recipient.Channels.FirstOrDefault(r => r.Channel == channel);
        return reach switch
        {
            null => ChannelReason.NotReachable,
            { Consent: false } => ChannelReason.NoConsent,
            _ when topic.Now is { } now && channel.Profile.Immediacy > 1 && recipient.IsQuiet(now) => ChannelReason.QuietHours,
            _ when topic is { Now: { } now, Deadline: { } deadline } && now.Plus(NodaTime.Duration.FromHours(reach.TravelLeadHours)) > deadline => ChannelReason.TravelTooLong,
            _ => null,
        };
    }

    private static List<ChannelStep> Steps(Topic topic, List<Channel> usable)
    {
        if (usable.Count == 0)
        {
            return [];
        }

        List<ChannelStep> steps = [new(usable[0], StepPurpose.Talk)];
        if (topic is { Complexity: Complexity.Low, Urgency: Urgency.High } && usable.Count > 1)
        {
            steps.Add(new(usable[1], StepPurpose.Fallback));
        }

        if (topic is { Complexity: Complexity.Medium, Urgency: < Urgency.High } && usable[0].Profile.Immediacy < 3 && usable.FirstOrDefault(c => c.Profile.Immediacy == 3) is { } call)
        {
            steps.Add(new(call, StepPurpose.Offer));
        }

        // What was said without a record is written down, where the topic is worth it.
        if ((topic.Complexity == Complexity.High || topic.NeedsRecord) && !usable[0].Profile.KeepsRecord
            && usable.Where(c => c.Profile.KeepsRecord).MaxBy(c => c.Profile.Reprocessability) is { } written)
        {
            steps.Add(new(written, StepPurpose.Confirm));
        }

        return steps;
    }
}
