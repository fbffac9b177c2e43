using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>What the JSON of a policy may look like: the kind of every member, and how problems of form and of meaning go together.</summary>
public sealed class PolicyFormTests
{
    private const string Members = "id, version, stages, separateDuties, distinctPeople, distinctAcrossGroups, carryOver, requiredStatements, expiresAfterDays, separatedEditor, allowsOnBehalf";
    private const string StageMembers = "name, groups, dueAfterHours, atDue, applicableIf, overrideRole";
    private const string GroupMembers = "name, role, quorum, mayVeto, timing, weights";
    private const string QuorumMembers = "kind, value, basis, participation, allowedRejects, castingVote, extendTieOnce, role, parts";
    private const string DeadlineMembers = "action, extensionHours, role, minimumNoticeHours";
    private const string ConditionMembers = "types, minRisk, minCostDelta, classifications";

    [Fact]
    public void Every_member_of_a_policy_is_of_its_kind() => Has(
        """
        {"id":1,"version":1.5,"stages":{},"separateDuties":"yes","distinctPeople":0,"distinctAcrossGroups":[],"carryOver":["None",1],"requiredStatements":[true],
         "expiresAfterDays":"9","separatedEditor":"somebody","allowsOnBehalf":{}}
        """,
        "/id: A text is needed here, not 1.",
        "/version: A whole number is needed here, not 1.5.",
        "/stages: A list is needed here, not an object.",
        "/separateDuties: true or false is needed here, not \"yes\".",
        "/distinctPeople: true or false is needed here, not 0.",
        "/distinctAcrossGroups: true or false is needed here, not a list.",
        "/carryOver/0: One of NoChange, Editorial, BaseOnly, DisjointScope is needed here, not \"None\".",
        "/carryOver/1: One of NoChange, Editorial, BaseOnly, DisjointScope is needed here, not 1.",
        "/requiredStatements/0: A text is needed here, not true.",
        "/expiresAfterDays: A whole number is needed here, not \"9\".",
        "/separatedEditor: The id of a person is needed here, not \"somebody\".",
        "/allowsOnBehalf: true or false is needed here, not an object.");

    [Fact]
    public void Every_member_of_a_stage_is_of_its_kind()
    {
        HasForm(
            Policy("""{"name":[],"groups":"all","dueAfterHours":true,"atDue":8,"applicableIf":"never","overrideRole":1}"""),
            "/stages/0/name: A text is needed here, not a list.",
            "/stages/0/groups: A list is needed here, not \"all\".",
            "/stages/0/dueAfterHours: A whole number is needed here, not true.",
            $"/stages/0/atDue: An object with {DeadlineMembers} is needed here, not 8.",
            $"/stages/0/applicableIf: An object with {ConditionMembers} is needed here, not \"never\".",
            "/stages/0/overrideRole: A text is needed here, not 1.");
        HasForm(
            Policy(Stage("""
                "dueAfterHours":8,"atDue":{"action":"Wait","extensionHours":"4","role":2,"minimumNoticeHours":false},
                "applicableIf":{"types":"Normal","minRisk":"Some","minCostDelta":"1000","classifications":[1,"a",null]}
                """)),
            "/stages/0/atDue/action: One of Reject, Escalate, ExtendOnce, LazyConsensus is needed here, not \"Wait\".",
            "/stages/0/atDue/extensionHours: A whole number is needed here, not \"4\".",
            "/stages/0/atDue/role: A text is needed here, not 2.",
            "/stages/0/atDue/minimumNoticeHours: A whole number is needed here, not false.",
            "/stages/0/applicableIf/types: A list is needed here, not \"Normal\".",
            "/stages/0/applicableIf/minRisk: One of Low, Medium, High, Critical is needed here, not \"Some\".",
            "/stages/0/applicableIf/minCostDelta: A number is needed here, not \"1000\".",
            "/stages/0/applicableIf/classifications/0: A text is needed here, not 1.",
            "/stages/0/applicableIf/classifications/2: A text is needed here, not null.");
    }

