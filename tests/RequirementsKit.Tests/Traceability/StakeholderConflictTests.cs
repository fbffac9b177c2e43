using RequirementsKit.Channels;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Traceability;

public sealed class StakeholderConflictTests
{
    [Fact]
    public async Task Requirements_of_different_people_that_exclude_each_other_show_up()
    {
        var given = await Given.AProjectAsync();
        var wide = await AskedForAsync(given, "The export shall hold every column.", given.Anna);
        var narrow = await AskedForAsync(given, "The export shall fit on one page.", given.Ben);
        var both = await AskedForAsync(given, "The export shall be a PDF.", given.Anna);
        var link = await given.Kit.Traceability.LinkAsync(wide, LinkType.ConflictsWith, narrow, given.Lead);
        var within = await given.Kit.Traceability.LinkAsync(wide, LinkType.ConflictsWith, both, given.Lead);
        var related = await given.Kit.Traceability.LinkAsync(narrow, LinkType.Relates, both, given.Lead);

        var conflict = Assert.Single(StakeholderConflict.Among([wide, narrow, both], [link, within, related]));
        Assert.Equal((link.Id, wide.Id, narrow.Id, given.Anna.Id, given.Ben.Id), (conflict.Link, conflict.One, conflict.Other, Assert.Single(conflict.AskedForOne), Assert.Single(conflict.AskedForOther)));
        Assert.Empty(StakeholderConflict.Among([wide], [link]));
        Assert.Empty(StakeholderConflict.Among([], []));
    }

    private static async Task<Requirement> AskedForAsync(Given given, string statement, StakeholderId by)
    {
        var talk = await given.Kit.Communication.RecordAsync(Channel.Phone, [by], statement, given.Lead);
        return await given.Kit.Requirements.CaptureAsync(statement, Origin.From(talk), given.Lead);
    }
}
