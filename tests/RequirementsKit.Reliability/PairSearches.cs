using System.Globalization;
using RequirementsKit.Tests.Changes.Pairs;

namespace RequirementsKit.Reliability;

/// <summary>Every state that two change requests over shared requirements can reach together, for so many pairs of what they want.</summary>
internal static class PairSearches
{
    public static async Task<string> RunAsync(Campaign campaign)
    {
        // The pairs of the first few wishes come first, so that a small count is a whole of its own.
        var all = Enumerable.Range(0, Wish.All.Count);
        var pairs = all.SelectMany(one => all.Select(two => (First: one, Second: two))).OrderBy(p => Math.Max(p.First, p.Second)).ToList();
        var (states, edges, refused, races, conflicts) = (0L, 0L, 0L, 0L, 0L);
        foreach (var number in campaign.Rounds().TakeWhile(n => n < pairs.Count))
        {
            var search = new PairSearch(Wish.All[pairs[number].First], Wish.All[pairs[number].Second], Enum.GetValues<PairCommandKind>());
            var broken = await search.BrokenAsync();
            Finding.Unless(broken is null, broken ?? "");
            (states, edges, refused) = (states + search.States, edges + search.Edges, refused + search.Refused);
            (races, conflicts) = (races + search.Races, conflicts + search.Conflicts);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{states} states, {edges} edges, {refused} commands refused, {races} races with the other's application, {conflicts} of them conflicts; 0 violations");
    }
}