    [Fact]
    public void Every_member_of_a_group_is_of_its_kind()
    {
        HasForm(
            Policy(Group("""{"name":null,"role":1,"quorum":"Any","mayVeto":"no","timing":"Soon","weights":1}""")),
            "/stages/0/groups/0/name: A text is needed here, not null.",
            "/stages/0/groups/0/role: A text is needed here, not 1.",
            $"/stages/0/groups/0/quorum: An object with {QuorumMembers} is needed here, not \"Any\".",
            "/stages/0/groups/0/mayVeto: true or false is needed here, not \"no\".",
            "/stages/0/groups/0/timing: One of WhenDetermined, AtClose is needed here, not \"Soon\".",
            "/stages/0/groups/0/weights: A list is needed here, not 1.");
        HasForm(
            Policy(Group("""{"name":"g","quorum":{"kind":"Any"},"weights":[1,{"role":2,"weight":"3"},{},{"role":"a","weight":1,"for":"b"}]}""")),
            "/stages/0/groups/0/weights/0: An object with role, weight is needed here, not 1.",
            "/stages/0/groups/0/weights/1/role: A text is needed here, not 2.",
            "/stages/0/groups/0/weights/1/weight: A whole number is needed here, not \"3\".",
            "/stages/0/groups/0/weights/2/role: 'role' is missing; add it.",
            "/stages/0/groups/0/weights/2/weight: 'weight' is missing; add it.",
            "/stages/0/groups/0/weights/3/for: 'for' is unknown; use role, weight.");
    }

    [Fact]
    public void Every_member_of_a_quorum_is_of_its_kind() => HasForm(
        Policy(Group("""
            {"name":"g","quorum":{"kind":"Most","value":"2","basis":"Present","participation":1.5,"allowedRejects":"0","castingVote":1,"extendTieOnce":"yes","role":[],"parts":[{"kind":3},"Any"]}}
            """)),
        "/stages/0/groups/0/quorum/kind: One of Any, All, AtLeast, Majority, Percent, Weighted, And, Or is needed here, not \"Most\".",
        "/stages/0/groups/0/quorum/value: A whole number is needed here, not \"2\".",
        "/stages/0/groups/0/quorum/basis: One of Eligible, Cast, CastNonAbstain is needed here, not \"Present\".",
        "/stages/0/groups/0/quorum/participation: A whole number is needed here, not 1.5.",
        "/stages/0/groups/0/quorum/allowedRejects: A whole number is needed here, not \"0\".",
        "/stages/0/groups/0/quorum/castingVote: A text is needed here, not 1.",
        "/stages/0/groups/0/quorum/extendTieOnce: true or false is needed here, not \"yes\".",
        "/stages/0/groups/0/quorum/role: A text is needed here, not a list.",
        "/stages/0/groups/0/quorum/parts/0/kind: One of Any, All, AtLeast, Majority, Percent, Weighted, And, Or is needed here, not 3.",
        $"/stages/0/groups/0/quorum/parts/1: An object with {QuorumMembers} is needed here, not \"Any\".");

    [Fact]
    public void What_is_needed_and_missing_is_named()
    {
        Has("{}", "/id: 'id' is missing; add it.", "/version: 'version' is missing; add it.", "/stages: 'stages' is missing; add it.");
        Has(Policy("{}"), "/stages/0/name: 'name' is missing; add it.", "/stages/0/groups: 'groups' is missing; add it.");
        Has(Policy(Group("{}")), "/stages/0/groups/0/name: 'name' is missing; add it.", "/stages/0/groups/0/quorum: 'quorum' is missing; add it.");
        Has(Policy(Group("""{"name":"g","quorum":{}}""")), "/stages/0/groups/0/quorum/kind: 'kind' is missing; add it.");
        Has(Policy(Stage("""  "dueAfterHours":8,"atDue":{}  """)), "/stages/0/atDue/action: 'action' is missing; add it.");
    }

