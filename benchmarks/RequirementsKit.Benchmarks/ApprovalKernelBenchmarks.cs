using BenchmarkDotNet.Attributes;
using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does it take to evaluate a round of 3 stages and 12 seats in which everybody has voted?</summary>
/// <remarks>The baseline counts the approvals of every stage with LINQ and applies no rule.</remarks>
[MemoryDiagnoser]
public class ApprovalKernelBenchmarks
{
    private const int SeatsOfStage = 4;

    private static readonly string[] Stages = ["assess", "decide", "release"];
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static readonly Fingerprint Content = Fingerprint.OfText(["The portal shall export a report within 2 s."]);

    private readonly ApprovalPolicy _policy = new(
        "board",
        1,
        [
            new(Stages[0], [new("analysts", null, Quorum.AtLeast(2))]),
            new(Stages[1], [new("board", null, Quorum.Percent(75) with { Basis = QuorumBasis.Cast, Participation = 3 }, MayVeto: true)]),
            new(Stages[2], [new("managers", null, Quorum.Majority)]),
        ]);

    private Seat[] _seats = [];
    private Ballot[] _ballots = [];

    [GlobalSetup]
    public void Setup()
    {
        _seats =
        [
            .. _policy.Stages.SelectMany(s => Enumerable.Repeat((Stage: s.Name, Group: s.Groups[0].Name), SeatsOfStage))
                .Select((s, i) => new Seat(i + 1, s.Stage, s.Group, StakeholderId.From(new Guid(i + 1, 0, 0, new byte[8])), false)),
        ];
        _ballots = [.. _seats.Select(s => new Ballot(s.Number, BallotVerdict.Approve, Content, Actor.Person(s.Person), null, null, Now))];
        if (!Evaluate_3Stages12Seats().Passes || Count_Approvals() != _seats.Length)
        {
            throw new InvalidOperationException("The round should pass with every ballot an approval; the benchmark measures something else.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Count_Approvals() => Stages.Sum(stage => _ballots.Count(b => _seats[b.Seat - 1].Stage == stage && b.Content == Content && b.IsYes));

    [Benchmark]
    public RoundOutcome Evaluate_3Stages12Seats() => ApprovalKernel.Evaluate(_policy, _seats, _ballots, Content, Now);
}
