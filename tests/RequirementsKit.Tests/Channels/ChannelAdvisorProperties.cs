using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Channels;

namespace RequirementsKit.Tests.Channels;

public sealed class ChannelAdvisorProperties
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 0, 0);

    private static Arbitrary<Recipient> Recipients { get; } = (
        from channels in (
            from channel in Gen.Elements(Channel.BuiltIn.ToArray())
            from consent in Gen.Elements(true, true, false)
            from travel in Gen.Choose(0, 72)
            select new ReachableChannel(channel, consent, travel)).ListOf()
        from zone in Gen.Elements("Asia/Shanghai", "Europe/Berlin", "America/New_York")
        from quiet in Gen.Choose(0, 23)
        from length in Gen.Choose(0, 12)
        select new Recipient([.. channels.DistinctBy(c => c.Channel)], DateTimeZoneProviders.Tzdb[zone], quietFrom: new(quiet, 0), quietTo: new((quiet + length) % 24, 0))).ToArbitrary();

    private static Arbitrary<Topic> Topics { get; } = (
        from complexity in Gen.Elements(Complexity.Low, Complexity.Medium, Complexity.High)
        from urgency in Gen.Elements(Urgency.Low, Urgency.Medium, Urgency.High)
        from sensitive in Gen.Elements(true, false)
        from record in Gen.Elements(true, false)
        from hour in Gen.Choose(0, 167)
        from deadline in Gen.Choose(1, 100)
        select new Topic(complexity, urgency, IsSensitive: sensitive, NeedsRecord: record, Now: Monday + Duration.FromHours(hour), Deadline: Monday + Duration.FromHours(hour + deadline))).ToArbitrary();

    [Property(MaxTest = 1_000)]
    public Property What_is_ruled_out_is_never_advised() => Prop.ForAll(Recipients, Topics, (recipient, topic) =>
        ChannelAdvisor.Default.Advise(recipient, topic).Steps.All(step => recipient.Channels.Any(c => c.Channel == step.Channel && c.Consent
            && !(step.Channel.Profile.Immediacy > 1 && recipient.IsQuiet(topic.Now!.Value))
            && topic.Now!.Value + Duration.FromHours(c.TravelLeadHours) <= topic.Deadline)));

    [Property(MaxTest = 1_000)]
    public Property Every_channel_is_ranked_once_with_its_reason_and_the_best_comes_first() => Prop.ForAll(Recipients, Topics, (recipient, topic) =>
    {
        var advice = ChannelAdvisor.Default.Advise(recipient, topic);
        var fits = advice.Ranking.Select(r => r.Fit ?? -1).ToList();
        return advice.Ranking.Select(r => r.Channel).Distinct().Count() == advice.Ranking.Count
            && Channel.BuiltIn.All(c => advice.Ranking.Any(r => r.Channel == c))
            && fits.SequenceEqual(fits.OrderDescending())
            && (advice.First is null ? fits.All(f => f < 0) : advice.Ranking[0].Channel == advice.First);
    });

    [Property(MaxTest = 500)]
    public Property The_order_in_which_channels_are_given_makes_no_difference() => Prop.ForAll(Recipients, Topics, (recipient, topic) =>
    {
        var reversed = new Recipient([.. recipient.Channels.Reverse()], recipient.Zone, quietFrom: recipient.QuietFrom, quietTo: recipient.QuietTo);
        return ChannelAdvisor.Default.Advise(recipient, topic).Ranking.SequenceEqual(ChannelAdvisor.Default.Advise(reversed, topic).Ranking);
    });

    [Property(MaxTest = 500)]
    public Property Taking_consent_away_never_brings_a_channel_in() => Prop.ForAll(Recipients, Topics, (recipient, topic) =>
    {
        var before = ChannelAdvisor.Default.Advise(recipient, topic);
        return before.First is not { } first || ChannelAdvisor.Default.Advise(
            new Recipient([.. recipient.Channels.Select(c => c.Channel == first ? c with { Consent = false } : c)], recipient.Zone, quietFrom: recipient.QuietFrom, quietTo: recipient.QuietTo), topic)
            .Ranking.Where(r => r.Fit is not null).Select(r => r.Channel).SequenceEqual(before.Ranking.Where(r => r.Fit is not null && r.Channel != first).Select(r => r.Channel));
    });
}
