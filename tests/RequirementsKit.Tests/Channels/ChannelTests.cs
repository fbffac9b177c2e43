using System.Text.Json;
using RequirementsKit.Channels;

namespace RequirementsKit.Tests.Channels;

public sealed class ChannelTests
{
    // A Tuesday.
    private static readonly NodaTime.Instant Noon = NodaTime.Instant.FromUtc(2026, 11, 24, 12, 0);

    [Theory]
    [InlineData("email", 1, 1, 3, 3, true, "电子邮件")]
    [InlineData("phone", 3, 2, 1, 1, false, "电话")]
    [InlineData("video", 3, 3, 1, 1, false, "视频会议")]
    [InlineData("face to face", 3, 3, 1, 1, false, "面谈")]
    [InlineData("instant message", 2, 1, 2, 2, true, "即时消息")]
    public void A_channel_that_is_built_in_keeps_its_profile_and_is_stored_by_its_name(string name, int immediacy, int cues, int rehearsability, int reprocessability, bool keepsRecord, string chinese)
    {
        var channel = Channel.Named(name, new(2, 2, 2, 2, keepsRecord: !keepsRecord));
        Assert.Equal(new ChannelProfile(immediacy, cues, rehearsability, reprocessability, keepsRecord), channel.Profile);
        Assert.Equal((name, chinese), (channel.ToText(Language.English), channel.ToText(Language.Chinese)));
        Assert.Equal($"\"{name}\"", JsonSerializer.Serialize(channel));
        Assert.Equal(channel.Profile, JsonSerializer.Deserialize<Channel>($"\"{name}\"")!.Profile);
    }

    [Fact]
    public void A_channel_of_ones_own_is_stored_with_its_profile()
    {
        var desk = Channel.Named("desk", new(3, 2, 1, 2, keepsRecord: true));
        const string Json = """{"name":"desk","immediacy":3,"cues":2,"rehearsability":1,"reprocessability":2,"keepsRecord":true}""";
        Assert.Equal(Json, JsonSerializer.Serialize(desk));
        Assert.Equal(("desk", desk.Profile), JsonSerializer.Deserialize<Channel>(Json) is { } read ? (read.Name, read.Profile) : default);
        Assert.Equal(("desk", "desk"), (desk.ToString(), desk.ToText(Language.Chinese)));
        Assert.Equal(Channel.Email.Profile, Channel.Named("pigeon").Profile);
        Assert.Equal(desk, Channel.Named("desk"));
        Assert.NotEqual(desk, Channel.Named("Desk"));
        Assert.False(desk.Equals(null));
    }

    [Fact]
    public void Each_capability_is_checked_by_its_name() =>
        Assert.Equal(
            ["immediacy", "cues", "rehearsability", "reprocessability"],
            new Func<ChannelProfile>[] { () => new(4, 1, 1, 1, true), () => new(1, 4, 1, 1, true), () => new(1, 1, 4, 1, true), () => new(1, 1, 1, 4, true) }
                .Select(make => Assert.Throws<ArgumentOutOfRangeException>(make).ParamName));

    [Fact]
    public void What_is_no_topic_is_refused_by_name()
    {
        var advisor = ChannelAdvisor.Default;
        Assert.Equal("recipient", Assert.Throws<ArgumentNullException>(() => advisor.Advise(null!, new Topic(Complexity.Low, Urgency.Low))).ParamName);
        Assert.Equal("topic", Assert.Throws<ArgumentNullException>(() => advisor.Advise(new Recipient(), null!)).ParamName);
        foreach (var topic in new Topic[] { new(0, Urgency.Low), new(Complexity.Low, 0), new(Complexity.Low, Urgency.Low, Familiarity: 0), new(Complexity.Low, Urgency.Low, GroupSize: 0) })
        {
            Assert.Equal("topic", Assert.Throws<ArgumentOutOfRangeException>(() => advisor.Advise(new Recipient(), topic)).ParamName);
        }
    }

    [Fact]
    public void Equal_fits_are_ranked_by_name_and_what_is_ruled_out_comes_last()
    {
        var advice = ChannelAdvisor.Default.Advise(new Recipient([new(Channel.Phone), new(Channel.Named("b")), new(Channel.Named("a")), new(Channel.Email, Consent: false)]), Complexity.High, Urgency.Low);
        Assert.Equal(["phone 10", "a 7", "b 7", "email ", "face to face ", "instant message ", "video "], advice.Ranking.Select(r => $"{r.Channel.Name} {r.Fit}"));
    }

    [Fact]
    public void The_table_gives_a_hundred_points_and_one_less_for_the_second()
    {
        var advice = ChannelAdvisor.Default.Advise(new Recipient(), Complexity.Low, Urgency.Low);
        Assert.Equal([("email", 100), ("instant message", 99)], advice.Ranking.Take(2).Select(r => (r.Channel.Name, r.Fit!.Value)));
        Assert.All(advice.Ranking.Take(2), r => Assert.Equal(ChannelReason.FirstChoice, r.Reason));
        Assert.All(advice.Ranking.Skip(2), r => Assert.Equal(ChannelReason.ByProfile, r.Reason));
    }

