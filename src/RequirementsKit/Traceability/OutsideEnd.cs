using System.Text.Json.Serialization;

namespace RequirementsKit.Traceability;

/// <summary>A thing outside that a link leads to: a test, code, a document, a task.</summary>
public sealed record OutsideEnd
{
    /// <summary>Names a thing outside.</summary>
    /// <param name="kind">What it is: Test, Code, Document or WorkItem.</param>
    /// <param name="uri">Where it is.</param>
    /// <param name="content">The fingerprint of its content; null when it has none. Another one makes the link suspect.</param>
    /// <param name="workItem">What the tracker says of it, for a task only; null when it was not asked.</param>
    /// <exception cref="ArgumentException">The kind is one of a requirement, or there is a task's state for something else.</exception>
    [JsonConstructor]
    public OutsideEnd(TraceEndKind kind, Uri uri, Fingerprint? content = null, WorkItem? workItem = null)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (kind is < TraceEndKind.Test or > TraceEndKind.WorkItem)
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "A thing outside is a Test, Code, a Document or a WorkItem. Link to a requirement by its id.");
        }

        if (workItem is not null && kind != TraceEndKind.WorkItem)
        {
            throw new ArgumentException($"A {kind} has no state of a task. Name it a WorkItem, or leave the state out.", nameof(workItem));
        }

        (Kind, Uri, Content, WorkItem) = (kind, uri, content, workItem);
    }

    /// <summary>Gets what it is.</summary>
    public TraceEndKind Kind { get; }

    /// <summary>Gets where it is.</summary>
    public Uri Uri { get; }

    /// <summary>Gets the fingerprint of its content as it was seen last; null when it has none.</summary>
    public Fingerprint? Content { get; }

    /// <summary>Gets what the tracker says of it; null for anything but a task.</summary>
    public WorkItem? WorkItem { get; }

    /// <summary>A test.</summary>
    /// <param name="uri">Where it is.</param>
    /// <param name="content">Its fingerprint; null when it has none.</param>
    /// <returns>The end.</returns>
    public static OutsideEnd Test(Uri uri, Fingerprint? content = null) => new(TraceEndKind.Test, uri, content);

    /// <summary>Code.</summary>
    /// <param name="uri">Where it is.</param>
    /// <param name="content">Its fingerprint; null when it has none.</param>
    /// <returns>The end.</returns>
    public static OutsideEnd Code(Uri uri, Fingerprint? content = null) => new(TraceEndKind.Code, uri, content);

    /// <summary>A document.</summary>
    /// <param name="uri">Where it is.</param>
    /// <param name="content">Its fingerprint; null when it has none.</param>
    /// <returns>The end.</returns>
    public static OutsideEnd Document(Uri uri, Fingerprint? content = null) => new(TraceEndKind.Document, uri, content);

    /// <summary>A task in a tracker.</summary>
    /// <param name="uri">Where it is.</param>
    /// <param name="workItem">What the tracker says of it.</param>
    /// <returns>The end.</returns>
    public static OutsideEnd Task(Uri uri, WorkItem workItem) => new(TraceEndKind.WorkItem, uri, null, workItem);

    /// <summary>Where it is.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Uri.OriginalString;
}
