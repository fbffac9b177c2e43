using RequirementsKit.Prioritization;
using RequirementsKit.Scoring;
using RequirementsKit.Storage;

namespace MinimalApi.Endpoints;

/// <summary>What comes first, and why.</summary>
internal static class RankingEndpoints
{
    private static readonly PrioritizationModel Model = PrioritizationModel.Named("Value, feasibility, cost")
        .With(Criterion.Benefit("value", 0.5, Scale.OneToNine).Named("business value", "业务价值").WhenMissing(MissingScores.Exclude))
        .With(Criterion.Benefit("feasibility", 0.3, Scale.OneToNine).Named("feasibility", "可行性").WhenMissing(MissingScores.Exclude))
        .With(Criterion.Cost("cost", 0.2, Scale.OneToNine).Named("cost", "成本").WhenMissing(MissingScores.Exclude))
        .Build();

    public static void MapRanking(this IEndpointRouteBuilder api) => api.MapGet("/ranking", RankAsync).WithSummary("The ranked requirements of the newest scoring round, each score with its parts and its reasons.");

    private static async Task<IResult> RankAsync(Desk desk)
    {
        var rounds = await desk.Kit.Store.ListAsync(Query.All<ScoringRound>());
        if (rounds.MaxBy(r => r.KeyNumber) is not { } round)
        {
            return Results.Ok(Array.Empty<object>());
        }

        var ranking = await desk.Kit.Scoring.RankAsync(round, Model);
        var requirements = (await desk.Kit.Requirements.ListAsync()).ToDictionary(r => r.Key);
        return Results.Ok(ranking.Items.Select(item =>
        {
            var explanation = ranking.Explain(item.Key);
            return new
            {
                item.Rank,
                item.Key,
                requirements[item.Key].Content.Title,
                requirements[item.Key].Status,
                item.Score,
                Parts = explanation.Contributions.Select(c => new { c.Criterion.Name, c.Amount, Most = c.Weight }),
                Why = explanation.ToText(),
            };
        }));
    }
}
