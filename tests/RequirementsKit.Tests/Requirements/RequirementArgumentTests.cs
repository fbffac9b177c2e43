using RequirementsKit.Communication;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;
using static RequirementsKit.Tests.Requirements.ARequirement;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementArgumentTests
{
    private static readonly RequirementEdit Edit = new RequirementEdit().Statement("Two.");

    [Fact]
    public void What_a_requirement_needs_is_named_when_it_is_missing()
    {
        var requirement = Captured();
        (string Name, Func<object?> Call)[] calls =
        [
            ("edit", () => Requirement.Capture(requirement, default, 1, null!, [], null, Me, Now)),
            ("origins", () => Requirement.Capture(requirement, default, 1, Edit, null!, null, Me, Now)),
            ("statement", () => Requirement.Capture(requirement, default, 1, new RequirementEdit().Title("Export"), [Origin.Document("mail")], null, Me, Now)),
            ("original", () => Requirement.CopyOf(null!, requirement, default, 1, Me, Now)),
            ("edit", () => requirement.Revise(null!, null, Me, Now)),
            ("revision", () => requirement.Restore(null!, null, Me, Now)),
            ("edit", () => requirement.ApplyChange(null!, default, Me, Now)),
            ("origin", () => requirement.AddOrigin(null!, Me, Now)),
            ("rounds", () => requirement.Validate(null!, Me, Now)),
            ("rounds", () => requirement.Accept(null!, Me, Now)),
            ("conditions", () => requirement.AssessFeasibility(FeasibilityVerdict.FeasibleWithConditions, null, Me, Now)),
            ("requirement", () => (RequirementId)(Requirement)null!),
            ("requirements", () => new RequirementTree(null!)),
            ("fields", () => requirement.Content.ToFingerprint(null!)),
            ("changes", () => RequirementEdit.Of(null!)),
            ("from", () => RequirementEdit.Between(null!, requirement.Content)),
            ("to", () => RequirementEdit.Between(requirement.Content, null!)),
            ("content", () => Edit.Apply(null!)),
            ("before", () => RequirementDiff.Between(null!, requirement.Content)),
            ("after", () => RequirementDiff.Between(requirement.Content, null!)),
            ("interaction", () => Origin.From((Interaction)null!)),
            ("feedback", () => Origin.From((Feedback)null!)),
            ("attachment", () => Edit.Attachments([null!])),
        ];
        Missing(calls);
    }

    [Fact]
    public void What_a_scheme_a_goal_and_a_round_need_is_named_when_it_is_missing()
    {
        var requirement = Captured();
        var scheme = RequirementScheme.Default(requirement.ProjectId);
        var round = Round(requirement, Anna);
        var goal = new ObjectiveText("Quick again", "minutes", "1");
        (string Name, Func<object?> Call)[] calls =
        [
            ("kind", () => scheme.AddKind(null!, Me, Now)),
            ("attribute", () => scheme.Define(null!, Me, Now)),
            ("steps", () => scheme.ReplaceLifecycle(null!, Me, Now)),
            ("validation", () => scheme.Confirm(null!, ConfirmationPolicy.Everybody, [], Me, Now)),
            ("acceptance", () => scheme.Confirm(ConfirmationPolicy.Everybody, null!, [], Me, Now)),
            ("fields", () => scheme.Confirm(ConfirmationPolicy.Everybody, ConfirmationPolicy.Everybody, null!, Me, Now)),
            ("content", () => scheme.ProblemsOf(null!)),
            ("text", () => Objective.Set(default, default, 1, null!, null, Me, Now)),
            ("text", () => Objective.Set(default, default, 1, goal, null, Me, Now).Change(null!, null, Me, Now)),
            ("objective", () => (ObjectiveId)(Objective)null!),
            ("requirement", () => Ask(null!, [Anna], [Evidence.Statement])),
            ("from", () => Ask(requirement, null!, [Evidence.Statement])),
            ("show", () => Ask(requirement, [Anna], null!)),
            ("by", () => round.Answer(Anna, Verdict.Confirmed, null, null, null!, Now)),
            ("requirement", () => round.IsStaleFor(null!)),
            ("round", () => (ConfirmationRoundId)(ConfirmationRound)null!),
            ("requirement", () => ConfirmationTally.Of(null!, ConfirmationPurpose.Content, [])),
            ("rounds", () => ConfirmationTally.Of(requirement, ConfirmationPurpose.Content, null!)),
            ("policy", () => ConfirmationTally.Of(requirement, ConfirmationPurpose.Content, []).Meets(null!)),
        ];
        Missing(calls);

        static ConfirmationRound Ask(Requirement requirement, IEnumerable<StakeholderId> from, IEnumerable<Evidence> show) =>
            ConfirmationRound.Ask(default, 1, requirement, ConfirmationPurpose.Content, from, show, null, Me, Now);
    }

    [Fact]
    public async Task What_a_command_needs_is_named_before_the_store_is_asked()
    {
        var store = new SlowCallStore(new InMemoryStore());
        var given = await Given.AProjectAsync(store);
        var (register, confirmations) = (given.Kit.Requirements, given.Kit.Confirmations);
        store.SlowDown(0);
        (string Name, Func<Task> Call)[] calls =
        [
            ("edit", () => register.CaptureAsync((RequirementEdit)null!, Origin.Document("mail"), given.Lead)),
            ("origin", () => register.CaptureAsync(Edit, null!, given.Lead)),
            ("original", () => register.CopyAsync(null!, given.Lead)),
            ("edit", () => register.ReviseAsync(default, null!, given.Lead)),
            ("rows", () => register.ImportAsync(null!, Origin.Document("file"), given.Lead)),
            ("origin", () => register.ImportAsync([], null!, given.Lead)),
            ("attribute", () => register.DefineAsync(null!, given.Lead)),
            ("steps", () => register.ReplaceLifecycleAsync(null!, given.Lead)),
            ("from", () => confirmations.AskAsync(default, ConfirmationPurpose.Content, null!, [Evidence.Statement], given.Lead)),
            ("show", () => confirmations.AskAsync(default, ConfirmationPurpose.Content, [given.Anna], null!, given.Lead)),
            ("by", () => confirmations.AnswerAsync(default, Verdict.Confirmed, null!)),
        ];
        foreach (var (name, call) in calls)
        {
            Assert.Equal(name, (await Assert.ThrowsAsync<ArgumentNullException>(call)).ParamName);
        }

        Assert.Equal(0, store.Calls);
    }

    [Fact]
    public void What_is_no_member_of_its_enumeration_is_refused()
    {
        var requirement = Captured();
        var round = Round(requirement, Anna);
        (string Name, Func<object?> Call)[] calls =
        [
            ("verdict", () => requirement.AssessFeasibility((FeasibilityVerdict)9, null, Me, Now)),
            ("verdict", () => round.Answer(Anna, (Verdict)9, null, null, Actor.Person(Anna), Now)),
            ("purpose", () => ConfirmationRound.Ask(default, 1, requirement, (ConfirmationPurpose)9, [Anna], [Evidence.Statement], null, Me, Now)),
            ("show", () => ConfirmationRound.Ask(default, 1, requirement, ConfirmationPurpose.Content, [Anna], [new((EvidenceKind)9)], null, Me, Now)),
            ("fields", () => RequirementScheme.Default(default).Confirm(new(), new(), [(RequirementField)99], Me, Now)),
            ("kind", () => new Origin((OriginKind)99, "mail")),
            ("verification", () => new AcceptanceCriterion("It opens", (VerificationMethod)99)),
        ];
        Assert.All(calls, c => Assert.Equal(c.Name, Assert.Throws<ArgumentOutOfRangeException>(c.Call).ParamName));
    }

    private static void Missing((string Name, Func<object?> Call)[] calls) => Assert.All(calls, c => Assert.Equal(c.Name, Assert.Throws<ArgumentNullException>(c.Call).ParamName));
}