    [Fact]
    public void What_nobody_knows_is_named_with_what_there_is()
    {
        Has(Policy(Stage(), "\"colour\":\"red\","), $"/colour: 'colour' is unknown; use {Members}.");
        Has(Policy(Stage("\"colour\":\"red\"")), $"/stages/0/colour: 'colour' is unknown; use {StageMembers}.");
        Has(Policy(Group("""{"name":"g","colour":1,"quorum":{"kind":"Any"}}""")), $"/stages/0/groups/0/colour: 'colour' is unknown; use {GroupMembers}.");
        Has(Policy(Group("""{"name":"g","quorum":{"kind":"Any","Value":1}}""")), $"/stages/0/groups/0/quorum/Value: 'Value' is unknown; use {QuorumMembers}.");
        Has(Policy(Stage("""  "dueAfterHours":8,"atDue":{"action":"Reject","then":1}  """)), $"/stages/0/atDue/then: 'then' is unknown; use {DeadlineMembers}.");
        Has(Policy(Stage("""  "applicableIf":{"types":["a"],"cost":1}  """)), $"/stages/0/applicableIf/cost: 'cost' is unknown; use {ConditionMembers}.");
    }

    [Theory]
    [InlineData("a/b", "/a~1b")]
    [InlineData("a~b", "/a~0b")]
    [InlineData("~1", "/~01")]
    [InlineData("a/~b", "/a~1~0b")]
    public void A_place_is_a_json_pointer_whatever_the_member_is_called(string member, string place) =>
        Has(Policy(Stage(), $"\"{member}\":1,"), $"{place}: '{member}' is unknown; use {Members}.");

    [Fact]
    public void Null_is_the_same_as_left_out_except_where_something_is_needed()
    {
        var reading = ApprovalPolicy.Read(Policy(Stage("\"dueAfterHours\":null,\"atDue\":null,\"applicableIf\":null,\"overrideRole\":null"), "\"carryOver\":null,\"separatedEditor\":null,"));
        Assert.Equal(ApprovalPolicy.FromJson(Policy(Stage())), reading.Policy);
        Has("""{"id":null,"version":null,"stages":null}""", "/id: A text is needed here, not null.", "/version: A whole number is needed here, not null.", "/stages: A list is needed here, not null.");
        Has("""{"id":"p","version":1,"stages":[null]}""", $"/stages/0: An object with {StageMembers} is needed here, not null.");
    }

    [Theory]
    [InlineData("2147483647", true)]
    [InlineData("2147483648", false)]
    [InlineData("1e2", false)]
    public void A_whole_number_fits_32_bits(string number, bool fits) => Assert.Equal(fits, ApprovalPolicy.Read($$"""{"id":"p","version":{{number}},"stages":[{{Stage()}}]}""").Policy is not null);

