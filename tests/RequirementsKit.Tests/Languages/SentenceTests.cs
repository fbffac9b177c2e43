using System.Text.RegularExpressions;
using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Languages;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Languages;

/// <summary>Every refusal that the core can make, and every part of one, is said in Chinese with the same values.</summary>
public sealed partial class SentenceTests
{
    private static readonly Type[] Core = typeof(Aggregate).Assembly.GetTypes();

    private static readonly IReadOnlyList<string> Kinds =
    [
        .. Core.Where(t => !t.IsAbstract && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IDocument<>)))
            .Select(t => ((DocumentType)t.GetProperty("Document")!.GetValue(null)!).Kind),
    ];

    [Fact]
    public void Every_sentence_has_Chinese_words()
    {
        var missing = SourceSentences.All.Where(s => Letter().IsMatch(s.Words) && ChineseSentences.Find(s.Words) is null).Select(s => $"{s.Place}: {s.Words}").ToList();
        Assert.True(SourceSentences.All.Count > 150, "The sources were not found.");
        Assert.True(missing.Count == 0, string.Join("\n", missing.Prepend("These have no Chinese words in src/RequirementsKit/Languages:")));
    }

    [Fact]
    public void A_refusal_is_a_sentence_whose_values_are_kept_apart() => Assert.Empty(SourceSentences.Lost);

    [Fact]
    public void Every_kind_of_document_has_a_Chinese_word() => Assert.DoesNotContain(Kinds, k => ChineseSentences.Find(k) is null);

    [Fact]
    public void Nothing_is_translated_that_is_not_said() => Assert.Empty(ChineseSentences.All.Keys.Except(SourceSentences.All.Select(s => s.Words)).Except(Kinds));

    [Fact]
    public void Both_languages_have_the_same_values() => Assert.Empty(ChineseSentences.All.Where(s => !ValuesOf(s.Key).SetEquals(ValuesOf(s.Value))).Select(s => $"{s.Key} | {s.Value}"));

    [Fact]
    public void Chinese_words_are_Chinese() => Assert.All(
        ChineseSentences.All.Where(s => Letter().IsMatch(s.Key)).Select(s => s.Value).Concat(ChineseWords.All.Values), w => Assert.Matches(Han(), w));

    [Fact]
    public void Every_member_of_the_lifecycles_has_a_Chinese_word()
    {
        var members = Core.SelectMany(t => t.GetProperties()).Select(p => p.PropertyType)
            .Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(TransitionTable<,>))
            .SelectMany(t => t.GetGenericArguments()).Where(t => t.IsEnum).Distinct()
            .SelectMany(t => Enum.GetNames(t).Select(n => $"{t.Name}.{n}"));
        Assert.Empty(members.Except(ChineseWords.All.Keys));
    }

    [Fact]
    public void An_enumeration_has_Chinese_words_for_all_its_members_and_no_others()
    {
        var types = ChineseWords.All.Keys.Select(k => k.Split('.')[0]).Distinct().Select(n => Assert.Single(Core, t => t.IsEnum && t.Name == n));
        Assert.Equal(types.SelectMany(t => Enum.GetNames(t).Select(n => $"{t.Name}.{n}")).Order(StringComparer.Ordinal), ChineseWords.All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_refusal_says_the_same_values_in_Chinese_with_the_words_of_the_language()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => ChangeRequest.Lifecycle.Next("CR-3", ChangeRequestStatus.Draft, ChangeRequestAction.Apply));
        Assert.Equal("CR-3 is Draft, so it cannot Apply. Allowed now: Submit, Withdraw, Expire.", refusal.Message);
        Assert.Equal(refusal.Message, refusal.MessageIn(Language.English));
        Assert.Equal("CR-3 当前为“草稿”，不能“应用”。目前可以：提交、撤回、过期。", refusal.MessageIn(Language.Chinese));
    }

    [Fact]
    public void A_final_state_says_so_in_Chinese() => Assert.Equal(
        "CR-3 当前为“已关闭”，不能“应用”。目前可以：无，此状态为最终状态。",
        Assert.Throws<RuleViolationException>(() => ChangeRequest.Lifecycle.Next("CR-3", ChangeRequestStatus.Closed, ChangeRequestAction.Apply)).MessageIn(Language.Chinese));

    [Fact]
    public void A_thing_that_is_called_by_words_is_called_by_words_of_the_language() => Assert.StartsWith(
        "项目 ",
        Assert.Throws<RuleViolationException>(() => Project.Open(ProjectId.From(Given.Ids.NewValue(Given.Start)), "Tidewater", "Europe/Berlin", Actor.System, Given.Start).Move(ProjectAction.Close, Actor.System, Given.Start)).MessageIn(Language.Chinese),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void What_says_itself_in_a_language_is_said_in_the_language(Language language)
    {
        var cadence = Cadence.EveryWeek(on: [IsoDayOfWeek.Tuesday], at: new(10, 0), zone: "Asia/Shanghai");
        Assert.Equal(cadence.Describe(language), Sentence.Of($"{cadence.Describe}").ToText(language));
    }

    [Fact]
    public void The_members_of_a_list_are_parted_as_the_language_parts_them()
    {
        string[] names = ["a", "b"];
        Sentence[] sentences = [Sentence.OfWords("none"), Sentence.OfWords("nobody")];
        string[] none = [];
        string? nothing = null;
        Assert.Equal(("a, b", "a、b"), Both($"{names}"));
        Assert.Equal(("none; nobody", "无；无人"), Both($"{sentences}"));
        Assert.Equal(("a or b", "a或b"), Both($"{Sentence.Joined(names, " or ", "或")}"));
        Assert.Equal(("", ""), Both($"{none}"));
        Assert.Equal(("", ""), Both($"{nothing}"));

        static (string English, string Chinese) Both(Sentence sentence) => (sentence.ToText(Language.English), sentence.ToText(Language.Chinese));
    }

    [Fact]
    public void A_refusal_of_the_application_stays_as_it_was_written() => Assert.Equal(
        "Braces {0} and } stay.", new RuleViolationException("shop.closed", "Braces {0} and } stay.").MessageIn(Language.Chinese));

    private static HashSet<string> ValuesOf(string words) => [.. Place().Matches(words).Select(m => m.Value)];

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letter();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Place();
}
