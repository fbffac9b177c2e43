using RequirementsKit.Communication;

namespace RequirementsKit.Requirements.Internal;

/// <summary>The canonical text of an attachment: its fingerprint, its URI, then its title where it has one.</summary>
internal static class AttachmentText
{
    public static string Write(Attachment attachment)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return attachment.Uri.Any(char.IsWhiteSpace)
            ? throw new ArgumentException($"The address '{attachment.Uri}' holds white space. Write it as %20.", nameof(attachment))
            : $"{attachment.Sha256} {attachment.Uri}{(string.IsNullOrWhiteSpace(attachment.Title) ? "" : " " + SingleLine.Required(attachment.Title, Text.MaxName))}";
    }

    public static Attachment Read(string line)
    {
        var parts = line.Split(' ', 3, StringSplitOptions.TrimEntries);
        return parts.Length >= 2 && Fingerprint.TryParse(parts[0], null, out var content) && parts[1].Length > 0
            ? new(parts[1], content, parts.Length == 3 ? parts[2] : null)
            : throw new ArgumentException($"'{line}' is no attachment. Write one a line: the 64 digits of its SHA-256, its address, its title.", nameof(line));
    }
}
