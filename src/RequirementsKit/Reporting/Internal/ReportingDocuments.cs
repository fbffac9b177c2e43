namespace RequirementsKit.Reporting.Internal;

/// <summary>How the documents of this folder are stored.</summary>
internal static class ReportingDocuments
{
    public static readonly DocumentType<SentReport> SentReport = new(
        "sent-report",
        1,
        ReportingJson.Default.SentReport,
        (nameof(Reporting.SentReport.KeyNumber), s => s.KeyNumber),
        (nameof(Reporting.SentReport.Kind), s => s.Kind),
        (nameof(Reporting.SentReport.To), s => s.To),
        (nameof(Reporting.SentReport.At), s => s.At));
}
