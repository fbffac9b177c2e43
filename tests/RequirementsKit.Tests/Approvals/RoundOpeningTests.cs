using NodaTime;
using RequirementsKit.Approvals;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>What a round takes down when it opens, and what keeps it from opening.</summary>
public sealed class RoundOpeningTests
{
    private static readonly Fingerprint Content = Fingerprint.Of("content"u8);
    private static readonly Instant Start = Given.Start;
    private static readonly IReadOnlyList<StakeholderId> P = [.. Enumerable.Range(0, 4).Select(_ => StakeholderId.New(Given.Ids, Given.Start))];

    [Fact]
    public void A_round_needs_a_policy_people_and_contributors()
    {
        Assert.Equal("policy", Assert.Throws<ArgumentNullException>(() => ApprovalRound.Open(null!, Content, [], [], Start)).ParamName);
        Assert.Equal("holders", Assert.Throws<ArgumentNullException>(() => ApprovalRound.Open(Policies.FourEyes, Content, null!, [], Start)).ParamName);
        Assert.Equal("contributors", Assert.Throws<ArgumentNullException>(() => ApprovalRound.Open(Policies.FourEyes, Content, [], null!, Start)).ParamName);
    }

    [Fact]
    public void Everything_the_round_is_decided_by_is_taken_down()
    {
        List<string> roles = ["board"];
        SubjectFacts subject = new() { Type = "Normal" };
        var round = ApprovalRound.Open(Policies.FourEyes, Content, [new(P[0], []), new(P[1], [])], [P[0], P[0]], Start, subject, roles);
        roles.Add("later");
        Assert.Equal((Policies.FourEyes, Content, Start, subject), (round.Policy, round.Content, round.OpenedAt, round.Subject));
        Assert.Equal([P[0]], round.Contributors);
        Assert.Equal(["board"], round.KnownRoles!);
        Assert.Null(ApprovalRound.Open(Policies.FourEyes, Content, [new(P[1], [])], [], Start).KnownRoles);
    }

    [Fact]
    public void Everybody_sits_once_in_the_order_of_ids_with_the_roles_in_order()
    {
        var round = Open(Of(Quorum.Any), [new(P[1], ["b", "a"]), new(P[0], []), new(P[1], ["c"])]);
        Assert.Equal([(1, P[0]), (2, P[1])], round.Seats.Select(s => (s.Number, s.Person)));
        Assert.Null(round.Seats[0].Roles);
        Assert.Equal(["a", "b"], round.Seats[1].Roles!);
    }

