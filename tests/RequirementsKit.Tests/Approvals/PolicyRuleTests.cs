using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>What a policy must hold to: where each rule ends, and what the refusal says.</summary>
public sealed class PolicyRuleTests
{
    private const string TieNeedsTime = "/stages/0/groups/0/quorum/extendTieOnce: A tie gives more time, but the stage does not say how much; give it dueAfterHours and atDue with extensionHours.";
    private const string OnlyAMajority = "/stages/0/groups/0/quorum: The quorum has a casting vote or extends a tie, which only a majority can do, one of both, and a part extends none; leave it out.";
    private const string LimitsItself = "/stages/0/groups/0/quorum: The quorum limits And or Or itself; limit its parts.";
    private const string WrongParts = "The quorum has the wrong parts; give And and Or two or more, at most 8 levels deep, and no other rule any.";

    private static ApprovalStage TheStage => new("s", [new("g", null, Quorum.Any)]);

    [Fact]
    public void An_id_has_1_to_500_characters()
    {
        Refused(() => new("", 1, [TheStage]), "The policy '' has 1 problem(s): /id: The id is ''; use 1 to 500 characters.");
        Refused(() => new(" ", 1, [TheStage]), "The policy ' ' has 1 problem(s): /id: The id is ' '; use 1 to 500 characters.");
        var long501 = new string('i', 501);
        Refused(() => new(long501, 1, [TheStage]), $"The policy '{long501}' has 1 problem(s): /id: The id is '{long501}'; use 1 to 500 characters.");
        Sound(() => new(new('i', 500), 1, [TheStage]));
        Sound(() => new("i", 1, [TheStage]));
    }

    [Fact]
    public void A_version_is_1_or_more()
    {
        Has(() => new("p", 0, [TheStage]), "/version: The version is 0; it must be 1 or more.");
        Sound(() => new("p", 1, [TheStage]));
    }

    [Fact]
    public void A_policy_has_stages_with_names_of_their_own()
    {
        const string None = "/stages: There is no stage, so nobody would decide; add one.";
        Has(() => new("p", 1, []), None);
        Has(() => new("p", 1, null!), None);
        Has(() => new("p", 1, [TheStage, null!]), "/stages/1: The stage is null; leave it out.");
        Has(() => new("p", 1, [TheStage, TheStage, TheStage with { Name = "t" }, TheStage]), "/stages: The stage 's' stands 3 times; give each a name of its own.");
        Sound(() => new("p", 1, [TheStage, TheStage with { Name = "S" }]));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void A_stage_and_a_group_have_a_name(string? name)
    {
        Has(Stage(s => s with { Name = name! }), "/stages/0/name: The stage has no name; give it one.");
        Has(Group(g => g with { Name = name! }), "/stages/0/groups/0/name: The group has no name; give it one.");
    }

    [Fact]
    public void A_request_expires_after_1_to_3_650_days()
    {
        Has(() => new("p", 1, [TheStage]) { ExpiresAfterDays = 0 }, "/expiresAfterDays: A request expires after 0 days; use 1 to 3,650, or leave it out for never.");
        Has(() => new("p", 1, [TheStage]) { ExpiresAfterDays = 3_651 }, "/expiresAfterDays: A request expires after 3651 days; use 1 to 3,650, or leave it out for never.");
        Sound(() => new("p", 1, [TheStage]) { ExpiresAfterDays = 1 });
        Sound(() => new("p", 1, [TheStage]) { ExpiresAfterDays = 3_650 });
    }

    [Fact]
    public void A_ballot_is_carried_over_differences_that_there_are()
    {
        Has(
            () => new("p", 1, [TheStage]) { CarryOver = [CarryOverClass.Editorial, (CarryOverClass)9] },
            "/carryOver/1: The difference '9' is unknown; use NoChange, Editorial, BaseOnly, DisjointScope.");
        Sound(() => new("p", 1, [TheStage]) { CarryOver = Enum.GetValues<CarryOverClass>() });
    }

    [Fact]
    public void A_stage_is_due_after_1_to_87_600_hours()
    {
        Has(Stage(s => s with { DueAfterHours = 0 }), "/stages/0/dueAfterHours: The stage is due after 0 hours; use 1 to 87,600.");
        Has(Stage(s => s with { DueAfterHours = 87_601 }), "/stages/0/dueAfterHours: The stage is due after 87601 hours; use 1 to 87,600.");
        Sound(Stage(s => s with { DueAfterHours = 1 }));
        Sound(Stage(s => s with { DueAfterHours = 87_600 }));
    }

    [Fact]
    public void A_role_is_named_or_left_out()
    {
        Has(Stage(s => s with { OverrideRole = "" }), "/stages/0/overrideRole: The role is blank; name one, or leave it out where the right to override is enough.");
        Has(Group(g => g with { Role = " " }), "/stages/0/groups/0/role: The role is blank; name one, or leave it out for everybody who may approve.");
        Has(OfQuorum(Quorum.Any with { Role = " " }), "/stages/0/groups/0/quorum: The quorum names a blank role; name one, or leave it out.");
        Has(OfQuorum(Quorum.Majority with { CastingVote = " " }), "/stages/0/groups/0/quorum: The quorum names a blank role; name one, or leave it out.");
        Sound(Stage(s => s with { OverrideRole = "sponsor" }));
        Sound(Group(g => g with { Role = "board" }));
        Sound(OfQuorum(Quorum.Majority with { CastingVote = "chair", Role = "board" }));
    }

    [Fact]
    public void A_stage_has_groups_with_names_of_their_own()
    {
        const string None = "/stages/0/groups: The stage has no group, so nobody would decide; add one.";
        Has(Stage(s => s with { Groups = [] }), None);
        Has(Stage(s => s with { Groups = null! }), None);
        Has(Stage(s => s with { Groups = null!, DueAfterHours = 8, AtDue = new(DeadlineAction.ExtendOnce) { ExtensionHours = 4 } }), None);
        Has(Stage(s => s with { Groups = [s.Groups[0], null!] }), "/stages/0/groups/1: The group is null; leave it out.");
        Has(Stage(s => s with { Groups = [s.Groups[0], s.Groups[0]] }), "/stages/0/groups: The group 'g' stands 2 times; give each a name of its own.");
        Sound(() => new("p", 1, [TheStage, TheStage with { Name = "t" }]));
    }

    [Fact]
    public void What_a_stage_does_at_its_due_time_is_one_of_four_and_needs_a_due_time()
    {
        Has(AtDue(new((DeadlineAction)9)), "/stages/0/atDue/action: The action '9' is unknown; use Reject, Escalate, ExtendOnce, LazyConsensus.");
        Has(AtDue(new(DeadlineAction.Reject), null), "/stages/0/atDue: The stage has no due time, so this never happens; give it dueAfterHours, or leave this out.");
        Has(AtDue(new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 8 }, null), "/stages/0/atDue: The stage has no due time, so this never happens; give it dueAfterHours, or leave this out.");
        Sound(AtDue(new(DeadlineAction.Reject)));
    }

