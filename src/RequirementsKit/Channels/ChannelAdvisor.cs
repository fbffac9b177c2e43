using NodaTime;
using RequirementsKit.Channels.Internal;

namespace RequirementsKit.Channels;

/// <summary>Chooses the channel by complexity and urgency: hard filters first, then a starting table, then what each channel can do.</summary>
/// <remarks>
/// The filters: reachable there, consent, quiet hours, travel that arrives before the deadline, and working hours before the deadline: of both for a conversation,
/// of the recipient for a message. Several to talk to, or people who have not spoken before, move the richer of two choices to the front.
/// The table: low complexity: email, or at high urgency an instant message and then the phone; medium: email with an offered call, or at high urgency
/// the phone; high: video or face to face, or at high urgency phone or video now, and what was agreed in writing afterwards. Conflict and bad news:
/// face to face or video. After Daft and Lengel 1986 and Dennis, Fuller and Valacich 2008.
/// </remarks>
/// <example><code>
/// var advice = ChannelAdvisor.Default.Advise(anna.ToRecipient(), Complexity.High, Urgency.Low);   // video, then an email summary
/// </code></example>
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
    /// <exception cref="ArgumentOutOfRangeException">The group size of the topic is less than 1, or its complexity, urgency or familiarity is none.</exception>
    public ChannelAdvice Advise(Recipient recipient, Topic topic)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentOutOfRangeException.ThrowIfLessThan(topic.GroupSize, 1, nameof(topic));
        topic = topic with { Complexity = Member.Defined(topic.Complexity, nameof(topic)), Urgency = Member.Defined(topic.Urgency, nameof(topic)), Familiarity = Member.Defined(topic.Familiarity, nameof(topic)) };
        var preferred = Preferred(topic);
        var known = recipient.Channels.Select(r => r.Channel).Concat(Channel.BuiltIn).Distinct();
        List<RankedChannel> ranking = [.. known.Select(c => Rank(c, recipient, topic, preferred)).OrderByDescending(r => r.Fit ?? -1).ThenBy(r => r.Channel.Name, StringComparer.Ordinal)];
        return new(topic, Steps(topic, [.. ranking.Where(r => r.Fit is not null).Select(r => r.Channel)]), ranking);
    }

    // The starting table; the first reachable one wins.
    private static IReadOnlyList<Channel> Preferred(Topic topic) => topic switch
    {
        { IsSensitive: true, Urgency: Urgency.High } => [Channel.Video, Channel.FaceToFace],
        { IsSensitive: true } => [Channel.FaceToFace, Channel.Video],
        { Complexity: Complexity.Low, Urgency: Urgency.High } => [Channel.InstantMessage, Channel.Phone],
        { Complexity: Complexity.Low } => [Channel.Email, Channel.InstantMessage],
        { Complexity: Complexity.Medium, Urgency: Urgency.High } => [Channel.Phone, Channel.Video],
        { Complexity: Complexity.Medium } => [Channel.Email, Channel.Phone],
        { Urgency: Urgency.High, GroupSize: > 1 } or { Urgency: Urgency.High, Familiarity: Familiarity.New } => [Channel.Video, Channel.Phone],
        { Urgency: Urgency.High } => [Channel.Phone, Channel.Video],
        { Familiarity: Familiarity.New } => [Channel.FaceToFace, Channel.Video],
        _ => [Channel.Video, Channel.FaceToFace],
    };

    private static RankedChannel Rank(Channel channel, Recipient recipient, Topic topic, IReadOnlyList<Channel> preferred)
    {
        const int TableFit = 100;
        const int LateFit = 40;
        if (RuledOut(channel, recipient, topic) is { } reason)
        {
            return new(channel, null, reason);
        }

        var late = topic.Now is { } now && channel.Profile.Immediacy == ChannelProfile.Much && !recipient.IsWorking(now);
        var why = late ? ChannelReason.OutsideWorkingHours : ChannelReason.FirstChoice;
        var place = preferred.ToList().IndexOf(channel);
        if (place >= 0)
        {
            return new(channel, (late ? LateFit : TableFit) - place, why);
        }

        var factors = FactorsOf(channel.Profile, topic, late).Where(f => f.Points != 0).ToList();
        return new(channel, Math.Max(0, factors.Sum(f => f.Points)), late ? why : ChannelReason.ByProfile) { Factors = factors };
    }

    private static IEnumerable<FactorPoints> FactorsOf(ChannelProfile profile, Topic topic, bool late)
    {
        const int RecordPoints = 3;
        const int GroupPoints = -2;
        const int LatePoints = -10;
        var complexity = (int)topic.Complexity;
        yield return new(ChannelFactor.Complexity, complexity * profile.Cues);
        yield return new(ChannelFactor.Urgency, (int)topic.Urgency * profile.Immediacy);
        yield return new(ChannelFactor.Preparation, ((int)Complexity.High + 1 - complexity) * profile.Rehearsability);
        yield return new(ChannelFactor.Sensitivity, topic.IsSensitive ? profile.Cues : 0);
        yield return new(ChannelFactor.Record, topic.NeedsRecord && profile.KeepsRecord ? RecordPoints : 0);
        yield return new(ChannelFactor.GroupSize, topic.GroupSize > 1 && profile is { Immediacy: ChannelProfile.Much, Cues: < ChannelProfile.Much } ? GroupPoints : 0);
        yield return new(ChannelFactor.Familiarity, topic.Familiarity == Familiarity.New ? profile.Cues : 0);
        yield return new(ChannelFactor.WorkingHours, late ? LatePoints : 0);
    }

    private static ChannelReason? RuledOut(Channel channel, Recipient recipient, Topic topic)
    {
        var reach = recipient.Channels.FirstOrDefault(r => r.Channel == channel);
        var interrupts = channel.Profile.Immediacy > ChannelProfile.Little;
        return reach switch
        {
            null => ChannelReason.NotReachable,
            { Consent: false } => ChannelReason.NoConsent,
            _ when topic.Now is { } now && interrupts && recipient.IsQuiet(now) => ChannelReason.QuietHours,
            _ when topic is { Now: { } now, Deadline: { } deadline } => Late(now + Duration.FromHours(reach.TravelLeadHours), deadline),
            _ => null,
        };

        ChannelReason? Late(Instant start, Instant deadline) => start > deadline ? ChannelReason.TravelTooLong
            : SharedTime.Exists(start, deadline, recipient, channel.Profile.Immediacy == ChannelProfile.Much ? topic.Sender : null, interrupts) ? null
            : ChannelReason.NoWorkingHours;
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
