using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Reporting.Internal;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting;

/// <summary>One reason why something stands where it stands.</summary>
/// <param name="Kind">What kind of reason.</param>
public sealed record LedgerReason(LedgerReasonKind Kind)
{
    /// <summary>Gets the day it is of, in the project's zone; null for none.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Gets the key of the round, change request or requirement it names; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>Gets what the stakeholder answered; null unless they did.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Gets why it was changed; null unless a change request changed it.</summary>
    public ChangeCause? Cause { get; init; }

    /// <summary>Gets the words that go with it, as somebody wrote them; null for none.</summary>
    public string? Words { get; init; }

    /// <summary>The reason as people read it.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text, as Markdown in which what people wrote is escaped.</returns>
    public string ToText(Language language = Language.English) => LedgerTexts.Reason(this, language);
}
