using RequirementsKit.Channels;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Stakeholders;

public sealed class StakeholderTests
{
    private static readonly RecordBuilder Record = new();

    [Theory]
    [InlineData(Influence.High, Influence.High, GridCell.ManageClosely)]
    [InlineData(Influence.High, Influence.Low, GridCell.KeepSatisfied)]
    [InlineData(Influence.Low, Influence.High, GridCell.KeepInformed)]
    [InlineData(Influence.Low, Influence.Low, GridCell.Monitor)]
    public void Power_and_interest_give_the_cell(Influence power, Influence interest, GridCell cell) =>
        Assert.Equal(cell, Record.Stakeholder(new StakeholderProfile("Anna Lin") { Power = power, Interest = interest }).Cell);

    [Theory]
    [InlineData(false, false, false, SalienceClass.NonStakeholder)]
    [InlineData(true, false, false, SalienceClass.Dormant)]
    [InlineData(false, true, false, SalienceClass.Discretionary)]
    [InlineData(false, false, true, SalienceClass.Demanding)]
    [InlineData(true, true, false, SalienceClass.Dominant)]
    [InlineData(true, false, true, SalienceClass.Dangerous)]
    [InlineData(false, true, true, SalienceClass.Dependent)]
    [InlineData(true, true, true, SalienceClass.Definitive)]
    public void Power_legitimacy_and_urgency_give_the_class(bool power, bool legitimacy, bool urgency, SalienceClass expected) =>
        Assert.Equal(expected, new Salience(power, legitimacy, urgency).Class);

    [Fact]
    public void Engagement_has_a_date_evidence_and_a_gap()
    {
        var anna = Record.Stakeholder().AssessEngagement(EngagementLevel.Resistant, EngagementLevel.Supportive, "Left the workshop", Actor.System, Record.Now);
        Assert.Equal((2, Record.Now, "Left the workshop", true), (anna.Engagement!.Gap, anna.Engagement.AssessedAt, anna.Engagement.Evidence, anna.NeedsEngagement));
        Assert.False(Record.Stakeholder().NeedsEngagement);
    }

    [Fact]
    public void The_word_of_a_technician_counts_on_feasibility()
    {
        var tom = Record.Stakeholder(new StakeholderProfile("Tom")
        {
            Roles = ["technician", "user"],
            Weights = [new("feasibility", 3, "technician"), new("feasibility", 2, "user"), new("feasibility", 9, "sponsor"), new("feasibility", 0.5), new("value", 0.5)],
        });
        Assert.Equal((3.0, 0.5, 1.0), (tom.WeightFor("feasibility"), tom.WeightFor("value"), tom.WeightFor("cost")));
    }

