using NodaTime;

namespace RequirementsKit.Tests;

/// <summary>What members are compared as, how they stand in order, and how a cursor writes them.</summary>
public sealed class DocumentValueTests
{
    private static readonly Guid Id = Guid.Parse("0198c5f0-7a3e-7c41-9d55-6b1f0a2e4c77");

    [Fact]
    public void A_member_is_compared_as_what_every_store_knows()
    {
        (object? Member, object? Value)[] values =
        [
            (null, null), ("a", "a"), (3L, 3L), (3, 3L), (1.5m, 1.5), (1.5, 1.5), (true, true), (Id, Id), (ActorKind.Person, "Person"), (Instant.FromUnixTimeTicks(70), 7L), (new LocalDate(2026, 9, 1), "2026-09-01"),
            (Fingerprint.Of("abc"u8), Fingerprint.Of("abc"u8).ToString()), (Actor.System, "system"), (new ExternalKey("jira", "A-1"), "jira:A-1"), (RequirementId.From(Id), Id),
        ];
        Assert.All(values, v => Assert.Equal(v.Value, DocumentValue.From(v.Member)));
        Assert.Equal([1L, "Person"], Assert.IsType<object?[]>(DocumentValue.From(new object[] { 1, ActorKind.Person })));
        Assert.Equal("A value of type Version cannot be a queryable member.", Assert.Throws<NotSupportedException>(() => DocumentValue.From(new Version(1, 2))).Message);
    }

    [Fact]
    public void Values_stand_in_one_order_whatever_they_are()
    {
        object?[] ordered = [null, -5L, 1.5, 2L, 2.5, 3L, false, true, Guid.Empty, Id, "", "a", "ab", "b", "\uE000", "\U0001F600"];
        for (var i = 0; i < ordered.Length; i++)
        {
            for (var k = 0; k < ordered.Length; k++)
            {
                Assert.Equal(Math.Sign(i.CompareTo(k)), Math.Sign(DocumentValue.Compare(ordered[i], ordered[k])));
            }
        }

        Assert.Equal(0, DocumentValue.Compare(2L, 2.0));
        Assert.Equal(0, DocumentValue.Compare(2.0, 2L));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a", "a", 0)]
    [InlineData("a", "b", -1)]
    [InlineData("a", "aa", -1)]
    [InlineData("\uD7FF", "\uE000", -1)]
    [InlineData("\uFFFF", "\U00010000", -1)]
    [InlineData("\U00010000", "\U00010001", -1)]
    [InlineData("\uDBFF\uDFFF", "\uD800\uDC00", 1)]
    [InlineData("\uD7FF", "\U00010000", -1)]
    public void Texts_stand_in_the_order_of_their_bytes(string left, string right, int sign)
    {
        Assert.Equal(sign, Math.Sign(DocumentValue.CompareUtf8(left, right)));
        Assert.Equal(-sign, Math.Sign(DocumentValue.CompareUtf8(right, left)));
    }

    [Fact]
    public void A_value_is_written_in_a_cursor_and_read_back()
    {
        (object? Value, string Text)[] values = [(null, "n"), (-7L, "l-7"), (1.5, "d4609434218613702656"), (true, "b1"), (false, "b0"), (Id, "g0198c5f07a3e7c419d556b1f0a2e4c77"), ("ä.", "sw6Qu")];
        Assert.All(values, v => Assert.Equal(v.Text, DocumentValue.Format(v.Value)));
        Assert.All(values, v => Assert.Equal(v.Value, DocumentValue.Parse(v.Text)));
        Assert.Equal("A value of type Int32 cannot order a page.", Assert.Throws<NotSupportedException>(() => DocumentValue.Format(7)).Message);
        Assert.Equal("'x1' is no value of a cursor.", Assert.Throws<FormatException>(() => DocumentValue.Parse("x1")).Message);
    }
}
