using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Json;

/// <summary>Writes a date as ISO 8601.</summary>
internal sealed class LocalDateJsonConverter() : PatternJsonConverter<LocalDate>(LocalDatePattern.Iso);
