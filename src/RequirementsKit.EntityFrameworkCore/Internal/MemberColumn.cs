using System.Data;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>Where a declared member of a document is kept: a column of its table, or rows of the list table.</summary>
internal sealed record MemberColumn(string Member, string Column, Type Type, bool IsNullable, bool IsList)
{
    /// <summary>Gets the column as statements name it; quoted, because a member may be called like a word of SQL.</summary>
    public string Sql { get; } = $"\"{Column}\"";

    public DbType DbType => SqlValue.TypeOf(Type);
}
