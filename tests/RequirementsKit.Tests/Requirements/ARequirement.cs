using NodaTime;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

/// <summary>A requirement outside of any store, and who is asked about it.</summary>
internal static class ARequirement
{
    public static readonly Instant Now = Given.Start;
    public static readonly Actor Me = Actor.Service("desk");
    public static readonly StakeholderId Anna = StakeholderId.New(Given.Ids, Now);
    public static readonly StakeholderId Ben = StakeholderId.New(Given.Ids, Now);
    public static readonly StakeholderId Chen = StakeholderId.New(Given.Ids, Now);

    public static Requirement Captured(string statement = "One.", int number = 7) => Captured(new RequirementEdit().Statement(statement), number);

    public static Requirement Captured(RequirementEdit edit, int number = 7) =>
        Requirement.Capture(RequirementId.New(Given.Ids, Now), ProjectId.New(Given.Ids, Now), number, edit, [Origin.Document("workshop")], null, Me, Now);

    /// <summary>As a store gives it back: what happened is stored and no news any more.</summary>
    public static Requirement Stored(this Requirement requirement) => Requirement.Document.Read(requirement.ToCanonicalJson());

    public static ConfirmationRound Round(Requirement requirement, params IEnumerable<StakeholderId> asked) =>
        ConfirmationRound.Ask(ConfirmationRoundId.New(Given.Ids, Now), 3, requirement, ConfirmationPurpose.Content, asked, [Evidence.Statement], null, Me, Now);

    public static ConfirmationRound Said(this ConfirmationRound round, StakeholderId person, Verdict verdict, Instant? at = null) =>
        round.Answer(person, verdict, null, null, Actor.Person(person), at ?? Now);
}
