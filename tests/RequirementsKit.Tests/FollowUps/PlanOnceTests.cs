using NodaTime;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.FollowUps;

public sealed class PlanOnceTests
{
    [Fact]
    public async Task A_plan_that_is_sent_twice_is_made_once_and_its_first_follow_up_scheduled()
    {
        var given = await Given.AProjectAsync();
        var once = given.Kit.Once(CommandId.From(Given.Ids.NewValue(Given.Start)));
        var weekly = Cadence.EveryWeek([IsoDayOfWeek.Tuesday], new(10, 0), "Asia/Shanghai");
        var series = await once.FollowUps.PlanAsync(given.Anna, weekly, "Progress", given.Lead, given.Lead);
        Assert.Equal(series.Id, (await once.FollowUps.PlanAsync(given.Anna, weekly, "Progress", given.Lead, given.Lead)).Id);
        Assert.Single(await given.Kit.FollowUps.ListAsync(FollowUpQueries.OfSeries(series)));
    }
}
