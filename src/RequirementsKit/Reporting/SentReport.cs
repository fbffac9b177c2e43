using System.Text;
using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Reporting.Internal;

namespace RequirementsKit.Reporting;

/// <summary>The proof of what was sent to whom: the SHA-256 of the text, not the text. Never changed.</summary>
public sealed record SentReport : Aggregate, IDocument<SentReport>
{
    [JsonConstructor]
    internal SentReport()
    {
    }

    /// <inheritdoc />
    public static DocumentType<SentReport> Document => ReportingDocuments.SentReport;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public SentReportId Id { get; internal init; }

    /// <summary>Gets the key, such as SENT-2.</summary>
    [JsonIgnore]
    public string Key => $"SENT-{KeyNumber}";

    /// <summary>Gets what was sent.</summary>
    [JsonInclude]
    public ReportKind Kind { get; internal init; }

    /// <summary>Gets to whom; at least one.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderId> To { get; internal init; } = [];

    /// <summary>Gets the instant up to which the report tells; what happened later is still owed.</summary>
    [JsonInclude]
    public Instant Until { get; internal init; }

    /// <summary>Gets the SHA-256 of the UTF-8 bytes of the text, as <c>sha256sum</c> prints it.</summary>
    [JsonInclude]
    public Fingerprint Content { get; internal init; }

    /// <summary>Gets who sent it.</summary>
    [JsonInclude]
    public Actor SentBy { get; internal init; } = Actor.System;

    /// <summary>Gets when it was recorded as sent.</summary>
    [JsonInclude]
    public Instant At { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => ReportingDocuments.SentReport;

    /// <summary>The id, so that a sent report can be given wherever its id is asked for.</summary>
    /// <param name="report">The report.</param>
    public static implicit operator SentReportId(SentReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Id;
    }

    /// <summary>Records that a report was sent.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="kind">What was sent.</param>
    /// <param name="text">The text as it was sent, 1 to 1,000,000 characters.</param>
    /// <param name="to">To whom; at least one.</param>
    /// <param name="until">The instant up to which it tells; not later than <paramref name="now"/>.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="now">When.</param>
    /// <returns>The proof.</returns>
    /// <exception cref="ArgumentException">There is no text, nobody it was sent to, or it tells of the future.</exception>
    public static SentReport Record(SentReportId id, ProjectId project, long number, ReportKind kind, string text, IEnumerable<StakeholderId> to, Instant until, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(to);
        var content = HashOf(Text.Required(text, Text.MaxBody));
        IReadOnlyList<StakeholderId> people = [.. to.Distinct()];
        if (people.Count == 0)
        {
            throw new ArgumentException("A report was sent to somebody. Name at least one stakeholder.", nameof(to));
        }

        if (until > now)
        {
            throw new ArgumentException($"The report tells up to {until} and was sent at {now}. Give an end that is not later.", nameof(until));
        }

        return new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            Kind = kind,
            To = people,
            Until = until,
            Content = content,
            SentBy = by,
            At = now,
            Events = [new ReportSent(id, kind, content, by, now)],
        };
    }

    /// <summary>Whether a text is, byte for byte, the one that was sent. O(length).</summary>
    /// <param name="text">The text.</param>
    /// <returns>True when its SHA-256 is the recorded one.</returns>
    public bool IsProofOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return HashOf(text) == Content;
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(SentReport? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;

    // The bytes as they are, unlike Fingerprint.OfText: whoever has the file can compute the same with any tool.
    private static Fingerprint HashOf(string text) => Fingerprint.Of(Encoding.UTF8.GetBytes(text));
}
