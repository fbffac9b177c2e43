using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Channels;

/// <summary>Hard filters, and what moves the choice beside complexity and urgency.</summary>
public sealed class ChannelFilterTests
{
    // A Tuesday.
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 24, 12, 0);
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    // Every cell of the starting table, for a topic that is sensitive or not.
    public static TheoryData<Complexity, Urgency, bool, string> Table => new()
    {
        { Complexity.Low, Urgency.Low, false, "email" },
        { Complexity.Low, Urgency.Medium, false, "email" },
        { Complexity.Low, Urgency.High, false, "instant message, then phone when nobody answers" },
        { Complexity.Medium, Urgency.Low, false, "email, with an offered phone call" },
        { Complexity.Medium, Urgency.Medium, false, "email, with an offered phone call" },
        { Complexity.Medium, Urgency.High, false, "phone" },
        { Complexity.High, Urgency.Low, false, "video, then an email summary" },
        { Complexity.High, Urgency.Medium, false, "video, then an email summary" },
        { Complexity.High, Urgency.High, false, "phone, then an email summary" },
        { Complexity.Low, Urgency.Low, true, "face to face" },
        { Complexity.Low, Urgency.Medium, true, "face to face" },
        { Complexity.Low, Urgency.High, true, "video, then face to face when nobody answers" },
        { Complexity.Medium, Urgency.Low, true, "face to face" },
        { Complexity.Medium, Urgency.Medium, true, "face to face" },
        { Complexity.Medium, Urgency.High, true, "video" },
        { Complexity.High, Urgency.Low, true, "face to face, then an email summary" },
        { Complexity.High, Urgency.Medium, true, "face to face, then an email summary" },
        { Complexity.High, Urgency.High, true, "video, then an email summary" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_combination_follows_the_starting_table(Complexity complexity, Urgency urgency, bool sensitive, string advice) =>
        Assert.Equal(advice, ChannelAdvisor.Default.Advise(new Recipient(), new Topic(complexity, urgency, IsSensitive: sensitive)).ToString());

    [Fact]
    public void A_record_that_is_needed_adds_a_summary_where_none_is_kept()
    {
        Assert.Equal("phone, then an email summary", ChannelAdvisor.Default.Advise(new Recipient(), new Topic(Complexity.Medium, Urgency.High, NeedsRecord: true)).ToString());
        Assert.Equal("email", ChannelAdvisor.Default.Advise(new Recipient(), new Topic(Complexity.Low, Urgency.Low, NeedsRecord: true)).ToString());
    }

    [Fact]
    public void Several_people_and_new_ones_move_the_richer_choice_to_the_front()
    {
        Assert.Equal(Channel.Video, ChannelAdvisor.Default.Advise(new Recipient(), new Topic(Complexity.High, Urgency.High, GroupSize: 4)).First);
        Assert.Equal(Channel.Video, ChannelAdvisor.Default.Advise(new Recipient(), new Topic(Complexity.High, Urgency.High, Familiarity: Familiarity.New)).First);
        Assert.Equal(Channel.FaceToFace, ChannelAdvisor.Default.Advise(new Recipient(), new Topic(Complexity.High, Urgency.Low, Familiarity: Familiarity.New)).First);
        Assert.Throws<ArgumentOutOfRangeException>(() => ChannelAdvisor.Default.Advise(new Recipient(), new Topic(Complexity.High, Urgency.Low, GroupSize: 0)));
    }

    [Fact]
    public void A_conversation_needs_an_hour_at_which_both_work_before_the_deadline()
    {
        var anna = new Recipient(zone: Shanghai);
        var sender = new WorkingTime(NewYork);
        var topic = new Topic(Complexity.High, Urgency.Low, Now: Noon, Deadline: Noon + Duration.FromDays(2), Sender: sender);
        var advice = ChannelAdvisor.Default.Advise(anna, topic);
        Assert.Contains(advice.Ranking, r => r.Channel == Channel.Video && r is { Fit: null, Reason: ChannelReason.NoWorkingHours });
        Assert.Equal(Channel.Email, advice.Steps.Single(s => s.Purpose == StepPurpose.Talk).Channel.Profile.Immediacy == 1 ? Channel.Email : advice.First);
        Assert.Equal(Channel.Video, ChannelAdvisor.Default.Advise(anna, topic with { Sender = new WorkingTime(NewYork, new(19, 0), new(23, 0)) }).First);
    }

    [Fact]
    public void A_message_needs_working_hours_of_the_recipient_before_the_deadline()
    {
        var anna = new Recipient(zone: Shanghai);
        var evening = ChannelAdvisor.Default.Advise(anna, new Topic(Complexity.Low, Urgency.Low, Now: Noon, Deadline: Noon + Duration.FromHours(5)));
        Assert.Contains(evening.Ranking, r => r.Channel == Channel.Email && r.Reason == ChannelReason.NoWorkingHours);
        Assert.Null(evening.First);
        Assert.Equal(Channel.Email, ChannelAdvisor.Default.Advise(anna, new Topic(Complexity.Low, Urgency.Low, Now: Noon, Deadline: Noon + Duration.FromHours(14))).First);
    }

    [Fact]
    public void Holidays_and_weekends_are_no_working_hours()
    {
        var eve = Instant.FromUtc(2026, 9, 30, 10, 0);
        Assert.True(new Recipient(zone: Shanghai).IsWorking(Instant.FromUtc(2026, 10, 1, 2, 0)));
        var anna = new Recipient(zone: Shanghai, calendar: Calendars.China);
        Assert.False(anna.IsWorking(Instant.FromUtc(2026, 10, 1, 2, 0)));
        Assert.Null(ChannelAdvisor.Default.Advise(anna, new Topic(Complexity.Low, Urgency.Low, Now: eve, Deadline: eve + Duration.FromDays(6))).First);
        Assert.False(new Recipient().IsWorking(Instant.FromUtc(2026, 11, 28, 12, 0)));
    }

    [Fact]
    public void Hours_over_midnight_belong_to_the_day_on_which_they_began()
    {
        var night = new WorkingTime(from: new(22, 0), to: new(6, 0));
        Assert.True(night.Includes(Instant.FromUtc(2026, 11, 28, 3, 0)));      // Saturday morning, begun on Friday
        Assert.False(night.Includes(Instant.FromUtc(2026, 11, 28, 23, 0)));    // Saturday evening
        Assert.False(night.Includes(Instant.FromUtc(2026, 11, 30, 3, 0)));     // Monday morning, begun on Sunday
    }

    [Theory]
    [InlineData(48, false)]
    [InlineData(24, true)]
    public void Travel_must_end_before_the_deadline(int hours, bool possible)
    {
        var distant = new Recipient([new(Channel.FaceToFace, TravelLeadHours: hours), new(Channel.Email)]);
        var advice = ChannelAdvisor.Default.Advise(distant, new Topic(Complexity.High, Urgency.Low, IsSensitive: true, Now: Noon, Deadline: Noon + Duration.FromHours(30)));
        Assert.Equal(possible ? Channel.FaceToFace : Channel.Email, advice.First);
    }

    [Fact]
    public void What_the_table_does_not_name_is_explained_factor_by_factor_in_both_languages()
    {
        var advice = ChannelAdvisor.Default.Advise(new Recipient([new(Channel.Phone)]), new Topic(Complexity.Low, Urgency.Low, GroupSize: 3, Now: Noon));
        var phone = advice.Ranking[0];
        Assert.Equal(phone.Fit, phone.Factors.Sum(f => f.Points));
        Assert.Contains("phone: ranked by what it can do (complexity 2, urgency 3, preparation 3, group size -2)", advice.ToText().ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Contains("人数 -2", advice.ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("not reachable there", advice.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_capability_outside_one_to_three_is_refused(int value) =>
        Assert.Contains("from 1 (little) to 3 (much)", Assert.Throws<ArgumentOutOfRangeException>(() => new ChannelProfile(value, 1, 1, 1, keepsRecord: true)).Message, StringComparison.Ordinal);
}
