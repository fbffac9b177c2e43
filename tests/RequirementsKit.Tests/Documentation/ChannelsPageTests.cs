using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Documentation;

/// <summary>The code of docs/channels.md.</summary>
public sealed class ChannelsPageTests
{
    [Fact]
    public void Advice_with_and_without_a_deadline()
    {
        var now = Instant.FromUtc(2026, 11, 24, 2, 0);
        var deadline = Instant.FromUtc(2026, 11, 27, 2, 0);

        #region channel-advice
        var shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var anna = new Recipient(
            [new(Channel.Email), new(Channel.Video), new(Channel.Phone, Consent: false), new(Channel.FaceToFace, TravelLeadHours: 48)],
            shanghai, quietFrom: new(21, 0), quietTo: new(7, 0), calendar: Calendars.China);
        var topic = new Topic(Complexity.High, Urgency.Low, Now: now, Deadline: deadline, Sender: new WorkingTime(berlin));
        var advice = ChannelAdvisor.Default.Advise(anna, topic);
        Console.WriteLine(advice);                                                            // video, then an email summary
        Console.WriteLine(advice.ToText(Language.Chinese));                                   // with the reason for every channel
        #endregion

        #region channel-own
        var counter = Channel.Named("service counter", new(immediacy: 3, cues: 3, rehearsability: 1, reprocessability: 1, keepsRecord: false));
        #endregion

        Assert.Equal("video, then an email summary", advice.ToString());
        Assert.Equal(3, counter.Profile.Cues);
    }
}
