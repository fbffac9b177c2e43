using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Projects;
using RequirementsKit.Retrospectives;
using RequirementsKit.Tests.Shared;

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
        AcceptedText.Is($"RequirementsKit.Testing.Tests/Golden/{kind}.{aggregate.DocumentType.SchemaVersion}.json", Encoding.UTF8.GetString(aggregate.ToCanonicalJson()));
        foreach (var version in Directory.EnumerateFiles(Folder(), $"{kind}.*.json"))
        {
            var read = (Aggregate)aggregate.DocumentType.GetType().GetMethod("Read")!.CreateDelegate<Reader>(aggregate.DocumentType)(File.ReadAllBytes(version));
            Assert.Equal(aggregate.DocumentId, read.DocumentId);
        }
    }

    private delegate object Reader(ReadOnlySpan<byte> bytes);

    private static Aggregate[] All() => [.. EveryAggregate.Of(new()), Published()];

    // The kit alone publishes a lesson: its copy lives in the library, which is no project.
    private static PublishedLesson Published()
    {
        using var services = new ServiceCollection().AddRequirementsKitTesting().Services.BuildServiceProvider();
        var kits = services.GetRequiredService<IRequirementsKit>();
        return PublishAsync().GetAwaiter().GetResult();

        async Task<PublishedLesson> PublishAsync()
        {
            var kit = kits.For(await kits.Projects.OpenAsync("Tide", "Etc/UTC", Actor.System));
            var mara = (await kit.Stakeholders.RegisterAsync(new("Mara Feld"), Actor.System)).ToActor();
            await kit.Project.GrantAsync(mara, Project.LeadRole, Actor.System);
            var lesson = await kit.Retrospectives.LearnAsync("Show a prototype before the estimate", ["prototype"], mara);
            return await kit.Retrospectives.PublishAsync(lesson, mara);
        }
    }

    private static string Folder() => Path.Combine(Repository.Root, "tests", "RequirementsKit.Testing.Tests", "Golden");
}
