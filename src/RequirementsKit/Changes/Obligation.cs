using NodaTime;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>What an applied change still owes.</summary>
/// <param name="Kind">What.</param>
/// <param name="IsSettled">Whether it was done or waived.</param>
/// <param name="Waiver">Why it was waived; null when it was done or is open.</param>
public sealed record Obligation(ObligationKind Kind, bool IsSettled = false, string? Waiver = null)
{
    /// <summary>Gets when it has to be settled; null for no such time.</summary>
    public Instant? Due { get; init; }

    /// <summary>Gets the request that settles it when it is closed; null for none.</summary>
    public ChangeRequestId? Request { get; init; }

    /// <summary>The obligation as people read it.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language) => ChangeTexts.Name(Kind, language);

    /// <summary>The obligation in English.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToText(Language.English);
}
