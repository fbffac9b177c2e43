using NodaTime;
using RequirementsKit.Projects;
using RequirementsKit.Storage;

namespace RequirementsKit.Changes;

/// <content>Waiting, giving up, beginning again, and what happens by itself.</content>
public sealed partial class ChangeControl
{
    /// <summary>Lets the review pause: ballots are kept, and the time that is left to vote does not run. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="until">When it goes on by itself, at the latest.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow it, or the end is over (<c>change-request.hold-until</c>).</exception>
    public Task<ChangeRequest> HoldAsync(ChangeRequestId request, Instant until, string reason, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.hold", request, Capability.ApproveChanges, by, [until, reason], (r, now) => r.Hold(until, reason, by, now), [], cancellationToken);

    /// <summary>Lets a review that pauses go on; every deadline moves by the time it paused. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow it.</exception>
    public Task<ChangeRequest> ReleaseAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.release", request, Capability.ApproveChanges, by, [], (r, now) => r.Release(by, now), [], cancellationToken);

    /// <summary>Puts the decision off, without a date. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow it.</exception>
    public Task<ChangeRequest> DeferAsync(ChangeRequestId request, string reason, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.defer", request, Capability.ApproveChanges, by, [reason], (r, now) => r.Defer(reason, by, now), [], cancellationToken);

    /// <summary>Takes up a deferred request: a new round, in which nobody has voted yet, under a stricter policy where one is demanded by now. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the table does not allow it, the policy cannot be met any more (<c>approval.infeasible</c>), or an emergency demands a stricter ratification by now (<c>approval.policy-too-weak</c>).</exception>
    public async Task<ChangeRequest> ResumeAsync(ChangeRequestId request, Actor by, CancellationToken cancellationToken = default)
    {
        var facts = await FactsAsync(request, cancellationToken).ConfigureAwait(false);
        return await DoAsync("changes.resume", request, Capability.ApproveChanges, by, [], (r, now) => r.Resume(facts.Impact, facts.Holders, by, now, facts.Catalog), facts.Ground.Expected, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes up a rejected, withdrawn or expired request under its number: a new round, in which nobody has voted yet, under a stricter policy where one is demanded by now. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the table does not allow it, the policy cannot be met any more (<c>approval.infeasible</c>), or an emergency demands a stricter ratification by now (<c>approval.policy-too-weak</c>).</exception>
    public async Task<ChangeRequest> ReopenAsync(ChangeRequestId request, string reason, Actor by, CancellationToken cancellationToken = default)
    {
        var facts = await FactsAsync(request, cancellationToken).ConfigureAwait(false);
        return await DoAsync("changes.reopen", request, Capability.SubmitChanges, by, [reason], (r, now) => r.Reopen(reason, facts.Impact, facts.Holders, by, now, facts.Catalog), facts.Ground.Expected, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a request back; only who submitted it may. Needs <see cref="Capability.SubmitChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the actor did not submit it (<c>change-request.not-the-author</c>), or the table does not allow it.</exception>
    public Task<ChangeRequest> WithdrawAsync(ChangeRequestId request, string reason, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.withdraw", request, Capability.SubmitChanges, by, [reason], (r, now) => r.Withdraw(reason, by, now), [], cancellationToken);

    /// <summary>Asks for another version while the request is being assessed. In review, vote <see cref="Approvals.BallotVerdict.RequestChanges"/>. Needs <see cref="Capability.ApproveChanges"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or it is not being assessed (<c>change-request.illegal-action</c>).</exception>
    public Task<ChangeRequest> ReturnAsync(ChangeRequestId request, string reason, Actor by, CancellationToken cancellationToken = default) =>
        DoAsync("changes.return", request, Capability.ApproveChanges, by, [reason], (r, now) => r.Return(reason, by, now), [], cancellationToken);

    /// <summary>Lets everything happen in all requests that is due. Twice at one instant does it once, and two processes may do it at the same time.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many requests moved.</returns>
    public async Task<int> TickAsync(Instant now, CancellationToken cancellationToken = default)
    {
        now = Microseconds.Floor(now);
        var unfinished = await _door.Store.ListAsync(ChangeQueries.Unfinished, cancellationToken).ConfigureAwait(false);
        List<ChangeRequest> due = [.. unfinished.Where(r => r.NextDue() <= now || r.Status == ChangeRequestStatus.RatificationFailed)];
        if (due.Count == 0)
        {
            return 0;
        }

        var moved = 0;
        var project = await _door.LoadAsync<Project>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false);
        var holders = await HoldersAsync(cancellationToken).ConfigureAwait(false);
        foreach (var request in due)
        {
            var next = await WithReversionAsync(request.Tick(now, holders), now, cancellationToken).ConfigureAwait(false);
            try
            {
                moved += await _door.WithoutCommand().CommitAsync("changes.tick", Actor.System, now, [request.Id, now], next, [project], cancellationToken).ConfigureAwait(false) is null ? 0 : 1;
            }
            catch (ConcurrencyConflictException)
            {
                // Somebody else moved it meanwhile; the next tick sees what is left.
            }
        }

        return moved;
    }
}
