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
    private static ArrayBufferWriter<byte>? _kept;

    /// <summary>Writes one value into a buffer that the thread keeps for the next; a writer that writes another meanwhile gets a buffer of its own.</summary>
    public static byte[] Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = _kept ?? new(FirstSize);
        _kept = null;
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer, value);
        }

        var written = buffer.WrittenSpan.ToArray();
        _kept = buffer.Capacity <= LargestKept ? buffer : null;
        return written;
    }
}
