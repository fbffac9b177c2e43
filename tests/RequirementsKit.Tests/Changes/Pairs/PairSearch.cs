using RequirementsKit.Changes;
using RequirementsKit.Tests.Changes.Model;

namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>
/// Every state that two change requests over shared requirements can reach together, breadth first, through the real service: what concerns both on every edge,
/// a way on for each of them in every state and a way to the end of both (I43), and every command raced with the application of the other request (I26).
/// </summary>
internal sealed class PairSearch(Wish first, Wish second, IReadOnlyList<PairCommandKind> kinds, bool losesUpdates = false)
{
    private readonly PairCommand[] _commands = [.. from request in Enumerable.Range(0, 2) from kind in kinds select new PairCommand(request, kind)];
    private readonly PairWorld _world = new(new(losesUpdates), [first, second]);
    private readonly Dictionary<PairShape, int> _shapes = [];
    private readonly Queue<(Snapshot Content, PairView View)> _next = [];
    private readonly List<(int From, int To)> _edges = [];
    private readonly List<int> _closed = [];

    public int States => _shapes.Count;

    public int Edges => _edges.Count;

    public long Refused { get; private set; }

    public long Races { get; private set; }

    public long Conflicts { get; private set; }

    /// <summary>Searches to the end, or to the first state where something is broken.</summary>
    /// <returns>What is broken; null for nothing.</returns>
    public async Task<string?> BrokenAsync()
    {
        await _world.OpenAsync();
        _ = Visit(_world.Store.Content, await _world.ViewAsync());
        for (var number = 0; _next.TryDequeue(out var state); number++)
        {
            if (await ExpandAsync(number, state.Content, state.View) is { } broken)
            {
                return $"'{first.Name}' and '{second.Name}': {broken}, from {string.Join(" and ", state.View.Requests.Select(r => r.Status))}";
            }
        }

        var dead = States - WaysBack.Count(_edges, _closed);
        return dead == 0 ? null : $"I43: {dead} states in which the two cannot both be closed any more";
    }

    private async Task<string?> ExpandAsync(int number, Snapshot content, PairView view)
    {
        var goesOn = view.Requests.Select(r => r.Status == ChangeRequestStatus.Closed).ToArray();
        var applies = new bool[2];
        foreach (var command in _commands)
        {
            _world.Store.Content = content;
            var answer = await _world.DoAsync(command);
            Refused += answer == PairAnswer.Done ? 0 : 1;
            if (ReferenceEquals(_world.Store.Content, content))
            {
                continue;
            }

            var after = await _world.ViewAsync();
            if (answer != PairAnswer.Done || after.LogLength == view.LogLength)
            {
                return $"I32: {command} is {answer} and stored something";
            }

            if (PairSafety.Broken(view, command, after) is { } broken)
            {
                return $"{broken}, by {command}";
            }

            goesOn[command.Request] = true;
            applies[command.Request] |= after.Requests[command.Request].Status == ChangeRequestStatus.Applied && command.Kind == PairCommandKind.Apply;
            _edges.Add((number, Visit(_world.Store.Content, after)));
        }

        return goesOn.Contains(false) ? "I43: nobody can do anything" : await RaceAsync(content, applies);
    }

    private async Task<string?> RaceAsync(Snapshot content, bool[] applies)
    {
        var races = new PairRaces(_world);
        foreach (var command in _commands.Where(c => applies[1 - c.Request]))
        {
            if (await races.BrokenAsync(content, command) is { } broken)
            {
                return broken;
            }
        }

        (Races, Conflicts) = (Races + races.Runs, Conflicts + races.Conflicts);
        return null;
    }

    private int Visit(Snapshot content, PairView view)
    {
        var shape = PairShape.Of(view);
        if (_shapes.TryGetValue(shape, out var known))
        {
            return known;
        }

        if (view.Requests.All(r => r.Status == ChangeRequestStatus.Closed))
        {
            _closed.Add(States);
        }

        _next.Enqueue((content, view));
        _shapes.Add(shape, States);
        return States - 1;
    }
}
