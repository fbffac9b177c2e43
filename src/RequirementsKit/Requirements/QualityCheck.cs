using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>Reads statements for what often leads to misunderstandings (ISO/IEC/IEEE 29148, section 5.2.7), in English and Chinese.</summary>
/// <remarks>One pass over the words, O(length); there are no regular expressions that could run away.</remarks>
public static class QualityCheck
{
    /// <summary>Checks the content of a requirement.</summary>
    /// <param name="content">The content.</param>
    /// <param name="off">The rules that are switched off; null for none.</param>
    /// <returns>The findings in the order of their place.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is null.</exception>
    public static IReadOnlyList<QualityFinding> Check(RequirementContent content, IReadOnlyCollection<QualityRule>? off = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        var findings = CheckStatement(content.Statement);
        if (content.AcceptanceCriteria.Count == 0)
        {
            findings.Add(new(QualityRule.NoAcceptanceCriterion, 0, 0, ""));
        }

        return [.. findings.Where(f => off?.Contains(f.Rule) != true).OrderBy(f => f.Offset).ThenBy(f => f.Rule)];
    }

    /// <summary>Recognises the sentence pattern of a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>The pattern; O(length).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static EarsPattern Recognise(string statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var words = Words.Of(statement);
        if (!words.Any(w => w.Is("shall") || w.Is("must")))
        {
            return EarsPattern.Unrecognised;
        }

        var conditions = words.Where(w => w.Is("when") || w.Is("while") || w.Is("if") || w.Is("where") || w.Is("upon")).ToList();
        if (conditions.Count == 0 || conditions[0].Offset > words.First(w => w.Is("shall") || w.Is("must")).Offset)
        {
            return EarsPattern.Ubiquitous;
        }

        var shall = words.First(w => w.Is("shall") || w.Is("must")).Offset;
        return conditions.Count(c => c.Offset < shall) > 1 ? EarsPattern.Complex : conditions[0].Text.ToLowerInvariant() switch
        {
            "when" or "upon" => EarsPattern.EventDriven,
            "while" => EarsPattern.StateDriven,
            "if" => EarsPattern.UnwantedBehaviour,
            _ => EarsPattern.OptionalFeature,
        };
    }

    private static List<QualityFinding> CheckStatement(string statement)
    {
        var words = Words.Of(statement);
        var findings = new List<QualityFinding>();
        foreach (var (phrase, rule) in QualityWords.English)
        {
            findings.AddRange(Words.Find(words, phrase).Select(m => new QualityFinding(rule, m.Offset, m.Length, statement.Substring(m.Offset, m.Length))));
        }

        foreach (var (phrase, rule) in QualityWords.Chinese)
        {
            for (var at = statement.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = statement.IndexOf(phrase, at + phrase.Length, StringComparison.Ordinal))
            {
                findings.Add(new(rule, at, phrase.Length, phrase));
            }
        }

        AddStructure(words, findings);
        return findings;
    }

    private static void AddStructure(List<Word> words, List<QualityFinding> findings)
    {
        var shalls = words.Where(w => w.Is("shall") || w.Is("must")).ToList();
        if (shalls.Count > 1)
        {
            findings.Add(new(QualityRule.SeveralThoughts, shalls[1].Offset, shalls[1].Text.Length, shalls[1].Text));
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (i == 0 && (words[i].Is("shall") || words[i].Is("must")))
            {
                findings.Add(new(QualityRule.MissingActor, words[i].Offset, words[i].Text.Length, words[i].Text));
            }

            // "shall be recorded": the participle of a regular verb behind "be"; "shall be able" is none.
            if (i + 2 < words.Count && (words[i].Is("shall") || words[i].Is("must")) && words[i + 1].Is("be") && words[i + 2].Text.EndsWith("ed", StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(new(QualityRule.PassiveVoice, words[i + 1].Offset, words[i + 2].Offset + words[i + 2].Text.Length - words[i + 1].Offset, $"{words[i + 1].Text} {words[i + 2].Text}"));
            }
        }
    }
}
