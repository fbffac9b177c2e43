using System.Reflection;
using NodaTime;
using RequirementsKit.Stakeholders;
using RequirementsKit.Testing;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>Every named query is answered by an index, with 100,000 documents in the project: the plan says so.</summary>
/// <param name="large">The databases.</param>
public sealed class QueryPlanTests(LargeDatabases large)
{
    private static readonly RecordBuilder Values = new();

    // Read whole by what they mean, every document of the kind or all but a few: in the order of an index, a page at a time.
    private static readonly string[] Whole = ["RequirementQueries.ByKey", "RequirementQueries.Wanted", "SentReportQueries.ByKey", "StakeholderQueries.Active", "TraceQueries.Present"];

    /// <summary>Gets the kinds of documents that have named queries.</summary>
    internal static IReadOnlySet<string> Kinds => Members()
        .Select(m => (m is PropertyInfo property ? property.PropertyType : ((MethodInfo)m).ReturnType).GenericTypeArguments[0])
        .Select(t => ((DocumentType)t.GetProperty("Document", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!).Kind)
        .ToHashSet(StringComparer.Ordinal);

    public static TheoryData<Databases, string> Named
    {
        get
        {
            var cases = new TheoryData<Databases, string>();
            foreach (var member in Members())
            {
                cases.Add(Databases.Sqlite, NameOf(member));
                cases.Add(Databases.PostgreSql, NameOf(member));
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Named))]
    public async Task A_named_query_searches_an_index(Databases kind, string name)
    {
        var reason = kind == Databases.PostgreSql ? PostgreSqlCluster.Instance.ReasonToSkip : null;
        Assert.SkipWhen(reason is not null, reason ?? "");
        var database = await large.On(kind);
        var query = ValueOf(Members().First(m => NameOf(m) == name));
        var plan = await (Task<IReadOnlyList<string>>)typeof(LargeDatabase).GetMethod(nameof(LargeDatabase.PlanAsync))!.MakeGenericMethod(query.GetType().GenericTypeArguments).Invoke(database, [query])!;
        var complaint = $"{name} on {kind}: {string.Join(Environment.NewLine, plan)}{Environment.NewLine}Add an index to TableIndexes.";
        Assert.True(plan.Count > 0 && !plan.Any(IsScan), complaint);
        Assert.True(Whole.Contains(name) || !plan.Any(IsWholeProject), complaint);
    }

    private static bool IsScan(string step) => step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("Seq Scan on rk_", StringComparison.Ordinal);

    // Every document of the project, found by nothing but the project.
    private static bool IsWholeProject(string step) =>
        step.EndsWith("(project_id=?)", StringComparison.Ordinal) || (step.Contains("Index Cond:", StringComparison.Ordinal) && !step.Contains(" AND ", StringComparison.Ordinal));

    private static IEnumerable<MemberInfo> Members() => typeof(Aggregate).Assembly.GetExportedTypes()
        .Where(t => t.Name.EndsWith("Queries", StringComparison.Ordinal))
        .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(m => m is PropertyInfo or MethodInfo { IsSpecialName: false });

    // Two queries of one name differ in what they take.
    private static string NameOf(MemberInfo member) =>
        $"{member.DeclaringType!.Name}.{member.Name}{(member is MethodInfo method ? $"({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.Name))})" : "")}";

    private static object ValueOf(MemberInfo member) => member is PropertyInfo property
        ? property.GetValue(null)!
        : ((MethodInfo)member).Invoke(null, [.. ((MethodInfo)member).GetParameters().Select(p => Sample(p.ParameterType))])!;

    private static object Sample(Type type) => type switch
    {
        _ when type == typeof(Instant) => Values.Now,
        _ when type == typeof(LocalDate) => new LocalDate(2026, 1, 5),
        _ when type == typeof(ExternalKey) => new ExternalKey("doors", "R-1"),
        _ when type == typeof(Actor) => Actor.System,
        _ when type == typeof(string) => "text",
        _ when type == typeof(Fingerprint) => Fingerprint.Of("shown"u8),
        _ when type == typeof(Stakeholder) => Values.Stakeholder(),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0)!,
        _ => typeof(RecordBuilder).GetMethod(nameof(RecordBuilder.New))!.MakeGenericMethod(type).Invoke(Values, null)!,
    };
}