    [Fact]
    public void A_call_outside_working_hours_gives_forty()
    {
        var late = NodaTime.Instant.FromUtc(2026, 11, 24, 20, 0);
        var advice = ChannelAdvisor.Default.Advise(new Recipient(), new Topic(Complexity.Medium, Urgency.High, Now: late));
        Assert.Equal(new RankedChannel(Channel.Phone, 40, ChannelReason.OutsideWorkingHours), advice.Ranking[0]);
        Assert.Equal(new RankedChannel(Channel.Video, 39, ChannelReason.OutsideWorkingHours), advice.Ranking[1]);
        var meeting = advice.Ranking.Single(r => r.Channel == Channel.FaceToFace);
        Assert.Equal([(ChannelFactor.Complexity, 6), (ChannelFactor.Urgency, 9), (ChannelFactor.Preparation, 2), (ChannelFactor.WorkingHours, -10)], meeting.Factors.Select(f => (f.Factor, f.Points)));
        Assert.Equal((7, ChannelReason.OutsideWorkingHours), (meeting.Fit, meeting.Reason));
        Assert.Equal(ChannelReason.ByProfile, advice.Ranking.Single(r => r.Channel == Channel.Email).Reason);
    }

    [Fact]
    public void Every_factor_has_its_points_and_a_sum_below_nothing_is_nothing()
    {
        var log = Channel.Named("log", new(3, 2, 1, 1, keepsRecord: true));
        var ranked = Rank(log, new Topic(Complexity.Medium, Urgency.Medium, IsSensitive: true, NeedsRecord: true, GroupSize: 2, Familiarity: Familiarity.New, Now: Noon));
        Assert.Equal(
            [
                (ChannelFactor.Complexity, 4), (ChannelFactor.Urgency, 6), (ChannelFactor.Preparation, 2), (ChannelFactor.Sensitivity, 2),
                (ChannelFactor.Record, 3), (ChannelFactor.GroupSize, -2), (ChannelFactor.Familiarity, 2),
            ],
            ranked.Factors.Select(f => (f.Factor, f.Points)));
        Assert.Equal(17, ranked.Fit);
        Assert.Equal(0, Rank(Channel.Named("bell", new(3, 1, 1, 1, keepsRecord: false)), new Topic(Complexity.Low, Urgency.Low, GroupSize: 2, Now: NodaTime.Instant.FromUtc(2026, 11, 24, 20, 0))).Fit);
        Assert.DoesNotContain(Rank(Channel.Named("room", new(3, 3, 1, 1, keepsRecord: false)), new Topic(Complexity.Low, Urgency.Low, GroupSize: 2)).Factors, f => f.Factor == ChannelFactor.GroupSize);
        Assert.DoesNotContain(Rank(Channel.Named("chat", new(2, 2, 1, 1, keepsRecord: false)), new Topic(Complexity.Low, Urgency.Low, NeedsRecord: true, GroupSize: 2)).Factors, f => f.Factor is ChannelFactor.GroupSize or ChannelFactor.Record);

        static RankedChannel Rank(Channel channel, Topic topic) => ChannelAdvisor.Default.Advise(new Recipient([new(channel)]), topic).Ranking.Single(r => r.Channel == channel);
    }

    [Fact]
    public void One_channel_alone_has_no_fallback() =>
        Assert.Equal([new ChannelStep(Channel.InstantMessage, StepPurpose.Talk)], ChannelAdvisor.Default.Advise(new Recipient([new(Channel.InstantMessage)]), Complexity.Low, Urgency.High).Steps);

    [Fact]
    public void A_quiet_hour_rules_out_what_interrupts_and_leaves_a_letter()
    {
        var advice = ChannelAdvisor.Default.Advise(new Recipient(quietFrom: new(11, 0), quietTo: new(13, 0)), new Topic(Complexity.Low, Urgency.Low, Now: Noon));
        Assert.Equal(["email"], advice.Ranking.Where(r => r.Fit is not null).Select(r => r.Channel.Name));
        Assert.All(advice.Ranking.Skip(1), r => Assert.Equal(ChannelReason.QuietHours, r.Reason));
    }

    [Fact]
    public void Who_arrives_at_the_deadline_arrives_too_late_only_when_it_has_passed()
    {
        var distant = new Recipient([new(Channel.FaceToFace, TravelLeadHours: 2)]);
        var topic = new Topic(Complexity.High, Urgency.Low, Now: Noon, Deadline: Noon + NodaTime.Duration.FromHours(2));
        Assert.Equal(ChannelReason.NoWorkingHours, Reason(topic));
        Assert.Equal(ChannelReason.TravelTooLong, Reason(topic with { Deadline = Noon + NodaTime.Duration.FromMinutes(119) }));
        Assert.Equal(ChannelReason.FirstChoice, Reason(topic with { Deadline = Noon + NodaTime.Duration.FromMinutes(121) }));
        Assert.Equal(ChannelReason.FirstChoice, Reason(topic with { Now = null }));

        ChannelReason Reason(Topic asked) => ChannelAdvisor.Default.Advise(distant, asked).Ranking.Single(r => r.Channel == Channel.FaceToFace).Reason;
    }
}
