using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Json;

/// <summary>Writes a duration, hours first.</summary>
internal sealed class DurationJsonConverter() : PatternJsonConverter<Duration>(DurationPattern.JsonRoundtrip);
