using NodaTime;
using RequirementsKit.Channels;

namespace RequirementsKit.Tests.Channels;

/// <summary>Whole explanations, word by word, in both languages.</summary>
public sealed class ChannelTextsTests
{
    // Eight in the evening of a Tuesday.
    private static readonly Instant Evening = Instant.FromUtc(2026, 11, 24, 20, 0);

    [Fact]
    public void An_explanation_names_the_steps_then_each_channel_with_its_reason()
    {
        var advice = ChannelAdvisor.Default.Advise(new Recipient([new(Channel.Email), new(Channel.Phone, Consent: false)]), Complexity.Medium, Urgency.Medium);
        Assert.Equal(
            "Email, for medium complexity and medium urgency. Email: a first choice; face to face: not reachable there; instant message: not reachable there; phone: no consent; video: not reachable there.",
            advice.ToText());
        Assert.Equal("建议：电子邮件（复杂度中，紧急度中）。电子邮件：首选；面谈：无法联系；即时消息：无法联系；电话：对方未同意；视频会议：无法联系。", advice.ToText(Language.Chinese));
    }

    [Fact]
    public void Points_are_said_factor_by_factor()
    {
        var log = Channel.Named("log", new(3, 2, 1, 1, keepsRecord: true));
        var advice = ChannelAdvisor.Default.Advise(new Recipient([new(log)]), new Topic(Complexity.High, Urgency.Low, IsSensitive: true, NeedsRecord: true, Now: Evening, GroupSize: 2, Familiarity: Familiarity.New));
        Assert.StartsWith(
            "Log, for high complexity and low urgency. Log: outside working hours (complexity 6, urgency 3, preparation 1, sensitivity 2, record 3, group size -2, familiarity 2, working hours -10); ", advice.ToText(), StringComparison.Ordinal);
        Assert.StartsWith("建议：log（复杂度高，紧急度低）。log：对方不在工作时间（复杂度 6，紧急度 3，可准备性 1，敏感性 2，留痕 3，人数 -2，熟悉程度 2，工作时间 -10）；", advice.ToText(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_purpose_of_a_step_has_its_words()
    {
        Assert.StartsWith("建议：即时消息，无人答复时再用电话（复杂度低，紧急度高）。", Said(new Topic(Complexity.Low, Urgency.High)), StringComparison.Ordinal);
        Assert.StartsWith("建议：电子邮件，并提议电话沟通（", Said(new Topic(Complexity.Medium, Urgency.Low)), StringComparison.Ordinal);
        Assert.StartsWith("建议：视频会议，之后用电子邮件发送纪要（", Said(new Topic(Complexity.High, Urgency.Low)), StringComparison.Ordinal);
        var chat = Channel.Named("chat", new(1, 1, 1, 3, keepsRecord: true));
        Assert.Equal("video, then a chat summary", ChannelAdvisor.Default.Advise(new Recipient([new(Channel.Video), new(chat)]), Complexity.High, Urgency.Low).ToString());

        static string Said(Topic topic) => ChannelAdvisor.Default.Advise(new Recipient(), topic).ToText(Language.Chinese);
    }

    [Fact]
    public void When_nothing_is_left_that_is_said_with_the_reasons()
    {
        var resting = new Recipient([new(Channel.Phone), new(Channel.FaceToFace, TravelLeadHours: 9)], quietFrom: new(19, 0), quietTo: new(19, 30));
        var topic = new Topic(Complexity.High, Urgency.Low, Now: Evening, Deadline: Evening + Duration.FromHours(3));
        Assert.Equal(
            "No channel is left, for high complexity and low urgency. Email: not reachable there; face to face: travel takes longer than there is time; instant message: not reachable there; phone: no working hours before the deadline; video: not reachable there.",
            ChannelAdvisor.Default.Advise(resting, topic).ToText());
        Assert.Equal("建议：没有可用的渠道（复杂度高，紧急度低）。电子邮件：无法联系；面谈：路途时间不够；即时消息：无法联系；电话：截止前没有可用的工作时间；视频会议：无法联系。", ChannelAdvisor.Default.Advise(resting, topic).ToText(Language.Chinese));
        var asleep = ChannelAdvisor.Default.Advise(new Recipient([new(Channel.Phone)], quietFrom: new(19, 0), quietTo: new(7, 0)), new Topic(Complexity.High, Urgency.Low, Now: Evening));
        Assert.Contains("phone: quiet hours;", asleep.ToText(), StringComparison.Ordinal);
        Assert.Contains("电话：对方处于免打扰时段；", asleep.ToText(Language.Chinese), StringComparison.Ordinal);
        var ranked = ChannelAdvisor.Default.Advise(new Recipient([new(Channel.Phone)]), new Topic(Complexity.Low, Urgency.Low));
        Assert.Contains("Phone: ranked by what it can do (complexity 2, urgency 3, preparation 3);", ranked.ToText(), StringComparison.Ordinal);
        Assert.Contains("电话：按渠道特性排序（复杂度 2，紧急度 3，可准备性 3）；", ranked.ToText(Language.Chinese), StringComparison.Ordinal);
    }
}
