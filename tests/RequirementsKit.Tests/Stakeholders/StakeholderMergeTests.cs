using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Tests.Stakeholders;

public sealed class StakeholderMergeTests
{
    private static readonly Instant Now = Given.Start;
    private static readonly ProjectId Project = ProjectId.New(Given.Ids, Now);

    [Fact]
    public void The_record_that_stays_keeps_its_own_and_takes_what_it_had_not()
    {
        var organisation = StakeholderId.New(Given.Ids, Now);
        var ends = Registered(1, new("Ann")
        {
            Roles = ["user", "sponsor"],
            ExternalKeys = [new("crm", "1"), new("mail", "a")],
            Responsibilities = [new("price", ResponsibilityKind.Informed), new("scope", ResponsibilityKind.Informed)],
            Contacts = [new(Channel.Email, "ann@example.org", Consent: false), new(Channel.Phone, "1"), new(Channel.Email, "other@example.org")],
            Weights = [new("value", 5), new("value", 6, "user"), new("cost", 7)],
            Organisation = organisation,
            WorkingHours = new(new(8, 0), new(12, 0)),
            WorkingCalendar = Calendars.China,
            QuietHours = new(new(20, 0), new(6, 0)),
            Salience = new(true, true, true),
        }).AssessEngagement(EngagementLevel.Neutral, EngagementLevel.Leading, null, Actor.System, Now);
        var stays = Registered(2, new("Anna")
        {
            Roles = ["sponsor"],
            ExternalKeys = [new("crm", "1")],
            Responsibilities = [new("price", ResponsibilityKind.Informed)],
            Contacts = [new(Channel.Email, "ann@example.org"), new(Channel.Phone, "9")],
            Weights = [new("value", 1), new("risk", 2)],
        });
        var (merged, next) = Merge(ends, stays);
        Assert.Equal(["sponsor", "user"], next.Roles);
        Assert.Equal([new("crm", "1"), new("mail", "a")], next.ExternalKeys);
        Assert.Equal([new("price", ResponsibilityKind.Informed), new("scope", ResponsibilityKind.Informed)], next.Responsibilities);
        Assert.Equal([(Channel.Email, "ann@example.org", true), (Channel.Phone, "9", true), (Channel.Phone, "1", true), (Channel.Email, "other@example.org", true)], next.Contacts.Select(c => (c.Channel, c.Address, c.Consent)));
        Assert.Equal([new("value", 1), new("risk", 2), new("value", 6, "user"), new("cost", 7)], next.Weights);
        Assert.Equal((organisation, ends.WorkingHours, ends.WorkingCalendar, ends.QuietHours), (next.OrganisationId, next.WorkingHours, next.WorkingCalendar, next.QuietHours));
        Assert.Equal((ends.Salience, ends.Engagement), (next.Salience, next.Engagement));
        Assert.Equal([stays.Id, ends.Id], next.AllIds);
        Assert.Equal(stays.Id, merged.MergedInto);
        Assert.Equal((new StakeholderMerged(ends.Id, stays.Id, Actor.System, Now), new StakeholderAbsorbed(stays.Id, ends.Id, Actor.System, Now)), (merged.Events[^1], next.Events[^1]));
        Assert.Equal((3, 2), (merged.Events.Count, next.Events.Count));
    }

    [Fact]
    public void What_the_record_that_stays_knows_already_wins()
    {
        var (mine, theirs) = (StakeholderId.New(Given.Ids, Now), StakeholderId.New(Given.Ids, Now));
        var hours = new DailyHours(new(9, 0), new(13, 0));
        var ends = Registered(1, new("Ann") { Organisation = theirs, WorkingHours = new(new(8, 0), new(12, 0)), QuietHours = new(new(20, 0), new(6, 0)), WorkingCalendar = Calendars.China, Salience = new(true, true, true) })
            .AssessEngagement(EngagementLevel.Neutral, EngagementLevel.Leading, null, Actor.System, Now);
        var stays = Registered(2, new("Anna") { Organisation = mine, WorkingHours = hours, QuietHours = hours, WorkingCalendar = Calendars.Germany, Salience = new(false, true, false) })
            .AssessEngagement(EngagementLevel.Leading, EngagementLevel.Leading, null, Actor.System, Now);
        var next = Merge(ends, stays).Next;
        Assert.Equal((mine, hours, hours, Calendars.Germany), (next.OrganisationId, next.WorkingHours, next.QuietHours, next.WorkingCalendar));
        Assert.Equal((stays.Salience, stays.Engagement), (next.Salience, next.Engagement));
    }

    [Fact]
    public void A_record_that_took_others_hands_them_on()
    {
        var (first, second, third) = (Registered(1, new("A")), Registered(2, new("B")), Registered(3, new("C")));
        var next = Merge(Merge(first, second).Next, third).Next;
        Assert.Equal([third.Id, second.Id, first.Id], next.AllIds);
    }

    [Fact]
    public void Each_obstacle_is_named()
    {
        var ends = Registered(1, new("Ann"));
        var other = Registered(2, new("Anna"));
        AssertRefused("STK-1 cannot be merged into STK-1: it is the same record.", ends);
        AssertRefused($"STK-1 cannot be merged into STK-2: it was merged into {ends.Id} itself.", Merge(other, ends).Merged);
        AssertRefused("STK-1 cannot be merged into STK-2: its personal data was erased.", other.Erase(Actor.System, Now));
        AssertRefused("STK-1 cannot be merged into STK-3: it is a Organisation and this is a Person.", Registered(3, new("Port") { Kind = StakeholderKind.Organisation }));
        AssertRefused("STK-1 cannot be merged into STK-4: it belongs to another project.", Stakeholder.Register(StakeholderId.New(Given.Ids, Now), ProjectId.New(Given.Ids, Now), 4, new("Ann"), Actor.System, Now));

        void AssertRefused(string words, Stakeholder into)
        {
            var refused = Assert.Throws<RuleViolationException>(() => ends.MergeInto(into, Actor.System, Now));
            Assert.Equal(("stakeholder.illegal-merge", words + " Merge into the record of the same person that stays."), (refused.Code, refused.Message));
        }
    }

    [Fact]
    public void A_record_that_was_merged_or_erased_takes_no_changes()
    {
        var (ends, stays) = (Registered(1, new("Ann")), Registered(2, new("Anna")));
        var (merged, erased) = (Merge(ends, stays).Merged, ends.Erase(Actor.System, Now));
        foreach (var change in new Func<Stakeholder, object>[]
        {
            s => s.Describe(new("Ann"), Actor.System, Now), s => s.AssessEngagement(EngagementLevel.Neutral, EngagementLevel.Neutral, null, Actor.System, Now),
            s => s.MergeInto(stays, Actor.System, Now), s => s.Refresh(new(new("crm", "1"), new("Ann")), Actor.System, Now),
        })
        {
            Assert.Equal($"STK-1 was merged and takes no changes. Change the record that stays: {stays.Id}.", Assert.Throws<RuleViolationException>(() => change(merged)).Message);
            Assert.Equal("The personal data of STK-1 was erased; it takes no changes. Register the person anew if they come back.", Assert.Throws<RuleViolationException>(() => change(erased)).Message);
        }
    }

    private static (Stakeholder Merged, Stakeholder Next) Merge(Stakeholder ends, Stakeholder stays) =>
        ends.MergeInto(stays, Actor.System, Now).Next is [Stakeholder merged, Stakeholder next] ? (merged, next) : default;

    private static Stakeholder Registered(long number, StakeholderProfile profile) => Stakeholder.Register(StakeholderId.New(Given.Ids, Now), Project, number, profile, Actor.System, Now);
}
