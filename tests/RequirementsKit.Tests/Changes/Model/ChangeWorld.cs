using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes.Model;

/// <summary>The workflow under the same commands as <see cref="ChangeModel"/>.</summary>
internal sealed class ChangeWorld
{
    public static readonly Instant Start = Instant.FromUtc(2026, 9, 1, 8, 0);

    private static readonly SequentialIds Ids = new();
    private static readonly IReadOnlyList<StakeholderId> Persons = [.. Enumerable.Range(0, ChangeModel.People).Select(_ => StakeholderId.New(Ids, Start))];
    private static readonly Requirement One = Requirement.Capture(
        RequirementId.New(Ids, Start), ProjectId.New(Ids, Start), 1, new RequirementEdit().Statement("The portal shall export a report."), [Origin.Document("workshop")], null, Actor.Person(Persons[0]), Start);

    private static readonly TraceGraph Graph = new([One], []);
    private static readonly IReadOnlyList<SeatHolder> Holders = [.. Persons.Select(p => new SeatHolder(p, []))];
    private static readonly IReadOnlyList<Proposal> Proposals = [.. Enumerable.Range(0, 3).Select(i => Proposal.Revise(One).Statement($"Version {i}."))];
    private static readonly IReadOnlyList<ImpactReport> Impacts = [.. Proposals.Select(p => ImpactReport.Of(p, Graph, 0))];
    private static readonly IReadOnlyList<ApprovalPolicy> Policies = [Policy("timed", ChangeModel.StageHours), Policy("open", null)];

    public ChangeRequest Request { get; private set; } = ChangeRequest.Draft(
        ChangeRequestId.New(Ids, Start), One.ProjectId, 1, ChangeCause.NewNeed, ChangeHandling.Normal, Proposals[0], Policies[0], Actor.Person(Persons[0]), Start);

    /// <summary>Does a command.</summary>
    /// <returns>Whether it was accepted; the state is another only then.</returns>
    public bool Do(ModelCommand command, long hour)
    {
        var now = Start + Duration.FromHours(hour);
        var before = Request;
        try
        {
            Request = Next(command, now);
            return true;
        }
        catch (RuleViolationException)
        {
            Assert.Same(before, Request);
            return false;
        }
    }

    private static ApprovalPolicy Policy(string id, int? hours) => new(
        id, 1, [new("first", [new("all", null, Quorum.Any, MayVeto: true)]) { DueAfterHours = hours }, new("second", [new("all", null, Quorum.AtLeast(2))])])
    {
        ExpiresAfterDays = ChangeModel.ExpiryHours / 24,
    };

    private ChangeRequest Next(ModelCommand command, Instant now)
    {
        var person = Persons[command.Person];
        var by = Actor.Person(person);
        var text = Proposals.ToList().FindIndex(p => p == Request.Proposal);
        return command.Kind switch
        {
            ModelCommandKind.Submit => Request.Submit(Impacts[text], Holders, Actor.Person(Persons[0]), now),
            ModelCommandKind.Vote => Request.Vote(person, Enum.Parse<BallotVerdict>(command.Word), by, now),
            ModelCommandKind.LiftVeto => Request.LiftVeto(person, by, now),
            ModelCommandKind.Recuse => Request.Recuse(person, by, now),
            ModelCommandKind.LoseMandate => Request.Recheck(Holders.Where(h => h.Person != person && !IsVacant(h.Person)), by, now),
            ModelCommandKind.Amend => Request.Amend(Proposals[command.Number % 3], Impacts[command.Number % 3], Holders, by, now),
            ModelCommandKind.Hold => Request.Hold(Instant.Max(now, Request.Tick(now).ChangedAt) + Duration.FromHours(1 + command.Number), "Wait", by, now),
            ModelCommandKind.Release => Request.Release(by, now),
            ModelCommandKind.Defer => Request.Defer("Later", by, now),
            ModelCommandKind.Resume => Request.Resume(Impacts[text], Holders, by, now),
            ModelCommandKind.Reopen => Request.Reopen("Again", Impacts[text], Holders, by, now),
            ModelCommandKind.Withdraw => Request.Withdraw("Not needed", Actor.Person(Persons[0]), now),
            ModelCommandKind.Override => Request.Override(OverrideKind.Decision, "chair", "Urgent", by, now),
            ModelCommandKind.MigratePolicy => Request.MigratePolicy(Request.Round.Policy.Id == "timed" ? Policies[1] : Policies[0], Holders, "chair", "New rules", by, now),
            ModelCommandKind.Apply => (ChangeRequest)Request.Apply(
                new Dictionary<RequirementId, Requirement> { [One.Id] = One }, [], Impacts[text], _ => One, () => LinkId.New(Ids, Start), by, now).Next[0],
            ModelCommandKind.Acknowledge => Request.Acknowledge((ObligationKind)(1 + (command.Number % 3)), by, now),
            ModelCommandKind.Annotate => Request.Annotate("A note", by, now),
            _ => Request.Tick(now),
        };
    }

    private bool IsVacant(StakeholderId person) => Request.Round.Seats.Any(s => s.Person == person && s.IsVacant);
}
