using RequirementsKit.Traceability;
using RequirementsKit.Traceability.Internal;

namespace RequirementsKit.Reporting;

/// <summary>A link as it is seen from a requirement.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsSource">Whether the requirement is its source.</param>
/// <param name="Other">What is at the other end: the key of a requirement, or the URI of something outside.</param>
/// <param name="Judgement">What can be said of the link on the content that its ends have now.</param>
public sealed record TraceLineLink(LinkType Type, bool IsSource, string Other, LinkJudgement Judgement)
{
    /// <summary>The link in words, such as "derives from REQ-1 (suspect)".</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language = Language.English) =>
        $"{(IsSource ? Type.ToText(language) : Type.ToReverseText(language))} {Other}{LinkTexts.Mark(Judgement, language)}";
}
