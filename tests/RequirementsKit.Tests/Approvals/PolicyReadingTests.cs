using System.Text.Json;
using Json.Schema;
using RequirementsKit.Approvals;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Approvals;

public sealed class PolicyReadingTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", "approval-policy.schema.json")));

    private static readonly ApprovalPolicy Full = new(
        "full",
        3,
        [
            new("board", [new("board", "board", Quorum.Majority with { ExtendTieOnce = true }, MayVeto: true) { Timing = DecisionTiming.AtClose }])
            {
                DueAfterHours = 48, AtDue = new(DeadlineAction.Escalate) { ExtensionHours = 24, Role = "sponsor" }, OverrideRole = "sponsor",
            },
            new("money", [new("money", null, Quorum.And(Quorum.Weighted(4), Quorum.OfRole("finance", 1))) { Weights = [new("finance", 3)] }])
            {
                ApplicableIf = new() { MinCostDelta = 1_000m, MinRisk = RiskLevel.High, Types = ["Normal"], Classifications = ["safety"] },
            },
            new("notice", [new("all", null, Quorum.Percent(60) with { Basis = QuorumBasis.Cast, Participation = 2, AllowedRejects = 1 })]) { DueAfterHours = 72, AtDue = new(DeadlineAction.LazyConsensus) { MinimumNoticeHours = 72 } },
        ])
    {
        CarryOver = [CarryOverClass.Editorial, CarryOverClass.BaseOnly],
        DistinctPeople = true,
        DistinctAcrossGroups = true,
        SeparatedEditor = StakeholderId.New(Given.Ids, Given.Start),
    };

    public static TheoryData<string> Good => [Full.ToJson(), Policies.SingleApprover.ToJson(), Policies.FourEyes.ToJson(), Policies.ChangeControlBoard.ToJson(), Minimal()];

    /// <summary>A policy with one thing changed, and the place of the problem.</summary>
    public static TheoryData<string, string> Bad => new()
    {
        { Minimal(policy: "\"extra\":1,"), "/extra" },
        { Minimal(stage: "\"dueAfterHours\":0,"), "/stages/0/dueAfterHours" },
        { Minimal(stage: "\"dueAfterHours\":\"8\","), "/stages/0/dueAfterHours" },
        { Minimal(stage: "\"overrideRole\":\" \","), "/stages/0/overrideRole" },
        { Minimal(stage: "\"dueAfterHours\":8,\"atDue\":{\"action\":\"Approve\"},"), "/stages/0/atDue/action" },
        { Minimal(stage: "\"applicableIf\":{\"types\":[]},"), "/stages/0/applicableIf/types" },
        { Minimal(stage: "\"applicableIf\":{\"minRisk\":\"Huge\"},"), "/stages/0/applicableIf/minRisk" },
        { Minimal(group: "\"timing\":\"Later\","), "/stages/0/groups/0/timing" },
        { Minimal(group: "\"weights\":[{\"role\":\"board\",\"weight\":0}],"), "/stages/0/groups/0/weights/0" },
        { Minimal(quorum: "{\"kind\":\"Percent\",\"value\":101}"), "/stages/0/groups/0/quorum/value" },
        { Minimal(quorum: "{\"kind\":\"Any\",\"participation\":-1}"), "/stages/0/groups/0/quorum/participation" },
        { Minimal(quorum: "{\"kind\":\"Or\",\"parts\":[{\"kind\":\"Any\"}]}"), "/stages/0/groups/0/quorum/parts" },
        { Minimal(quorum: "null"), "/stages/0/groups/0/quorum" },
        { Minimal(policy: "\"expiresAfterDays\":0,"), "/expiresAfterDays" },
        { Minimal(policy: "\"carryOver\":[\"Anything\"],"), "/carryOver/0" },
    };

    /// <summary>What a schema cannot say: rules between members.</summary>
    public static TheoryData<string, string> BadInMeaning => new()
    {
        { Minimal(stage: "\"atDue\":{\"action\":\"Reject\"},"), "/stages/0/atDue" },
        { Minimal(stage: "\"dueAfterHours\":8,\"atDue\":{\"action\":\"ExtendOnce\"},"), "/stages/0/atDue/extensionHours" },
        { Minimal(stage: "\"dueAfterHours\":8,\"atDue\":{\"action\":\"Reject\",\"extensionHours\":4},"), "/stages/0/atDue/extensionHours" },
        { Minimal(stage: "\"dueAfterHours\":8,\"atDue\":{\"action\":\"Escalate\",\"extensionHours\":4},"), "/stages/0/atDue/role" },
        { Minimal(stage: "\"dueAfterHours\":8,\"atDue\":{\"action\":\"LazyConsensus\"},"), "/stages/0/atDue/minimumNoticeHours" },
        { Minimal(stage: "\"dueAfterHours\":8,\"atDue\":{\"action\":\"LazyConsensus\",\"minimumNoticeHours\":9},"), "/stages/0/atDue/minimumNoticeHours" },
        { Minimal(stage: "\"applicableIf\":{},"), "/stages/0/applicableIf" },
        { Minimal(quorum: "{\"kind\":\"Majority\",\"extendTieOnce\":true}"), "/stages/0/groups/0/quorum/extendTieOnce" },
        { Minimal(quorum: "{\"kind\":\"Any\",\"castingVote\":\"chair\"}"), "/stages/0/groups/0/quorum" },
        { Minimal(quorum: "{\"kind\":\"Percent\",\"value\":50,\"basis\":\"Cast\"}"), "/stages/0/groups/0/quorum/participation" },
        { Minimal(quorum: "{\"kind\":\"And\",\"allowedRejects\":1,\"parts\":[{\"kind\":\"Any\"},{\"kind\":\"All\"}]}"), "/stages/0/groups/0/quorum" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_policy_that_is_read_fits_the_published_schema_and_is_written_the_same(string json)
    {
        var reading = ApprovalPolicy.Read(json);
        Assert.Empty(reading.Problems);
        Assert.True(Fits(json));
        Assert.Equal(reading.Policy!.ToJson(), ApprovalPolicy.FromJson(reading.Policy.ToJson()).ToJson());
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_the_schema_refuses_is_refused_at_its_place(string json, string place)
    {
        var problem = Assert.Single(ApprovalPolicy.Read(json).Problems);
        Assert.Equal(place, problem.Place);
        Assert.False(Fits(json));
    }

    [Theory]
    [MemberData(nameof(BadInMeaning))]
    public void What_no_schema_can_say_is_refused_at_its_place(string json, string place)
    {
        var problem = Assert.Single(ApprovalPolicy.Read(json).Problems);
        Assert.Equal(place, problem.Place);
    }

    [Fact]
    public void All_problems_are_listed_at_once_those_of_form_and_those_of_meaning()
    {
        const string Json = """
            {"id":"","version":"1","stages":[
              {"name":"a","groups":[{"name":"g","quorum":{"kind":"Any","colour":"red"}}],"dueAfterHours":0},
              {"name":"a","groups":[{"name":"g","quorum":{"kind":"Percent","value":140}},null]}]}
            """;
        Assert.Equal(
            ["/id", "/stages", "/stages/0/dueAfterHours", "/stages/0/groups/0/quorum/colour", "/stages/1/groups/0/quorum/value", "/stages/1/groups/1", "/version"],
            ApprovalPolicy.Read(Json).Problems.Select(p => p.Place).Order(StringComparer.Ordinal));
        var refused = Assert.Throws<ArgumentException>(() => ApprovalPolicy.FromJson(Json));
        Assert.Contains("7 problem(s)", refused.Message, StringComparison.Ordinal);
        Assert.Contains("/stages/1/groups/0/quorum/value: The quorum asks for 140 %; ask for 1 to 100.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":"a","id":"b"}""")]
    public void A_text_that_is_no_policy_at_all_is_one_problem_of_the_whole(string json) => Assert.Equal("", Assert.Single(ApprovalPolicy.Read(json).Problems).Place);

    [Fact]
    public void A_policy_explains_itself_in_both_languages()
    {
        Assert.Equal("Policy change-control-board v1: 1 stage.\n1. board: 'board' (board) needs a majority, and each seat may veto.\nWho contributed to the content does not vote.\n", Policies.ChangeControlBoard.ToText());
        Assert.Contains("“board”（board）需要过半数同意，每个席位都可否决", Policies.ChangeControlBoard.ToText(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("after 48 hours it goes to 'sponsor' too, with 24 hours more", Full.ToText(), StringComparison.Ordinal);
        Assert.Contains("72 小时内无人反对即视为同意", Full.ToText(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_draws_itself() => Assert.Equal(
        "flowchart TD\n    start([submitted]) --> s1\n    subgraph s1[\"board\"]\n        s1g1[\"board: a majority, may veto\"]\n    end\n    s1 --> approved([approved])\n",
        Policies.ChangeControlBoard.ToMermaid());

    [Fact]
    public void A_name_cannot_leave_its_label_in_a_drawing() =>
        Assert.Contains("[\"a#quot;]<br>", new ApprovalPolicy("p", 1, [new("a\"]<br>", [new("g", null, Quorum.Any)])]).ToMermaid().Replace("#lt;", "<", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public async Task A_project_keeps_every_version_of_its_policies()
    {
        var given = await Given.AProjectAsync();
        var catalog = new PolicyCatalog([Policies.FourEyes, Full], [new(new() { MinRisk = RiskLevel.High }, "full")], [new("fair", new(2026, 9, 1, 0, 0), new(2026, 9, 2, 0, 0), "Europe/Berlin")]);
        var project = await given.Kit.Project.SetPoliciesAsync(catalog, given.Lead);
        Assert.Equal(catalog, project.Policies);
        Assert.Equal("full", project.Policies!.Demanded(new() { Risk = RiskLevel.Critical }).Id);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Project.SetPoliciesAsync(new([Policies.FourEyes]), given.Lead));
        Assert.Equal("project.policy-version", refused.Code);
        Assert.Contains("add version 4", refused.Message, StringComparison.Ordinal);
        Assert.Equal("project.missing-capability", (await Assert.ThrowsAsync<RuleViolationException>(() => given.Kit.Project.SetPoliciesAsync(catalog, given.Anna.ToActor()))).Code);
    }

    private static string Minimal(string policy = "", string stage = "", string group = "", string quorum = "{\"kind\":\"Any\"}") =>
        $$"""{"id":"p",{{policy}}"version":1,"stages":[{"name":"s",{{stage}}"groups":[{"name":"g",{{group}}"quorum":{{quorum}}}]}]}""";

    private static bool Fits(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Schema.Evaluate(document.RootElement).IsValid;
    }

    [Fact]
    public void A_copy_that_says_something_else_has_a_fingerprint_of_its_own_and_is_checked_again()
    {
        var policy = Policies.FourEyes;
        var known = policy.ToFingerprint();
        var copy = policy with { ExpiresAfterDays = 0 };
        Assert.NotEqual(known, copy.ToFingerprint());
        Assert.NotEqual(policy, copy);
        Assert.Equal(known, (copy with { ExpiresAfterDays = null }).ToFingerprint());
        Assert.Throws<ArgumentException>(() => ApprovalRound.Open(copy, known, [], [], NodaTime.Instant.FromUnixTimeSeconds(0)));
    }
}
