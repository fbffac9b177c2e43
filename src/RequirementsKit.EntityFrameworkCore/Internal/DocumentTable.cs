using System.Collections;
using System.Reflection;
using System.Text;
using NodaTime;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>The table of one kind of document: project, id, version, content, and a column for each declared member.</summary>
internal sealed class DocumentTable
{
    private DocumentTable(DocumentType type, Type document)
    {
        Type = type;
        Name = "rk_" + Snake(type.Kind);
        Columns = [.. type.Members.Select(m => ColumnOf(document, m))];
        string[] columns = ["project_id", "id", "version", "content", .. Scalars.Select(c => c.Sql)];
        Insert = $"INSERT INTO {Name} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))}) ON CONFLICT DO NOTHING";
        Update = $"UPDATE {Name} SET {string.Join(", ", columns.Select((c, i) => $"{c} = @p{i}").Skip(2))} WHERE project_id = @p0 AND id = @p1 AND version = @p2 - 1";
        ValueOf = (Func<object, string, object?>)typeof(DocumentTable).GetMethod(nameof(Reader), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(document).Invoke(null, [type])!;
    }

    /// <summary>Every kind of document that the kit stores, in the order of their names.</summary>
    public static IReadOnlyList<DocumentTable> All { get; } =
    [
        .. typeof(Aggregate).Assembly.GetExportedTypes()
            .Where(t => t.IsSubclassOf(typeof(Aggregate)))
            .Select(t => new DocumentTable((DocumentType)t.GetProperty("Document", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!, t))
            .OrderBy(t => t.Name, StringComparer.Ordinal),
    ];

    public DocumentType Type { get; }

    public string Name { get; }

    public IReadOnlyList<MemberColumn> Columns { get; }

    public IEnumerable<MemberColumn> Scalars => Columns.Where(c => !c.IsList);

    public IEnumerable<MemberColumn> Lists => Columns.Where(c => c.IsList);

    /// <summary>Gets the statement that inserts a document: project, id, version, content, then the scalar members in their order.</summary>
    public string Insert { get; }

    /// <summary>Gets the statement that replaces the version before, with the same values.</summary>
    public string Update { get; }

    /// <summary>Reads a declared member of a document, as a store keeps it.</summary>
    public Func<object, string, object?> ValueOf { get; }

    public static DocumentTable Of(string kind) => All.FirstOrDefault(t => t.Type.Kind == kind)
        ?? throw new ArgumentException($"'{kind}' is no kind of document. Known: {string.Join(", ", All.Select(t => t.Type.Kind))}.", nameof(kind));

    public MemberColumn this[string member] => Columns.First(c => c.Member == member);

    private static Func<object, string, object?> Reader<T>(DocumentType type)
        where T : class => (document, member) => ((DocumentType<T>)type).ValueOf((T)document, member);

    private static MemberColumn ColumnOf(Type document, string member)
    {
        var nullable = false;
        var type = document;
        foreach (var name in member.Split('.'))
        {
            var property = type.GetProperty(name) ?? throw new InvalidOperationException($"{document.Name} declares the member '{member}', which is no property.");
            nullable |= Nullable.GetUnderlyingType(property.PropertyType) is not null
                || (!property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull);
            type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        }

        var isList = type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));
        return new(member, Snake(member), StoredAs(isList ? type.GenericTypeArguments[0] : type), nullable, isList);
    }

    // The types that DocumentValue makes of the members.
    private static Type StoredAs(Type type) => type switch
    {
        _ when type == typeof(int) || type == typeof(long) || type == typeof(Instant) => typeof(long),
        _ when type == typeof(double) || type == typeof(decimal) => typeof(double),
        _ when type == typeof(bool) => typeof(bool),
        _ when type == typeof(Guid) || type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)) => typeof(Guid),
        _ => typeof(string),
    };

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0 && text[^1] != '_')
            {
                text.Append('_');
            }

            text.Append(letter is '.' or '-' ? '_' : char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
