using System.Text;
using NodaTime;
using NodaTime.Text;
using RequirementsKit.Languages;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting.Internal;

/// <summary>The words that all reports share, in both languages: each text stands beside its translation.</summary>
internal static class ReportTexts
{
    /// <summary>The text in the language.</summary>
    public static string Say(this Language language, string english, string chinese) => language == Language.Chinese ? chinese : english;

    /// <summary>What people call a value: "in progress", 进行中. A value without a translation keeps its English name.</summary>
    public static string Name(this Language language, Enum value) => value.SaidIn(language, Spaced(value.ToString()));

    /// <summary>The state with the revision that it was said of: "approved r3, current r4".</summary>
    public static string Status(this Language language, RequirementStatus status, int? said, int current) => said is { } revision && revision != current
        ? language.Say($"{language.Name(status)} r{revision}, current r{current}", $"{language.Name(status)} r{revision}，当前 r{current}")
        : $"{language.Name(status)} r{current}";

    public static string Status(this Language language, Requirement requirement) => language.Status(requirement.Status, requirement.RevisionThatWas(requirement.Status), requirement.Revision);

    public static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Day(LocalDate? date) => date is { } day ? Day(day) : "–";

    public static string Nothing(this Language language) => language.Say("None.", "无。");

    public static string List(this Language language, IEnumerable<string> entries) => string.Join(language.Say(", ", "、"), entries);

    private static string Spaced(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            _ = char.IsUpper(letter) && text.Length > 0 ? text.Append(' ').Append(char.ToLowerInvariant(letter)) : text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
