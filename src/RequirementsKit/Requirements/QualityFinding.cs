using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>Something in a statement that often leads to misunderstandings, with its place and a remedy. Advice, never an error.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Offset">Where it begins in the statement, in UTF-16 code units from 0.</param>
/// <param name="Length">How long it is; 0 when the whole statement is meant.</param>
/// <param name="Text">The words that were found; empty when the whole statement is meant.</param>
public sealed record QualityFinding(QualityRule Rule, int Offset, int Length, string Text)
{
    /// <summary>Gets the stable id of the rule, such as <c>quality.vague-term</c>; the same in every language and release.</summary>
    public string RuleId => QualityTexts.Id(Rule);

    /// <summary>The finding and its remedy.</summary>
    /// <param name="language">The language.</param>
    /// <returns>A sentence or two.</returns>
    public string ToText(Language language = Language.English) => QualityTexts.Explain(this, language);
}
