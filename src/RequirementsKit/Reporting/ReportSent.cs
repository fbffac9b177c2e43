using NodaTime;

namespace RequirementsKit.Reporting;

/// <summary>A report was sent.</summary>
/// <param name="SentReportId">The proof.</param>
/// <param name="Kind">What was sent.</param>
/// <param name="Content">The SHA-256 of the text.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ReportSent(SentReportId SentReportId, ReportKind Kind, Fingerprint Content, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "report.sent";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => SentReportId.Value;

    internal static ReportSent Read(FactReader facts) => new(facts.Subject<SentReportId>(), facts.Value<ReportKind>("kind"), facts.Hash("content"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("kind", Kind).Hash("content", Content);
    }
}
