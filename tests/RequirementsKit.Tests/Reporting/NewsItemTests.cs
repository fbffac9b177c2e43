using RequirementsKit.Channels;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Reporting;

public sealed class NewsItemTests
{
    [Fact]
    public void News_comes_by_key_and_is_owed_to_each_of_those_who_asked()
    {
        var made = new RecordBuilder(now: Given.Start);
        var (anna, ben) = (made.New<StakeholderId>(), made.New<StakeholderId>());
        Requirement Wanted(long number, params StakeholderId[] by) => made.Requirement() with
        {
            KeyNumber = number,
            Status = RequirementStatus.Proposed,
            Origins = [Origin.Document("workshop"), new(OriginKind.Interaction, "talk", null, by)],
        };
        var record = new ProjectRecord(made.Project(), Given.Start) { Requirements = [Wanted(12, anna, ben), Wanted(11, ben, anna), Wanted(10, ben)] };
        Assert.Equal(["REQ-11", "REQ-12"], NewsItem.Owed(record, anna).Select(n => n.Requirement.Key));
        Assert.All(NewsItem.Owed(record, anna), n => Assert.Equal((0, null), (n.ToldOf, n.ToldStatus)));
    }

    [Fact]
    public async Task A_revision_that_they_were_told_of_is_no_news()
    {
        var given = await Given.AProjectAsync();
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "Export", given.Lead);
        var requirement = await given.Kit.Requirements.CaptureAsync("The portal shall export a report.", Origin.From(talk), given.Lead);
        given.Clock.AdvanceDays(1);
        await given.Kit.Requirements.ReviseAsync(requirement, new RequirementEdit().Statement("The portal shall export a report as PDF."), given.Lead);
        Assert.Equal([(1, 2)], (await NewsAsync()).Select(n => (n.ToldOf, n.Requirement.Revision)));
        given.Clock.AdvanceDays(1);
        await given.Kit.Communication.RecordAsync(Channel.Phone, [given.Anna], "As PDF", given.Lead);
        given.Clock.AdvanceDays(1);
        Assert.Empty(await NewsAsync());

        Task<IReadOnlyList<NewsItem>> NewsAsync() => given.Kit.Reports.NewsOwedAsync(given.Anna, given.Clock.GetCurrentInstant());
    }
}
