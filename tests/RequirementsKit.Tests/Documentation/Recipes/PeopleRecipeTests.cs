using System.Security.Claims;
using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;

namespace RequirementsKit.Tests.Documentation.Recipes;

/// <summary>The recipes about people and conversations in docs/how-do-i.md.</summary>
public sealed class PeopleRecipeTests
{
    [Fact]
    public void Actor_of_a_signed_in_user()
    {
        var id = StakeholderId.From(new("019b8d62-7a80-7000-8000-000000000001"));
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new("stakeholder", id.ToString())], "test"));

        #region how-claims
        Actor ToActor(ClaimsPrincipal user) => user.FindFirst("stakeholder")?.Value is { } claim && StakeholderId.TryParse(claim, null, out var person)
            ? Actor.Person(person)
            : user.FindFirst("client_id")?.Value is { Length: > 0 } account
                ? Actor.Service(account)
                : throw new UnauthorizedAccessException("The signed-in user is neither a stakeholder nor a service account.");
        #endregion

        Assert.Equal(Actor.Person(id), ToActor(principal));
        Assert.Throws<UnauthorizedAccessException>(() => ToActor(new()));
    }

    [Fact]
    public async Task A_role_of_ones_own()
    {
        var given = await Given.AProjectAsync();
        var (kit, lead, anna) = (given.Kit, given.Lead, given.Anna);

        #region how-role
        await kit.Project.DefineRoleAsync("analyst", [Capability.WriteRequirements, Capability.Communicate], by: lead);
        await kit.Project.GrantAsync(anna.ToActor(), "analyst", by: lead);
        #endregion

        Assert.True((await kit.Project.GetAsync()).Allows(given.Anna.ToActor(), Capability.WriteRequirements));
    }

    [Fact]
    public async Task A_promise()
    {
        var given = await Given.AProjectAsync();
        var (kit, lead, anna) = (given.Kit, given.Lead, given.Anna);

        #region how-promise
        await kit.Communication.RaisePointAsync(PointKind.Promise, "Show the new export", owner: lead, by: lead, concerns: anna, due: new LocalDate(2026, 9, 15));
        var late = await kit.Communication.ListAsync(CommunicationQueries.PointsDueBefore(new LocalDate(2026, 9, 16)));
        #endregion

        Assert.Single(late);
    }

    [Fact]
    public async Task A_complaint()
    {
        var given = await Given.AProjectAsync();
        var (kit, lead, anna) = (given.Kit, given.Lead, given.Anna);

        #region how-complaint
        var complaint = await kit.Communication.ReceiveFeedbackAsync(FeedbackKind.Complaint, anna, "The export failed three times today.", by: lead);
        await kit.Communication.MoveFeedbackAsync(complaint, FeedbackAction.Acknowledge, by: lead);
        #endregion

        Assert.Single(await kit.Communication.ListAsync(CommunicationQueries.FeedbackWithoutConsequence));
    }

    [Fact]
    public async Task A_channel()
    {
        var anna = (await Given.AProjectAsync()).Anna;

        #region how-channel
        var advice = ChannelAdvisor.Default.Advise(anna.ToRecipient(), Complexity.High, Urgency.Low);
        Console.WriteLine(advice.ToText(Language.Chinese));
        #endregion

        Assert.NotNull(advice.First);
    }

    [Fact]
    public async Task A_cadence_that_fits_the_person()
    {
        var anna = (await Given.AProjectAsync()).Anna;

        #region how-often
        var proposal = CadenceProposal.For(anna);
        Console.WriteLine(proposal.ToText());
        var cadence = proposal.ToCadence(IsoDayOfWeek.Tuesday, new(10, 0), "Asia/Shanghai", start: new(2026, 9, 1));
        #endregion

        Assert.NotNull(cadence.Next(Instant.FromUtc(2026, 9, 1, 0, 0)));
    }
}
