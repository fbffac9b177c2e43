using NodaTime;

namespace RequirementsKit.Tests;

/// <summary>Which texts are taken, and how one is made storable.</summary>
public sealed class TextTests
{
    private const string Needed = "A text is needed here, and there is none, or only white space. Give one.";

    [Fact]
    public void A_text_that_is_needed_is_there_fits_and_can_be_stored()
    {
        Assert.Equal("abc", Text.Required("abc", 3));
        Assert.Equal(" a ", Text.Required(" a ", 3));
        Assert.Equal($"{Needed} (Parameter 'x')", Assert.Throws<ArgumentNullException>(() => Text.Required(null, 3, "x")).Message);
        Assert.Equal($"{Needed} (Parameter 'x')", Assert.Throws<ArgumentException>(() => Text.Required(" \t", 3, "x")).Message);
        Assert.Equal("The text has 4 characters; at most 3 are stored. Shorten it or attach a document. (Parameter 'x')", Assert.Throws<ArgumentException>(() => Text.Required("abcd", 3, "x")).Message);
    }

    [Theory]
    [InlineData("abc", true)]
    [InlineData("abcd", false)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("a\0", false)]
    public void A_text_that_is_needed_can_be_looked_at_first(string text, bool taken) => Assert.Equal(taken, Text.IsTaken(text, 3));

    [Fact]
    public void A_text_that_may_be_left_out_is_none_when_it_says_nothing()
    {
        Assert.Null(Text.Optional(null, 3));
        Assert.Null(Text.Optional("  ", 3));
        Assert.Equal("abc", Text.Optional("abc", 3));
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => Text.Optional("abcd", 3, "x")).ParamName);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => Text.Optional("a\0", 3, "x")).ParamName);
    }

    [Fact]
    public void A_text_that_no_store_can_keep_is_refused_with_the_place()
    {
        Assert.Equal("😀a😀", Text.Possible("😀a😀"));
        Assert.Equal("The text holds a NUL character at position 2, which databases cannot store. Remove it. (Parameter 'x')", Assert.Throws<ArgumentException>(() => Text.Possible("ab\0", "x")).Message);
        foreach (var (text, place) in new[] { ("a\ud83d", 1), ("a\ud83db", 2), ("\ude00", 0), ("a\ude00b", 2), ("😀\ud83d\ud83d", 3) })
        {
            var refused = Assert.Throws<ArgumentException>(() => Text.Possible(text, "x")).Message;
            Assert.Equal($"The text holds half of a surrogate pair near position {place}, which is no Unicode character. Repair the source of the text. (Parameter 'x')", refused);
        }
    }

    [Fact]
    public void A_text_is_made_storable_by_cutting_it_and_replacing_what_is_no_character()
    {
        Assert.Equal("abc", Text.Storable("abc", 3));
        Assert.Equal("ab…", Text.Storable("abcd", 3));
        Assert.Equal("a\ufffdb", Text.Storable("a\0b", 3));
        Assert.Equal("a\ufffdb", Text.Storable("a\ud800b", 3));
        Assert.Equal("a😀", Text.Storable("a😀", 3));
        Assert.Equal("a\ufffd…", Text.Storable("a😀bc", 3));
    }

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(2, "2nd")]
    [InlineData(3, "3rd")]
    [InlineData(4, "4th")]
    [InlineData(10, "10th")]
    [InlineData(11, "11th")]
    [InlineData(12, "12th")]
    [InlineData(13, "13th")]
    [InlineData(14, "14th")]
    [InlineData(21, "21st")]
    [InlineData(101, "101st")]
    [InlineData(111, "111th")]
    [InlineData(113, "113th")]
    [InlineData(1_000, "1000th")]
    public void A_place_is_written_as_in_English(int number, string text) => Assert.Equal(text, EnglishOrdinal.Of(number));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 10)]
    [InlineData(19, 10)]
    [InlineData(-1, -10)]
    [InlineData(-10, -10)]
    [InlineData(-11, -20)]
    public void An_instant_is_cut_to_the_microsecond_before_it(long ticks, long floored) =>
        Assert.Equal(Instant.FromUnixTimeTicks(floored), Microseconds.Floor(Instant.FromUnixTimeTicks(ticks)));
}