    [Fact]
    public void Seats_are_numbered_through_all_groups_and_stages()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("all", null, Quorum.Any), new("board", "board", Quorum.Any)]), new("t", [new("all", null, Quorum.Any)])]);
        var round = Open(policy, [new(P[0], []), new(P[1], ["board"])]);
        Assert.Equal(
            [(1, "s", "all", P[0]), (2, "s", "all", P[1]), (3, "s", "board", P[1]), (4, "t", "all", P[0]), (5, "t", "all", P[1])],
            round.Seats.Select(s => (s.Number, s.Stage, s.Group, s.Person)));
    }

    [Fact]
    public void A_vote_weighs_the_most_of_what_the_roles_weigh_and_1_without_any()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("g", null, Quorum.Weighted(3)) { Weights = [new("member", 2), new("chair", 5), new("clerk", 3)] }])]);
        Assert.Equal([5, 2, 1], Open(policy, [new(P[0], ["member", "chair"]), new(P[1], ["member"]), new(P[2], ["guest"])]).Seats.Select(s => s.Weight));
        Assert.All(Open(Of(Quorum.Any), [new(P[0], ["chair"])]).Seats, s => Assert.Equal(1, s.Weight));
    }

    [Fact]
    public void A_vote_weighs_1_or_more()
    {
        Seat seat = new(1, "s", "g", P[0], false);
        Assert.Equal(1, seat.Weight);
        Assert.Equal(1, (seat with { Weight = 1 }).Weight);
        Assert.StartsWith("A vote weighs 1 or more.", Assert.Throws<ArgumentOutOfRangeException>(() => seat with { Weight = 0 }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Contributors_have_seats_that_may_not_vote_where_duties_are_separate()
    {
        var policy = Of(Quorum.Any);
        SeatHolder[] people = [new(P[0], []), new(P[1], []), new(P[2], [])];
        Assert.Equal([true, false, false], ApprovalRound.Open(policy, Content, people, [P[0]], Start).Seats.Select(s => s.IsForbidden));
        Assert.Equal([true, true, false], ApprovalRound.Open(policy with { SeparatedEditor = P[1] }, Content, people, [P[0]], Start).Seats.Select(s => s.IsForbidden));
        var together = new ApprovalPolicy("p", 1, policy.Stages, separateDuties: false);
        Assert.Equal([false, false, false], ApprovalRound.Open(together, Content, people, [P[0]], Start).Seats.Select(s => s.IsForbidden));
        Assert.Equal([false, true, false], ApprovalRound.Open(together with { SeparatedEditor = P[1] }, Content, people, [P[0]], Start).Seats.Select(s => s.IsForbidden));
    }

    [Fact]
    public void The_first_stage_that_applies_is_due_from_the_opening_and_the_next_from_its_own()
    {
        ApprovalStage Stage(string name, int hours) => new(name, [new("g", null, Quorum.Any)]) { DueAfterHours = hours };
        var passedOver = Stage("r", 3) with { ApplicableIf = new() { MinRisk = RiskLevel.High } };
        var round = ApprovalRound.Open(new("p", 1, [passedOver, Stage("s", 8), Stage("t", 5)]), Content, [new(P[0], [])], [], Start, new() { Risk = RiskLevel.Low });
        Assert.Equal([("s", (Instant?)Hour(8)), ("t", null)], round.Seats.Select(s => (s.Stage, s.Due)));
        var next = round.Cast(P[0], BallotVerdict.Approve, Actor.Person(P[0]), Hour(2));
        Assert.Equal([("s", (Instant?)Hour(8)), ("t", Hour(7))], next.Seats.Select(s => (s.Stage, s.Due)));
        Assert.Equal(next.Seats, next.Cast(P[0], BallotVerdict.Abstain, Actor.Person(P[0]), Hour(3)).Seats);
    }

    [Fact]
    public void One_seat_each_is_in_the_group_with_the_fewest_people_and_nobody_sits_without_a_role()
    {
        var policy = new ApprovalPolicy("p", 1, [new("s", [new("board", "board", Quorum.Any), new("sponsor", "sponsor", Quorum.Any)])]) { DistinctAcrossGroups = true };
        var round = Open(policy, [new(P[0], ["board", "sponsor"]), new(P[1], ["board"]), new(P[2], ["guest"]), new(P[3], ["sponsor", "board"])]);
        Assert.Equal([(1, "board", P[1]), (2, "sponsor", P[0]), (3, "sponsor", P[3])], round.Seats.Select(s => (s.Number, s.Group, s.Person)));
    }

    [Fact]
    public void Too_few_people_are_named_with_what_is_needed()
    {
        Refused(
            "approval.infeasible",
            "The policy p v1 cannot be met: 'g' needs 2 approval(s) and has 1 seat(s) that may vote. Give more people the role, or choose another policy.",
            "审批策略 p v1 无法满足：“g”需要 2 票赞成，而可表决的席位为 1 个。请让更多人拥有该角色，或选用其他策略。",
            () => Open(Of(Quorum.AtLeast(2)), [new(P[0], [])]));
        Assert.Single(Open(Of(Quorum.AtLeast(1)), [new(P[0], [])]).Seats);
    }

    [Fact]
    public void A_policy_of_which_no_stage_applies_is_named() => Refused(
        "approval.infeasible",
        "The policy p v1 cannot be met: no stage of it applies, so nobody would decide. Choose another policy.",
        "审批策略 p v1 无法满足：没有适用的阶段，也就无人决定。请选用其他策略。",
        () => ApprovalRound.Open(
            new("p", 1, [Of(Quorum.Any).Stages[0] with { ApplicableIf = new() { Types = ["Emergency"] } }]), Content, [new(P[0], [])], [], Start, new() { Type = "Normal" }));

    [Fact]
    public void Every_role_that_a_policy_names_must_exist()
    {
        var policy = new ApprovalPolicy(
            "p",
            1,
            [
                new(
                    "s",
                    [
                        new("g", "r1", Quorum.And(Quorum.Majority with { Role = "r3", CastingVote = "r4" }, Quorum.OfRole("r5", 1))) { Weights = [new("r2", 1)] },
                        new("h", null, Quorum.Majority with { Role = "r6", CastingVote = "r7" }),
                    ])
                { DueAfterHours = 8, AtDue = new(DeadlineAction.Escalate) { ExtensionHours = 4, Role = "r8" }, OverrideRole = "r9" },
            ]);
        Refused(
            "approval.unknown-role",
            "The policy p v1 names roles that do not exist: r1, r2, r3, r4, r5, r6, r7, r8, r9. There are: x, y. Define the role, or choose another policy.",
            "审批策略 p v1 引用了不存在的角色：r1、r2、r3、r4、r5、r6、r7、r8、r9。现有角色：x、y。请定义该角色，或选用其他策略。",
            () => ApprovalRound.Open(policy, Content, [new(P[0], [])], [], Start, knownRoles: ["x", "y"]));
        Refused(
            "approval.unknown-role",
            "The policy p v1 names roles that do not exist: board. There are: none. Define the role, or choose another policy.",
            "审批策略 p v1 引用了不存在的角色：board。现有角色：无。请定义该角色，或选用其他策略。",
            () => ApprovalRound.Open(new("p", 1, [new("s", [new("g", "board", Quorum.Any), new("h", "board", Quorum.Any)])]), Content, [new(P[0], ["board"])], [], Start, knownRoles: []));
        foreach (var missing in Enumerable.Range(1, 9).Select(i => $"r{i}"))
        {
            var known = Enumerable.Range(1, 9).Select(i => $"r{i}").Where(r => r != missing);
            Assert.Contains($"do not exist: {missing}. There", Assert.Throws<RuleViolationException>(() => ApprovalRound.Open(policy, Content, [new(P[0], [])], [], Start, knownRoles: known)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_policy_with_problems_opens_nothing() => Assert.Equal(
        "The policy 'p' has 1 problem(s): /expiresAfterDays: A request expires after 0 days; use 1 to 3,650, or leave it out for never.",
        Assert.Throws<ArgumentException>(() => Open(Of(Quorum.Any) with { ExpiresAfterDays = 0 }, [new(P[0], [])])).Message);

    private static Instant Hour(int hours) => Start + Duration.FromHours(hours);

    private static ApprovalPolicy Of(Quorum quorum) => new("p", 1, [new("s", [new("g", null, quorum)])]);

    private static ApprovalRound Open(ApprovalPolicy policy, IReadOnlyList<SeatHolder> people) => ApprovalRound.Open(policy, Content, people, [], Start);
}
