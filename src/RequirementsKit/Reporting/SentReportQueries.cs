using RequirementsKit.Storage;

namespace RequirementsKit.Reporting;

/// <summary>The named queries over sent reports.</summary>
public static class SentReportQueries
{
    /// <summary>Gets all, by key.</summary>
    public static Query<SentReport> ByKey { get; } = Query.All<SentReport>().OrderBy(s => s.KeyNumber);

    /// <summary>Those that were sent to a stakeholder, by key.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The query.</returns>
    public static Query<SentReport> SentTo(StakeholderId stakeholder) => Query.Where<SentReport>(s => s.To.Contains(stakeholder)).OrderBy(s => s.KeyNumber);
}
