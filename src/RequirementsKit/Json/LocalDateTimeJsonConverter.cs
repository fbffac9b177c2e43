using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Json;

/// <summary>Writes a local date and time as ISO 8601.</summary>
internal sealed class LocalDateTimeJsonConverter() : PatternJsonConverter<LocalDateTime>(LocalDateTimePattern.ExtendedIso);
