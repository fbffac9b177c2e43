using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using RequirementsKit.Approvals;
using RequirementsKit.Auditing;
using RequirementsKit.Baselines;
using RequirementsKit.Changes;
using RequirementsKit.Channels;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Planning;
using RequirementsKit.Projects;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Testing;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Documentation;

/// <summary>Where people begin, the documentation of the type shows how, with code that compiles.</summary>
public sealed class ExampleTests
{
    private const string Stage = """
        using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection; using NodaTime;
        using RequirementsKit; using RequirementsKit.Approvals; using RequirementsKit.Auditing; using RequirementsKit.Baselines; using RequirementsKit.Changes; using RequirementsKit.Channels;
        using RequirementsKit.Communication; using RequirementsKit.DependencyInjection; using RequirementsKit.FollowUps; using RequirementsKit.Graphs; using RequirementsKit.Plans;
        using RequirementsKit.Prioritization; using RequirementsKit.Prioritization.Methods; using RequirementsKit.Prioritization.Planning; using RequirementsKit.Projects; using RequirementsKit.Recurrence;
        using RequirementsKit.Recurrence.Interchange; using RequirementsKit.Reporting; using RequirementsKit.Requirements; using RequirementsKit.Retrospectives; using RequirementsKit.Scoring;
        using RequirementsKit.Stakeholders; using RequirementsKit.Storage; using RequirementsKit.Testing; using RequirementsKit.Traceability;
        sealed class Example
        {
            IServiceCollection services; IServiceProvider provider; IRequirementsKit kits; ProjectKit kit; ProjectId project; Actor me, ben; Stakeholder anna; Requirement requirement, design;
            PrioritizationModel model; Ranking ranking; Instant now; CancellationToken stopping; IStoreHarness harness;
            async Task RunAsync()
            {
                await Task.CompletedTask;
        #line 1

        """;

    private static readonly IReadOnlyDictionary<string, string> Examples = new[] { typeof(ProjectKit), typeof(StoreConformance) }
        .SelectMany(t => XDocument.Load(Path.ChangeExtension(t.Assembly.Location, "xml")).Descendants("member"))
        .Where(m => m.Element("example") is not null)
        .ToDictionary(m => m.Attribute("name")!.Value, m => m.Element("example")!.Value, StringComparer.Ordinal);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static TheoryData<string> Beginnings =>
    [
        .. typeof(ProjectKit).GetProperties().Select(p => p.PropertyType).Where(t => t.IsClass).Concat(
        [
            typeof(IRequirementsKit), typeof(RequirementsKitServiceCollectionExtensions), typeof(Ticker), typeof(ProjectRegister), typeof(InMemoryStore), typeof(OutboxDispatcher), typeof(Query), typeof(AuditLog),
            typeof(Prioritize), typeof(PrioritizationModel), typeof(ReleasePlanner), typeof(Cadence), typeof(RecurrenceRule), typeof(BusinessCalendar), typeof(ApprovalPolicy), typeof(ApprovalRound), typeof(PolicyCatalog),
            typeof(Proposal), typeof(ChannelAdvisor), typeof(TraceGraph), typeof(QualityCheck), typeof(RequirementDiff), typeof(BaselineComparison),
            typeof(RequirementsKitTestingServiceCollectionExtensions), typeof(RecordBuilder), typeof(FaultInjectingStore), typeof(StoreConformance),
        ]).Select(t => t.FullName!),
    ];

    public static TheoryData<string> Shown => [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void Where_people_begin_there_is_an_example(string type) => Assert.Contains($"T:{type}", Examples.Keys);

    [Theory]
    [MemberData(nameof(Shown))]
    public void An_example_compiles(string member)
    {
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText($"{Stage}{Examples[member]}\n}}\n}}", cancellationToken: TestContext.Current.CancellationToken)],
            References,
            new(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
    }
}
