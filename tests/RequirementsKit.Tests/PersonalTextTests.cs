using System.Security.Cryptography;
using System.Text;

namespace RequirementsKit.Tests;

public sealed class PersonalTextTests
{
    private static readonly StakeholderId Anna = StakeholderId.New(Given.Ids, Given.Start);

    [Fact]
    public void The_commitment_is_the_hash_of_salt_and_text()
    {
        var text = PersonalText.Seal(Anna, "Anna 林", Given.Ids, Given.Start);
        byte[] content = [.. text.Content[..PersonalText.SaltLength].Span, .. Encoding.UTF8.GetBytes("Anna 林")];
        Assert.Equal(Fingerprint.FromHash(SHA256.HashData(content)), text.Commitment);
        Assert.Equal("Anna 林", text.Text);
    }

    [Fact]
    public void One_text_sealed_twice_is_two_texts_with_two_commitments()
    {
        var (one, two) = (PersonalText.Seal(Anna, "Anna", Given.Ids, Given.Start), PersonalText.Seal(Anna, "Anna", Given.Ids, Given.Start));
        Assert.NotEqual(one.Commitment, two.Commitment);
        Assert.NotEqual(one, two);
    }

    [Fact]
    public void What_a_store_kept_is_the_same_text()
    {
        var text = PersonalText.Seal(Anna, "Anna", Given.Ids, Given.Start);
        Assert.Equal(text, PersonalText.FromContent(Anna, text.Content.Span));
        Assert.Equal($"personal text {text.Commitment}", text.ToString());
        Assert.NotEqual(text, PersonalText.FromContent(StakeholderId.New(Given.Ids, Given.Start), text.Content.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    public void What_no_store_can_keep_is_refused(string text) => Assert.Throws<ArgumentException>(() => PersonalText.Seal(Anna, text, Given.Ids, Given.Start));

    // An attribute cannot hold such a text.
    [Fact]
    public void Half_a_surrogate_pair_is_refused() => Assert.Contains("surrogate", Assert.Throws<ArgumentException>(() => PersonalText.Seal(Anna, "a\ud800b", Given.Ids, Given.Start)).Message, StringComparison.Ordinal);

    [Fact]
    public void Nobody_and_too_few_bytes_are_refused()
    {
        Assert.Contains("empty id", Assert.Throws<ArgumentException>(() => PersonalText.Seal(default, "Anna", Given.Ids, Given.Start)).Message, StringComparison.Ordinal);
        Assert.Contains("32 bytes were given", Assert.Throws<ArgumentException>(() => PersonalText.FromContent(Anna, new byte[32])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PersonalText.Seal(Anna, new('a', 501), Given.Ids, Given.Start));
    }
}
