using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;

namespace RequirementsKit.Reporting;

/// <summary>One request on the docket.</summary>
/// <param name="Key">The key of the request.</param>
/// <param name="ProposalVersion">Which version of the proposal is decided on.</param>
/// <param name="Cause">Why the change is wanted.</param>
/// <param name="SubmittedBy">Who submitted it, by name.</param>
/// <param name="Reason">Why, in their words; null when nobody said.</param>
/// <param name="Changes">What it would change, in the order of the proposal.</param>
/// <param name="Impact">What that may touch beyond, the nearest first.</param>
/// <param name="Outcome">How the decision stands.</param>
/// <param name="Votes">Who said what, in the order of the seats.</param>
/// <param name="Missing">Whose word is waited for now, by name.</param>
/// <param name="Due">Until when; null for no end.</param>
public sealed record DocketItem(
    string Key,
    int ProposalVersion,
    ChangeCause Cause,
    string SubmittedBy,
    string? Reason,
    IReadOnlyList<DocketChange> Changes,
    IReadOnlyList<DocketImpact> Impact,
    RoundOutcome Outcome,
    IReadOnlyList<DocketVote> Votes,
    IReadOnlyList<string> Missing,
    Instant? Due);
