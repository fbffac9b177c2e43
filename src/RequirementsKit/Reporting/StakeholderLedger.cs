using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting.Internal;

namespace RequirementsKit.Reporting;

/// <summary>What one stakeholder asked for, where it stands and why.</summary>
/// <remarks>For <see cref="Visibility.Customer"/> it holds nothing internal: what they asked themselves, states, days, keys, causes and the answers that were meant for them.</remarks>
/// <param name="Name">The stakeholder's name.</param>
/// <param name="On">The day it is of, in the project's zone.</param>
/// <param name="Audience">Who reads it.</param>
/// <param name="Entries">The requirements, the feedback and the questions, each in the order it was asked.</param>
/// <param name="Promises">What we promised them, by key.</param>
/// <param name="Trust">How well we kept our word.</param>
public sealed record StakeholderLedger(string Name, LocalDate On, Visibility Audience, IReadOnlyList<LedgerEntry> Entries, IReadOnlyList<PointLine> Promises, TrustFigures Trust)
{
    /// <summary>Computes the ledger. The same record gives the same ledger; what happened after <paramref name="to"/> does not count. O(record).</summary>
    /// <param name="record">The record.</param>
    /// <param name="stakeholder">The stakeholder; records that were merged count as one person.</param>
    /// <param name="to">The instant it is of, inclusive.</param>
    /// <param name="audience">Who reads it.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public static StakeholderLedger Of(ProjectRecord record, StakeholderId stakeholder, Instant to, Visibility audience)
    {
        ArgumentNullException.ThrowIfNull(record);
        var now = record.Until(to);
        var person = now.IdentitiesOf(stakeholder);
        var points = now.PointsFor(audience).Where(p => p.Concerns is { } concerned && person.Contains(concerned)).ToLookup(p => p.Kind);
        return new(
            now.NameOf(stakeholder),
            now.DayOf(to),
            audience,
            [.. new LedgerEntries(now, person, audience).All(points[PointKind.Question])],
            [.. points[PointKind.Promise].Select(now.Line)],
            TrustFigures.Of(audience == Visibility.Internal ? now : now.SeenByCustomers(), stakeholder));
    }

    /// <summary>Writes the ledger as Markdown. The same ledger gives the same bytes.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, lines ending in LF. What people wrote is escaped and shown in their own language.</returns>
    public string ToMarkdown(Language language = Language.English) => LedgerTexts.Markdown(this, language);
}
