using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <content>From the draft to the review.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Drafts a change request. Its type is fixed when it is submitted.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="cause">Why the change is wanted.</param>
    /// <param name="handling">How it is handled.</param>
    /// <param name="proposal">What is to change.</param>
    /// <param name="policy">Who must approve.</param>
    /// <param name="by">Who drafts it; contributes.</param>
    /// <param name="now">When.</param>
    /// <param name="authors">Who else wrote it; null for nobody. Needed when no person drafts it, since else nobody would be kept from approving their own work.</param>
    /// <param name="reverts">The request that it takes back; null for none.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="RuleViolationException">No person drafts it and none is named (<c>change-request.no-author</c>), or the policy wants statements on what is no area (<c>change-request.unknown-area</c>).</exception>
    public static ChangeRequest Draft(
        ChangeRequestId id, ProjectId project, long number, ChangeCause cause, ChangeHandling handling, Proposal proposal, ApprovalPolicy policy, Actor by, Instant now,
        IEnumerable<StakeholderId>? authors = null, ChangeRequestId? reverts = null)
    {
        ArgumentNullException.ThrowIfNull(handling);
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(by);
        _ = RequiredAreas.Of(policy);
        return new ChangeRequest { Status = Lifecycle.Initial }.Raise(
            new ChangeRequestDrafted(id, project, number, cause, handling, proposal, policy, WithAuthors([], authors ?? [], by), reverts, by, now));
    }

    /// <summary>Drafts a change request and submits it at once.</summary>
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
    /// <param name="authors">Who else wrote it; null for nobody. Needed when no person submits it.</param>
    /// <param name="handling">How it is handled; the usual way by default.</param>
    /// <param name="overlaps">The open requests that touch the same; null for none.</param>
    /// <param name="catalog">The policies of the project, and what demands which; null to take any policy.</param>
    /// <returns>The request: in review, or still being assessed when the policy asks for statements; approved when a template covers it.</returns>
    /// <exception cref="RuleViolationException">As for <see cref="Draft"/> and for the other overload.</exception>
    public static ChangeRequest Submit(
        ChangeRequestId id, ProjectId project, long number, ChangeCause cause, Proposal proposal, ImpactReport impact, ApprovalPolicy policy, IEnumerable<SeatHolder> holders, Actor by, Instant now,
        IEnumerable<StakeholderId>? authors = null, ChangeHandling? handling = null, IEnumerable<ChangeRequestId>? overlaps = null, PolicyCatalog? catalog = null)
    {
        var draft = Draft(id, project, number, cause, handling ?? ChangeHandling.Normal, proposal, policy, by, now, authors);
        return draft.Submit(impact, holders, by, now, overlaps, catalog);
    }

    /// <summary>Says something else in a draft; the one place where the type may change.</summary>
    /// <param name="proposal">What is to change.</param>
    /// <param name="policy">Who must approve.</param>
    /// <param name="handling">How it is handled.</param>
    /// <param name="by">Who writes it; contributes.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it says the same.</returns>
    /// <exception cref="RuleViolationException">It is no draft (<c>change-request.illegal-action</c>), or no person writes it (<c>change-request.no-author</c>).</exception>
    public ChangeRequest ReviseDraft(Proposal proposal, ApprovalPolicy policy, ChangeHandling handling, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(handling);
        _ = RequiredAreas.Of(policy);
        var (state, at) = At(now);
        if (state.Status != ChangeRequestStatus.Draft)
        {
            throw state.Illegal($"is not written any more: its type is fixed, and another version is an amendment");
        }

        return state.Proposal == proposal && state.Round.Policy == policy && state.Handling == handling
            ? state
            : state.Raise(new ChangeRequestDraftRevised(Id, handling, proposal, policy, WithAuthors(state.Contributors, [], by), by, at));
    }

    /// <summary>Submits a draft: checks that it can be decided, and opens the review unless the policy asks for statements first.</summary>
    /// <param name="impact">What the proposal touches; computed for it.</param>
    /// <param name="holders">Who may approve.</param>
    /// <param name="by">Who submits it.</param>
    /// <param name="now">When.</param>
    /// <param name="overlaps">The open requests that touch the same; null for none.</param>
    /// <param name="catalog">The policies of the project, and what demands which; null to take any policy.</param>
    /// <returns>The request: in review, or still being assessed when the policy asks for statements; approved when a template covers it.</returns>
    /// <exception cref="RuleViolationException">
    /// The proposal changes nothing (<c>change-request.empty-proposal</c>) or one thing twice (<c>change-request.touched-twice</c>, <c>change-request.linked-twice</c>),
    /// the impact is of another proposal (<c>change-request.stale-impact</c>), the template does not cover it (<c>change-request.template</c>),
    /// the policy is less strict than the change demands (<c>approval.policy-too-weak</c>), or a policy cannot be met (<c>approval.infeasible</c>).
    /// </exception>
    public ChangeRequest Submit(
        ImpactReport impact, IEnumerable<SeatHolder> holders, Actor by, Instant now, IEnumerable<ChangeRequestId>? overlaps = null, PolicyCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(impact);
        ArgumentNullException.ThrowIfNull(holders);
        var (state, at) = At(now);
        _ = Lifecycle.Next(state.Key, state.Status, ChangeRequestAction.Submit);
        IReadOnlyList<SeatHolder> people = [.. holders];
        ProposalRules.Require(state.Proposal, impact);
        if (state.Handling.Type != ChangeType.Standard)
        {
            _ = catalog?.Require(state.Handling.RatifiedUnder ?? state.Round.Policy, ChangeSubject.Of(state.Handling, impact));
        }

        return state.Raise(new ChangeRequestSubmitted(Id, impact, [.. overlaps ?? []], by, at)).Proceed(people, by, at);
    }

    private static IReadOnlyList<StakeholderId> WithAuthors(IReadOnlyList<StakeholderId> before, IEnumerable<StakeholderId> authors, Actor by)
    {
        IReadOnlyList<StakeholderId> people = [.. by.PersonId is { } author ? [author] : Array.Empty<StakeholderId>(), .. authors];
        return people.Count > 0
            ? [.. before.Concat(people).Distinct()]
            : throw new RuleViolationException("change-request.no-author", $"{by} is no person, and no author is named, so nobody would be kept from approving their own work. Name who wrote the proposal.");
    }

    /// <summary>As far as it goes by itself. A policy that cannot be met is refused now, not when the statements are there or the emergency was applied.</summary>
    private ChangeRequest Proceed(IReadOnlyList<SeatHolder> people, Actor by, Instant at)
    {
        if (Handling.Type == ChangeType.Standard)
        {
            return Handling.Template!.WhyNot(Proposal, at) is { } reason
                ? throw new RuleViolationException("change-request.template", $"The template {Handling.Template.Name} v{Handling.Template.Version} does not cover {Key}: {reason}. Submit it as a normal change.")
                : Decide(ChangeRequestAction.Approve, DecisionBasis.Template, by, at);
        }

        var next = NextRound(people, at);
        if (Handling.RatifiedUnder is { } ratification)
        {
            _ = ApprovalRound.Open(ratification, Proposal.ToFingerprint(), people, Contributors, at, Subject());
        }

        return MissingStatements().Count > 0 ? this : Open(next, people, by, at);
    }

    private ChangeRequest Open(ApprovalRound next, IReadOnlyList<SeatHolder> people, Actor by, Instant at) =>
        Raise(new ChangeRequestReviewOpened(Id, next, Deadlines.ReservesOf(Round.Policy, people), by, at)).Conclude(null, by, at);

    private ApprovalRound NextRound(IReadOnlyList<SeatHolder> people, Instant at)
    {
        var (content, subject) = (Proposal.ToFingerprint(), Subject());
        return Round.Seats.Count == 0
            ? ApprovalRound.Open(Round.Policy, content, people, Contributors, at, subject)
            : (LastAmender is { } amender ? Round.WithoutApprovalsOf(amender) : Round).Renew(
                content, Amendment, people, Contributors, at, subject, isUntouched: seat => AmendedScope.IsOutside(Round.StageNamed(seat.Stage)!, AmendedClassifications));
    }

    /// <summary>What demands a stricter policy gets it; what demands less keeps what it has. How an emergency is ratified is fixed, so one that demands more is refused.</summary>
    private ChangeRequest Routed(PolicyCatalog? catalog, Actor by, Instant at)
    {
        if (Handling.RatifiedUnder is { } ratification)
        {
            _ = catalog?.Require(ratification, Subject());
        }

        var demanded = catalog?.Demanded(Subject());
        _ = demanded is null ? [] : RequiredAreas.Of(demanded);
        return demanded is null || Handling.Type != ChangeType.Normal || catalog!.Suffices(Round.Policy, demanded) ? this : Raise(new ChangeRequestRouted(Id, demanded, by, at));
    }
}
