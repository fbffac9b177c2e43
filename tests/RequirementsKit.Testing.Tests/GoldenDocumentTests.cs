using System.Text;

namespace RequirementsKit.Testing.Tests;

/// <summary>
/// The bytes that a release writes must be read by every later one. Red is a question: was the schema meant to change? A new optional member that is left out when empty changes nothing;
/// anything else needs a new schema version with an upcaster, and the old golden document stays beside the new one. Accept with REQUIREMENTSKIT_ACCEPT_API=1.
/// </summary>
public sealed class GoldenDocumentTests
{
    public static TheoryData<string> Kinds => [.. All().Select(a => a.DocumentType.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_document_is_written_and_read_as_ever(string kind)
    {
        var aggregate = All().First(a => a.DocumentType.Kind == kind);
        var path = Path.Combine(Folder(), $"{kind}.{aggregate.DocumentType.SchemaVersion}.json");
        if (Environment.GetEnvironmentVariable("REQUIREMENTSKIT_ACCEPT_API") == "1")
        {
            Directory.CreateDirectory(Folder());
            File.WriteAllBytes(path, aggregate.ToCanonicalJson());
        }

        var golden = File.ReadAllBytes(path);
        Assert.Equal(Encoding.UTF8.GetString(golden), Encoding.UTF8.GetString(aggregate.ToCanonicalJson()));
        foreach (var version in Directory.EnumerateFiles(Folder(), $"{kind}.*.json"))
        {
            var read = (Aggregate)aggregate.DocumentType.GetType().GetMethod("Read")!.CreateDelegate<Reader>(aggregate.DocumentType)(File.ReadAllBytes(version));
            Assert.Equal(aggregate.DocumentId, read.DocumentId);
        }
    }

    private delegate object Reader(ReadOnlySpan<byte> bytes);

    private static Aggregate[] All()
    {
        var record = new RecordBuilder();
        return
        [
            record.Project(), record.Stakeholder(), record.Goal(), record.Interaction(), record.Point(), record.Feedback(), record.Requirement(), record.ConfirmationRound(),
            record.TraceLink(), record.Baseline(), record.ScoringRound(), record.Ranking(), record.PriorityDecision(), record.ReleasePlan(), record.ChangeRequest(),
            record.FollowUpSeries(), record.FollowUp(), record.Retrospective(), record.Lesson(), record.SentReport(),
            record.Objective(), record.RequirementScheme(), record.TraceScheme(),
        ];
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "RequirementsKit.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "tests", "RequirementsKit.Testing.Tests", "Golden");
    }
}
