using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes.Model;

/// <summary>The workflow under the same commands as <see cref="ChangeModel"/>, with as many people, and as many approvals in the second stage, as wanted; person 0 submits.</summary>
internal sealed class ChangeWorld(ModelRules rules, int people = ChangeModel.People, int needed = 2)
{
    public static readonly Instant Start = Instant.FromUtc(2026, 9, 1, 8, 0);

    private static readonly SequentialIdGenerator Ids = new();
    public static readonly IReadOnlyList<StakeholderId> Persons = [.. Enumerable.Range(0, ChangeModel.People).Select(_ => StakeholderId.New(Ids, Start))];
    private static readonly Requirement One = Requirement.Capture(
        RequirementId.New(Ids, Start), ProjectId.New(Ids, Start), 1, new RequirementEdit().Statement("The portal shall export a report.").Tags("main"), [Origin.Document("workshop")], null, Actor.Person(Persons[0]), Start);

    private static readonly Requirement Other = Requirement.Capture(
        RequirementId.New(Ids, Start), One.ProjectId, 2, new RequirementEdit().Statement("The portal shall say thanks.").Tags("aside"), [Origin.Document("workshop")], null, Actor.Person(Persons[0]), Start);

    private static readonly Requirement Later = One.Revise(new RequirementEdit().Statement("Somebody was quicker."), null, Actor.Person(Persons[0]), Start);
    private static readonly TraceGraph Graph = new([One, Other], []);
    private static readonly IReadOnlyList<Proposal> Proposals = [.. ModelText.All.Select(ProposalOf)];
    private static readonly IReadOnlyList<ImpactReport> Impacts = [.. Proposals.Select(p => ImpactReport.Of(p, Graph, 0))];

    private readonly IReadOnlyList<SeatHolder> _holders = [.. Persons.Take(people).Select(p => new SeatHolder(p, []))];
    private readonly IReadOnlyList<ApprovalPolicy> _policies = [Policy(rules, "timed", ChangeModel.StageHours, needed), Policy(rules, "open", null, needed)];

    public ChangeRequest Request { get; private set; } = ChangeRequest.Draft(
        ChangeRequestId.New(Ids, Start), One.ProjectId, 1, ChangeCause.NewNeed, Handling(rules), Proposals[0], Policy(rules, "timed", ChangeModel.StageHours, needed), Actor.Person(Persons[0]), Start);

    /// <summary>Does a command.</summary>
    /// <returns>Whether it was accepted; the state is another only then.</returns>
    public bool Do(ModelCommand command, long hour)
    {
        var next = Try(Request, command, Start + Duration.FromHours(hour));
        Request = next ?? Request;
        return next is not null;
    }

    /// <summary>What a command makes of a state, or null when it is refused.</summary>
    public ChangeRequest? Try(ChangeRequest request, ModelCommand command, Instant now)
    {
        try
        {
            return Next(request, command, now);
        }
        catch (RuleViolationException)
        {
            return null;
        }
    }

    private static Proposal ProposalOf(ModelText text)
    {
        var main = Proposal.Revise(text.Base == 0 ? One : Later).Statement($"Version{(text.Space == 0 ? " " : "  ")}{text.Words}.");
        return text.Aside == 0 ? main : main.AndRevise(Other).Statement("The portal shall say thank you.");
    }

    private static ApprovalPolicy Policy(ModelRules rules, string id, int? hours, int needed) => new(
        id, 1,
        [
            new("first", [new("all", null, Quorum.Any, MayVeto: true)]) { DueAfterHours = hours, ApplicableIf = rules.KeepsDisjoint ? new() { Classifications = ["main"] } : null },
            new("second", [new("all", null, Quorum.AtLeast(needed))]),
        ],
        rules.SeparatesDuties)
    {
        CarryOver = [.. Carried(rules)],
        ExpiresAfterDays = ChangeModel.ExpiryHours / 24,
        RequiredStatements = rules.NeedsStatement ? [nameof(ImpactArea.Cost)] : null,
    };

    private static IEnumerable<CarryOverClass> Carried(ModelRules rules) => new[]
    {
        (rules.KeepsEditorial, CarryOverClass.Editorial), (rules.KeepsBaseOnly, CarryOverClass.BaseOnly), (rules.KeepsDisjoint, CarryOverClass.DisjointScope),
    }.Where(c => c.Item1).Select(c => c.Item2);

    private static ChangeHandling Handling(ModelRules rules) => !rules.IsEmergency ? ChangeHandling.Normal : ChangeHandling.Emergency(
        "The export is down",
        new("ratification", 1, [new("ratification", [new("all", null, Quorum.AtLeast(2), MayVeto: true)]) { DueAfterHours = rules.RatifiesByStage ? ChangeModel.RatificationStageHours : null }], rules.SeparatesDuties),
        ChangeModel.RatifyHours);