    [Fact]
    public void A_profile_that_cannot_be_kept_is_refused()
    {
        Assert.Contains("has 2 weights in the role 'user'", Assert.Throws<ArgumentException>(() => new StakeholderProfile("Tom") { Weights = [new("cost", 1, "user"), new("cost", 2, "user")] }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Record.Stakeholder(new StakeholderProfile("Tom") { Contacts = [new(Channel.Email, " ")] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Record.Stakeholder(new StakeholderProfile("Tom") { Contacts = [new(Channel.FaceToFace, "Harbour 1", TravelLeadHours: -1)] }));
        Assert.Throws<ArgumentException>(() => Record.Stakeholder(new StakeholderProfile("Tom") { Roles = ["half \uD83D"] }));
        Assert.Contains("An organisation does not belong", Assert.Throws<ArgumentException>(
            () => Record.Stakeholder(new StakeholderProfile("Port") { Kind = StakeholderKind.Organisation, Organisation = Record.New<StakeholderId>() })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_profile_is_stored_and_reaches_the_channel_advisor()
    {
        var desk = Channel.Named("desk", new(3, 3, 1, 2, keepsRecord: true));
        var anna = Record.Stakeholder(new StakeholderProfile("安娜·林")
        {
            ExternalKeys = [new("crm", "4711")],
            Responsibilities = [new("price", ResponsibilityKind.Accountable)],
            Zone = "Asia/Shanghai",
            Language = Language.Chinese,
            WorkingCalendar = Calendars.China,
            WorkingHours = new(new(8, 30), new(17, 30)),
            QuietHours = new(new(21, 0), new(7, 0)),
            Contacts = [new(desk, "Hall 3", Consent: false), new(Channel.Email, "anna@example.org")],
        });
        var read = Stakeholder.Document.Read(anna.ToCanonicalJson());
        Assert.Equal(anna, read);
        var recipient = read.ToRecipient();
        Assert.Equal((Calendars.China, new NodaTime.LocalTime(8, 30), desk.Profile, false), (recipient.Work.Calendar, recipient.Work.From, recipient.Channels[0].Channel.Profile, recipient.Channels[0].Consent));
    }

    [Fact]
    public void Erasing_leaves_nothing_personal_in_the_record()
    {
        var anna = Record.Stakeholder(new StakeholderProfile("Anna Lin")
        {
            ExternalKeys = [new("crm", "4711")],
            Zone = "Asia/Shanghai",
            Contacts = [new(Channel.Email, "anna@example.org")],
            WorkingCalendar = Calendars.China,
            Weights = [new("value", 2)],
        }).AssessEngagement(EngagementLevel.Neutral, EngagementLevel.Leading, "Anna said so", Actor.System, Record.Now);
        var erased = anna.Erase(Actor.System, Record.Now);
        var json = System.Text.Encoding.UTF8.GetString(erased.ToCanonicalJson());
        foreach (var personal in new[] { "Anna", "4711", "example.org", "Shanghai", "China" })
        {
            Assert.DoesNotContain(personal, json, StringComparison.Ordinal);
        }

        Assert.Equal((anna.Id, 2.0, 2), (erased.Id, erased.WeightFor("value"), erased.Engagement!.Gap));
        Assert.Same(erased, erased.Erase(Actor.System, Record.Now));
        Assert.Equal("stakeholder.erased", Assert.Throws<RuleViolationException>(() => erased.Describe(new("Anna"), Actor.System, Record.Now)).Code);
    }

    [Fact]
    public void The_grid_is_a_quadrant_chart_in_both_languages()
    {
        var people = new[]
        {
            Record.Stakeholder(new StakeholderProfile("Anna \"Ace\" Lin") { Power = Influence.High, Interest = Influence.High }),
            Record.Stakeholder(new StakeholderProfile("Ben\nHughes")),
        };
        var chart = PowerInterestGrid.ToMermaid(people);
        Assert.StartsWith("quadrantChart\n    title Power and interest\n    x-axis Low interest --> High interest\n    y-axis Low power --> High power\n    quadrant-1 Manage closely\n", chart, StringComparison.Ordinal);
        Assert.Contains($"    \"{people[0].Key} Anna #quot;Ace#quot; Lin\": [0.60, 0.75]\n", chart, StringComparison.Ordinal);
        Assert.Contains($"    \"{people[1].Key} Ben Hughes\": [0.10, 0.25]\n", chart, StringComparison.Ordinal);
        Assert.Contains("quadrant-1 重点管理", PowerInterestGrid.ToMermaid(people, Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void The_matrix_shows_decisions_without_exactly_one_who_is_accountable()
    {
        var people = new[]
        {
            Record.Stakeholder(new StakeholderProfile("Anna | Lin") { Responsibilities = [new("price", ResponsibilityKind.Accountable), new("baseline", ResponsibilityKind.Consulted)] }),
            Record.Stakeholder(new StakeholderProfile("Ben") { Responsibilities = [new("price", ResponsibilityKind.Responsible), new("scope", ResponsibilityKind.Accountable), new("price", ResponsibilityKind.Informed)] }),
            Record.Stakeholder(new StakeholderProfile("Tom") { Responsibilities = [new("scope", ResponsibilityKind.Accountable)] }),
        };
        var matrix = RaciMatrix.Of(people);
        Assert.Equal(["baseline", "scope"], matrix.Unclear);
        Assert.Equal([people[0]], matrix.Who("price", ResponsibilityKind.Accountable));
        Assert.Equal("| Decision | Anna \\| Lin | Ben | Tom |\n|---|---|---|---|\n| baseline | C |  |  |\n| price | A | RI |  |\n| scope |  | A | A |\n", matrix.ToMarkdown());
        Assert.StartsWith("| 决策 |", matrix.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
    }
}
