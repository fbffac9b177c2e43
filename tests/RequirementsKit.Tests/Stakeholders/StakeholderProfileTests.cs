using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Tests.Stakeholders;

public sealed class StakeholderProfileTests
{
    private static readonly Instant Now = Given.Start;

    [Fact]
    public void Everything_that_is_said_twice_is_kept_once()
    {
        var anna = Registered(new("Anna")
        {
            Roles = ["user", "user", "User"],
            ExternalKeys = [new("crm", "1"), new("crm", "1")],
            Responsibilities = [new("price", ResponsibilityKind.Informed), new("price", ResponsibilityKind.Informed)],
            Contacts = [new(Channel.Phone, "1"), new(Channel.Phone, "1")],
        });
        Assert.Equal(["user", "User"], anna.Roles);
        Assert.Equal((1, 1, 1), (anna.ExternalKeys.Count, anna.Responsibilities.Count, anna.Contacts.Count));
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(-0.5, "-0.5")]
    public void A_weight_is_a_number_of_nothing_or_more(double weight, string said) =>
        Assert.Equal($"The weight {said} on 'cost' is not allowed. Use a number of 0 or more. (Parameter 'value')", Message(() => new("Anna") { Weights = [new("cost", weight)] }).Replace("∞", "Infinity", StringComparison.Ordinal));

