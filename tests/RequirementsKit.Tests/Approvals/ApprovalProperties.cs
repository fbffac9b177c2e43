using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>The invariants of the kernel, over random policies, seats and ballots.</summary>
public sealed class ApprovalProperties
{
    private static readonly Fingerprint Content = Fingerprint.Of("content"u8);
    private static readonly Fingerprint Other = Fingerprint.Of("other"u8);
    private static readonly IReadOnlyList<StakeholderId> People = [.. Enumerable.Range(0, 8).Select(_ => StakeholderId.New(Given.Ids, Given.Start))];

    [Fact]
    public void I12_A_share_is_reached_exactly_when_big_integers_say_so()
    {
        for (var size = 1; size <= 200; size++)
        {
            for (var yes = 0; yes <= size; yes++)
            {
                for (var percent = 1; percent <= 100; percent++)
                {
                    Assert.Equal(new BigInteger(yes) * 100 >= new BigInteger(percent) * size, yes >= Quorum.Percent(percent).Needed(size));
                }

                Assert.Equal(new BigInteger(2) * yes > size, yes >= Quorum.Majority.Needed(size));
            }
        }
    }

    [Property(MaxTest = 500)]
    public Property I5_One_ballot_of_a_seat_counts_and_it_is_the_last() => Prop.ForAll(Cases(), vote =>
        vote.Outcome() == (vote with { Ballots = [.. vote.Ballots.GroupBy(b => b.Seat).Select(g => g.Last())] }).Outcome());

    [Property(MaxTest = 500)]
    public Property I6_There_are_never_more_approvals_than_seats() => Prop.ForAll(Cases(), vote =>
        vote.Evaluate().Groups.All(g => g.Approvals + g.Undecided <= g.Eligible && g.Eligible <= vote.Seats.Sum(s => s.Weight)));

    [Property(MaxTest = 500)]
    public Property I7_A_standing_veto_is_never_satisfied() => Prop.ForAll(Cases(), vote =>
        vote.Evaluate().Groups.All(g => !g.IsVetoed || g.Outcome is ApprovalOutcome.Failed or ApprovalOutcome.Infeasible));

    [Property(MaxTest = 500)]
    public Property I8_Nobody_who_may_vote_never_satisfies() => Prop.ForAll(Cases(), vote =>
        (vote with { Seats = [.. vote.Seats.Select(s => s with { IsRecused = true })] }).Outcome() == ApprovalOutcome.Infeasible);

    [Property(MaxTest = 1_000)]
    public Property I9_An_approval_more_never_fails_what_was_satisfied() => Prop.ForAll(Cases(), Gen.Choose(1, 8).ToArbitrary(), (vote, seat) =>
        IsSpoken(vote, seat) || vote.Outcome() != ApprovalOutcome.Satisfied || vote.With(seat, BallotVerdict.Approve).Outcome() != ApprovalOutcome.Failed);

    [Property(MaxTest = 1_000)]
    public Property I9_A_rejection_more_satisfies_only_what_had_reached_its_quorum_and_waited() => Prop.ForAll(Cases(), Gen.Choose(1, 8).ToArbitrary(), (vote, seat) =>
    {
        if (IsSpoken(vote, seat) || vote.Outcome() == ApprovalOutcome.Satisfied)
        {
            return true;
        }

        // ADR 0013: a rejection may end a wait, for a veto or for the close; it never brings a quorum about. A veto of somebody who has none is a rejection.
        var isReached = Closed(vote).Outcome() == ApprovalOutcome.Satisfied;
        var mayVeto = vote.Policy.Stages[0].Groups[0].MayVeto;
        return (isReached || vote.With(seat, BallotVerdict.Reject).Outcome() != ApprovalOutcome.Satisfied)
            && ((isReached && !mayVeto) || vote.With(seat, BallotVerdict.Veto).Outcome() != ApprovalOutcome.Satisfied);
    });

