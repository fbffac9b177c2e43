using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace RequirementsKit;

/// <summary>A text about a person that a record must prove but not keep, such as the name under a signature: kept in a row of its own that can be erased.</summary>
/// <remarks>
/// Documents and the log hold the <see cref="Commitment"/> only: the SHA-256 of a random salt and the text. While the row is there, it proves the text; when it is erased,
/// the salt is gone with it and nobody can find the text by guessing (hash commitment with 256 bits of salt). Two texts are equal when person and commitment are.
/// </remarks>
public sealed record PersonalText
{
    /// <summary>The length of the salt in bytes.</summary>
    public const int SaltLength = 32;

    private readonly byte[] _content;

    private PersonalText(StakeholderId person, byte[] content)
    {
        Person = person;
        _content = content;
        Commitment = Fingerprint.Of(content);
    }

    /// <summary>Gets whose text it is.</summary>
    public StakeholderId Person { get; }

    /// <summary>Gets what documents and the log hold instead of the text.</summary>
    public Fingerprint Commitment { get; }

    /// <summary>Gets the bytes that a store keeps and gives back exactly: the salt, then the text in UTF-8.</summary>
    public ReadOnlyMemory<byte> Content => _content;

    /// <summary>Gets the text.</summary>
    public string Text => Encoding.UTF8.GetString(_content.AsSpan(SaltLength));

    /// <summary>Seals a text with a new salt.</summary>
    /// <param name="person">Whose text it is.</param>
    /// <param name="text">The text, at most 500 characters; no NUL and no lone surrogate.</param>
    /// <param name="ids">Where the salt comes from: the hash of four new ids, 296 random bits of the default generator.</param>
    /// <param name="now">When it is sealed.</param>
    /// <returns>The sealed text.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The text is blank, too long, or no text that can be stored; or the person is empty.</exception>
    public static PersonalText Seal(StakeholderId person, string text, IIdGenerator ids, Instant now)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var kept = RequirementsKit.Text.Required(text, RequirementsKit.Text.MaxName);
        byte[] random = [.. Enumerable.Range(0, 4).SelectMany(_ => ids.NewValue(now).ToByteArray(bigEndian: true))];
        return new(Checked(person), [.. SHA256.HashData(random), .. Encoding.UTF8.GetBytes(kept)]);
    }

    /// <summary>Makes a text of the bytes that a store kept.</summary>
    /// <param name="person">Whose text it is.</param>
    /// <param name="content">The bytes.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The bytes are fewer than a salt and one character, or the person is empty.</exception>
    public static PersonalText FromContent(StakeholderId person, ReadOnlySpan<byte> content) => content.Length > SaltLength
        ? new(Checked(person), content.ToArray())
        : throw new ArgumentException($"A personal text has a salt of {SaltLength} bytes and at least one character; {content.Length} bytes were given.", nameof(content));

    /// <summary>Whether the other text is the same person's and has the same commitment.</summary>
    /// <param name="other">The other text.</param>
    /// <returns>True when it is.</returns>
    public bool Equals(PersonalText? other) => other is not null && other.Person == Person && other.Commitment == Commitment;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Person, Commitment);

    /// <summary>Names the commitment; no personal data.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"personal text {Commitment}";

    private static StakeholderId Checked(StakeholderId person) => person != default
        ? person
        : throw new ArgumentException("The empty id is nobody's. Give the id of the person whose text it is.", nameof(person));
}
