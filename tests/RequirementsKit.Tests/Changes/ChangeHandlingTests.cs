using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Changes.ABoard;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Changes;

/// <summary>How a change is handled, and what a template covers.</summary>
public sealed class ChangeHandlingTests
{
    private static readonly ChangeTemplate Template = ChangeTemplate.Create("wording", 1, [RequirementField.Title, RequirementField.Statement, RequirementField.Title], After(100));

    [Fact]
    public void Handlings_that_differ_have_different_fingerprints_and_are_not_equal()
    {
        ChangeHandling[] handlings =
        [
            ChangeHandling.Normal, ChangeHandling.Normal.FoundAfterTheFact(), ChangeHandling.Standard(Template), ChangeHandling.Standard(ChangeTemplate.Create("wording", 2, Template.Fields, After(100))),
            ChangeHandling.Emergency("Down", Two, 24), ChangeHandling.Emergency("Slow", Two, 24), ChangeHandling.Emergency("Down", Duty, 24), ChangeHandling.Emergency("Down", Two, 25), ChangeHandling.Emergency("Down", Two, 24).FoundAfterTheFact(),
        ];
        Assert.Equal(handlings.Length, handlings.Select(h => h.ToFingerprint()).Distinct().Count());
        Assert.Equal(ChangeHandling.Emergency("Down", Two, 24), ChangeHandling.Emergency("Down", Two, 24));
        Assert.Equal(ChangeHandling.Emergency("Down", Two, 24).GetHashCode(), ChangeHandling.Emergency("Down", Two, 24).GetHashCode());
        Assert.NotEqual(ChangeHandling.Emergency("Down", Two, 24), ChangeHandling.Emergency("Down", Two, 25));
        Assert.False(ChangeHandling.Normal.Equals(null));
        Assert.Equal([ChangeType.Normal, ChangeType.Standard, ChangeType.Emergency], new[] { handlings[0], handlings[2], handlings[4] }.Select(h => h.Type));
        Assert.Equal([false, true], handlings.Take(2).Select(h => h.IsUnauthorised));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(87_600, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(87_601, false)]
    public void An_emergency_is_ratified_within_an_hour_to_ten_years(int hours, bool isTaken)
    {
        if (isTaken)
        {
            Assert.Equal(After(hours), ChangeHandling.Emergency("Down", Two, hours).RatifyBy(Start));
        }
        else
        {
            Assert.Equal("withinHours", Assert.Throws<ArgumentOutOfRangeException>(() => ChangeHandling.Emergency("Down", Two, hours)).ParamName);
        }
    }

    [Fact]
    public void What_is_no_emergency_has_no_date_of_ratification() => Assert.Null(ChangeHandling.Normal.RatifyBy(Start));

    [Fact]
    public void A_template_names_each_field_once_and_in_order_and_one_at_least()
    {
        Assert.Equal([RequirementField.Title, RequirementField.Statement], Template.Fields);
        Assert.Equal(Template.Fields, ChangeTemplate.Create("wording", 1, [RequirementField.Statement, RequirementField.Title], After(100)).Fields);
        var none = Assert.Throws<ArgumentException>(() => ChangeTemplate.Create("wording", 1, [], After(100)));
        Assert.Equal("fields", none.ParamName);
        Assert.StartsWith("A template that allows no field approves nothing. Name the fields that may change.", none.Message, StringComparison.Ordinal);
        Assert.Equal("version", Assert.Throws<ArgumentOutOfRangeException>(() => ChangeTemplate.Create("wording", 0, Template.Fields, After(100))).ParamName);
    }

    [Fact]
    public void Templates_that_allow_something_else_have_different_fingerprints()
    {
        ChangeTemplate[] templates =
        [
            Template, ChangeTemplate.Create("words", 1, Template.Fields, After(100)), ChangeTemplate.Create("wording", 2, Template.Fields, After(100)),
            ChangeTemplate.Create("wording", 1, [RequirementField.Title], After(100)), ChangeTemplate.Create("wording", 1, Template.Fields, After(101)),
        ];
        Assert.Equal(templates.Length, templates.Select(t => t.ToFingerprint()).Distinct().Count());
    }

    [Fact]
    public void A_template_is_approved_by_a_round_over_exactly_this_version()
    {
        var round = ApprovalRound.Open(Policies.FourEyes, Template.ToFingerprint(), Holders, [People[0]], Start);
        Refused(
            "change-request.template", "The round does not approve the template wording v1: it is Pending. Have exactly this version approved.", "该轮次没有批准模板 wording v1：待定。请让此版本本身获得批准。",
            () => Template.ApprovedBy(round, Start));
        Refused(
            "change-request.template", "The round does not approve the template wording v2: it is over something else. Have exactly this version approved.", "该轮次没有批准模板 wording v2：针对的是其他内容。请让此版本本身获得批准。",
            () => ChangeTemplate.Create("wording", 2, Template.Fields, After(100)).ApprovedBy(Voted(round), Start));
        Assert.NotNull(Template.ApprovedBy(Voted(round), Start).Approval);
    }

    [Fact]
    public void A_standard_change_that_the_template_does_not_cover_says_why()
    {
        var approved = Template.ApprovedBy(Voted(ApprovalRound.Open(Policies.FourEyes, Template.ToFingerprint(), Holders, [People[0]], Start)), Start);
        Assert.Equal(ChangeRequestStatus.Approved, Standard(approved, Faster).Status);
        AssertNotCovered("nobody approved it", "无人批准该模板", Template, Faster);
        AssertNotCovered("it allows revisions and not to Retire", "它只允许修订，不允许“作废”", approved, Faster.AndRetire(Another(2)));
        AssertNotCovered("it does not allow to change Rationale; it allows Title, Statement", "它不允许更改“理由”；允许：标题、需求陈述", approved, Faster.Edit(e => e.Rationale("They wait.")));
        var late = Draft(handling: ChangeHandling.Standard(approved));
        Assert.Equal(ChangeRequestStatus.Approved, late.Submit(ImpactOf(Faster), Holders, Author, After(99)).Status);
        Refused(
            "change-request.template",
            "The template wording v1 does not cover CR-1: it held until 2026-09-05T12:00:00Z. Submit it as a normal change.",
            "模板 wording v1 不适用于 CR-1：有效期至 2026-09-05T12:00:00Z。请作为普通变更提交。",
            () => late.Submit(ImpactOf(Faster), Holders, Author, After(100)));
    }

    private static ApprovalRound Voted(ApprovalRound round) => round.Cast(People[1], BallotVerdict.Approve, Actor.Person(People[1]), Start);

    private static ChangeRequest Standard(ChangeTemplate template, Proposal proposal) => Submitted(handling: ChangeHandling.Standard(template), proposal: proposal);

    private static void AssertNotCovered(string english, string chinese, ChangeTemplate template, Proposal proposal) => Refused(
        "change-request.template",
        $"The template wording v1 does not cover CR-1: {english}. Submit it as a normal change.",
        $"模板 wording v1 不适用于 CR-1：{chinese}。请作为普通变更提交。",
        () => Standard(template, proposal));

    private static Requirement Another(int number) => Requirement.Capture(
        RequirementId.New(Given.Ids, Start), One.ProjectId, number, new RequirementEdit().Statement("The portal shall print."), [Origin.Document("workshop")], null, Author, Start);
}
