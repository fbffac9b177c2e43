using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using RequirementsKit.Languages;

namespace RequirementsKit;

/// <summary>A sentence for people that keeps its values apart from its English words, so that the same values can be said in Chinese.</summary>
/// <remarks>
/// An interpolated string becomes one wherever a sentence is expected. The Chinese words are found by the English ones, with <c>{0}</c>, <c>{1}</c> … in the places of the values.
/// Values of enumerations, lists, sentences and what says itself in a language are said in the language; all others are written once, in the invariant culture.
/// </remarks>
[InterpolatedStringHandler]
internal sealed class Sentence(int literalLength, int formattedCount)
{
    private readonly StringBuilder _words = new(literalLength + (3 * formattedCount));
    private readonly List<object> _values = new(formattedCount);

    /// <summary>A sentence as a value of another one, or one of several that may be said.</summary>
    public static Sentence Of(Sentence sentence) => sentence;

    /// <summary>Words that are not known before, such as the name of a kind or a message of somebody else; they stay English unless there are Chinese ones for them.</summary>
    public static Sentence OfWords(string words)
    {
        var sentence = new Sentence(words.Length, 0);
        sentence.AppendLiteral(words);
        return sentence;
    }

    /// <summary>The members of a list, or what is said when there are none.</summary>
    public static object List<T>(IReadOnlyCollection<T> members, Sentence none) => members.Count == 0 ? none : members;

    /// <summary>The members of a list with a word between them.</summary>
    public static Func<Language, string> Joined<T>(IEnumerable<T> members, string english, string chinese) =>
        language => string.Join(language == Language.Chinese ? chinese : english, members.Select(m => Said(m!, language)));

    public void AppendLiteral(string value) => _words.Append(value.Contains('{', StringComparison.Ordinal) || value.Contains('}', StringComparison.Ordinal)
        ? value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
        : value);

    public void AppendFormatted(Func<Language, string> value) => Append(value);

    public void AppendFormatted<T>(T value, string? format = null) => Append(value switch
    {
        Enum or Sentence => value,
        string text => text,
        Func<Language, string> said => said,
        IEnumerable members => members.Cast<object>().ToArray(),
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    });

    public string ToText(Language language)
    {
        var english = _words.ToString();
        var words = language == Language.Chinese ? ChineseSentences.Find(english) ?? english : english;
        return string.Format(CultureInfo.InvariantCulture, words, [.. _values.Select(v => Said(v, language))]);
    }

    /// <summary>The English text.</summary>
    public override string ToString() => ToText(Language.English);

    private static string Said(object value, Language language) => value switch
    {
        Sentence sentence => sentence.ToText(language),
        Func<Language, string> said => said(language),
        Enum member => member.SaidIn(language),
        object[] members => string.Join(SeparatorOf(members, language), members.Select(m => Said(m, language))),
        _ => value.ToString()!,
    };

    private static string SeparatorOf(object[] members, Language language) => (members.FirstOrDefault() is Sentence, language) switch
    {
        (true, Language.Chinese) => "；",
        (true, _) => "; ",
        (_, Language.Chinese) => "、",
        _ => ", ",
    };

    private void Append(object value)
    {
        _words.Append('{').Append(_values.Count).Append('}');
        _values.Add(value);
    }
}
