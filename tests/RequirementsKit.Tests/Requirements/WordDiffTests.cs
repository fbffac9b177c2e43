using RequirementsKit.Requirements;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Tests.Requirements;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a b", "a b", "a b")]
    [InlineData("", "new", "+new+")]
    [InlineData("old", "", "-old-")]
    [InlineData("old", "new", "-old-+new+")]
    [InlineData("a b c", "a x c", "a -b-+x+ c")]
    [InlineData("a c", "a b c", "a +b +c")]
    [InlineData("a b c", "a c", "a -b -c")]
    [InlineData("x a b", "a b y", "-x -a b+ y+")]
    [InlineData("a x b y c", "a b c", "a -x -b- y- c")]
    [InlineData("a1 b", "a2 b", "-a1-+a2+ b")]
    [InlineData("one report", "one reports", "one -report-+reports+")]
    [InlineData("需求甲", "需要甲", "需-求-+要+甲")]
    [InlineData("é.", "e.", "-é-+e+.")]
    [InlineData("a a a", "a a", "a a- a-")]
    public void Words_are_kept_taken_out_and_put_in(string before, string after, string marked) => Assert.Equal(marked, Marked(before, after));

    // No theory: attributes are stored as UTF-8, in which half a surrogate pair becomes another character.
    [Fact]
    public void A_pair_of_surrogates_is_one_token_and_half_a_pair_is_one_too()
    {
        Assert.Equal("-😀-+😁+a", Marked("😀a", "😁a"));
        Assert.Equal("a-\uD83D-", Marked("a\uD83D", "a"));
    }

    [Fact]
    public void Beyond_four_million_pairs_of_tokens_the_middle_is_replaced_as_a_whole()
    {
        var common = new string('乙', 1998);
        Assert.Equal([WordChange.Removed, WordChange.Added, WordChange.Same, WordChange.Removed, WordChange.Added], Changes($"甲{common}丙", $"丁{common}戊"));
        Assert.Equal([WordChange.Same, WordChange.Removed, WordChange.Added, WordChange.Same], Changes($"前甲{common}丙后", $"前丁{common}己戊后"));
    }

    private static IEnumerable<WordChange> Changes(string before, string after) => WordDiff.Between(before, after).Select(r => r.Change);

    private static string Marked(string before, string after) => string.Concat(WordDiff.Between(before, after).Select(r => r.Change switch
    {
        WordChange.Removed => $"-{r.Text}-",
        WordChange.Added => $"+{r.Text}+",
        _ => r.Text,
    }));
}
