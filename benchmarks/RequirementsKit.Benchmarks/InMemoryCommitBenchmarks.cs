using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using NodaTime;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Benchmarks;

/// <summary>How many commits of one document and its log row does the in-memory store take, on one thread, with hashing?</summary>
/// <remarks>Each commit registers a stakeholder in one project. The baseline makes the same commit, hashes the same log row and keeps the bytes in a dictionary, with no checks.</remarks>
[MemoryDiagnoser]
public class InMemoryCommitBenchmarks
{
    private const int Commits = 10_000;

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static readonly Fingerprint Digest = Fingerprint.Of("digest"u8);

    private Stakeholder[] _people = [];

    [GlobalSetup]
    public void Setup()
    {
        var project = ProjectId.From(new Guid(1, 0, 0, new byte[8]));
        _people = [.. Enumerable.Range(1, Commits).Select(i => Register(project, i))];
        Console.WriteLine($"// payload: document {_people[0].ToCanonicalJson().Length} bytes, log row {CommitOf(_people[0]).ToLogBody(1).Length} bytes");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Commits)]
    public int Serialize_Hash_Dictionary()
    {
        var rows = new Dictionary<Guid, byte[]>();
        foreach (var person in _people)
        {
            var commit = CommitOf(person);
            rows[person.DocumentId] = commit.Contents[0].ToArray();
            rows[commit.Command.Value] = SHA256.HashData(commit.ToLogBody(1));
        }

        return rows.Count;
    }

    [Benchmark(OperationsPerInvoke = Commits)]
    public async Task<long> Commit_NewDocument()
    {
        using var store = new InMemoryStore();
        var project = store.InProject(_people[0].ProjectId);
        var last = 0L;
        foreach (var person in _people)
        {
            last = ((Committed)await project.CommitAsync(CommitOf(person)).ConfigureAwait(false)).Receipt.Sequence;
        }

        return last;
    }

    private static Commit CommitOf(Stakeholder person) => new(CommandId.From(person.Id.Value), Digest, "stakeholders.register", Actor.System, Now, [person]);

    private static Stakeholder Register(ProjectId project, int number) =>
        Stakeholder.Register(StakeholderId.From(new Guid(number, 0, 0, new byte[8])), project, number, new StakeholderProfile("Anna Lin") { Zone = "Asia/Shanghai" }, Actor.System, Now);
}
