using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Reporting.Internal;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting;

/// <summary>What a change board has on its table: what is to be decided, what it would change and touch, who said what, and who is missing.</summary>
/// <param name="At">The instant it was drawn up for.</param>
/// <param name="Items">The requests that wait for a decision, the most urgent first: by due time, those without one last, then by key.</param>
public sealed record Docket(Instant At, IReadOnlyList<DocketItem> Items)
{
    /// <summary>Draws up the docket. Pure: the same record gives the same docket.</summary>
    /// <param name="requests">The change requests; those that wait for no decision are left out.</param>
    /// <param name="requirements">The requirements of the project, as they are now.</param>
    /// <param name="nameOf">The name of a person.</param>
    /// <param name="now">The instant it is for; later ballots do not count.</param>
    /// <returns>The docket.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Docket Of(IEnumerable<ChangeRequest> requests, IReadOnlyDictionary<RequirementId, Requirement> requirements, Func<StakeholderId, string> nameOf, Instant now)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(nameOf);
        var builder = new DocketBuilder(requirements, nameOf, now);
        return new(now, [.. requests.Where(DocketBuilder.IsWaiting).OrderBy(r => r.KeyNumber).Select(builder.ItemOf).OrderBy(i => i.Due ?? Instant.MaxValue)]);
    }

    /// <summary>Writes the docket as Markdown. The same docket gives the same bytes.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, lines ending in LF.</returns>
    public string ToMarkdown(Language language = Language.English) => DocketTexts.Markdown(this, language);
}
