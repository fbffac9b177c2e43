using NodaTime;
using RequirementsKit.Storage;

namespace RequirementsKit.Requirements;

/// <summary>The named queries over requirements and confirmation rounds.</summary>
public static class RequirementQueries
{
    /// <summary>Gets all requirements in the order of their keys.</summary>
    public static Query<Requirement> ByKey { get; } = Query.All<Requirement>().OrderBy(r => r.KeyNumber);

    /// <summary>Gets those that are wanted, in the order of their keys: neither rejected, duplicate, obsolete nor archived.</summary>
    public static Query<Requirement> Wanted { get; } = Query.Where<Requirement>(r =>
        r.Status != RequirementStatus.Rejected && r.Status != RequirementStatus.Duplicate && r.Status != RequirementStatus.Obsolete && !r.IsArchived).OrderBy(r => r.KeyNumber);

    /// <summary>Gets those that are wanted and that nobody answers for.</summary>
    public static Query<Requirement> WithoutOwner { get; } = Wanted.And(Query.Where<Requirement>(r => r.Content.Owner == null));

    /// <summary>Gets those that are wanted and serve no objective.</summary>
    public static Query<Requirement> WithoutObjective { get; } = Wanted.And(Query.Where<Requirement>(r => !r.ServesObjective));

    /// <summary>Those that serve an objective.</summary>
    /// <param name="objective">The objective.</param>
    /// <returns>The query.</returns>
    public static Query<Requirement> Serving(ObjectiveId objective) => Query.Where<Requirement>(r => r.Objectives.Contains(objective)).OrderBy(r => r.KeyNumber);

    /// <summary>Those that somebody follows.</summary>
    /// <param name="follower">Who.</param>
    /// <returns>The query.</returns>
    public static Query<Requirement> FollowedBy(StakeholderId follower) => Query.Where<Requirement>(r => r.Followers.Contains(follower)).OrderBy(r => r.KeyNumber);

    /// <summary>Those whose content or state changed after an instant.</summary>
    /// <param name="since">The instant, exclusive.</param>
    /// <returns>The query.</returns>
    public static Query<Requirement> ChangedAfter(Instant since) => Query.Where<Requirement>(r => r.ChangedAt > since).OrderBy(r => r.KeyNumber);

    /// <summary>Those that have been in a state since before an instant, the longest first.</summary>
    /// <param name="status">The state.</param>
    /// <param name="before">The instant, exclusive.</param>
    /// <returns>The query.</returns>
    public static Query<Requirement> InStatusSinceBefore(RequirementStatus status, Instant before) =>
        Query.Where<Requirement>(r => r.Status == status && r.StatusSince < before).OrderBy(r => r.StatusSince).OrderBy(r => r.KeyNumber);

    /// <summary>Those that were put off until a date that has come.</summary>
    /// <param name="today">The date, inclusive.</param>
    /// <returns>The query.</returns>
    public static Query<Requirement> ToTakeUp(LocalDate today) => Query.Where<Requirement>(r => r.DeferredUntil != null && r.DeferredUntil <= today).OrderBy(r => r.DeferredUntil).OrderBy(r => r.KeyNumber);

    /// <summary>Those in a state, in the order of their keys.</summary>
    /// <param name="status">The state.</param>
    /// <returns>The query.</returns>
    public static Query<Requirement> InStatus(RequirementStatus status) => Query.Where<Requirement>(r => r.Status == status).OrderBy(r => r.KeyNumber);

    /// <summary>The one that is called by a name elsewhere.</summary>
    /// <param name="key">The name.</param>
    /// <returns>The query.</returns>
    public static Query<Requirement> Called(ExternalKey key) => Query.Where<Requirement>(r => r.ExternalKey == key);

    /// <summary>The confirmation rounds of a requirement, the latest last.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <returns>The query.</returns>
    public static Query<ConfirmationRound> RoundsOf(RequirementId requirement) => Query.Where<ConfirmationRound>(r => r.RequirementId == requirement).OrderBy(r => r.KeyNumber);

    /// <summary>The confirmation rounds in which a stakeholder is asked.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The query.</returns>
    public static Query<ConfirmationRound> RoundsAsking(StakeholderId stakeholder) => Query.Where<ConfirmationRound>(r => r.Asked.Contains(stakeholder)).OrderBy(r => r.KeyNumber);

    /// <summary>The confirmation rounds in which a version of a document, a drawing, a prototype or a build was shown.</summary>
    /// <param name="version">Its fingerprint.</param>
    /// <returns>The query.</returns>
    public static Query<ConfirmationRound> RoundsThatSaw(Fingerprint version) => Query.Where<ConfirmationRound>(r => r.ShownContents.Contains(version)).OrderBy(r => r.KeyNumber);

    /// <summary>Gets the objectives that were not given up.</summary>
    public static Query<Objective> Objectives { get; } = Query.Where<Objective>(o => !o.IsDropped).OrderBy(o => o.KeyNumber);
}
