using System.Data;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>A value on its way into a statement; its type is told, so that null has one too.</summary>
internal readonly record struct SqlValue(DbType Type, object? Value)
{
    public static implicit operator SqlValue(Guid value) => new(DbType.Guid, value);

    public static implicit operator SqlValue(long value) => new(DbType.Int64, value);

    public static implicit operator SqlValue(string value) => new(DbType.String, value);

    public static implicit operator SqlValue(byte[] value) => new(DbType.Binary, value);

    /// <summary>A value of a query, as <see cref="DocumentValue"/> gives it.</summary>
    public static SqlValue Of(object value) => new(TypeOf(value.GetType()), value);

    public static DbType TypeOf(Type type) => type switch
    {
        _ when type == typeof(long) => DbType.Int64,
        _ when type == typeof(double) => DbType.Double,
        _ when type == typeof(bool) => DbType.Boolean,
        _ when type == typeof(Guid) => DbType.Guid,
        _ => DbType.String,
    };
}
