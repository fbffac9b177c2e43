using NodaTime;
using RequirementsKit.Channels;

namespace RequirementsKit.Tests.Channels;

public sealed class ChannelAdvisorTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 24, 12, 0);

    [Theory]
    [InlineData(Complexity.Low, Urgency.Low, "email")]
    [InlineData(Complexity.Low, Urgency.High, "instant message, then phone when nobody answers")]
    [InlineData(Complexity.Medium, Urgency.Low, "email, with an offered phone call")]
    [InlineData(Complexity.Medium, Urgency.High, "phone")]
    [InlineData(Complexity.High, Urgency.Low, "video, then an email summary")]
    [InlineData(Complexity.High, Urgency.High, "phone, then an email summary")]
    public void The_starting_table_holds_where_everything_is_reachable(Complexity complexity, Urgency urgency, string advice) =>
        Assert.Equal(advice, ChannelAdvisor.Default.Advise(new Recipient(), complexity, urgency).ToString());

    [Fact]
    public void Bad_news_is_told_face_to_face() =>
        Assert.Equal(Channel.FaceToFace, ChannelAdvisor.Default.Advise(new Recipient(), new Topic(Complexity.Low, Urgency.Low, IsSensitive: true)).First);

    [Fact]
    public void A_channel_without_consent_is_never_advised()
    {
        var advice = ChannelAdvisor.Default.Advise(new Recipient([new(Channel.Email, Consent: false), new(Channel.Phone)]), Complexity.Low, Urgency.Low);
        Assert.Equal(Channel.Phone, advice.First);
        Assert.Contains(advice.Ranking, r => r.Channel == Channel.Email && r is { Fit: null, Reason: ChannelReason.NoConsent });
    }

    [Fact]
    public void Quiet_hours_over_midnight_rule_out_channels_that_interrupt()
    {
        var sleeper = new Recipient(zone: DateTimeZoneProviders.Tzdb["Asia/Shanghai"], quietFrom: new(19, 0), quietTo: new(8, 0));
        var advice = ChannelAdvisor.Default.Advise(sleeper, new Topic(Complexity.High, Urgency.High, Now: Noon));
        Assert.Equal(Channel.Email, advice.First);
    }

    [Fact]
    public void Travel_that_takes_too_long_rules_out_the_meeting()
    {
        var distant = new Recipient([new(Channel.FaceToFace, TravelLeadHours: 48), new(Channel.Video)]);
        var advice = ChannelAdvisor.Default.Advise(distant, new Topic(Complexity.High, Urgency.Low, IsSensitive: true, Now: Noon, Deadline: Noon + Duration.FromHours(24)));
        Assert.Equal(Channel.Video, advice.First);
    }

    [Fact]
    public void Nobody_reachable_gives_no_step_and_says_so()
    {
        var advice = ChannelAdvisor.Default.Advise(new Recipient([]), Complexity.Low, Urgency.Low);
        Assert.Null(advice.First);
        Assert.Equal("no channel is left", advice.ToString());
    }

    [Fact]
    public void The_advice_explains_itself_in_both_languages()
    {
        var advice = ChannelAdvisor.Default.Advise(new Recipient(), Complexity.High, Urgency.Low);
        Assert.StartsWith("Video, then an email summary, for high complexity and low urgency.", advice.ToText(), StringComparison.Ordinal);
        Assert.StartsWith("建议：视频会议，之后用电子邮件发送纪要", advice.ToText(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_channel_of_ones_own_is_ranked_by_its_profile()
    {
        var desk = Channel.Named("desk", new ChannelProfile(3, 3, 1, 1, keepsRecord: true));
        var advice = ChannelAdvisor.Default.Advise(new Recipient([new(desk), new(Channel.InstantMessage)]), Complexity.High, Urgency.High);
        Assert.Equal(desk, advice.First);
    }
}
