using RequirementsKit.Communication;
using RequirementsKit.Requirements;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.FsCheck.Internal;

/// <summary>Makes the commits of a sequence of commands. It plays them on a store in memory, because a command begins with a state that was loaded.</summary>
internal sealed class CommandPlayer : IDisposable
{
    private readonly InMemoryStore _memory = new();
    private readonly RecordBuilder _record;
    private readonly IProjectStore _store;
    private readonly List<Commit> _sent = [];
    private readonly List<List<Aggregate>> _histories = [];

    public CommandPlayer(RecordBuilder record)
    {
        _record = record;
        _store = _memory.InProject(record.ProjectId);
    }

    public IReadOnlyList<Commit> Play(IEnumerable<CommandStep> steps)
    {
        Send(_record.Commit(_record.Project()));
        foreach (var step in steps)
        {
            Send(Next(step));
        }

        return _sent;
    }

    public void Dispose() => _memory.Dispose();

    private Commit Next(CommandStep step) => step.Kind switch
    {
        CommandStepKind.Repeat => _sent[step.Which % _sent.Count],
        _ when step.Kind == CommandStepKind.Create || _histories.Count == 0 => _record.Commit(Created(step)),
        CommandStepKind.Change => _record.Commit(Changed(Newest(step.Which), step.Text)),
        CommandStepKind.ChangeStale => _record.Commit(Changed(_histories[step.Which % _histories.Count][0], step.Text)),
        _ => Decided(step),
    };

    // Two documents changed, a third read.
    private Commit Decided(CommandStep step)
    {
        Aggregate[] writes = [Changed(Newest(step.Which), step.Text), Created(step)];
        var plain = _record.Commit(writes);
        var read = _histories[(step.Which / 2) % _histories.Count][0];
        return new(plain.Command, plain.Digest, plain.Name, plain.By, plain.At, writes, [Expectation.Unchanged(read)]);
    }

    private Aggregate Newest(int which) => _histories[which % _histories.Count][^1];

    private Aggregate Created(CommandStep step) => (step.Which % 3) switch
    {
        0 => _record.Stakeholder(step.Text),
        1 => _record.Requirement(step.Text),
        _ => _record.Point(summary: step.Text),
    };

    // A command that changes nothing has no events; the state is then written again as it is.
    private Aggregate Changed(Aggregate present, string text) => present switch
    {
        Stakeholder person => person.Describe(new(text), Actor.System, _record.Now),
        Requirement requirement => requirement.Revise(RequirementEdit.Of([new(RequirementField.Rationale, text)]), "better", Actor.System, _record.Now),
        _ => present,
    };

    private void Send(Commit commit)
    {
        _sent.Add(commit);
        if (Wait(_store.CommitAsync(commit)) is not Committed)
        {
            return;
        }

        foreach (var write in commit.Writes)
        {
            Aggregate? stored = write switch
            {
                Stakeholder => Wait(_store.FindAsync<Stakeholder>(write.DocumentId)),
                Requirement => Wait(_store.FindAsync<Requirement>(write.DocumentId)),
                Point => Wait(_store.FindAsync<Point>(write.DocumentId)),
                _ => null,
            };
            if (stored is not null)
            {
                Keep(stored);
            }
        }
    }

    private void Keep(Aggregate stored)
    {
        var history = _histories.Find(h => h[0].DocumentId == stored.DocumentId);
        if (history is null)
        {
            _histories.Add(history = []);
        }

        history.Add(stored);
    }

    // The store in memory works without waiting.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
