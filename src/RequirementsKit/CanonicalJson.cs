using System.Buffers;
using System.Text.Json;

namespace RequirementsKit;

/// <summary>Writes canonical JSON: no white space, RFC 8785 escapes.</summary>
internal static class CanonicalJson
{
    private const int FirstSize = 4 * 1024;
    private const int LargestKept = 64 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = CanonicalEncoder.Instance, SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _kept;

    /// <summary>Writes one value with a writer that the thread keeps for the next; a value that writes another meanwhile leaves that one a writer of its own.</summary>
    public static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write, int room = 0)
    {
        var (buffer, json) = _kept ?? NewWriter();
        _kept = null;
        buffer.GetSpan(room)[..room].Clear();
        buffer.Advance(room);
        write(json, value);
        json.Flush();
        var written = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= LargestKept)
        {
            buffer.ResetWrittenCount();
            json.Reset();
            _kept = (buffer, json);
        }

        return written;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) NewWriter()
    {
        var buffer = new ArrayBufferWriter<byte>(FirstSize);
        return (buffer, new(buffer, Options));
    }
}
