using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using NodaTime;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Benchmarks;

/// <summary>How many commits of one document and its log row does the in-memory store take, on one thread, with hashing?</summary>
/// <remarks>Each commit registers a stakeholder in one project. The baseline serializes and hashes the same and keeps the bytes in a dictionary, with no checks.</remarks>
[MemoryDiagnoser]
public class InMemoryCommitBenchmarks
{
    private const int Commits = 10_000;

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static readonly Fingerprint Digest = Fingerprint.Of("digest"u8);

    private Commit[] _commits = [];

    [GlobalSetup]
    public void Setup()
    {
        var project = ProjectId.From(new Guid(1, 0, 0, new byte[8]));
        _commits = [.. Enumerable.Range(1, Commits).Select(i => Register(project, i))];
        Console.WriteLine($"// payload: document {_commits[0].Writes[0].ToCanonicalJson().Length} bytes, log row {_commits[0].ToLogBody(1).Length} bytes");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Commits)]
    public int Serialize_Hash_Dictionary()
    {
        var rows = new Dictionary<Guid, byte[]>();
        foreach (var commit in _commits)
        {
            rows[commit.Writes[0].DocumentId] = commit.Writes[0].ToCanonicalJson();
            rows[commit.Command.Value] = SHA256.HashData(commit.ToLogBody(1));
        }

        return rows.Count;
    }

    [Benchmark(OperationsPerInvoke = Commits)]
    public async Task<long> Commit_NewDocument()
    {
        using var store = new InMemoryStore();
        var project = store.InProject(_commits[0].Writes[0].ProjectId);
        var last = 0L;
        foreach (var commit in _commits)
        {
            last = ((Committed)await project.CommitAsync(commit).ConfigureAwait(false)).Receipt.Sequence;
        }

        return last;
    }

    private static Commit Register(ProjectId project, int number)
    {
        var id = StakeholderId.From(new Guid(number, 0, 0, new byte[8]));
        var stakeholder = Stakeholder.Register(id, project, number, new StakeholderProfile("Anna Lin") { Zone = "Asia/Shanghai" }, Actor.System, Now);
        return new Commit(CommandId.From(id.Value), Digest, "stakeholders.register", Actor.System, Now, [stakeholder]);
    }
}
