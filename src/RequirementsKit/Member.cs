using System.Runtime.CompilerServices;

namespace RequirementsKit;

/// <summary>Refuses numbers that were cast to an enumeration and are no member of it, before they are stored or decide anything.</summary>
internal static class Member
{
    public static TEnum Defined<TEnum>(TEnum value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where TEnum : struct, Enum => Enum.IsDefined(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{value} is no {typeof(TEnum).Name}. Allowed: {string.Join(", ", Enum.GetNames<TEnum>())}.");

    public static TEnum? Defined<TEnum>(TEnum? value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where TEnum : struct, Enum => value is { } given ? Defined(given, name) : null;
}