    [Fact]
    public void A_criterion_has_one_weight_in_a_role_and_one_without()
    {
        Assert.Equal("The criterion 'cost' has 2 weights. Give it one. (Parameter 'value')", Message(() => new("Anna") { Weights = [new("cost", 1), new("value", 1), new("cost", 0)] }));
        Assert.Equal("The criterion 'cost' has 3 weights in the role 'user'. Give it one. (Parameter 'value')", Message(() => new("Anna") { Weights = [new("cost", 1, "user"), new("cost", 1, "user"), new("cost", 1, "user")] }));
        Assert.Equal(3, new StakeholderProfile("Anna") { Weights = [new("cost", 0), new("cost", 0, "user"), new("value", 0)] }.Weights.Count);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => new StakeholderProfile("Anna") { Weights = null! }).ParamName);
    }

    [Fact]
    public void A_zone_is_one_that_the_database_knows()
    {
        Assert.Equal("Etc/UTC", new StakeholderProfile("Anna").Zone);
        Assert.Equal("'Mars/Base' is no IANA time zone. Use a name such as 'Europe/Berlin' or 'Asia/Shanghai'. (Parameter 'value')", Message(() => new("Anna") { Zone = "Mars/Base" }));
    }

    [Fact]
    public void What_is_no_member_of_its_list_or_blank_is_refused_by_name()
    {
        Assert.Equal("Kind", Refused<ArgumentOutOfRangeException>(new("Anna") { Kind = (StakeholderKind)9 }));
        Assert.Equal("Language", Refused<ArgumentOutOfRangeException>(new("Anna") { Language = (Language)9 }));
        Assert.Equal("Power", Refused<ArgumentOutOfRangeException>(new("Anna") { Power = (Influence)9 }));
        Assert.Equal("Interest", Refused<ArgumentOutOfRangeException>(new("Anna") { Interest = (Influence)9 }));
        Assert.Equal("Responsibilities", Refused<ArgumentOutOfRangeException>(new("Anna") { Responsibilities = [new("price", (ResponsibilityKind)9)] }));
        Assert.Equal("Responsibilities", Refused<ArgumentException>(new("Anna") { Responsibilities = [new(" ", ResponsibilityKind.Informed)] }));
        Assert.Equal("Roles", Refused<ArgumentException>(new("Anna") { Roles = [" "] }));
        Assert.Equal("Weights", Refused<ArgumentException>(new("Anna") { Weights = [new(" ", 1)] }));
        Assert.Equal("Channel", Refused<ArgumentNullException>(new("Anna") { Contacts = [new(null!, "1")] }));
        Assert.Equal("Organisation", Refused<ArgumentException>(new("Port") { Kind = StakeholderKind.Organisation, Organisation = StakeholderId.New(Given.Ids, Now) }));
    }

    [Fact]
    public void The_best_weight_of_a_role_that_is_held_counts_then_the_one_without_a_role_then_one()
    {
        var tom = Registered(new("Tom") { Roles = ["user"], Weights = [new("cost", 0.5), new("cost", 0, "user"), new("risk", 4, "sponsor"), new("value", 2)] });
        Assert.Equal((0, 1, 2), (tom.WeightFor("cost"), tom.WeightFor("risk"), tom.WeightFor("value")));
    }

    [Fact]
    public void A_person_is_reached_as_the_profile_says()
    {
        var anna = Registered(new("Anna") { Zone = "Asia/Shanghai", QuietHours = new(new(21, 0), new(7, 0)), Contacts = [new(Channel.Phone, "1", Consent: false, TravelLeadHours: 2)] });
        var recipient = anna.ToRecipient();
        Assert.Equal(new ReachableChannel(Channel.Phone, false, 2), Assert.Single(recipient.Channels));
        Assert.Equal("Asia/Shanghai", recipient.Work.Zone.Id);
        Assert.Equal(Channel.BuiltIn, Registered(new("Ben")).ToRecipient().Channels.Select(c => c.Channel));
    }

    [Fact]
    public void Describing_again_alike_changes_nothing_and_otherwise_everything()
    {
        var anna = Registered(new("Anna"));
        Assert.Same(anna, anna.Describe(new("Anna"), Actor.System, Now));
        var next = anna.Describe(new("Anna Lin") { Power = Influence.High, Interest = Influence.High, Salience = new(true, false, false), Language = Language.Chinese }, Actor.System, Now);
        Assert.Equal(("Anna Lin", Influence.High, Influence.High, new Salience(true, false, false), Language.Chinese), (next.Name, next.Power, next.Interest, next.Salience, next.Language));
        Assert.Equal(new StakeholderDescribed(anna.Id, Actor.System, Now), next.Events[^1]);
        Assert.Equal([new StakeholderRegistered(anna.Id, Actor.System, Now)], anna.Events);
        Assert.Equal(("STK-7", "STK-7", Actor.Person(anna.Id)), (anna.Key, anna.ToString(), anna.ToActor()));
    }

    [Theory]
    [InlineData(EngagementLevel.Neutral, EngagementLevel.Supportive, true)]
    [InlineData(EngagementLevel.Neutral, EngagementLevel.Neutral, false)]
    [InlineData(EngagementLevel.Leading, EngagementLevel.Neutral, false)]
    public void Who_is_as_engaged_as_wanted_needs_nothing(EngagementLevel current, EngagementLevel desired, bool needs) =>
        Assert.Equal(needs, Registered(new("Anna")).AssessEngagement(current, desired, null, Actor.System, Now).NeedsEngagement);

    [Fact]
    public void A_directory_refreshes_what_it_knows_and_leaves_the_rest()
    {
        var anna = Registered(new("Anna") { Roles = ["user"], Power = Influence.High, ExternalKeys = [new("crm", "1")] });
        var hours = new DailyHours(new(8, 0), new(12, 0));
        var next = anna.Refresh(new(new("mail", "a"), new("Anna Lin") { Zone = "Asia/Shanghai", Language = Language.Chinese, Contacts = [new(Channel.Phone, "1")], WorkingHours = hours, QuietHours = hours, WorkingCalendar = Calendars.China }), Actor.System, Now);
        Assert.Equal(("Anna Lin", "Asia/Shanghai", Language.Chinese, hours, hours, Calendars.China), (next.Name, next.Zone, next.Language, next.WorkingHours, next.QuietHours, next.WorkingCalendar));
        Assert.Equal([new(Channel.Phone, "1")], next.Contacts);
        Assert.Equal([new("crm", "1"), new("mail", "a")], next.ExternalKeys);
        Assert.Equal(("user", Influence.High), (Assert.Single(next.Roles), next.Power));
        Assert.Equal(new StakeholderDescribed(anna.Id, Actor.System, Now), next.Events[^1]);
        Assert.Same(anna, anna.Refresh(new(new("crm", "1"), new("Anna")), Actor.System, Now));
    }

    [Fact]
    public void What_is_missing_is_refused_by_name()
    {
        var anna = Registered(new("Anna"));
        Assert.Equal("profile", Assert.Throws<ArgumentNullException>(() => Registered(null!)).ParamName);
        Assert.Equal("profile", Assert.Throws<ArgumentNullException>(() => anna.Describe(null!, Actor.System, Now)).ParamName);
        Assert.Equal("entry", Assert.Throws<ArgumentNullException>(() => anna.Refresh(null!, Actor.System, Now)).ParamName);
        Assert.Equal("other", Assert.Throws<ArgumentNullException>(() => anna.MergeInto(null!, Actor.System, Now)).ParamName);
        Assert.Equal("current", Assert.Throws<ArgumentOutOfRangeException>(() => anna.AssessEngagement((EngagementLevel)99, EngagementLevel.Leading, null, Actor.System, Now)).ParamName);
        Assert.Equal("desired", Assert.Throws<ArgumentOutOfRangeException>(() => anna.AssessEngagement(EngagementLevel.Leading, (EngagementLevel)99, null, Actor.System, Now)).ParamName);
        Assert.Throws<ArgumentNullException>(() => (StakeholderId)((Stakeholder)null!));
        Assert.Equal("stakeholders", Assert.Throws<ArgumentNullException>(() => RaciMatrix.Of(null!)).ParamName);
        Assert.Equal("stakeholders", Assert.Throws<ArgumentNullException>(() => PowerInterestGrid.ToMermaid(null!)).ParamName);
    }

    private static string Message(Func<StakeholderProfile> make) => Assert.Throws<ArgumentException>(make).Message;

    private static string? Refused<T>(StakeholderProfile profile)
        where T : ArgumentException => Assert.Throws<T>(() => Registered(profile)).ParamName;

    private static Stakeholder Registered(StakeholderProfile profile) =>
        Stakeholder.Register(StakeholderId.New(Given.Ids, Now), ProjectId.New(Given.Ids, Now), 7, profile, Actor.System, Now);
}
