using RequirementsKit.Auditing;

namespace MinimalApi.Endpoints;

/// <summary>Whether the record is what was written.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api) => api.MapGet("/audit", VerifyAsync).WithSummary("Walks the whole chain of commits and says where it breaks, if it does.");

    private static async Task<IResult> VerifyAsync(Desk desk, CancellationToken cancellationToken)
    {
        var head = await desk.Kit.Store.GetHeadAsync(cancellationToken);
        var report = await AuditLog.VerifyAsync(desk.Kit.Store.ReadLogAsync(cancellationToken: cancellationToken), head, cancellationToken);
        return Results.Ok(new { report.IsIntact, report.Verdict, report.Verified, report.FirstBad, Head = head.Hash.ToString() });
    }
}
