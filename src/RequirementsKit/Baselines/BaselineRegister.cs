using RequirementsKit.Approvals;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;
using RequirementsKit.Traceability;

namespace RequirementsKit.Baselines;

/// <summary>Draws up baselines, has them approved, and compares.</summary>
/// <example><code>
/// var baseline = await kit.Baselines.DrawUpAsync("Autumn 2026", [requirement.Id], Policies.FourEyes, by: me);
/// await kit.Baselines.ApproveAsync(baseline, by: ben);
/// var since = await kit.Baselines.CompareAsync(baseline);
/// </code></example>
public sealed partial class BaselineRegister
{
    private readonly ProjectDoor _door;

    internal BaselineRegister(ProjectDoor door) => _door = door;

    /// <summary>Draws up a baseline and opens its approval. Needs <see cref="Capability.WriteBaselines"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="requirements">What is in it, at the present revisions.</param>
    /// <param name="policy">Who must approve it; seats go to those who have <see cref="Capability.ApproveBaselines"/>.</param>
    /// <param name="by">Who draws it up.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The baseline, as a draft.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the policy cannot be met (<c>approval.infeasible</c>).</exception>
    public async Task<Baseline> DrawUpAsync(
        string name, IEnumerable<RequirementId> requirements, ApprovalPolicy policy, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(policy);
        var chosen = new List<Requirement>();
        foreach (var id in requirements)
        {
            chosen.Add(await _door.LoadAsync<Requirement>(id.Value, cancellationToken).ConfigureAwait(false));
        }

        var links = await _door.Store.ListAsync(TraceQueries.Present, cancellationToken).ConfigureAwait(false);
        var holders = await _door.SeatHoldersAsync(Capability.ApproveBaselines, cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "baselines.draw-up", Capability.WriteBaselines, by, [name, policy, .. chosen.Select(r => r.Id)],
            (now, number) => Baseline.DrawUp(_door.NewId<BaselineId>(now), _door.ProjectId, number, name, chosen, policy, holders, by, now, links), chosen, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Approves a baseline for oneself; the last approval locks the content of what is in it, in the same commit. Needs <see cref="Capability.ApproveBaselines"/>.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="by">Who approves; a person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the round refuses the ballot, or the content changed since (<c>baseline.outdated</c>).
    /// </exception>
    public Task<Baseline> ApproveAsync(BaselineId baseline, Actor by, CancellationToken cancellationToken = default) =>
        VoteAsync("baselines.approve", baseline, BallotVerdict.Approve, by, cancellationToken);

    /// <summary>Rejects a baseline for oneself. Needs <see cref="Capability.ApproveBaselines"/>.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="by">Who rejects it; a person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the round refuses the ballot.</exception>
    public Task<Baseline> RejectAsync(BaselineId baseline, Actor by, CancellationToken cancellationToken = default) =>
        VoteAsync("baselines.reject", baseline, BallotVerdict.Reject, by, cancellationToken);

    /// <summary>Reads the lines of a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lines in order.</returns>
    public async Task<IReadOnlyList<BaselineLine>> LinesAsync(BaselineId baseline, CancellationToken cancellationToken = default) =>
        await _door.Store.ReadAppendedAsync<BaselineLine>(baseline.Value, cancellationToken).CollectAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Lists baselines.</summary>
    /// <param name="query">Which; null for all, by key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The baselines, in the query's order.</returns>
    public Task<IReadOnlyList<Baseline>> ListAsync(Query<Baseline>? query = null, CancellationToken cancellationToken = default) =>
        _door.Store.ListAsync(query ?? Query.All<Baseline>().OrderBy(b => b.KeyNumber), cancellationToken);

    private static Requirement Current(BaselineLine line, Requirement requirement) => requirement.Fingerprint == line.Content
        ? requirement
        : throw new RuleViolationException(
            "baseline.outdated", $"{requirement.Key} is at r{requirement.Revision} and the baseline holds r{line.Revision}. Draw up the baseline anew, or restore the content.");

    private async Task<Baseline> VoteAsync(string command, BaselineId baseline, BallotVerdict verdict, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        var person = by.PersonId ?? throw new ArgumentException($"Only a person can decide; {by} is none.", nameof(by));
        object?[] asked = [baseline];
        if (await _door.FindEarlierAsync(command, by, asked, cancellationToken).ConfigureAwait(false) is null)
        {
            var now = _door.Now();
            var project = await _door.RequireAsync(by, Capability.ApproveBaselines, cancellationToken).ConfigureAwait(false);
            var present = await _door.LoadAsync<Baseline>(baseline.Value, cancellationToken).ConfigureAwait(false);
            var next = Telemetry.Evaluate("approval", () => present.Vote(person, verdict, by, now));
            List<Aggregate> changes = [next];
            if (next.State == BaselineState.Approved)
            {
                foreach (var line in await LinesAsync(baseline, cancellationToken).ConfigureAwait(false))
                {
                    changes.Add(Current(line, await _door.LoadAsync<Requirement>(line.RequirementId.Value, cancellationToken).ConfigureAwait(false)).Lock(baseline, by, now));
                }
            }

            await _door.CommitAsync(command, by, now, asked, changes, [project], cancellationToken).ConfigureAwait(false);
        }

        return await _door.LoadAsync<Baseline>(baseline.Value, cancellationToken).ConfigureAwait(false);
    }
}
