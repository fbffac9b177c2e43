using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using static RequirementsKit.Testing.Internal.CaseContext;

namespace RequirementsKit.Testing.Internal;

/// <summary>Random commands on a store and on dictionaries, which must agree. The seed is fixed, so a failure can be repeated.</summary>
internal sealed class ModelCase
{
    private const int Steps = 300;
    private const int Seed = 20260105;

    private readonly Random _random = new(Seed);
    private readonly CaseContext _context;
    private readonly RecordBuilder _record;
    private readonly Dictionary<Guid, List<Stakeholder>> _states = [];
    private readonly Dictionary<CommandId, long> _sequences = [];
    private readonly List<Commit> _sent = [];

    private ModelCase(CaseContext context)
    {
        _context = context;
        _record = context.Record();
    }

    public static async Task Random(CaseContext context)
    {
        var model = new ModelCase(context);
        for (var step = 0; step < Steps; step++)
        {
            await model.StepAsync(step).ConfigureAwait(false);
        }

        await model.CompareAsync().ConfigureAwait(false);
    }

    private async Task StepAsync(int step)
    {
        var store = await _context.OpenAsync(_record.ProjectId).ConfigureAwait(false);
        var commit = Next();
        var expected = Expected(commit);
        var result = await store.CommitAsync(commit, _context.Token).ConfigureAwait(false);
        Check(Matches(result, expected), $"Step {step} of seed {Seed} gave {result}; the model gives {expected}.", "Check the command id first, then versions, then keys.");
        if (expected is Committed { Receipt.Sequence: var sequence })
        {
            _sequences.Add(commit.Command, sequence);
            foreach (var write in commit.Writes.Cast<Stakeholder>())
            {
                var stored = await store.FindAsync<Stakeholder>(write.Id.Value, _context.Token).ConfigureAwait(false);
                Check(stored is not null && stored == write && stored.Version == write.Version + 1, $"Step {step} of seed {Seed} stored another state than was committed.", "Keep the bytes exactly.");
                (_states.TryGetValue(write.Id.Value, out var states) ? states : _states[write.Id.Value] = []).Add(stored!);
            }
        }
    }

    private Commit Next()
    {
        if (_sent.Count > 0 && _random.Next(10) == 0)
        {
            var again = _sent[_random.Next(_sent.Count)];
            return _random.Next(2) == 0 ? again : new(again.Command, Fingerprint.Of("another"u8), again.Name, again.By, again.At, again.Writes);
        }

        var writes = Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Write()).DistinctBy(w => w.DocumentId);
        List<Expectation> expectations = [];
        if (_states.Count > 0 && _random.Next(4) == 0)
        {
            // Two versions of one document at times: a conflict still names it once.
            expectations.AddRange([Expectation.Unchanged(Any(stale: _random.Next(2) == 0)), Expectation.Unchanged(Any(stale: _random.Next(4) == 0))]);
        }

        var commit = new Commit(_context.NewCommand(), Fingerprint.Of([(byte)_sent.Count]), "conformance", Actor.System, Now, writes, expectations);
        _sent.Add(commit);
        return commit;
    }

    private Stakeholder Write()
    {
        if (_states.Count == 0 || _random.Next(3) == 0)
        {
            var number = _states.Count > 0 && _random.Next(8) == 0 ? Any(stale: false).KeyNumber : 1_000 + _sent.Count * 10 + _random.Next(10);
            return Stakeholder.Register(_record.New<StakeholderId>(), _record.ProjectId, number, new($"Name {_random.Next(50)}"), Actor.System, Now);
        }

        return Any(stale: _random.Next(5) == 0).Describe(new($"Name {_random.Next(50)} again {_sent.Count}"), Actor.System, Now);
    }

    private Stakeholder Any(bool stale)
    {
        var states = _states.Values.ElementAt(_random.Next(_states.Count));
        return stale ? states[_random.Next(states.Count)] : states[^1];
    }

    private CommitResult Expected(Commit commit)
    {
        if (_sequences.TryGetValue(commit.Command, out var sequence))
        {
            var first = _sent.First(s => s.Command == commit.Command);
            return first.Digest == commit.Digest ? new DuplicateCommand(new(sequence, default, [])) : new CommandIdReused(commit.Command);
        }

        var conflicts = commit.Expectations.Concat(commit.Writes.Select(Expectation.Unchanged)).Where(e => VersionOf(e.Id) != e.Version).Select(e => e with { Version = VersionOf(e.Id) }).Distinct().ToList();
        if (conflicts.Count > 0)
        {
            return new VersionConflict(conflicts);
        }

        var used = _states.Values.Select(s => s[0].KeyNumber).ToHashSet();
        var violation = commit.Writes.FirstOrDefault(w => w.Version == 0 && !used.Add(w.KeyNumber));
        return violation is null ? new Committed(new(_sequences.Count + 1, default, [])) : new UniqueViolation("stakeholder", violation.ToString());
    }

    private long VersionOf(Guid id) => _states.TryGetValue(id, out var states) ? states.Count : 0;

    private static bool Matches(CommitResult result, CommitResult expected) => (result, expected) switch
    {
        (Committed a, Committed b) => a.Receipt.Sequence == b.Receipt.Sequence,
        (DuplicateCommand a, DuplicateCommand b) => a.First.Sequence == b.First.Sequence,
        (VersionConflict a, VersionConflict b) => a.Actual.OrderBy(e => e.Id).SequenceEqual(b.Actual.OrderBy(e => e.Id)),
        _ => result == expected,
    };

    private async Task CompareAsync()
    {
        var store = await _context.OpenAsync(_record.ProjectId).ConfigureAwait(false);
        var query = Query.Where<Stakeholder>(s => s.Name.Contains("again 1")).OrderByDescending(s => s.Name).OrderBy(s => s.KeyNumber);
        var found = await store.ListAsync(query, _context.Token).ConfigureAwait(false);
        Check(found.SequenceEqual(query.Evaluate(_states.Values.Select(s => s[^1]))), $"After {Steps} steps of seed {Seed} a query answers otherwise than the model.", "Replace the index fields together with the document.");
        Check((await store.GetHeadAsync(_context.Token).ConfigureAwait(false)).Sequence == _sequences.Count, "The log has another length than there were commits.", "Write one log row for each commit.");
    }
}
