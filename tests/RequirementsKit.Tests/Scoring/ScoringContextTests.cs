using RequirementsKit.Prioritization;
using RequirementsKit.Scoring;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Scoring;

/// <summary>A caller that blocks its own thread, as a window may, does not block what it waits for: nothing comes back to the context of the caller.</summary>
public sealed class ScoringContextTests
{
    private static readonly RoundCriterion[] Criteria = [new("value", 1, 9)];

    private static Dictionary<string, Func<Scene, Task>> Commands => new(StringComparer.Ordinal)
    {
        ["open"] = s => s.Desk.OpenAsync([s.One], Criteria, [new(s.Given.Ben, ["value"])], s.Given.Lead),
        ["score"] = s => s.Desk.ScoreAsync(s.Round, s.Given.Ben, [new(s.One, "value", 3)], s.Given.Second),
        ["close"] = s => s.Desk.CloseAsync(s.Round, s.Given.Lead),
        ["find what is stale"] = s => s.Desk.StaleAsync(s.Round),
        ["find what was never scored"] = s => s.Desk.NeverScoredAsync(),
        ["rank"] = s => s.Desk.RankAsync(s.Round, s.Ranking.Model),
        ["store"] = s => s.Desk.StoreAsync(s.Round, s.Ranking, s.Given.Lead),
        ["find the demand"] = s => s.Desk.DemandAsync(),
        ["compare"] = s => s.Desk.CompareAsync(s.Stored, s.Stored),
        ["decide"] = s => s.Desk.DecideAsync(s.Stored, s.One, 1, s.Given.Lead),
    };

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_comes_back_to_the_context_of_the_caller_whichever_call_is_late(string name) => Assert.Empty(await CallersContext.ReturnsAsync(async store =>
    {
        var scene = await SceneAsync(store);
        return () => Commands[name](scene);
    }));

    private static async Task<Scene> SceneAsync(SlowCallStore store)
    {
        var given = await Given.AProjectAsync(store);
        var one = (await given.ARequirementAsync()).Id;
        var round = await given.Kit.Scoring.OpenAsync([one], Criteria, [new(given.Ben, ["value"])], given.Lead);
        await given.Kit.Scoring.ScoreAsync(round, given.Ben, [new(one, "value", 5)], given.Second);
        var ranking = await given.Kit.Scoring.RankAsync(round, PrioritizationModel.Named("m").With(Criterion.Benefit("value")).Build());
        return new(given, one, round, ranking, await given.Kit.Scoring.StoreAsync(round, ranking, given.Lead));
    }

    private sealed record Scene(Given Given, RequirementId One, ScoringRoundId Round, Ranking Ranking, RankingSnapshotId Stored)
    {
        public ScoringDesk Desk => Given.Kit.Scoring;
    }
}
