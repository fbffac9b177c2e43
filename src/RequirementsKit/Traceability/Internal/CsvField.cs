namespace RequirementsKit.Traceability.Internal;

/// <summary>A field of a CSV file (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
internal static class CsvField
{
    public static string Of(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
