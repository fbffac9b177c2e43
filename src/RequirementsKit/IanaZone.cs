using System.Runtime.CompilerServices;
using NodaTime;

namespace RequirementsKit;

/// <summary>Time zones by the ids of the IANA database, as NodaTime's copy knows them.</summary>
internal static class IanaZone
{
    public static DateTimeZone Named(string? id, [CallerArgumentExpression(nameof(id))] string? name = null) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(Text.Required(id, Text.MaxName, name))
        ?? throw new ArgumentException($"'{id}' is no IANA time zone. Use a name such as 'Europe/Berlin' or 'Asia/Shanghai'.", name);
}
