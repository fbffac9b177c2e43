using RequirementsKit.Changes;
using RequirementsKit.Tests.Changes.Model;

namespace RequirementsKit.Reliability;

/// <summary>
/// Every state that one change request can reach with some people (the author is one of them), two stages and two texts, breadth first:
/// the safety invariants on every edge, and from every state a way on (I43) and a way to its end.
/// </summary>
internal sealed class ChangeSearch(int people)
{
    // Approve, abstain, reject, request changes, veto: their places among the model's words.
    private static readonly int[] Words = [0, 3, 4, 5, 6];

    // Rules that a plain request does not have, and delegations, of which there could be any number.
    private static readonly ModelCommandKind[] LeftOut =
        [ModelCommandKind.Delegate, ModelCommandKind.VoteFor, ModelCommandKind.State, ModelCommandKind.OpenReview, ModelCommandKind.Return, ModelCommandKind.WaiveReversion];

    // The second stage needs all of the others but one, so that one of them may amend.
    private readonly int _needed = people - 2;
    private readonly ChangeWorld _world = new(ModelRules.Plain, people, people - 2);
    private readonly Dictionary<string, int> _shapes = new(StringComparer.Ordinal);
    private readonly Queue<ChangeRequest> _next = [];
    private readonly List<(int From, int To)> _edges = [];
    private readonly List<int> _closed = [];
    private long _refused;

    public static Task<string> RunAsync(Campaign campaign)
    {
        var search = new ChangeSearch(campaign.Rounds().Count());
        search.Run();
        return Task.FromResult($"{search._shapes.Count} states, {search._edges.Count} edges, {search._refused} commands refused; every edge is safe, and every state can go on and be closed");
    }

    private void Run()
    {
        _ = Visit(_world.Request);
        for (var number = 0; _next.TryDequeue(out var request); number++)
        {
            Expand(number, request);
        }

        var dead = _shapes.Count - WaysBack.Count(_edges, _closed);
        Finding.Unless(dead == 0, $"{dead} states cannot be closed any more");
    }

    private void Expand(int number, ChangeRequest request)
    {
        var goesOn = request.Status == ChangeRequestStatus.Closed;
        foreach (var command in Commands(ChangeShape.People(request, people)))
        {
            var now = command.Kind == ModelCommandKind.Wait && request.NextDue() is { } due ? due : request.ChangedAt;
            if (_world.Try(request, command, now) is not { } after)
            {
                _refused++;
                continue;
            }

            if (ReferenceEquals(after, request))
            {
                continue;
            }

            var broken = ChangeSafety.Broken(request, command, after, _needed);
            Finding.Unless(broken is null, $"{broken}: {command} from {request.Status} to {after.Status} after {Told(request)}");
            goesOn |= command.Kind is not (ModelCommandKind.Wait or ModelCommandKind.Annotate or ModelCommandKind.Sign);
            _edges.Add((number, Visit(after)));
        }

        Finding.Unless(goesOn, $"I43: nobody can do anything in {request.Status} after {Told(request)}");
    }

    private static string Told(ChangeRequest request) => string.Join(", ", request.Events.Select(e => e.Name));

    private int Visit(ChangeRequest request)
    {
        var shape = ChangeShape.Of(request, ChangeShape.People(request, people));
        if (_shapes.TryGetValue(shape, out var known))
        {
            return known;
        }

        if (request.Status == ChangeRequestStatus.Closed)
        {
            _closed.Add(_shapes.Count);
        }

        _shapes.Add(shape, _shapes.Count);
        _next.Enqueue(request);
        return _shapes.Count - 1;
    }

    private static IEnumerable<ModelCommand> Commands(IReadOnlyList<string> parts)
    {
        // Of people who may change places, one is enough.
        var different = Enumerable.Range(0, parts.Count).DistinctBy(i => parts[i]).ToList();
        foreach (var kind in Enum.GetValues<ModelCommandKind>().Except(LeftOut))
        {
            IReadOnlyList<int> numbers = kind switch
            {
                ModelCommandKind.Vote => Words,
                ModelCommandKind.Amend => [0, 1],
                ModelCommandKind.Acknowledge => [0, 1, 2],
                _ => [0],
            };
            var persons = kind is ModelCommandKind.Vote or ModelCommandKind.LiftVeto or ModelCommandKind.Recuse or ModelCommandKind.LoseMandate or ModelCommandKind.Amend or ModelCommandKind.Override ? different : [0];
            foreach (var command in persons.SelectMany(p => numbers.Select(n => new ModelCommand(kind, p, n))))
            {
                yield return command;
            }
        }
    }
}
