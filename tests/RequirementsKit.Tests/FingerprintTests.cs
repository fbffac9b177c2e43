namespace RequirementsKit.Tests;

public class FingerprintTests
{
    // FIPS 180-4, example of one block.
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void It_is_the_SHA_256_of_the_content() => Assert.Equal(Abc, Fingerprint.Of("abc"u8).ToString());

    [Fact]
    public void It_is_read_in_either_case_and_written_in_lower_case()
    {
        Assert.Equal(Fingerprint.Of("abc"u8), Fingerprint.Parse(Abc.ToUpperInvariant(), null));
        Assert.Equal(Abc, Fingerprint.Parse(Abc.ToUpperInvariant(), null).ToString());
    }

    [Fact]
    public void Each_of_its_bits_counts()
    {
        var bytes = Convert.FromHexString(Abc);
        var all = Enumerable.Range(0, 256).Select(bit => Fingerprint.FromHash([.. bytes.Select((b, i) => (byte)(i == bit / 8 ? b ^ (1 << (bit % 8)) : b))])).ToHashSet();
        Assert.Equal(256, all.Count);
        Assert.DoesNotContain(Fingerprint.FromHash(bytes), all);
    }

    [Fact]
    public void Equal_ones_have_equal_hash_codes() => Assert.Equal(Fingerprint.Of("abc"u8).GetHashCode(), Fingerprint.Parse(Abc, null).GetHashCode());

    [Fact]
    public void That_of_nothing_is_written_as_nothing() => Assert.Equal("", default(Fingerprint).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("ba7816")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public void Other_text_is_refused_with_what_is_expected(string text)
    {
        Assert.False(Fingerprint.TryParse(text, null, out _));
        Assert.Equal($"'{text}' is not a fingerprint. Expected the 64 hexadecimal digits of a SHA-256.", Assert.Throws<FormatException>(() => Fingerprint.Parse(text, null)).Message);
    }

    [Fact]
    public void Texts_are_framed_by_their_lengths_in_canonical_form() =>
        Assert.Equal(Fingerprint.Of("3:a\nb0:1:\u00e912:twelve chars"u8), Fingerprint.OfText(["a\r\nb", "", "e\u0301", "twelve chars"]));

    [Fact]
    public void Long_texts_and_texts_that_are_fingerprints_themselves_are_taken_whole()
    {
        var large = new string('x', 100_000);
        var nested = Fingerprint.OfText(["a", "b"]);
        Assert.Equal(Fingerprint.OfText(["a", nested.ToString(), large]), Fingerprint.OfText(Lazily()));
        Assert.Equal(Fingerprint.Of(System.Text.Encoding.UTF8.GetBytes($"1:a64:{nested}100000:{large}")), Fingerprint.OfText(Lazily()));

        IEnumerable<string> Lazily()
        {
            yield return "a";
            yield return Fingerprint.OfText(["a", "b"]).ToString();
            yield return large;
        }
    }

    [Fact]
    public void A_hash_of_another_length_is_refused() =>
        Assert.Equal("A SHA-256 has 32 bytes; 31 were given. (Parameter 'hash')", Assert.Throws<ArgumentException>(() => Fingerprint.FromHash(new byte[31])).Message);
}
