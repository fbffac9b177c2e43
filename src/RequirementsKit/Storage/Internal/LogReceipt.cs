using System.Text.Json;

namespace RequirementsKit.Storage.Internal;

/// <summary>Reads the receipt of a commit back from its log row, so that a store keeps it only once.</summary>
internal static class LogReceipt
{
    public static Receipt Of(LogRow row)
    {
        using var body = JsonDocument.Parse(row.Body);
        var written = body.RootElement.GetProperty("writes").EnumerateArray()
            .Select(w => new Expectation(w.GetProperty("kind").GetString()!, w.GetProperty("id").GetGuid(), w.GetProperty("version").GetInt64()));
        return new(row.Sequence, row.Hash, [.. written]);
    }
}