    private ChangeRequest Next(ChangeRequest request, ModelCommand command, Instant now)
    {
        var person = Persons[command.Person];
        var by = Actor.Person(person);
        var text = Proposals.ToList().FindIndex(p => p == request.Proposal);
        return command.Kind switch
        {
            ModelCommandKind.Submit => request.Submit(Impacts[text], _holders, Actor.Person(Persons[0]), now),
            ModelCommandKind.Vote => Voted(request, person, command, by, now),
            ModelCommandKind.VoteFor => Voted(request, Persons[command.Principal], command, by, now),
            ModelCommandKind.Delegate => request.Delegate(Lent(ModelDelegation.Of(command), Instant.Max(now, request.Tick(now).ChangedAt)), by, now),
            ModelCommandKind.LiftVeto => request.LiftVeto(person, by, now),
            ModelCommandKind.Recuse => request.Recuse(person, by, now),
            ModelCommandKind.LoseMandate => request.Recheck(_holders.Where(h => h.Person != person && !IsVacant(request, h.Person)), by, now),
            ModelCommandKind.Amend => request.Amend(Proposals[command.Number % Proposals.Count], Impacts[command.Number % Proposals.Count], _holders, by, now),
            ModelCommandKind.State => request.State(ImpactArea.Cost, "None", [new("Leave it", true), new("Do it")], by, now),
            ModelCommandKind.OpenReview => request.OpenReview(_holders, 0, by, now),
            ModelCommandKind.Return => request.Return("Say more", by, now),
            ModelCommandKind.Hold => request.Hold(Instant.Max(now, request.Tick(now).ChangedAt) + Duration.FromHours(1 + command.Number), "Wait", by, now),
            ModelCommandKind.Release => request.Release(by, now),
            ModelCommandKind.Defer => request.Defer("Later", by, now),
            ModelCommandKind.Resume => request.Resume(Impacts[text], _holders, by, now),
            ModelCommandKind.Reopen => request.Reopen("Again", Impacts[text], _holders, by, now),
            ModelCommandKind.Withdraw => request.Withdraw("Not needed", Actor.Person(Persons[0]), now),
            ModelCommandKind.Override => request.Override(OverrideKind.Decision, "chair", "Urgent", by, now),
            ModelCommandKind.MigratePolicy => request.MigratePolicy(request.Round.Policy.Id == "timed" ? _policies[1] : _policies[0], _holders, "chair", "New rules", by, now),
            ModelCommandKind.Apply => Applied(request, One, Impacts[text], by, now),
            ModelCommandKind.ApplyLate => Applied(request, Later, Impacts[text], by, now),
            ModelCommandKind.Sign => request.Sign(person, "A. Person", SignatureMeaning.Review, "I have read it", "test", by, now),
            ModelCommandKind.Acknowledge => request.Acknowledge((ObligationKind)(1 + (command.Number % 3)), by, now),
            ModelCommandKind.WaiveReversion => request.Waive(ObligationKind.Revert, "It works", by, now),
            ModelCommandKind.Annotate => request.Annotate("A note", by, now),
            _ => request.Tick(now),
        };
    }

    private static ChangeRequest Voted(ChangeRequest request, StakeholderId of, ModelCommand command, Actor by, Instant now)
    {
        var verdict = Enum.Parse<BallotVerdict>(command.Word);
        return request.Tick(now).IsAwaitingRatification ? request.VoteOnRatification(of, verdict, by, now) : request.Vote(of, verdict, by, now);
    }

    private static Delegation Lent(ModelDelegation delegation, Instant now)
    {
        var start = now + Duration.FromHours(delegation.AfterHours);
        return new(Persons[delegation.From], Persons[delegation.To], start, start + Duration.FromHours(delegation.Hours), delegation.Stage switch { 0 => "first", 1 => "second", _ => null });
    }

    private ChangeRequest Applied(ChangeRequest request, Requirement present, ImpactReport impact, Actor by, Instant now) => (ChangeRequest)request.Apply(
        new Dictionary<RequirementId, Requirement> { [One.Id] = present, [Other.Id] = Other }, [], impact, _ => One, () => LinkId.New(Ids, Start), by, now, _holders).Next[0];

    // A seat that was kept for a veto alone is vacant from the beginning and says nothing about the mandate.
    private static bool IsVacant(ChangeRequest request, StakeholderId person) =>
        (request.IsAwaitingRatification ? request.Ratification! : request.Round).Seats.Where(s => s.Person == person).All(s => s.IsVacant);
}
