using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Changes;

/// <content>From the decision into the record.</content>
public sealed partial record ChangeRequest
{
    /// <summary>Puts the approved change into the record: new revisions and this request, together.</summary>
    /// <param name="touched">The requirements that the proposal names, the ends of its links included, as they are now; those that its sources are linked to already too, where <paramref name="traceScheme"/> allows only so many.</param>
    /// <param name="links">The links of the types that the proposal makes or removes, as they are now.</param>
    /// <param name="impact">The impact computed now; what was decided on must be what happens.</param>
    /// <param name="newRequirement">Makes a requirement that is added.</param>
    /// <param name="newLink">Makes the id of a link that is added.</param>
    /// <param name="by">Who applies it.</param>
    /// <param name="now">When.</param>
    /// <param name="holders">Who may approve; needed for an emergency, which they ratify, and null else.</param>
    /// <param name="windows">The freeze windows of the project; null for none.</param>
    /// <param name="scheme">What the project asks of its requirements; null for the kit's own.</param>
    /// <param name="traceScheme">What the project asks of its links; null for the kit's own.</param>
    /// <returns>
    /// The next states of the request and of everything it changes; the request alone, Conflicted, when a base revision is gone, a link to be made exists or one to be removed does not, the impact is another,
    /// or what it makes does not fit what the project asks of its requirements and links now.
    /// </returns>
    /// <exception cref="RuleViolationException">
    /// The table does not allow it (<c>change-request.illegal-action</c>), the vote on the emergency is open (<c>change-request.not-decided</c>), a freeze window covers the instant (<c>change-request.frozen</c>),
    /// or those who have to ratify it are too few (<c>approval.infeasible</c>).
    /// </exception>
    public ChangeSet Apply(
        IReadOnlyDictionary<RequirementId, Requirement> touched, IReadOnlyList<TraceLink> links, ImpactReport impact, Func<RequirementEdit, Requirement> newRequirement, Func<LinkId> newLink, Actor by, Instant now,
        IEnumerable<SeatHolder>? holders = null, IEnumerable<FreezeWindow>? windows = null, RequirementScheme? scheme = null, TraceScheme? traceScheme = null)
    {
        ArgumentNullException.ThrowIfNull(touched);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(impact);
        ArgumentNullException.ThrowIfNull(newRequirement);
        ArgumentNullException.ThrowIfNull(newLink);
        var (state, at) = At(now);
        _ = Lifecycle.Next(state.Key, state.Status, ChangeRequestAction.Apply);
        if (state.Decision is not { IsApproved: true } decision || decision.Proposal != state.Proposal.ToFingerprint())
        {
            throw new RuleViolationException("change-request.not-decided", $"The vote on {Key} is open, so it cannot be applied. {state.Round.Evaluate(at).ToText}");
        }

        if (state.FreezeAt(windows ?? [], at) is { } freeze)
        {
            throw new RuleViolationException("change-request.frozen", $"{Key} cannot be applied at {at}: {(freeze.Kind == FreezeKind.Blackout ? Sentence.Of($"it lies in") : Sentence.Of($"it lies outside"))} '{freeze.Name}', [{freeze.Start:uuuu-MM-dd HH:mm}, {freeze.End:uuuu-MM-dd HH:mm}) {freeze.Zone}. Apply it afterwards, or override the freeze with a reason.");
        }

        if (state.WhyStale(touched, links, impact) is { } reason)
        {
            return new([state.MoveOn(ChangeRequestAction.FindConflict, reason.ToText, by, at)]);
        }

        var work = new ChangeWork(
            Id, new(touched, links, scheme ?? RequirementScheme.Default(ProjectId), traceScheme ?? TraceScheme.Default(ProjectId)), newRequirement, newLink, by, at);
        IReadOnlyList<Aggregate> next;
        try
        {
            next = work.Do(state.Proposal);
        }
        catch (RuleViolationException refused)
        {
            // It could be carried out when it was submitted, so what it needs or what the project asks is different since.
            return new([state.MoveOn(ChangeRequestAction.FindConflict, refused.MessageIn, by, at)]);
        }

        var ratification = state.Handling.RatifiedUnder is { } policy ? ApprovalRound.Open(policy, state.Proposal.ToFingerprint(), holders ?? [], state.Contributors, at, state.Subject()) : null;
        var applied = state.Raise(new ChangeRequestApplied(Id, state.Proposal.ToFingerprint(), work.Revisions, ratification, ratification is null ? null : state.Handling.RatifyBy(at), by, at));
        return new([applied, .. next]);
    }

    /// <summary>The freeze window that keeps the request from being applied. None keeps an emergency, or a version for which somebody overrode the freeze.</summary>
    /// <param name="windows">The windows of the project.</param>
    /// <param name="instant">When.</param>
    /// <returns>The window; null for none.</returns>
    public FreezeWindow? FreezeAt(IEnumerable<FreezeWindow> windows, Instant instant)
    {
        var proposal = Proposal.ToFingerprint();
        return Handling.Type == ChangeType.Emergency || Overrides.Any(o => o.Kind == OverrideKind.Freeze && o.Proposal == proposal)
            ? null
            : FreezeWindow.Blocking(windows, Impact.Classifications, instant);
    }

    /// <summary>Why the change does not fit what is in the record now; null when it does.</summary>
    private Sentence? WhyStale(IReadOnlyDictionary<RequirementId, Requirement> touched, IReadOnlyList<TraceLink> links, ImpactReport impact)
    {
        var stale = Proposal.Bases().Where(b => touched[b.Requirement].Revision != b.Revision).Select(b => touched[b.Requirement].Key).Distinct().ToArray();
        if (stale.Length > 0)
        {
            return Sentence.Of($"changed since: {stale}");
        }

        var present = links.Where(l => !l.IsRemoved && l.Target is not null).Select(l => (l.Source, l.Type, l.Target!.Value)).ToHashSet();
        foreach (var (source, type, target, makes) in Proposal.Operations.SelectMany(o => o.Links()))
        {
            if (present.Contains((source, type, target)) == makes)
            {
                return makes ? Sentence.Of($"linked since: {touched[source].Key} {type} {touched[target].Key}") : Sentence.Of($"unlinked since: {touched[source].Key} {type} {touched[target].Key}");
            }
        }

        return ImpactWaiver is null && !TouchesSameAs(impact) ? TouchesOther() : null;
    }

    private static Sentence TouchesOther() => Sentence.Of($"what the change touches is different since");

    private bool TouchesSameAs(ImpactReport impact) => Impact.Items.SequenceEqual(impact.Items);
}
