using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>What is missing is named.</summary>
public sealed class ChangeRequestArgumentTests
{
    private static readonly ChangeRequestId Id = ChangeRequestId.New(Given.Ids, Start);
    private static readonly ImpactReport Impact = ImpactOf(Faster);
    private static readonly IReadOnlyList<ImpactOption> Options = [new("Leave it", true), new("Do it")];
    private static readonly Dictionary<RequirementId, Requirement> Touched = new() { [One.Id] = One };

    private static readonly Dictionary<string, Action> Missing = new(StringComparer.Ordinal)
    {
        ["handling of a draft"] = () => ChangeRequest.Draft(Id, One.ProjectId, 1, ChangeCause.NewNeed, null!, Faster, Two, Author, Start),
        ["proposal of a draft"] = () => ChangeRequest.Draft(Id, One.ProjectId, 1, ChangeCause.NewNeed, ChangeHandling.Normal, null!, Two, Author, Start),
        ["policy of a draft"] = () => ChangeRequest.Draft(Id, One.ProjectId, 1, ChangeCause.NewNeed, ChangeHandling.Normal, Faster, null!, Author, Start),
        ["by of a draft"] = () => ChangeRequest.Draft(Id, One.ProjectId, 1, ChangeCause.NewNeed, ChangeHandling.Normal, Faster, Two, null!, Start),
        ["proposal of another draft"] = () => Draft().ReviseDraft(null!, Two, ChangeHandling.Normal, Author, Start),
        ["policy of another draft"] = () => Draft().ReviseDraft(Faster, null!, ChangeHandling.Normal, Author, Start),
        ["handling of another draft"] = () => Draft().ReviseDraft(Faster, Two, null!, Author, Start),
        ["impact of what is submitted"] = () => Draft().Submit(null!, Holders, Author, Start),
        ["holders of what is submitted"] = () => Draft().Submit(Impact, null!, Author, Start),
        ["proposal of an amendment"] = () => Submitted().Amend(null!, Impact, Holders, Author, Start),
        ["impact of an amendment"] = () => Submitted().Amend(Faster, null!, Holders, Author, Start),
        ["holders of an amendment"] = () => Submitted().Amend(Faster, Impact, null!, Author, Start),
        ["by of an amendment"] = () => Submitted().Amend(Faster, Impact, Holders, null!, Start),
        ["touched of what is applied"] = () => Approved().Apply(null!, [], Impact, _ => One, () => default, Author, Start),
        ["links of what is applied"] = () => Approved().Apply(Touched, null!, Impact, _ => One, () => default, Author, Start),
        ["impact of what is applied"] = () => Approved().Apply(Touched, [], null!, _ => One, () => default, Author, Start),
        ["newRequirement of what is applied"] = () => Approved().Apply(Touched, [], Impact, null!, () => default, Author, Start),
        ["newLink of what is applied"] = () => Approved().Apply(Touched, [], Impact, _ => One, null!, Author, Start),
        ["impact of an assessment"] = () => Submitted().Assess(null!, Author, Start),
        ["reason of a waiver of the impact"] = () => Submitted().WaiveImpact(null!, Author, Start),
        ["options of a statement"] = () => Submitted().State(ImpactArea.Cost, "None", null!, Author, Start),
        ["text of a statement"] = () => Submitted().State(ImpactArea.Cost, null!, Options, Author, Start),
        ["holders of a review"] = () => Submitted().OpenReview(null!, 0, Author, Start),
        ["by of a ballot"] = () => Submitted().Vote(People[1], BallotVerdict.Approve, null!, Start),
        ["printedName of a signature"] = () => Submitted().Sign(People[1], null!, SignatureMeaning.Review, "proof", "test", Actor.Person(People[1]), Start),
        ["statement of a signature"] = () => Submitted().Sign(People[1], "B. Board", SignatureMeaning.Review, null!, "test", Actor.Person(People[1]), Start),
        ["authenticator of a signature"] = () => Submitted().Sign(People[1], "B. Board", SignatureMeaning.Review, "proof", null!, Actor.Person(People[1]), Start),
        ["by of an override"] = () => Submitted().Override(OverrideKind.Decision, "chair", "The law", null!, Start),
        ["role of an override"] = () => Submitted().Override(OverrideKind.Decision, null!, "The law", Actor.Person(People[1]), Start),
        ["reason of an override"] = () => Submitted().Override(OverrideKind.Decision, "chair", null!, Actor.Person(People[1]), Start),
        ["policy of a migration"] = () => Submitted().MigratePolicy(null!, Holders, "chair", "New", Author, Start),
        ["role of a migration"] = () => Submitted().MigratePolicy(Policies.FourEyes, Holders, null!, "New", Author, Start),
        ["reason of a migration"] = () => Submitted().MigratePolicy(Policies.FourEyes, Holders, "chair", null!, Author, Start),
        ["reason of a hold"] = () => Submitted().Hold(After(5), null!, Author, Start),
        ["reason of a deferral"] = () => Submitted().Defer(null!, Author, Start),
        ["impact of what is resumed"] = () => In(ChangeRequestStatus.Deferred).Resume(null!, Holders, Author, Start),
        ["holders of what is resumed"] = () => In(ChangeRequestStatus.Deferred).Resume(Impact, null!, Author, Start),
        ["reason of what is reopened"] = () => In(ChangeRequestStatus.Withdrawn).Reopen(null!, Impact, Holders, Author, Start),
        ["reason of a withdrawal"] = () => Submitted().Withdraw(null!, Author, Start),
        ["reason of a return"] = () => In(ChangeRequestStatus.Submitted).Return(null!, Author, Start),
        ["delegation of a seat"] = () => Submitted().Delegate(null!, Author, Start),
        ["holders of a recheck"] = () => Submitted().Recheck(null!, Author, Start),
        ["reason of a waiver"] = () => Approved().Applied().Waive(ObligationKind.Verify, null!, Author, Start),
        ["plan of a delta"] = () => Approved().Applied().DeltaFor(null!),
        ["reversion of what was taken back"] = () => Approved().Applied().Reverted(null!, Author, Start),
        ["reversion of what is taken back"] = () => Approved().Applied().WithReversion(null!, Author, Start),
        ["outcome of an implementation"] = () => Approved().Applied().ReviewImplementation(null!, ChangeEstimate.None, Author, Start),
        ["actual of an implementation"] = () => Approved().Applied().ReviewImplementation("As hoped", null!, Author, Start),
        ["text of a note"] = () => Submitted().Annotate(null!, Author, Start),
        ["actor of what is allowed"] = () => Submitted().AllowedActions(null!, _ => true, Start),
        ["has of what is allowed"] = () => Submitted().AllowedActions(Author, null!, Start),
        ["events of a replay"] = () => ChangeRequest.Replay(null!),
    };

    public static TheoryData<string> Names => [.. Missing.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_missing_is_named(string name) => Assert.Equal(name.Split(' ')[0], Assert.Throws<ArgumentNullException>(Missing[name]).ParamName);

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    public void A_reason_says_something(string reason)
    {
        Assert.Equal("reason", Assert.Throws<ArgumentException>(() => Submitted().Defer(reason, Author, Start)).ParamName);
        Assert.Equal("o.Text", Assert.Throws<ArgumentException>(() => Submitted().State(ImpactArea.Cost, "None", [new("Leave it", true), new(reason)], Author, Start)).ParamName);
    }

    [Fact]
    public void An_event_of_something_else_is_no_event_of_a_change_request()
    {
        var refused = Assert.Throws<ArgumentException>(() => ChangeRequest.Replay([new ProjectOpened(One.ProjectId, Author, Start)]));
        Assert.Equal("happened", refused.ParamName);
        Assert.StartsWith("project.opened is no event of a change request.", refused.Message, StringComparison.Ordinal);
    }
}
