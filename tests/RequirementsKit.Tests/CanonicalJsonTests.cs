using System.Text;
using System.Text.Json;
using RequirementsKit.Projects;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests;

/// <summary>The bytes that are stored and hashed: as RFC 8785 escapes them, and the same each time.</summary>
public sealed class CanonicalJsonTests
{
    public static TheoryData<int, string> Characters
    {
        get
        {
            var characters = new TheoryData<int, string> { { '\b', "\\b" }, { '\t', "\\t" }, { '\n', "\\n" }, { '\f', "\\f" }, { '\r', "\\r" }, { '"', "\\\"" }, { '\\', "\\\\" } };
            foreach (var control in Enumerable.Range(0, 0x20).Except([8, 9, 10, 12, 13]))
            {
                characters.Add(control, $"\\u{control:x4}");
            }

            foreach (var plain in new[] { ' ', '/', '<', '&', '\'', '+', '~', 0x7f, 'ä', '需', 0x2028, 0xe000, 0xffff, 0x1f600 })
            {
                characters.Add(plain, char.ConvertFromUtf32(plain));
            }

            return characters;
        }
    }

    [Theory]
    [MemberData(nameof(Characters))]
    public void A_character_is_escaped_only_where_it_must_be(int character, string escaped)
    {
        var text = char.ConvertFromUtf32(character);
        foreach (var (before, after) in new[] { ("", ""), ("ab", "c"), ("😀", "😀"), ("\"", "\"") })
        {
            var expected = string.Concat((before + text + after).EnumerateRunes().Select(r => r.Value == character ? escaped : r.Value == '"' ? "\\\"" : r.ToString()));
            Assert.Equal($"\"{expected}\"", Written(before + text + after));
        }

        Assert.Equal(escaped.Length > text.Length, CanonicalEncoder.Instance.WillEncode(character));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("abc", "abc")]
    [InlineData("a\"b", "a\\\"b")]
    [InlineData("😀\"", "😀\\\"")]
    [InlineData("a😀b😀", "a😀b😀")]
    public void A_pair_is_no_reason_to_stop(string text, string escaped)
    {
        Assert.Equal(escaped, CanonicalEncoder.Instance.Encode(text));
        Assert.Equal(6, CanonicalEncoder.Instance.MaxOutputCharactersPerInputCharacter);
    }

    // An attribute cannot hold such a text.
    [Fact]
    public void Half_a_pair_is_replaced_wherever_it_stands()
    {
        (string Text, string Escaped)[] texts = [("\ud83d", "\ufffd"), ("a\ud83d", "a\ufffd"), ("a\ud83db", "a\ufffdb"), ("\ude00", "\ufffd"), ("😀\ude00", "😀\ufffd"), ("\ud83d\"", "\ufffd\\\""), ("a\"\ud83d", "a\\\"\ufffd")];
        Assert.All(texts, t => Assert.Equal(t.Escaped, CanonicalEncoder.Instance.Encode(t.Text)));
    }

    [Theory]
    [InlineData("\u0001", 6, 6)]
    [InlineData("\u0001", 5, 0)]
    [InlineData("\n", 2, 2)]
    [InlineData("\n", 1, 0)]
    public void What_does_not_fit_is_not_written(string text, int room, int written)
    {
        Span<char> destination = new char[room];
        var status = CanonicalEncoder.Instance.Encode(text, destination, out _, out var characters);
        Assert.Equal((written == 0 ? System.Buffers.OperationStatus.DestinationTooSmall : System.Buffers.OperationStatus.Done, written), (status, characters));
    }

    [Fact]
    public void What_is_written_is_the_same_each_time_however_large_it_was_before()
    {
        foreach (var length in new[] { 1, 100_000, 10, 5_000, 3 })
        {
            var bytes = CanonicalJson.Write(new string('x', length), static (json, text) => json.WriteStringValue(text));
            Assert.Equal($"\"{new string('x', length)}\"", Encoding.UTF8.GetString(bytes));
        }

        Assert.Equal([0, 0, 0, (byte)'1'], CanonicalJson.Write(1, static (json, number) => json.WriteNumberValue(number), room: 3));
        Assert.Equal("[\"1\",2]", Encoding.UTF8.GetString(CanonicalJson.Write(2, static (json, number) =>
        {
            json.WriteStartArray();
            json.WriteStringValue(Encoding.UTF8.GetString(CanonicalJson.Write(1, static (inner, one) => inner.WriteNumberValue(one))));
            json.WriteNumberValue(number);
            json.WriteEndArray();
        })));
    }

    [Fact]
    public void A_document_stands_under_its_schema_and_is_read_from_there()
    {
        var project = new RecordBuilder().Project();
        Assert.StartsWith("{\"schema\":1,\"document\":{\"projectId\":", Encoding.UTF8.GetString(project.ToCanonicalJson()), StringComparison.Ordinal);
        Assert.Equal(project, Project.Document.Read(project.ToCanonicalJson()));
        Assert.Equal("The stored project is null.", Assert.Throws<JsonException>(() => Project.Document.Read("{\"schema\":1,\"document\":null}"u8)).Message);
        Assert.Equal(
            "The stored project has schema version 2; this release reads up to 1. Update the RequirementsKit package of this application.",
            Assert.Throws<NotSupportedException>(() => Project.Document.Read("{\"schema\":2,\"document\":{}}"u8)).Message);
    }

    [Fact]
    public void An_id_is_a_text_in_JSON_and_as_a_name()
    {
        var id = RequirementId.From(Guid.Parse("0198c5f0-7a3e-7c41-9d55-6b1f0a2e4c77"));
        Assert.Equal("\"0198c5f0-7a3e-7c41-9d55-6b1f0a2e4c77\"", JsonSerializer.Serialize(id));
        var named = new Dictionary<RequirementId, int> { [id] = 1 };
        Assert.Equal("{\"0198c5f0-7a3e-7c41-9d55-6b1f0a2e4c77\":1}", JsonSerializer.Serialize(named));
        Assert.Equal(named, JsonSerializer.Deserialize<Dictionary<RequirementId, int>>(JsonSerializer.Serialize(named)));
        foreach (var text in new[] { "x", "", "00000000-0000-0000-0000-000000000000" })
        {
            Assert.Equal($"'{text}' is not a RequirementId.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RequirementId>($"\"{text}\"")).Message.Split(" Path")[0]);
            Assert.Equal($"'{text}' is not a RequirementId.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<RequirementId, int>>($"{{\"{text}\":1}}")).Message.Split(" Path")[0]);
        }

        Assert.Equal("'abc' is not a fingerprint.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Fingerprint>("\"abc\"")).Message.Split(" Path")[0]);
    }

    private static string Written(string text) => Encoding.UTF8.GetString(CanonicalJson.Write(text, static (json, value) => json.WriteStringValue(value)));
}
