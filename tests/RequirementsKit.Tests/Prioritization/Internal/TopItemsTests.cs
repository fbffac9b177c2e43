using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Internal;

/// <summary>The best of a list and the whole order by digits, against a plain sort of the same items.</summary>
public sealed class TopItemsTests
{
    private static ComparedScore Compared => new(44, smallerIsBetter: false);

    public static TheoryData<double[]> Lists =>
    [
        Array.Empty<double>(),
        new double[] { 5 },
        new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 },
        new double[] { 9, 8, 7, 6, 5, 4, 3, 2, 1 },
        new double[] { 3, 1, 3, 1, 3, 1, 2, 2, 2 },
        new double[] { 4, 4, 4, 4 },
        new double[] { -1, 0, 1, -2, 2, 0.5, -0.5, 100, -100 },
        new double[] { 1, 1 + 1e-12, 1 - 1e-12, 0, 1e9 },
        new double[] { 1e300, 1e-300, 5, -1e300, 0 },
        new double[] { 1e9, 1, 1 + 1e-9, -1e9 },
        new double[] { 6, 2, 9, 4, 8, 1, 7, 3, 5, 11, 10, 12 },
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_best_are_the_first_of_the_whole_order_however_many(double[] scores)
    {
        var expected = Expected(scores);
        for (var count = 1; count <= scores.Length + 1; count++)
        {
            Assert.Equal(expected.Take(count), TopItems.Of(scores, Compared, count, (left, right) => Compare(scores, left, right)));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_order_by_digits_is_the_order_by_comparison(double[] scores) =>
        Assert.Equal(Expected(scores), RadixOrder.Of(scores, Compared, (left, right) => Compare(scores, left, right)));

    [Fact]
    public void Scores_that_fill_all_three_digits_are_ordered()
    {
        double[] scores = [.. Enumerable.Range(0, 4000).Select(i => (double)(i * 1_073_741_827L % 4_294_967_291))];

        Assert.Equal(Expected(scores), RadixOrder.Of(scores, Compared, (left, right) => Compare(scores, left, right)));
    }

    [Fact]
    public void Items_whose_scores_lie_apart_are_put_in_order_without_a_comparison()
    {
        double[] scores = [.. Enumerable.Range(0, 1000).Select(i => -300 + (i * 7.5 * 389 % 7500))];

        Assert.Equal(Expected(scores), RadixOrder.Of(scores, Compared, (left, right) => throw new InvalidOperationException($"{left} was compared with {right}.")));
    }

    [Theory]
    [InlineData(new double[] { 5, 5, 5, 5, 5 }, 4)]
    [InlineData(new double[] { 5, 9, 5, 9, 5 }, 3)]
    public void Equal_scores_that_are_in_order_are_compared_once_with_the_next(double[] scores, int comparisons)
    {
        var compared = 0;
        var order = RadixOrder.Of(scores, Compared, (left, right) =>
        {
            compared++;
            return left.CompareTo(right);
        });

        Assert.Equal(Expected(scores), order);
        Assert.Equal(comparisons, compared);
    }

    [Fact]
    public void Items_that_compare_with_what_cannot_get_in_are_not_compared()
    {
        double[] scores = [9, 8, 7, 6, 5, 4, 3, 2, 1];
        var compared = 0;
        TopItems.Of(scores, Compared, 1, (left, right) =>
        {
            compared++;
            return Compare(scores, left, right);
        });

        Assert.Equal(0, compared);
    }

    private static int[] Expected(double[] scores) => [.. Enumerable.Range(0, scores.Length).Order(Comparer<int>.Create((left, right) => Compare(scores, left, right)))];

    private static int Compare(double[] scores, int left, int right) => (Compared.Of(scores[left]), left).CompareTo((Compared.Of(scores[right]), right));

    [Fact]
    public void Among_equal_scores_a_later_item_gets_in_when_it_goes_before_by_its_key()
    {
        double[] scores = [5, 5, 5, 5];

        Assert.Equal([3, 2], TopItems.Of(scores, Compared, 2, (left, right) => right.CompareTo(left)));
        Assert.Equal([3, 2, 1, 0], RadixOrder.Of(scores, Compared, (left, right) => right.CompareTo(left)));
    }
}
