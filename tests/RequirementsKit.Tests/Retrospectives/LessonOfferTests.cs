using RequirementsKit.Retrospectives;
using RequirementsKit.Retrospectives.Internal;
using RequirementsKit.Testing;

namespace RequirementsKit.Tests.Retrospectives;

public sealed class LessonOfferTests
{
    private static readonly RecordBuilder Record = new();

    [Fact]
    public void Five_for_each_tag_three_for_the_kind_and_one_for_each_word()
    {
        var planning = Record.Lesson("Estimate the export in pairs", "b", "a", "c") with { Kind = LessonKind.Planning };
        var offered = Assert.Single(new LessonOffer("estimate an export", ["c", "b", "x"], LessonKind.Planning).From([planning], []));
        Assert.Equal((planning.Id, planning.Key, planning.Content, LessonKind.Planning, 15), (offered.Id, offered.Key, offered.Content, offered.Kind, offered.Score));
        Assert.Equal(["b", "c"], offered.SharedTags);
        Assert.Equal(["ESTIMATE", "EXPORT"], offered.SharedWords);
        Assert.Equal(12, Assert.Single(new LessonOffer("estimate an export", ["c", "b", "x"], LessonKind.Elicitation).From([planning], [])).Score);
        Assert.Equal(12, Assert.Single(new LessonOffer("estimate an export", ["c", "b", "x"], null).From([planning], [])).Score);
    }

    [Fact]
    public void What_shares_neither_tag_nor_word_is_left_out()
    {
        var (tagged, worded, neither) = (Record.Lesson("Ask", "a"), Record.Lesson("Export early"), Record.Lesson("Call") with { Kind = LessonKind.Planning });
        Assert.Equal([tagged.Id, worded.Id], new LessonOffer("the export", ["a"], LessonKind.Planning).From([worded, neither, tagged], []).Select(o => o.Id));
    }

    [Fact]
    public void Tags_are_told_apart_by_case() => Assert.Empty(new LessonOffer("", ["A"], null).From([Record.Lesson("Ask", "a")], []));

    [Fact]
    public void Equal_ones_come_in_the_order_of_their_ids_and_a_copy_of_ones_own_is_left_out()
    {
        var (first, second, third) = (Record.Lesson("Ask", "a"), Record.Lesson("Ask", "a"), Record.Lesson("Ask", "a"));
        var library = Record.New<ProjectId>();
        var offered = new LessonOffer("", ["a"], null).From([third, first], [PublishedLesson.Of(second, library, Record.Now), PublishedLesson.Of(first, library, Record.Now)]);
        Assert.Equal([(first.Id, first.Key), (second.Id, "library"), (third.Id, third.Key)], offered.Select(o => (o.Id, o.Key)));
    }
}