    [Property(MaxTest = 1_000)]
    public Property I10_The_order_of_ballots_of_different_seats_makes_no_difference() => Prop.ForAll(Cases(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (vote, seed) =>
    {
        var last = vote.Ballots.GroupBy(b => b.Seat).Select(g => g.Last()).ToList();
        var shuffled = last.OrderBy(b => ((long)b.Seat * 7_919 + seed) % 104_729).ToList();
        return (vote with { Ballots = last }).Outcome() == (vote with { Ballots = shuffled }).Outcome();
    });

    [Property(MaxTest = 500)]
    public Property I10_Where_approvals_and_rejections_leave_seats_over_all_speak_first() => Prop.ForAll(Cases(), vote =>
    {
        var quorum = vote.Policy.Stages[0].Groups[0].Quorum;
        var group = vote.Evaluate().Groups[0];
        return quorum.Parts is not null || quorum.AllowedRejects is not { } rejects || quorum.Needed(group.Eligible) + rejects >= group.Eligible || group.Undecided == 0
            || group.Outcome is ApprovalOutcome.Pending or ApprovalOutcome.Infeasible || group.IsVetoed;
    });

    [Property(MaxTest = 300)]
    public Property I11_Who_people_are_makes_no_difference() => Prop.ForAll(Cases(), vote =>
    {
        var renamed = People.Zip(People.Reverse()).ToDictionary(p => p.First, p => p.Second);
        return vote.Outcome() == (vote with { Seats = [.. vote.Seats.Select(s => s with { Person = renamed[s.Person] })] }).Outcome();
    });

    [Property(MaxTest = 500)]
    public Property I13_What_is_cast_at_the_due_time_or_later_does_not_count() => Prop.ForAll(Cases(), Gen.Choose(1, 8).ToArbitrary(), (vote, seat) =>
    {
        var due = Given.Start + Duration.FromHours(1);
        var closed = vote with { Seats = [.. vote.Seats.Select(s => s with { Due = due })], Now = due };
        return closed.Outcome() == (closed with { Ballots = [.. closed.Ballots, new Ballot(seat, BallotVerdict.Approve, Content, Actor.System, null, null, due)] }).Outcome();
    });

    [Property(MaxTest = 500)]
    public Property I4_Approvals_of_other_content_count_nowhere() => Prop.ForAll(Cases(), vote =>
        (vote with { Ballots = [.. vote.Ballots.Select(b => b with { Content = Other })] }).Evaluate().Groups.All(g => g.Approvals == 0));

    [Property(MaxTest = 300)]
    public Property I15_Nobody_votes_in_a_stage_before_the_one_before_it_is_satisfied() => Prop.ForAll(Commands(), commands =>
    {
        var round = Play(commands);
        var first = round.Seats.Where(s => s.Stage == "one").Select(s => s.Number).ToHashSet();
        var opened = round.Ballots.ToList().FindIndex(b => !first.Contains(b.Seat));
        return opened < 0 || (round with { Ballots = [.. round.Ballots.Take(opened)] }).Evaluate(Given.Start).Stages[0].Outcome == ApprovalOutcome.Satisfied;
    });

    [Property(MaxTest = 300)]
    public Property I19_A_ballot_of_a_delegate_was_cast_inside_the_time_and_the_stage_of_the_delegation() => Prop.ForAll(Commands(), commands =>
    {
        var round = Play(commands);
        return round.Ballots.All(b =>
        {
            var seat = round.Seats[b.Seat - 1];
            return b.CastBy == Actor.Person(seat.Person) || round.Delegations!.Any(d => d.From == seat.Person && b.CastBy == Actor.Person(d.To) && d.Start <= b.At && b.At < d.End && (d.Stage is null || d.Stage == seat.Stage));
        });
    });

    [Property(MaxTest = 300)]
    public Property I3_No_approval_is_of_or_by_somebody_who_contributed() => Prop.ForAll(Commands(), commands =>
        Play(commands).Ballots.All(b => b.CastBy != Actor.Person(People[0]) && Play(commands).Seats[b.Seat - 1].Person != People[0]));

    [Property(MaxTest = 500)]
    public Property I20_A_seat_without_a_mandate_approves_nothing_and_an_approval_that_is_lost_never_helps() => Prop.ForAll(Cases(), Gen.Choose(1, 8).ToArbitrary(), (vote, seat) =>
    {
        var vacated = vote with { Seats = [.. vote.Seats.Select(s => s.Number == seat ? s with { IsVacant = true } : s)] };

        // A rejection or an abstention that is lost is missing from the ballots cast, and may help.
        var opposed = vote.Ballots.LastOrDefault(b => b.Seat == seat) is { IsYes: false };
        return vacated.Evaluate().Groups.All(g => g.Approvals <= vote.Evaluate().Groups[0].Approvals)
            && (opposed || Closed(vote).Outcome() == ApprovalOutcome.Satisfied || vacated.Outcome() != ApprovalOutcome.Satisfied);
    });

    // The same ballots when nobody else can speak any more.
    private static Vote Closed(Vote vote) => vote with
    {
        Now = vote.Now + Duration.FromHours(1),
        Seats = [.. vote.Seats.Select(s => s with { Due = s.Due ?? vote.Now + Duration.FromMinutes(30) })],
    };

    private static bool IsSpoken(Vote vote, int seat) => vote.Ballots.Any(b => b.Seat == seat) || seat > vote.Seats.Count;

    private static ApprovalRound Play(IEnumerable<(int Person, int Caster, BallotVerdict Verdict, int Hour)> commands)
    {
        var policy = new ApprovalPolicy("p", 1, [new("one", [new("g", null, Quorum.AtLeast(2), MayVeto: true)]), new("two", [new("g", null, Quorum.Majority)])]);
        var round = ApprovalRound.Open(policy, Content, People.Take(5).Select(p => new SeatHolder(p, [])), [People[0]], Given.Start)
            .Delegate(new(People[1], People[6], Given.Start + Duration.FromHours(2), Given.Start + Duration.FromHours(5)))
            .Delegate(new(People[2], People[7], Given.Start, Given.Start + Duration.FromHours(9), "two"))
            .Delegate(new(People[6], People[7], Given.Start, Given.Start + Duration.FromHours(9)));
        foreach (var (person, caster, verdict, hour) in commands.OrderBy(c => c.Hour))
        {
            try
            {
                round = round.Cast(People[person], verdict, Actor.Person(People[caster]), Given.Start + Duration.FromHours(hour));
            }
            catch (RuleViolationException)
            {
                // Refused, and nothing happened.
            }
        }

        return round;
    }

    private static Arbitrary<List<(int Person, int Caster, BallotVerdict Verdict, int Hour)>> Commands() =>
        (from person in Gen.Choose(0, 4)
         from other in Gen.Choose(-8, 7)
         from verdict in Gen.Elements(BallotVerdict.Approve, BallotVerdict.Approve, BallotVerdict.Reject, BallotVerdict.Abstain, BallotVerdict.Veto)
         from hour in Gen.Choose(0, 9)
         select (person, other < 0 ? person : other, verdict, hour)).ListOf().Select(all => all.Take(20).ToList()).ToArbitrary();

    private static Arbitrary<Vote> Cases() =>
        (from quorum in Quorums()
         from veto in Gen.Elements(true, false)
         from timing in Gen.Elements(DecisionTiming.WhenDetermined, DecisionTiming.AtClose)
         from size in Gen.Choose(1, 8)
         from marks in Gen.Choose(0, 9).ListOf(size)
         from said in Gen.Zip(Gen.Choose(1, size), Gen.Elements(Enum.GetValues<BallotVerdict>())).ListOf()
         select new Vote(
             new("test", 1, [new("s", [new("g", null, quorum, veto) { Timing = timing, Weights = [new("heavy", 3)] }])]),
             [
                 .. marks.Select((m, i) => new Seat(i + 1, "s", "g", People[i], m == 0)
                 {
                     IsRecused = m == 1, IsVacant = m == 2, Weight = m > 6 ? 3 : 1, Roles = m > 6 ? ["heavy"] : null,
                 }),
             ],
             [.. said.Take(12).Select(b => new Ballot(b.Item1, b.Item2, Content, Actor.System, null, null, Given.Start))],
             Given.Start)).ToArbitrary();

    private static Gen<Quorum> Quorums()
    {
        var simple = Gen.OneOf(
            Gen.Constant(Quorum.Any), Gen.Constant(Quorum.All), Gen.Constant(Quorum.Majority), Gen.Choose(1, 6).Select(Quorum.AtLeast), Gen.Choose(1, 100).Select(Quorum.Percent), Gen.Choose(1, 9).Select(Quorum.Weighted),
            Gen.Choose(1, 2).Select(n => Quorum.OfRole("heavy", n)),
            from percent in Gen.Choose(1, 100)
            from participation in Gen.Choose(1, 3)
            from basis in Gen.Elements(QuorumBasis.Cast, QuorumBasis.CastNonAbstain)
            select Quorum.Percent(percent) with { Participation = participation, Basis = basis },
            Gen.Zip(Gen.Choose(1, 4), Gen.Choose(0, 3)).Select(q => Quorum.AtLeast(q.Item1) with { AllowedRejects = q.Item2 }));
        return Gen.OneOf(simple, Gen.Zip(simple, simple).Select(q => Quorum.And(q.Item1, q.Item2)), Gen.Zip(simple, simple).Select(q => Quorum.Or(q.Item1, q.Item2)));
    }

    private sealed record Vote(ApprovalPolicy Policy, IReadOnlyList<Seat> Seats, IReadOnlyList<Ballot> Ballots, Instant Now)
    {
        public RoundOutcome Evaluate() => ApprovalKernel.Evaluate(Policy, Seats, Ballots, Content, Now);

        public ApprovalOutcome Outcome() => Evaluate().Outcome;

        public Vote With(int seat, BallotVerdict verdict) => this with { Ballots = [.. Ballots, new Ballot(seat, verdict, Content, Actor.System, null, null, Given.Start)] };
    }
}
