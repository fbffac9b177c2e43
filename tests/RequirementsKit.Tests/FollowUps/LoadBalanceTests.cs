using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.FollowUps.Internal;

namespace RequirementsKit.Tests.FollowUps;

public sealed class LoadBalanceTests
{
    private static readonly LocalDate Monday = new(2026, 9, 7);

    private static readonly Arbitrary<List<LocalDate[]>> Welcomes = (
        from first in Gen.Choose(0, 3) from length in Gen.Choose(1, 3) select Enumerable.Range(first, length).Select(Monday.PlusDays).ToArray()).ListOf().Select(l => l.Take(6).ToList()).ToArbitrary();

    [Property(MaxTest = 300)]
    public Property No_other_spread_is_more_even(int seed) => Prop.ForAll(Welcomes, Gen.Choose(0, 3).ArrayOf(6).ToArbitrary(), (welcomes, already) =>
    {
        var welcome = Keyed(welcomes);
        var taken = already.Select((count, i) => (Day: Monday.PlusDays(i), Count: count)).ToDictionary(x => x.Day, x => x.Count);
        var spread = LoadBalance.Spread(welcome, taken, seed);
        return spread.All(s => welcome[s.Key].Contains(s.Value)) && spread.Count == welcome.Count && Squares(spread.Values, taken) == Least([.. welcome.Values], 0, [], taken);
    });

    [Fact]
    public void The_same_seed_gives_the_same_spread_in_any_order()
    {
        var welcome = Keyed([.. Enumerable.Repeat(Enumerable.Range(0, 5).Select(Monday.PlusDays).ToArray(), 12)]);
        var none = new Dictionary<LocalDate, int>();
        var one = LoadBalance.Spread(welcome, none, 7);
        Assert.Equal(one.OrderBy(s => s.Key), LoadBalance.Spread(welcome.Reverse().ToDictionary(), none, 7).OrderBy(s => s.Key));
        Assert.NotEqual(one.OrderBy(s => s.Key), LoadBalance.Spread(welcome, none, 8).OrderBy(s => s.Key));
        Assert.Equal([2, 2, 2, 3, 3], one.Values.CountBy(d => d).Select(d => d.Value).Order());
    }

    private static Dictionary<FollowUpId, IReadOnlyList<LocalDate>> Keyed(IEnumerable<LocalDate[]> welcomes) =>
        welcomes.Select((days, i) => (Id: FollowUpId.From(new Guid(i + 1, 0, 0, new byte[8])), days)).ToDictionary(x => x.Id, x => (IReadOnlyList<LocalDate>)x.days);

    private static int Squares(IEnumerable<LocalDate> placed, Dictionary<LocalDate, int> taken)
    {
        var load = placed.CountBy(d => d).ToDictionary();
        return taken.Keys.Union(load.Keys).Sum(d => (int)Math.Pow(taken.GetValueOrDefault(d) + load.GetValueOrDefault(d), 2));
    }

    private static int Least(IReadOnlyList<IReadOnlyList<LocalDate>> welcomes, int next, List<LocalDate> placed, Dictionary<LocalDate, int> taken) => next == welcomes.Count
        ? Squares(placed, taken)
        : welcomes[next].Min(day => Least(welcomes, next + 1, [.. placed, day], taken));
}
