using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>Reads statements for what often leads to misunderstandings (ISO/IEC/IEEE 29148:2018, section 5.2.7; INCOSE Guide to Writing Requirements), in English and Chinese.</summary>
/// <remarks>A few passes over the words, O(length) for any text; there are no regular expressions that could run away.</remarks>
/// <example><code>
/// foreach (var finding in QualityCheck.Check(requirement.Content))
/// {
///     Console.WriteLine($"{finding.Offset}: {finding.ToText()}");
/// }
/// </code></example>
public static class QualityCheck
{
    /// <summary>Checks the content of a requirement.</summary>
    /// <param name="content">The content.</param>
    /// <param name="off">The rules that are switched off, each with its reason; null for none.</param>
    /// <returns>The findings in the order of their place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    public static IReadOnlyList<QualityFinding> Check(RequirementContent content, IReadOnlyCollection<QualityExemption>? off = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        IEnumerable<QualityFinding> whole = content.AcceptanceCriteria.Count == 0 ? [new(QualityRule.NoAcceptanceCriterion, 0, 0, "")] : [];
        return Ordered([.. whole, .. Statement(content.Statement)], off);
    }

    /// <summary>Checks a statement alone, as it is being written. It has no acceptance criteria, and none are missed.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="off">The rules that are switched off, each with its reason; null for none.</param>
    /// <returns>The findings in the order of their place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static IReadOnlyList<QualityFinding> Check(string statement, IReadOnlyCollection<QualityExemption>? off = null)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Ordered(Statement(statement), off);
    }

    /// <summary>Recognises the sentence pattern of a statement (Mavin et al., Easy Approach to Requirements Syntax, RE 2009). The condition comes before the system.</summary>
    /// <param name="statement">The statement, in English or Chinese.</param>
    /// <returns>The pattern; O(length).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static EarsPattern Recognise(string statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return EarsReader.Read(statement);
    }

    private static List<QualityFinding> Statement(string statement)
    {
        var words = Words.Of(statement);
        return [.. QualityWords.Find(statement, words), .. EnglishStructure.Check(statement, words), .. ChineseStructure.Check(statement)];
    }

    private static IReadOnlyList<QualityFinding> Ordered(List<QualityFinding> findings, IReadOnlyCollection<QualityExemption>? off) =>
        [.. findings.Where(f => off is null || off.All(e => e.Rule != f.Rule)).OrderBy(f => f.Offset).ThenBy(f => f.Rule)];
}