    [Fact]
    public void More_time_is_1_to_87_600_hours_where_something_gives_it_and_nowhere_else()
    {
        Has(AtDue(new(DeadlineAction.ExtendOnce)), MoreTime("no"));
        Has(AtDue(new(DeadlineAction.ExtendOnce) { ExtensionHours = 0 }), MoreTime("0"));
        Has(AtDue(new(DeadlineAction.ExtendOnce) { ExtensionHours = 87_601 }), MoreTime("87601"));
        Has(AtDue(new(DeadlineAction.Escalate) { Role = "sponsor" }), MoreTime("no"));
        Has(AtDue(new(DeadlineAction.Reject) { ExtensionHours = 4 }), MoreTime("4"));
        Has(AtDue(new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 8, ExtensionHours = 4 }), MoreTime("4"));
        Sound(AtDue(new(DeadlineAction.ExtendOnce) { ExtensionHours = 1 }));
        Sound(AtDue(new(DeadlineAction.ExtendOnce) { ExtensionHours = 87_600 }));
        Sound(AtDue(new(DeadlineAction.Escalate) { Role = "sponsor", ExtensionHours = 1 }));
    }

    [Fact]
    public void A_tie_that_gives_more_time_says_how_much()
    {
        var tie = OfQuorum(Quorum.Majority with { ExtendTieOnce = true });
        Has(tie, TieNeedsTime);
        Has(() => With(tie(), s => s with { DueAfterHours = 8 }), TieNeedsTime);
        Has(
            () => With(tie(), s => s with { AtDue = new(DeadlineAction.Reject) { ExtensionHours = 4 } }),
            "/stages/0/atDue: The stage has no due time, so this never happens; give it dueAfterHours, or leave this out.",
            TieNeedsTime);
        Has(() => With(tie(), s => s with { DueAfterHours = 8, AtDue = new(DeadlineAction.Reject) }), MoreTime("no"));
        Sound(() => With(tie(), s => s with { DueAfterHours = 8, AtDue = new(DeadlineAction.Reject) { ExtensionHours = 4 } }));
        Sound(() => With(tie(), s => s with { Groups = [.. s.Groups, new("other", null, Quorum.Any)], DueAfterHours = 8, AtDue = new(DeadlineAction.Reject) { ExtensionHours = 4 } }));
        Has(
            () => With(tie(), s => s with { Groups = [s.Groups[0], new("h", null, null!), null!], DueAfterHours = 8, AtDue = new(DeadlineAction.Reject) { ExtensionHours = 4 } }),
            "/stages/0/groups/1/quorum: The quorum is missing; say how many approvals it needs.",
            "/stages/0/groups/2: The group is null; leave it out.");
        Has(
            () => With(tie(), s => s with { Groups = [null!, new("h", null, null!), s.Groups[0]], DueAfterHours = 8, AtDue = new(DeadlineAction.Reject) { ExtensionHours = 4 } }),
            "/stages/0/groups/0: The group is null; leave it out.",
            "/stages/0/groups/1/quorum: The quorum is missing; say how many approvals it needs.");
    }

    [Fact]
    public void An_escalation_names_a_role_and_nothing_else_does()
    {
        Has(AtDue(new(DeadlineAction.Escalate) { ExtensionHours = 4 }), "/stages/0/atDue/role: The role is ''; name one where it escalates, and leave it out elsewhere.");
        Has(AtDue(new(DeadlineAction.Escalate) { ExtensionHours = 4, Role = " " }), "/stages/0/atDue/role: The role is ' '; name one where it escalates, and leave it out elsewhere.");
        Has(AtDue(new(DeadlineAction.Reject) { Role = "sponsor" }), "/stages/0/atDue/role: The role is 'sponsor'; name one where it escalates, and leave it out elsewhere.");
    }

    [Fact]
    public void Silence_approves_after_a_notice_of_1_hour_up_to_the_due_time_and_nothing_else_has_a_notice()
    {
        Has(AtDue(new(DeadlineAction.LazyConsensus)), Notice("missing"));
        Has(AtDue(new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 0 }), Notice("0"));
        Has(AtDue(new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 9 }), Notice("9"));
        Has(AtDue(new(DeadlineAction.Reject) { MinimumNoticeHours = 4 }), Notice("4"));
        Sound(AtDue(new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 1 }));
        Sound(AtDue(new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 8 }));
    }

    [Fact]
    public void A_condition_names_one_thing_at_least()
    {
        Has(If(new()), "/stages/0/applicableIf: The condition names nothing, so it always holds; name something, or leave it out.");
        Sound(If(new() { Types = ["Normal"] }));
        Sound(If(new() { MinRisk = RiskLevel.Low }));
        Sound(If(new() { MinCostDelta = 0m }));
        Sound(If(new() { Classifications = ["safety"] }));
        Has(If(new() { MinRisk = (RiskLevel)9 }), "/stages/0/applicableIf/minRisk: The risk '9' is unknown; use Low, Medium, High, Critical.");
    }

    [Fact]
    public void A_list_in_a_condition_is_neither_empty_nor_holds_a_blank_entry()
    {
        foreach (string[] list in new string[][] { [], [" "], ["a", ""] })
        {
            Has(If(new() { Types = list }), "/stages/0/applicableIf/types: The list is empty or holds a blank entry, so it never holds; name what is meant, or leave it out for any.");
            Has(If(new() { Classifications = list }), "/stages/0/applicableIf/classifications: The list is empty or holds a blank entry, so it never holds; name what is meant, or leave it out for any.");
        }
    }

    [Fact]
    public void A_group_decides_at_a_time_that_there_is()
    {
        Has(Group(g => g with { Timing = (DecisionTiming)9 }), "/stages/0/groups/0/timing: The timing '9' is unknown; use WhenDetermined, AtClose.");
        Sound(Group(g => g with { Timing = DecisionTiming.AtClose }));
    }

    [Fact]
    public void A_vote_weighs_1_to_1_000_for_a_role()
    {
        string Wrong(int place, string weight) => $"/stages/0/groups/0/weights/{place}: The weight '{weight}' is wrong; name a role and 1 to 1,000.";
        Has(Group(g => g with { Weights = [new("a", 1), new("b", 0)] }), Wrong(1, "RoleWeight { Role = b, Weight = 0 }"));
        Has(Group(g => g with { Weights = [new("a", 1_001)] }), Wrong(0, "RoleWeight { Role = a, Weight = 1001 }"));
        Has(Group(g => g with { Weights = [new(" ", 1)] }), Wrong(0, "RoleWeight { Role =  , Weight = 1 }"));
        Has(Group(g => g with { Weights = [null!] }), Wrong(0, ""));
        Sound(Group(g => g with { Weights = [new("a", 1), new("b", 1_000)] }));
    }

    [Fact]
    public void A_quorum_is_there_and_follows_a_rule_that_there_is()
    {
        Has(OfQuorum(null!), "/stages/0/groups/0/quorum: The quorum is missing; say how many approvals it needs.");
        Has(OfQuorum(new((QuorumKind)99)), "/stages/0/groups/0/quorum/kind: The rule '99' is unknown; use Any, All, AtLeast, Majority, Percent, Weighted, And, Or.");
        Has(OfQuorum(Quorum.Majority with { Basis = (QuorumBasis)9, Participation = 1 }), "/stages/0/groups/0/quorum/basis: The basis '9' is unknown; use Eligible, Cast, CastNonAbstain.");
    }

    [Theory]
    [InlineData(QuorumKind.AtLeast)]
    [InlineData(QuorumKind.Weighted)]
    public void A_number_of_approvals_is_1_or_more(QuorumKind kind)
    {
        Has(OfQuorum(new(kind)), "/stages/0/groups/0/quorum/value: The quorum asks for 0 approvals; ask for 1 or more.");
        Sound(OfQuorum(new(kind, 1)));
    }

    [Fact]
    public void A_percentage_is_1_to_100()
    {
        Has(OfQuorum(new(QuorumKind.Percent)), "/stages/0/groups/0/quorum/value: The quorum asks for 0 %; ask for 1 to 100.");
        Has(OfQuorum(new(QuorumKind.Percent, 101)), "/stages/0/groups/0/quorum/value: The quorum asks for 101 %; ask for 1 to 100.");
        Sound(OfQuorum(new(QuorumKind.Percent, 1)));
        Sound(OfQuorum(new(QuorumKind.Percent, 100)));
    }

    [Fact]
    public void A_participation_is_0_or_more_and_1_or_more_where_ballots_cast_are_counted()
    {
        string Wrong(int participation) =>
            $"/stages/0/groups/0/quorum/participation: The quorum asks for a participation of {participation}; ask for 1 or more where ballots cast are counted, else 0 or more, so that few ballots do not decide for all.";
        Has(OfQuorum(Quorum.Majority with { Participation = -1 }), Wrong(-1));
        Has(OfQuorum(Quorum.Majority with { Basis = QuorumBasis.Cast }), Wrong(0));
        Has(OfQuorum(Quorum.Majority with { Basis = QuorumBasis.CastNonAbstain, Participation = -1 }), Wrong(-1));
        Sound(OfQuorum(Quorum.Majority with { Participation = 0 }));
        Sound(OfQuorum(Quorum.Majority with { Basis = QuorumBasis.Cast, Participation = 1 }));
    }

    [Fact]
    public void Rejections_are_allowed_0_or_more()
    {
        Has(OfQuorum(Quorum.Any with { AllowedRejects = -1 }), "/stages/0/groups/0/quorum/allowedRejects: The quorum allows -1 rejections; allow 0 or more, or leave it out.");
        Sound(OfQuorum(Quorum.Any with { AllowedRejects = 0 }));
    }

    [Fact]
    public void Only_a_majority_breaks_a_tie_in_one_way()
    {
        Has(OfQuorum(Quorum.All with { CastingVote = "chair" }), OnlyAMajority);
        ApprovalPolicy Tie(Quorum quorum) => With(OfQuorum(quorum)(), s => s with { DueAfterHours = 8, AtDue = new(DeadlineAction.Reject) { ExtensionHours = 4 } });
        Has(() => Tie(Quorum.All with { ExtendTieOnce = true }), OnlyAMajority);
        Has(() => Tie(Quorum.Majority with { ExtendTieOnce = true, CastingVote = "chair" }), OnlyAMajority);
        Sound(OfQuorum(Quorum.Or(Quorum.Any, Quorum.Majority with { CastingVote = "chair" })));
        Has(
            OfQuorum(Quorum.Or(Quorum.Any, Quorum.Majority with { ExtendTieOnce = true })),
            OnlyAMajority.Replace("quorum:", "quorum/parts/1:", StringComparison.Ordinal));
    }

    [Fact]
    public void And_and_or_have_two_parts_or_more_and_nothing_else_has_any()
    {
        const string Wrong = "/stages/0/groups/0/quorum/parts: " + WrongParts;
        Has(OfQuorum(new(QuorumKind.And)), Wrong);
        Has(OfQuorum(new(QuorumKind.Or)), Wrong);
        Has(OfQuorum(Quorum.And(Quorum.Any)), Wrong);
        Has(OfQuorum(Quorum.Any with { Parts = [Quorum.Any, Quorum.All] }), Wrong);
        Sound(OfQuorum(Quorum.And(Quorum.Any, Quorum.All)));
        Has(OfQuorum(Quorum.Or(Quorum.Any, null!)), "/stages/0/groups/0/quorum/parts/1: The quorum is missing; say how many approvals it needs.");
    }

    [Fact]
    public void Parts_go_8_levels_deep()
    {
        static Quorum Deep(int levels) => levels == 0 ? Quorum.Any : Quorum.And(Deep(levels - 1), Quorum.All);
        Sound(OfQuorum(Deep(8)));
        Has(
            OfQuorum(Deep(9)),
            $"/stages/0/groups/0/quorum{string.Concat(Enumerable.Repeat("/parts/0", 9))}/parts: {WrongParts}",
            $"/stages/0/groups/0/quorum{string.Concat(Enumerable.Repeat("/parts/0", 8))}/parts/1/parts: {WrongParts}");
    }

    [Fact]
    public void And_and_or_limit_their_parts_and_not_themselves()
    {
        var both = Quorum.And(Quorum.Any, Quorum.All);
        Has(OfQuorum(both with { Participation = 1 }), LimitsItself);
        Has(OfQuorum(both with { AllowedRejects = 0 }), LimitsItself);
        Has(OfQuorum(both with { Role = "board" }), LimitsItself);
        Has(OfQuorum(both with { Basis = QuorumBasis.Cast, Participation = 1 }), LimitsItself);
        Assert.EndsWith(LimitsItself, Refusal(OfQuorum(both with { Basis = QuorumBasis.Cast })), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_listed_in_the_order_of_the_policy() => Has(
        () => new([new(" ", [new("g", null, new(QuorumKind.Percent))]) { DueAfterHours = 0 }, null!], "p", 0) { ExpiresAfterDays = 0, CarryOver = [0] },
        "/version: The version is 0; it must be 1 or more.",
        "/stages/0/name: The stage has no name; give it one.",
        "/stages/0/dueAfterHours: The stage is due after 0 hours; use 1 to 87,600.",
        "/stages/0/groups/0/quorum/value: The quorum asks for 0 %; ask for 1 to 100.",
        "/stages/1: The stage is null; leave it out.",
        "/expiresAfterDays: A request expires after 0 days; use 1 to 3,650, or leave it out for never.",
        "/carryOver/0: The difference '0' is unknown; use NoChange, Editorial, BaseOnly, DisjointScope.");

    private static string MoreTime(string hours) =>
        $"/stages/0/atDue/extensionHours: There are {hours} hours more; use 1 to 87,600 where it escalates, extends or extends a tie, and leave it out elsewhere.";

    private static string Notice(string hours) =>
        $"/stages/0/atDue/minimumNoticeHours: The notice is {hours}; where silence approves, use 1 up to the hours after which the stage is due, and leave it out elsewhere.";

    private static Func<ApprovalPolicy> Stage(Func<ApprovalStage, ApprovalStage> change) => () => new([change(TheStage)], "p", 1);

    private static Func<ApprovalPolicy> Group(Func<ApprovalGroup, ApprovalGroup> change) => Stage(s => s with { Groups = [change(s.Groups[0])] });

    private static Func<ApprovalPolicy> OfQuorum(Quorum quorum) => Group(g => g with { Quorum = quorum });

    private static Func<ApprovalPolicy> AtDue(DeadlineRule rule, int? dueAfterHours = 8) => Stage(s => s with { DueAfterHours = dueAfterHours, AtDue = rule });

    private static Func<ApprovalPolicy> If(SubjectCondition condition) => Stage(s => s with { ApplicableIf = condition });

    private static ApprovalPolicy With(ApprovalPolicy policy, Func<ApprovalStage, ApprovalStage> change) => new([change(policy.Stages[0])], "p", 1);

    private static void Sound(Func<ApprovalPolicy> policy) => policy().RequireSound();

    private static void Has(Func<ApprovalPolicy> policy, params string[] problems) => Refused(policy, $"The policy 'p' has {problems.Length} problem(s): {string.Join(" ", problems)}");

    private static void Refused(Func<ApprovalPolicy> policy, string message) => Assert.Equal(message, Refusal(policy));

    private static string Refusal(Func<ApprovalPolicy> policy) => Assert.Throws<ArgumentException>(() => policy().RequireSound()).Message;
}
