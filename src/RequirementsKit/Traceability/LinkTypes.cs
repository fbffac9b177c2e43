using RequirementsKit.Traceability.Internal;

namespace RequirementsKit.Traceability;

/// <summary>How links of each type read.</summary>
public static class LinkTypes
{
    /// <summary>Whether a type reads the same from both ends: the other direction is the same link.</summary>
    /// <param name="type">The type.</param>
    /// <returns>True for ConflictsWith and Relates.</returns>
    public static bool IsSymmetric(this LinkType type) => type is LinkType.ConflictsWith or LinkType.Relates;

    /// <summary>The name from the source to the target, such as "derives from".</summary>
    /// <param name="type">The type.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public static string ToText(this LinkType type, Language language = Language.English) => LinkTexts.Name(type, language).Forward;

    /// <summary>The name from the target to the source, such as "is the source of".</summary>
    /// <param name="type">The type.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    public static string ToReverseText(this LinkType type, Language language = Language.English) => LinkTexts.Name(type, language).Reverse;
}
