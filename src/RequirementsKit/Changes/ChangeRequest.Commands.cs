using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes;

/// <content>The commands. Each raises events, and the next state is what the events make of this one.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Submits a change request and opens its review.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="cause">Why the change is wanted.</param>
    /// <param name="proposal">What is to change; at least one operation, and every revision changes something.</param>
    /// <param name="impact">What that touches; computed for this proposal.</param>
    /// <param name="policy">Who must approve.</param>
    /// <param name="holders">Who may approve.</param>
    /// <param name="by">Who submits it; contributes, and under separation of duties does not approve.</param>
    /// <param name="now">When.</param>
    /// <param name="authors">Who else wrote it; needed when no person submits it, since else nobody would be kept from approving their own work.</param>
    /// <returns>The request, in review.</returns>
    /// <exception cref="RuleViolationException">
    /// The proposal changes nothing (<c>change-request.empty-proposal</c>), the impact is of another proposal (<c>change-request.stale-impact</c>),
    /// or the policy cannot be met (<c>approval.infeasible</c>).
    /// </exception>
    public static ChangeRequest Submit(
        ChangeRequestId id, ProjectId project, long number, ChangeCause cause, Proposal proposal, ImpactReport impact, ApprovalPolicy policy, IEnumerable<SeatHolder> holders, Actor by, Instant now,
        IEnumerable<StakeholderId>? authors = null)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(impact);
        ArgumentNullException.ThrowIfNull(by);
        RequireSound(proposal, impact);
        var contributors = Contributors(authors ?? [], by);
        var round = ApprovalRound.Open(policy, proposal.ToFingerprint(), holders, contributors, now);
        return new ChangeRequest { Status = Lifecycle.Initial }.Raise(new ChangeRequestSubmitted(id, project, number, cause, proposal, impact, round, by, now));
    }

    /// <summary>Proposes another version; everybody who wrote any version is kept from approving, and no ballot is carried over.</summary>
    /// <param name="proposal">The new version.</param>
    /// <param name="impact">What it touches; computed for this version.</param>
    /// <param name="holders">Who may approve.</param>
    /// <param name="by">Who amends it; a person.</param>
    /// <param name="now">When.</param>
    /// <returns>The request in review, in a new round under the same policy; this instance when the version in review says the same.</returns>
    /// <exception cref="RuleViolationException">
    /// The table does not allow it, no person amends it (<c>change-request.no-author</c>), or as for <see cref="Submit"/>.
    /// </exception>
    public ChangeRequest Amend(Proposal proposal, ImpactReport impact, IEnumerable<SeatHolder> holders, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(impact);
        ArgumentNullException.ThrowIfNull(by);
        _ = Lifecycle.Next(Key, Status, ChangeRequestAction.Amend);
        if (Status == ChangeRequestStatus.InReview && proposal == Proposal)
        {
            return this;
        }

        RequireSound(proposal, impact);
        var amender = Contributors([], by);
        var round = ApprovalRound.Open(Round.Policy, proposal.ToFingerprint(), holders, [.. Round.Contributors, .. amender], now);
        return Raise(new ChangeRequestAmended(Id, proposal, impact, round, by, now));
    }

    /// <summary>Takes the seats of those who lost the mandate since the round opened; what they approved is void. Nothing after the decision.</summary>
    /// <param name="holders">Who may approve now.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when nobody lost it.</returns>
    public ChangeRequest Recheck(IEnumerable<SeatHolder> holders, Actor by, Instant now)
    {
        if (Status != ChangeRequestStatus.InReview)
        {
            return this;
        }

        var round = Round.Recheck(holders);
        return ReferenceEquals(round, Round)
            ? this
            : Raise(new ChangeRequestSeatsVacated(Id, [.. round.Seats.Where((s, i) => s.IsVacant && !Round.Seats[i].IsVacant).Select(s => s.Number)], by, now));
    }

    /// <summary>Rebuilds a change request from its events.</summary>
    /// <param name="events">All its events in order; the first is its submission.</param>
    /// <returns>The state; equal to the one that raised them. O(events).</returns>
    public static ChangeRequest Replay(IEnumerable<DomainEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return events.Aggregate(new ChangeRequest { Status = Lifecycle.Initial }, (state, happened) => state.After(happened));
    }

    /// <summary>Notes what somebody says; decides when that is enough.</summary>
    /// <param name="person">Whose word it is.</param>
    /// <param name="verdict">What they say.</param>
    /// <param name="by">Who casts it: the person, or who records it on behalf.</param>
    /// <param name="now">When.</param>
    /// <param name="evidence">The interaction that shows it; needed when somebody else casts it.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">
    /// The request is not in review (<c>change-request.illegal-action</c>), the person contributed to it (<c>change-request.self-approval</c>),
    /// or the round refuses the ballot; see <see cref="ApprovalRound.Cast"/>.
    /// </exception>
    public ChangeRequest Vote(StakeholderId person, BallotVerdict verdict, Actor by, Instant now, InteractionId? evidence = null)
    {
        _ = Lifecycle.Next(Key, Status, ChangeRequestAction.Approve);
        if (IsContributor(person))
        {
            throw SelfApproval([.. Round.WhoMayStillApprove(now).Select(p => p.ToString())]);
        }

        var round = Round.Cast(person, verdict, by, now, evidence: evidence);
        var voted = Raise(new ChangeRequestBallotCast(Id, person, verdict, evidence, by, now));
        return (verdict, round.Evaluate(now).Outcome) switch
        {
            (_, ApprovalOutcome.Satisfied) => voted.Raise(new ChangeRequestMoved(Id, ChangeRequestAction.Approve, null, by, now)),
            (BallotVerdict.RequestChanges, _) => voted.Raise(new ChangeRequestMoved(Id, ChangeRequestAction.Return, null, by, now)),
            (_, ApprovalOutcome.Failed) => voted.Raise(new ChangeRequestMoved(Id, ChangeRequestAction.Reject, null, by, now)),
            _ => voted,
        };
    }

    /// <summary>Takes the request back; who submitted it may.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">Somebody else submitted it (<c>change-request.not-the-author</c>), or the table does not allow it.</exception>
    public ChangeRequest Withdraw(string reason, Actor by, Instant now) => by == SubmittedBy
        ? Move(ChangeRequestAction.Withdraw, Text.Required(reason, Text.MaxBody), by, now)
        : throw new RuleViolationException("change-request.not-the-author", $"{by} did not submit {Key} and cannot withdraw it. Only {SubmittedBy} can; reject it instead.");

    /// <summary>Puts the approved change into the record: new revisions and this request, together.</summary>
    /// <param name="touched">The requirements that the proposal names, and the targets of its links, as they are now.</param>
    /// <param name="links">The links that those requirements have now.</param>
    /// <param name="impact">The impact computed now; what was decided on must be what happens.</param>
    /// <param name="newRequirement">Makes a requirement that is added.</param>
    /// <param name="newLink">Makes the id of a link that is added.</param>
    /// <param name="by">Who applies it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next states of the request and of everything it changes; the request alone, Conflicted, when a base revision is gone, a link exists already, or the impact is another.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>change-request.illegal-action</c>).</exception>
    public ChangeSet Apply(
        IReadOnlyDictionary<RequirementId, Requirement> touched, IReadOnlyList<TraceLink> links, ImpactReport impact, Func<RequirementEdit, Requirement> newRequirement, Func<LinkId> newLink, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(touched);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(impact);
        ArgumentNullException.ThrowIfNull(newRequirement);
        ArgumentNullException.ThrowIfNull(newLink);
        _ = Lifecycle.Next(Key, Status, ChangeRequestAction.Apply);
        var stale = Proposal.Operations.Where(o => o.Requirement is { } id && touched[id].Revision != o.BaseRevision).Select(o => touched[o.Requirement!.Value].Key)
            .Concat(Proposal.Operations.Where(o => o.Target is { } id && touched[id].Revision != o.TargetBaseRevision).Select(o => touched[o.Target!.Value].Key))
            .Distinct().ToList();
        if (stale.Count > 0)
        {
            return new([Move(ChangeRequestAction.FindConflict, $"changed since: {string.Join(", ", stale)}", by, now)]);
        }

        var present = links.Select(l => ((RequirementId?)l.Source, (LinkType?)l.Type, l.Target)).ToHashSet();
        if (Proposal.Operations.FirstOrDefault(o => o.Kind == OperationKind.Link && present.Contains((o.Requirement, o.LinkType, o.Target))) is { } made)
        {
            return new([Move(ChangeRequestAction.FindConflict, $"linked since: {touched[made.Requirement!.Value].Key} {made.LinkType} {touched[made.Target!.Value].Key}", by, now)]);
        }

        if (!Impact.Items.SequenceEqual(impact.Items))
        {
            return new([Move(ChangeRequestAction.FindConflict, "what the change touches is different since", by, now)]);
        }

        var next = new Dictionary<RequirementId, Requirement>();
        var others = new List<Aggregate>();
        foreach (var operation in Proposal.Operations)
        {
            var edit = RequirementEdit.Of(operation.Changes);
            Requirement Present(RequirementId id) => next.GetValueOrDefault(id) ?? touched[id];
            switch (operation.Kind)
            {
                case OperationKind.Revise:
                    next[operation.Requirement!.Value] = Present(operation.Requirement.Value).ApplyChange(edit, Id, by, now);
                    break;
                case OperationKind.Retire:
                    next[operation.Requirement!.Value] = Present(operation.Requirement.Value).Retire(by, now);
                    break;
                case OperationKind.Add:
                    others.Add(newRequirement(edit));
                    break;
                default:
                    others.Add(TraceLink.Between(newLink(), operation.LinkType!.Value, Present(operation.Requirement!.Value), Present(operation.Target!.Value), by, now));
                    break;
            }
        }

        return new([Move(ChangeRequestAction.Apply, null, by, now), .. next.Values, .. others]);
    }

    /// <summary>Notes that an obligation was done.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; closed when it was the last. This instance when it was settled before.</returns>
    /// <exception cref="RuleViolationException">The request does not owe it (<c>change-request.no-such-obligation</c>).</exception>
    public ChangeRequest Acknowledge(ObligationKind kind, Actor by, Instant now) => Settle(kind, null, by, now);

    /// <summary>Waives an obligation.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who waives it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; closed when it was the last. This instance when it was settled before.</returns>
    /// <exception cref="RuleViolationException">The request does not owe it (<c>change-request.no-such-obligation</c>).</exception>
    public ChangeRequest Waive(ObligationKind kind, string reason, Actor by, Instant now) => Settle(kind, Text.Required(reason, Text.MaxBody), by, now);

    /// <summary>Whether a person contributed to the request and, under its policy, may not approve it.</summary>
    /// <param name="person">The person.</param>
    /// <returns>True when the person may not.</returns>
    public bool IsContributor(StakeholderId person) => Round.Policy.SeparateDuties && Round.Contributors.Contains(person);

    /// <summary>What somebody may do now, as far as the state, the round, authorship and capabilities say.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="has">Whether the actor has a capability; see <c>Project.Allows</c>.</param>
    /// <param name="now">When.</param>
    /// <returns>The actions, in the order of the table. Approve, Reject and Return stand for the votes that can lead there.</returns>
    public IReadOnlyList<ChangeRequestAction> AllowedActions(Actor actor, Func<Capability, bool> has, Instant now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(has);
        var votes = actor.PersonId is { } person && Round.AllowedVerdicts(person, now).Count > 0;
        return
        [
            .. Lifecycle.Allowed(Status).Where(a => a switch
            {
                ChangeRequestAction.Approve or ChangeRequestAction.Reject or ChangeRequestAction.Return => votes && has(Capability.ApproveChanges),
                ChangeRequestAction.Withdraw => actor == SubmittedBy && has(Capability.SubmitChanges),
                ChangeRequestAction.Amend => actor.PersonId is not null && has(Capability.SubmitChanges),
                ChangeRequestAction.Apply => has(Capability.ApplyChanges),
                _ => false,
            }),
        ];
    }

    internal RuleViolationException SelfApproval(IReadOnlyList<string> whoMay) => new(
        "change-request.self-approval",
        $"{Key} was submitted or amended by the same person, who cannot vote on it under {Round.Policy}. Who may: {(whoMay.Count == 0 ? "nobody" : string.Join(", ", whoMay))}.");

    private static void RequireSound(Proposal proposal, ImpactReport impact)
    {
        if (proposal.Operations.Count == 0 || proposal.Operations.Any(o => o.Kind is OperationKind.Revise or OperationKind.Add && o.Changes.Count == 0))
        {
            throw new RuleViolationException("change-request.empty-proposal", "The proposal changes nothing. Say what is to change: Proposal.Revise(requirement).Statement(\"…\").");
        }

        if (proposal.Operations.Where(o => o.Kind is OperationKind.Revise or OperationKind.Retire).GroupBy(o => o.Requirement).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new RuleViolationException("change-request.touched-twice", $"The proposal changes {twice.Key} {twice.Count()} times. Say all that changes in one operation, so that one change makes one revision.");
        }

        if (proposal.Operations.Where(o => o.Kind == OperationKind.Link).GroupBy(o => (o.Requirement, o.LinkType, o.Target)).Any(g => g.Count() > 1))
        {
            throw new RuleViolationException("change-request.linked-twice", "The proposal makes the same link twice. Leave one out.");
        }

        if (impact.Proposal != proposal.ToFingerprint())
        {
            throw new RuleViolationException("change-request.stale-impact", "The impact was computed for another proposal. Compute it again.");
        }
    }

    private static IReadOnlyList<StakeholderId> Contributors(IEnumerable<StakeholderId> authors, Actor by)
    {
        IReadOnlyList<StakeholderId> people = [.. by.PersonId is { } author ? [author] : Array.Empty<StakeholderId>(), .. authors];
        return people.Count > 0
            ? people
            : throw new RuleViolationException("change-request.no-author", $"{by} is no person, and no author is named, so nobody would be kept from approving their own work. Name who wrote the proposal.");
    }

    private ChangeRequest Settle(ObligationKind kind, string? waiver, Actor by, Instant now)
    {
        var owed = Obligations.FirstOrDefault(o => o.Kind == kind)
            ?? throw new RuleViolationException(
                "change-request.no-such-obligation", $"{Key} is {Status} and does not owe {kind}. Owed: {(Obligations.Count == 0 ? "nothing" : string.Join(", ", Obligations.Select(o => o.Kind)))}.");
        if (owed.IsSettled)
        {
            return this;
        }

        var settled = Raise(new ChangeRequestObligationSettled(Id, kind, waiver, by, now));
        return settled.Obligations.All(o => o.IsSettled) ? settled.Move(ChangeRequestAction.Close, null, by, now) : settled;
    }

    private ChangeRequest Move(ChangeRequestAction action, string? reason, Actor by, Instant now)
    {
        _ = Lifecycle.Next(Key, Status, action);
        return Raise(new ChangeRequestMoved(Id, action, reason, by, now));
    }

    private ChangeRequest Raise(DomainEvent happened) => After(happened) with { Events = [.. Events, happened] };

    private ChangeRequest After(DomainEvent happened) => happened switch
    {
        ChangeRequestSubmitted submitted => this with
        {
            Id = submitted.ChangeRequestId,
            ProjectId = submitted.ProjectId,
            KeyNumber = submitted.Number,
            Status = Lifecycle.Next("The change request", Status, ChangeRequestAction.Submit),
            Cause = submitted.Cause,
            Proposal = submitted.Proposal,
            Impact = submitted.Impact,
            Round = submitted.Round,
            SubmittedBy = submitted.By,
            SubmittedAt = submitted.At,
        },
        ChangeRequestAmended amended => this with
        {
            Status = Lifecycle.Next(Key, Status, ChangeRequestAction.Amend),
            ProposalVersion = ProposalVersion + 1,
            Proposal = amended.Proposal,
            Impact = amended.Impact,
            Round = amended.Round,
        },
        ChangeRequestSeatsVacated vacated => this with
        {
            Round = Round with { Seats = [.. Round.Seats.Select(s => vacated.Seats.Contains(s.Number) ? s with { IsVacant = true } : s)] },
        },
        ChangeRequestBallotCast cast => this with { Round = Round.Cast(cast.Person, cast.Verdict, cast.By, cast.At, evidence: cast.Evidence) },
        ChangeRequestMoved moved => this with
        {
            Status = Lifecycle.Next(Key, Status, moved.Action),
            Obligations = moved.Action == ChangeRequestAction.Apply ? [.. Enum.GetValues<ObligationKind>().Select(k => new Obligation(k))] : Obligations,
        },
        ChangeRequestObligationSettled settled => this with
        {
            Obligations = [.. Obligations.Select(o => o.Kind == settled.Kind ? o with { IsSettled = true, Waiver = settled.Waiver } : o)],
        },
        _ => throw new ArgumentException($"{happened.Name} is no event of a change request.", nameof(happened)),
    };
}
