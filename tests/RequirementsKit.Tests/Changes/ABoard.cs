using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes;

/// <summary>An author, four people who may approve, one requirement, and a request in any state.</summary>
internal static class ABoard
{
    public static readonly Instant Start = Instant.FromUtc(2026, 9, 1, 8, 0);

    public static readonly IReadOnlyList<StakeholderId> People = [.. Enumerable.Range(0, 5).Select(_ => StakeholderId.New(Given.Ids, Start))];

    public static readonly Requirement One = Requirement.Capture(
        RequirementId.New(Given.Ids, Start), ProjectId.New(Given.Ids, Start), 1, new RequirementEdit().Statement("The portal shall export a report."), [Origin.Document("workshop")], null, Actor.Person(People[0]), Start);

    public static readonly IReadOnlyList<SeatHolder> Holders = [.. People.Select((p, i) => new SeatHolder(p, i == 4 ? ["duty"] : []))];

    public static readonly Proposal Faster = Proposal.Revise(One).Statement("The portal shall export a report within 2 s.");

    public static readonly ApprovalPolicy Two = new("two", 1, [new("board", [new("board", null, Quorum.AtLeast(2), MayVeto: false)]) { DueAfterHours = 48 }]);

    public static readonly ApprovalPolicy Duty = new("duty", 1, [new("duty", [new("duty", "duty", Quorum.Any)])]);

    public static Actor Author => Actor.Person(People[0]);

    public static Instant After(int hours) => Start + Duration.FromHours(hours);

    public static ImpactReport ImpactOf(Proposal proposal, long version = 0) => ImpactReport.Of(proposal, new TraceGraph([One], []), version);

    public static ChangeRequest Draft(ApprovalPolicy? policy = null, ChangeHandling? handling = null, Proposal? proposal = null) => ChangeRequest.Draft(
        ChangeRequestId.New(Given.Ids, Start), One.ProjectId, 1, ChangeCause.NewNeed, handling ?? ChangeHandling.Normal, proposal ?? Faster, policy ?? Two, Author, Start);

    public static ChangeRequest Submitted(ApprovalPolicy? policy = null, ChangeHandling? handling = null, Proposal? proposal = null)
    {
        var draft = Draft(policy, handling, proposal);
        return draft.Submit(ImpactOf(draft.Proposal), Holders, Author, Start);
    }

    public static ChangeRequest Emergency(ApprovalPolicy? ratifiedUnder = null) => Submitted(Duty, ChangeHandling.Emergency("The export is down", ratifiedUnder ?? Two, withinHours: 72));

    public static ChangeRequest Vote(this ChangeRequest request, int person, BallotVerdict verdict, int hour = 0) => request.Vote(People[person], verdict, Actor.Person(People[person]), After(hour));

    public static ChangeRequest Approved(ApprovalPolicy? policy = null) => Submitted(policy).Vote(1, BallotVerdict.Approve).Vote(2, BallotVerdict.Approve);

    public static ChangeSet Apply(this ChangeRequest request, int hour = 0, Requirement? present = null, ImpactReport? impact = null, IEnumerable<FreezeWindow>? windows = null) => request.Apply(
        new Dictionary<RequirementId, Requirement> { [One.Id] = present ?? One }, [], impact ?? ImpactOf(request.Proposal), edit => One, () => LinkId.New(Given.Ids, Start), Actor.Person(People[3]), After(hour), Holders, windows);

    public static ChangeRequest Applied(this ChangeRequest request, int hour = 0, IEnumerable<FreezeWindow>? windows = null) => (ChangeRequest)request.Apply(hour, windows: windows).Next[0];

    public static ChangeRequest In(ChangeRequestStatus status) => status switch
    {
        ChangeRequestStatus.Draft => Draft(),
        ChangeRequestStatus.Submitted => Submitted(Two with { RequiredStatements = [nameof(ImpactArea.Cost)] }),
        ChangeRequestStatus.InReview => Submitted(),
        ChangeRequestStatus.Approved => Approved(),
        ChangeRequestStatus.Applied => Approved().Applied(),
        ChangeRequestStatus.Closed => Enum.GetValues<ObligationKind>().Take(3).Aggregate(Approved().Applied(), (r, k) => r.Acknowledge(k, Author, Start)),
        ChangeRequestStatus.Returned => Submitted().Vote(1, BallotVerdict.RequestChanges),
        ChangeRequestStatus.Rejected => Submitted().Tick(After(48)),
        ChangeRequestStatus.Deferred => Submitted().Defer("Later", Author, Start),
        ChangeRequestStatus.Withdrawn => Submitted().Withdraw("Not needed", Author, Start),
        ChangeRequestStatus.Expired => Submitted(Two with { ExpiresAfterDays = 1 }).Tick(After(24)),
        ChangeRequestStatus.OnHold => Submitted().Hold(After(5), "Wait", Author, Start),
        ChangeRequestStatus.Conflicted => (ChangeRequest)Approved().Apply(0, One.Revise(new RequirementEdit().Statement("Somebody was quicker."), null, Author, Start)).Next[0],
        ChangeRequestStatus.EmergencyVote => Emergency(),
        ChangeRequestStatus.Ratified => Emergency().Vote(4, BallotVerdict.Approve).Applied().Ratify(1, BallotVerdict.Approve).Ratify(2, BallotVerdict.Approve),
        _ => Emergency().Vote(4, BallotVerdict.Approve).Applied().Tick(After(72)),
    };

    public static ChangeRequest Ratify(this ChangeRequest request, int person, BallotVerdict verdict, int hour = 0) =>
        request.VoteOnRatification(People[person], verdict, Actor.Person(People[person]), After(hour));
}
