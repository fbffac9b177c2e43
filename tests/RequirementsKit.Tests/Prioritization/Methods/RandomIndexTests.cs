using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class RandomIndexTests
{
    [Fact]
    public void Each_table_has_its_name_and_year() => Assert.Equal(
        ["Saaty 1980", "Saaty 2005", "Donegan-Dodd 1991", "Alonso-Lamata 2006"],
        new[] { RandomIndex.Saaty, RandomIndex.Saaty2005, RandomIndex.DoneganDodd, RandomIndex.AlonsoLamata }.Select(index => $"{index}"));

    [Fact]
    public void The_tables_of_Saaty_go_from_3_to_15()
    {
        double?[] first = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59, null];
        double?[] second = [0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59, null];

        Assert.Equal(first, Enumerable.Range(1, 16).Select(RandomIndex.Saaty.For));
        Assert.Equal(second, Enumerable.Range(1, 16).Select(RandomIndex.Saaty2005.For));
    }

    [Theory]
    [InlineData(3, 0.4914)]
    [InlineData(20, 1.5371)]
    [InlineData(21, 1.54206)]
    [InlineData(25, 1.5619)]
    [InlineData(29, 1.57414)]
    [InlineData(95, 1.6276)]
    [InlineData(100, 1.6339)]
    public void Between_two_entries_a_straight_line_is_read(int size, double index) => Assert.Equal(index, RandomIndex.DoneganDodd.For(size)!.Value, 1e-12);

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 0.4792)]
    [InlineData(11, 1.51176)]
    public void A_formula_has_no_end(int size, double index) => Assert.Equal(index, RandomIndex.AlonsoLamata.For(size)!.Value, 1e-12);
}
