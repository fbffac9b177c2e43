using RequirementsKit.Channels;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Documentation;

/// <summary>The code of docs/stakeholders.md.</summary>
public sealed class StakeholdersPageTests
{
    [Fact]
    public async Task A_register_a_merge_and_an_erasure()
    {
        var given = await Given.AProjectAsync();
        var (kit, me, twin) = (given.Kit, given.Lead, given.Anna);
        var kits = new Kit(new InMemoryStore(), given.Clock, Given.Ids);

        #region stakeholder-register
        var port = await kit.Stakeholders.RegisterAsync(new("Port of Qingdao") { Kind = StakeholderKind.Organisation }, by: me);
        var anna = await kit.Stakeholders.RegisterAsync(
            new("Anna Lin")
            {
                Organisation = port.Id,
                ExternalKeys = [new("crm", "4711")],
                Contacts = [new(Channel.Email, "anna@example.org"), new(Channel.Phone, "+86 532 0000", Consent: false)],
                Zone = "Asia/Shanghai",
                WorkingCalendar = Calendars.China,
                QuietHours = new(new(21, 0), new(7, 0)),
                Power = Influence.High,
                Interest = Influence.High,
                Salience = new(Power: true, Legitimacy: true, Urgency: false),                 // Dominant
                Roles = ["technician"],
                Weights = [new("feasibility", 3, Role: "technician")],
                Responsibilities = [new("price", ResponsibilityKind.Accountable)],
            },
            by: me);
        await kit.Stakeholders.AssessEngagementAsync(anna, EngagementLevel.Neutral, EngagementLevel.Supportive, by: me, evidence: "Asked no questions on 1 September");
        var people = await kit.Stakeholders.ListAsync();
        Console.WriteLine(PowerInterestGrid.ToMermaid(people));
        Console.WriteLine(string.Join(", ", RaciMatrix.Of(people).Unclear));                  // decisions without exactly one who is accountable
        #endregion

        #region stakeholder-merge
        await kit.Stakeholders.MergeAsync(duplicate: twin, into: anna, by: me);
        var found = await kit.Stakeholders.ResolveAsync(twin);                             // Anna, whichever id a record names
        #endregion

        #region stakeholder-erase
        await kits.People.EraseAsync(new("crm", "4711"), by: Actor.System);                   // in every project that knows her
        #endregion

        Assert.Equal(anna.Id, found.Id);
    }
}
