using BenchmarkDotNet.Attributes;
using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does it take to rebuild a change request from its log?</summary>
/// <remarks>The request has ballots that are cast again and again, every tenth event is a note. The baseline writes the state that the log leads to as JSON.</remarks>
[MemoryDiagnoser]
public class ChangeReplayBenchmarks
{
    private const int Seats = 10;

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);

    private ChangeRequest _request = null!;

    [Params(10, 100, 1_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        IReadOnlyList<StakeholderId> people = [.. Enumerable.Range(1, Seats + 1).Select(i => StakeholderId.From(new Guid(i, 0, 0, new byte[8])))];
        var project = ProjectId.From(new Guid(1, 1, 0, new byte[8]));
        var author = Actor.Person(people[Seats]);
        var one = Requirement.Capture(RequirementId.From(new Guid(1, 2, 0, new byte[8])), project, 1, new RequirementEdit().Statement("The portal shall export a report."), [Origin.Document("workshop")], null, author, Now);
        var proposal = Proposal.Revise(one).Statement("The portal shall export a report within 2 s.");
        var policy = new ApprovalPolicy("all", 1, [new("board", [new("board", null, Quorum.All)])]);
        _request = ChangeRequest.Submit(
            ChangeRequestId.From(new Guid(1, 3, 0, new byte[8])), project, 1, ChangeCause.NewNeed, proposal, ImpactReport.Of(proposal, new TraceGraph([one], []), 0), policy,
            people.Select(p => new SeatHolder(p, [])), author, Now);
        while (_request.Events.Count < Events)
        {
            var number = _request.Events.Count;
            _request = number % 10 == 0
                ? _request.Annotate("Seen.", author, Now)
                : _request.Vote(people[number % Seats], BallotVerdict.Approve, Actor.Person(people[number % Seats]), Now);
        }
    }

    [Benchmark(Baseline = true)]
    public int Write_State() => _request.ToCanonicalJson().Length;

    [Benchmark]
    public ChangeRequest Replay() => ChangeRequest.Replay(_request.Events);
}
