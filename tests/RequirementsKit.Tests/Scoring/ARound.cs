using NodaTime;
using RequirementsKit.Scoring;

namespace RequirementsKit.Tests.Scoring;

/// <summary>A scoring round outside any project: two requirements, two criteria from 1 to 9, Anna on value and Ben on both.</summary>
internal static class ARound
{
    public static readonly ProjectId Project = ProjectId.New(Given.Ids, Given.Start);
    public static readonly Instant Now = Given.Start;
    public static readonly Actor By = Actor.System;
    public static readonly RequirementId One = RequirementId.New(Given.Ids, Given.Start);
    public static readonly RequirementId Two = RequirementId.New(Given.Ids, Given.Start);
    public static readonly RequirementId Elsewhere = RequirementId.New(Given.Ids, Given.Start);
    public static readonly StakeholderId Anna = StakeholderId.New(Given.Ids, Given.Start);
    public static readonly StakeholderId Ben = StakeholderId.New(Given.Ids, Given.Start);
    public static readonly StakeholderId Stranger = StakeholderId.New(Given.Ids, Given.Start);

    public static RoundCriterion[] Criteria => [new("value", 1, 9), new("cost", 1, 9)];

    public static Scorer[] Scorers => [new(Anna, ["value"]), new(Ben, ["value", "cost"])];

    public static Fingerprint Content(RequirementId requirement) => Fingerprint.Of(requirement.Value.ToByteArray());

    public static ScoringRound Opened(bool isBlind = false, LocalDate? due = null) =>
        ScoringRound.Open(ScoringRoundId.New(Given.Ids, Given.Start), Project, 7, [One, Two], Criteria, Scorers, due, By, Now, isBlind);

    public static ScoringRound Scored(this ScoringRound round, StakeholderId stakeholder, params IReadOnlyList<GivenScore> scores) => round.Score(stakeholder, scores, Content, By, Now);
}