    [Theory]
    [InlineData("0.5", true)]
    [InlineData("-1000", true)]
    [InlineData("1e30", false)]
    public void A_cost_is_a_number_that_a_decimal_holds(string number, bool fits) =>
        Assert.Equal(fits, ApprovalPolicy.Read(Policy(Stage($$"""  "applicableIf":{"minCostDelta":{{number}} }  """))).Policy is not null);

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var editor = StakeholderId.New(Given.Ids, Given.Start);
        var policy = ApprovalPolicy.FromJson($$"""
            {"id":"p","version":7,"separateDuties":false,"distinctPeople":true,"distinctAcrossGroups":true,"carryOver":["Editorial"],"requiredStatements":["Cost"],"expiresAfterDays":30,
             "separatedEditor":"{{editor}}","allowsOnBehalf":false,
             "stages":[{"name":"s","dueAfterHours":8,"atDue":{"action":"Escalate","extensionHours":4,"role":"sponsor"},"overrideRole":"lead",
               "applicableIf":{"types":["Normal"],"minRisk":"High","minCostDelta":10.5,"classifications":["safety"]},
               "groups":[{"name":"g","role":"board","mayVeto":true,"timing":"AtClose","weights":[{"role":"chair","weight":3}],
                 "quorum":{"kind":"Majority","basis":"Cast","participation":2,"allowedRejects":1,"castingVote":"chair","role":"board"} }] }] }
            """);
        Assert.Equal(("p", 7, false, true, true, false, 30, editor), (policy.Id, policy.Version, policy.SeparateDuties, policy.DistinctPeople, policy.DistinctAcrossGroups, policy.AllowsOnBehalf, policy.ExpiresAfterDays, policy.SeparatedEditor));
        Assert.Equal([CarryOverClass.Editorial], policy.CarryOver!);
        Assert.Equal(["Cost"], policy.RequiredStatements!);
        var stage = Assert.Single(policy.Stages);
        Assert.Equal(("s", 8, "lead", new DeadlineRule(DeadlineAction.Escalate) { ExtensionHours = 4, Role = "sponsor" }), (stage.Name, stage.DueAfterHours, stage.OverrideRole, stage.AtDue));
        Assert.Equal((RiskLevel.High, 10.5m), (stage.ApplicableIf!.MinRisk, stage.ApplicableIf.MinCostDelta));
        var group = Assert.Single(stage.Groups);
        Assert.Equal(("g", "board", true, DecisionTiming.AtClose, new RoleWeight("chair", 3)), (group.Name, group.Role, group.MayVeto, group.Timing, group.Weights![0]));
        Assert.Equal(Quorum.Majority with { Basis = QuorumBasis.Cast, Participation = 2, AllowedRejects = 1, CastingVote = "chair", Role = "board" }, group.Quorum);
    }

    [Fact]
    public void A_problem_of_form_hides_what_follows_from_it_and_nothing_else()
    {
        // The quorum is misformed, so nothing is said of what it holds; the weight beside it still is.
        Has(
            Policy(Group("""{"name":"g","quorum":7,"weights":[{"role":"a","weight":0}]}""")),
            $"/stages/0/groups/0/quorum: An object with {QuorumMembers} is needed here, not 7.",
            "/stages/0/groups/0/weights/0: The weight 'RoleWeight { Role = a, Weight = 0 }' is wrong; name a role and 1 to 1,000.");

        // A member whose name begins alike is another member.
        Has(
            Policy(Stage("""  "dueAfterHours":"8","dueAfter":1,"overrideRole":" "  """)),
            "/stages/0/dueAfterHours: A whole number is needed here, not \"8\".",
            $"/stages/0/dueAfter: 'dueAfter' is unknown; use {StageMembers}.",
            "/stages/0/overrideRole: The role is blank; name one, or leave it out where the right to override is enough.");

        // What holds something misformed is not said to lack it.
        Has(Policy(Stage("""  "applicableIf":{"minRisk":"Huge"}  """)), "/stages/0/applicableIf/minRisk: One of Low, Medium, High, Critical is needed here, not \"Huge\".");
        Has(Policy(Stage("""  "applicableIf":{"types":["a",1,2]}  """)), "/stages/0/applicableIf/types/1: A text is needed here, not 1.", "/stages/0/applicableIf/types/2: A text is needed here, not 2.");
    }

    [Fact]
    public void What_stands_after_something_misformed_keeps_its_place()
    {
        Has(
            """{"id":"p","version":1,"stages":[7,{"name":"s","dueAfterHours":0,"groups":["x",{"name":" ","quorum":{"kind":"And","parts":[1,{"kind":"Percent","value":101}]}}]}]}""",
            $"/stages/0: An object with {StageMembers} is needed here, not 7.",
            $"/stages/1/groups/0: An object with {GroupMembers} is needed here, not \"x\".",
            $"/stages/1/groups/1/quorum/parts/0: An object with {QuorumMembers} is needed here, not 1.",
            "/stages/1/dueAfterHours: The stage is due after 0 hours; use 1 to 87,600.",
            "/stages/1/groups/1/name: The group has no name; give it one.",
            "/stages/1/groups/1/quorum/parts/1/value: The quorum asks for 101 %; ask for 1 to 100.");
        Has(
            Policy(Group("""{"name":"g","quorum":{"kind":"Any"},"weights":[{"role":"a","weight":"1"},{"role":"b","weight":0}]}""")),
            "/stages/0/groups/0/weights/0/weight: A whole number is needed here, not \"1\".",
            "/stages/0/groups/0/weights/1: The weight 'RoleWeight { Role = b, Weight = 0 }' is wrong; name a role and 1 to 1,000.");
        Has(
            Policy(Group("""{"name":"g","quorum":{"kind":"Any"},"weights":[1,{"role":"b","weight":0}]}""")),
            "/stages/0/groups/0/weights/0: An object with role, weight is needed here, not 1.",
            "/stages/0/groups/0/weights/1: The weight 'RoleWeight { Role = b, Weight = 0 }' is wrong; name a role and 1 to 1,000.");
    }

    [Fact]
    public void A_problem_in_the_second_stage_hides_none_in_the_eleventh()
    {
        string[] stages = [.. Enumerable.Range(0, 10).Select(i => $$"""{"name":"s{{i}}","groups":[{"name":"g","quorum":{"kind":"Any"} }] }"""), """{"name":"s10","groups":[{"name":"g","quorum":{"kind":"Any"}}],"dueAfterHours":0}"""];
        stages[1] = "7";
        Has(
            Policy(string.Join(',', stages)),
            $"/stages/1: An object with {StageMembers} is needed here, not 7.",
            "/stages/10/dueAfterHours: The stage is due after 0 hours; use 1 to 87,600.");
    }

    [Fact]
    public void A_text_that_is_no_json_or_says_something_twice_is_told_so()
    {
        Assert.StartsWith("The text is no JSON, or says something twice: ", Assert.Single(ApprovalPolicy.Read("{").Problems).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("The text is no JSON, or says something twice: ", Assert.Single(ApprovalPolicy.Read("""{"id":"a","id":"b"}""").Problems).ToString(), StringComparison.Ordinal);
        Has("[]", $"An object with {Members} is needed here, not a list.");
        Has("7", $"An object with {Members} is needed here, not 7.");
        Assert.Equal("json", Assert.Throws<ArgumentNullException>(() => ApprovalPolicy.Read(null!)).ParamName);
        Assert.StartsWith("The JSON of the policy has 3 problem(s): /id: 'id' is missing; add it. /version: ", Assert.Throws<ArgumentException>(() => ApprovalPolicy.FromJson("{}")).Message, StringComparison.Ordinal);
    }

    private static string Policy(string stage, string members = "") => $$"""{"id":"p",{{members}}"version":1,"stages":[{{stage}}]}""";

    private static string Stage(string members = "") => $$"""{"name":"s","groups":[{"name":"g","quorum":{"kind":"Any"} }]{{(members.Length == 0 ? "" : "," + members)}} }""";

    private static string Group(string group) => $$"""{"name":"s","groups":[{{group}}]}""";

    /// <summary>All problems, and no policy.</summary>
    private static void Has(string json, params string[] problems)
    {
        var reading = ApprovalPolicy.Read(json);
        Assert.Null(reading.Policy);
        Assert.Equal(problems, reading.Problems.Select(p => p.ToString()));
    }

    /// <summary>The problems of form, whatever is wrong in meaning with what is left.</summary>
    private static void HasForm(string json, params string[] problems) => Assert.Equal(problems, ApprovalPolicy.Read(json).Problems.Take(problems.Length).Select(p => p.ToString()));
}
