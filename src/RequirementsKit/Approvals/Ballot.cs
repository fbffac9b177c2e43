using NodaTime;

namespace RequirementsKit.Approvals;

/// <summary>What a seat said; appended, never changed. The last ballot of a seat counts.</summary>
/// <param name="Seat">The seat's number.</param>
/// <param name="Verdict">What it said.</param>
/// <param name="Content">The fingerprint of the content it was said of.</param>
/// <param name="CastBy">Who cast it: the person of the seat, a delegate, or who recorded it on behalf.</param>
/// <param name="Evidence">The interaction that shows it, where it was recorded on behalf; null else.</param>
/// <param name="Comment">In which words; null for none.</param>
/// <param name="At">When.</param>
public sealed record Ballot(int Seat, BallotVerdict Verdict, Fingerprint Content, Actor CastBy, InteractionId? Evidence, string? Comment, Instant At)
{
    /// <summary>Gets the conditions of <see cref="BallotVerdict.ApproveWithConditions"/>; null else.</summary>
    public IReadOnlyList<BallotCondition>? Conditions { get; init; }

    /// <summary>Gets the fingerprint of the content that it was cast on, where it was carried over to another version; null else.</summary>
    public Fingerprint? CarriedFrom { get; init; }

    /// <summary>Gets whether it is a yes that counts: without conditions, or with all of them met.</summary>
    internal bool IsYes => Verdict == BallotVerdict.Approve || (Verdict == BallotVerdict.ApproveWithConditions && Conditions is { Count: > 0 } && Conditions.All(c => c.Evidence is not null));
}
