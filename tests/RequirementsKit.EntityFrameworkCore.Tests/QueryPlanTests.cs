using System.Reflection;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequirementsKit.EntityFrameworkCore.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>Every named query is answered by an index, whatever the size of the project: the plan says so.</summary>
public sealed class QueryPlanTests
{
    private static readonly RecordBuilder Values = new();

    // Read whole by what they mean: every document of the kind, or all but a few.
    private static readonly string[] Whole = ["RequirementQueries.ByKey", "TraceQueries.Present"];

    public static TheoryData<string> Named => [.. Members().Select(NameOf)];

    [Theory]
    [MemberData(nameof(Named))]
    public async Task A_named_query_searches_an_index(string name)
    {
        await using var database = new SqliteDatabase();
        await using var store = await database.CreatedAsync();
        var query = ValueOf(Members().First(m => NameOf(m) == name));
        var details = (string[])typeof(QueryPlanTests).GetMethod(nameof(Plan), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(query.GetType().GenericTypeArguments).Invoke(null, [database.Context(), query])!;
        Assert.All(details, d => Assert.DoesNotContain("SCAN", d, StringComparison.Ordinal));
        if (!Whole.Contains(name))
        {
            Assert.False(
                details.Any(d => d.EndsWith("(project_id=?)", StringComparison.Ordinal) && !d.Contains("INDEX ix_rk_stakeholder_name", StringComparison.Ordinal)),
                $"{name} reads the whole project: {string.Join("; ", details)}. Add an index to TableIndexes.");
        }
    }

    private static string[] Plan<T>(DbContext context, Query<T> query)
        where T : Aggregate, IDocument<T>
    {
        using (context)
        {
            var statement = new SqlQuery(DocumentTable.Of(T.Document.Kind), SqlDialect.Of(context), Values.ProjectId.Value);
            context.Database.OpenConnection();
            using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + statement.Page(query.Criterion, query.Order, null, 1000);
            for (var i = 0; i < statement.Values.Count; i++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"@p{i}", statement.Values[i].Value);
                command.Parameters.Add(parameter);
            }

            using var reader = command.ExecuteReader();
            var details = new List<string>();
            while (reader.Read())
            {
                details.Add(reader.GetString(3));
            }

            return [.. details];
        }
    }

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
        _ when type == typeof(Stakeholder) => Values.Stakeholder(),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0)!,
        _ => typeof(RecordBuilder).GetMethod(nameof(RecordBuilder.New))!.MakeGenericMethod(type).Invoke(Values, null)!,
    };
}
