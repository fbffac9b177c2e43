using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Json;

/// <summary>Writes a time of day as ISO 8601.</summary>
internal sealed class LocalTimeJsonConverter() : PatternJsonConverter<LocalTime>(LocalTimePattern.ExtendedIso);
