using System.Runtime.CompilerServices;

namespace RequirementsKit.Storage.Internal;

/// <summary>The names that callers give to handlers and counters. They are parts of row ids, so every store refuses the same ones.</summary>
internal static class StoreNames
{
    public const int MaxLength = 60;

    public static void Require(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        if (name.Length > MaxLength || name.Any(c => c is <= ' ' or > '~' or '/'))
        {
            throw new ArgumentException($"The name '{name}' cannot be stored. A name has 1 to {MaxLength} ASCII characters, no spaces, and no '/', which separates names from numbers.", parameter);
        }
    }
}
