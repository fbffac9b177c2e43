using System.Text.Json;
using NodaTime;

namespace RequirementsKit.Storage;

/// <summary>Everything one command changes, to be stored whole or not at all.</summary>
public sealed record Commit
{
    /// <summary>The most documents one commit may write.</summary>
    public const int MaxWrites = 10_000;

    /// <summary>The largest document and the largest appended row, in bytes of canonical JSON.</summary>
    public const int MaxDocumentSize = 32 * 1024 * 1024;

    /// <summary>Makes a commit.</summary>
    /// <param name="command">The unique id of the command.</param>
    /// <param name="digest">The fingerprint of what was asked, so that another command under the same id is noticed.</param>
    /// <param name="name">The command's stable name, such as <c>requirements.capture</c>.</param>
    /// <param name="by">Who gave it.</param>
    /// <param name="at">When, in whole microseconds.</param>
    /// <param name="writes">The next states, each on the version it was loaded with (0 for a new one); 1 to <see cref="MaxWrites"/>, each aggregate once.</param>
    /// <param name="expectations">What was read and must not have changed; null for nothing.</param>
    /// <param name="personal">Personal texts to keep in erasable rows, beside those that the writes carry; null for none.</param>
    /// <param name="logExpectations">What must not have happened since the log was read; null for nothing.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is nothing to write, too much, or one aggregate twice.</exception>
    /// <exception cref="RuleViolationException">A document or an appended row is larger than <see cref="MaxDocumentSize"/> (<c>commit.document-too-large</c>).</exception>
    public Commit(
        CommandId command, Fingerprint digest, string name, Actor by, Instant at, IEnumerable<Aggregate> writes, IEnumerable<Expectation>? expectations = null, IEnumerable<PersonalText>? personal = null,
        IEnumerable<LogExpectation>? logExpectations = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(writes);
        Command = command;
        Digest = digest;
        Name = name;
        By = by;
        At = at;
        Ordered = [.. writes];
        Array.Sort(Ordered, ByIdAndKind);
        Expectations = expectations is null ? [] : [.. expectations];
        LogExpectations = logExpectations is null ? [] : [.. logExpectations];
        Personal = PersonalOf(Ordered, personal);
        if (Writes.Count is 0 or > MaxWrites)
        {
            throw new ArgumentException($"A commit writes 1 to {MaxWrites} documents; this one has {Writes.Count}. Split the work.", nameof(writes));
        }

        for (var i = 1; i < Writes.Count; i++)
        {
            if (Writes[i].DocumentId == Writes[i - 1].DocumentId && Writes[i].DocumentType.Kind == Writes[i - 1].DocumentType.Kind)
            {
                throw new ArgumentException($"The commit writes {Writes[i]} twice. Give the last state only.", nameof(writes));
            }
        }

        Rows = RowsOf(Ordered);
        Contents = Array.ConvertAll(Ordered, w => Sized(w.ToCanonicalJson(), w));
    }

    /// <summary>Gets the id of the command.</summary>
    public CommandId Command { get; }

    /// <summary>Gets the fingerprint of what was asked.</summary>
    public Fingerprint Digest { get; }

    /// <summary>Gets the name of the command.</summary>
    public string Name { get; }

    /// <summary>Gets who gave the command.</summary>
    public Actor By { get; }

    /// <summary>Gets when the command was given.</summary>
    public Instant At { get; }

    /// <summary>Gets the next states, in the order of their ids so that parallel commits cannot block each other in a circle.</summary>
    public IReadOnlyList<Aggregate> Writes => Ordered;

    /// <summary>Gets the canonical JSON of the next states, in the order of <see cref="Writes"/>: written once, whoever needs it.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Contents { get; }

    /// <summary>Gets the rows that the next states append, each with its canonical JSON.</summary>
    public IReadOnlyList<AppendedContent> Rows { get; }

    /// <summary>Gets the personal texts to keep in erasable rows; the log holds at most their commitments.</summary>
    public IReadOnlyList<PersonalText> Personal { get; }

    /// <summary>Gets what must not have changed.</summary>
    public IReadOnlyList<Expectation> Expectations { get; }

    /// <summary>Gets what must not have happened.</summary>
    public IReadOnlyList<LogExpectation> LogExpectations { get; }

    // The array itself: a commit goes over its writes several times, and an enumerator for each costs more than the steps.
    internal Aggregate[] Ordered { get; }

    /// <summary>Writes the body of the log row: the exact bytes that are hashed and stored.</summary>
    /// <param name="sequence">The sequence number of the row.</param>
    /// <returns>Canonical JSON; no personal data.</returns>
    public byte[] ToLogBody(long sequence) => ToLogBody(sequence, room: 0);

    // A store that keeps something in front of the body has it written behind that room, and copies nothing.
    internal byte[] ToLogBody(long sequence, int room) => CanonicalJson.Write(
        (Commit: this, Sequence: sequence),
        static (json, written) =>
        {
            json.WriteStartObject();
            json.WriteNumber("sequence"u8, written.Sequence);
            written.Commit.WriteBody(json);
            json.WriteEndObject();
        },
        room);

    /// <summary>What a row of the log says against the commit. Stores ask for every row after the first that an expectation names, in order and in the transaction of the commit.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The first expectation that the row breaks, as a result; null when it breaks none.</returns>
    public LogConflict? ConflictWith(LogRow row) => LogExpectations.FirstOrDefault(e => e.IsBrokenBy(row)) is { } broken ? new(broken.Event, row.Sequence) : null;

    internal Expectation[] Written() => Array.ConvertAll(Ordered, static w => new Expectation(w.DocumentType.Kind, w.DocumentId, w.Version + 1));

    private static ReadOnlyMemory<byte> Sized(byte[] content, Aggregate owner) => content.Length <= MaxDocumentSize
        ? content
        : throw new RuleViolationException(
            "commit.document-too-large",
            $"{Sentence.OfWords(owner.DocumentType.Kind)} {owner} has {content.Length} bytes with what it appends; at most {MaxDocumentSize} are stored. Shorten its texts, or attach documents by their address.");

    // Most commits carry none of either, and a small commit should not pay for sequences that yield nothing.
    private static IReadOnlyList<PersonalText> PersonalOf(Aggregate[] writes, IEnumerable<PersonalText>? more) =>
        more is null && Array.TrueForAll(writes, static w => w.Personal.Count == 0) ? [] : [.. writes.SelectMany(w => w.Personal).Concat(more ?? []).Distinct()];

    private static IReadOnlyList<AppendedContent> RowsOf(Aggregate[] writes) =>
        Array.TrueForAll(writes, static w => w.Appended.Count == 0)
            ? []
            : [.. writes.SelectMany(w => w.Appended, (write, row) => new AppendedContent(row, Sized(row.DocumentType.Write(row), write)))];

    private static int ByIdAndKind(Aggregate one, Aggregate other) =>
        one.DocumentId.CompareTo(other.DocumentId) is var order and not 0 ? order : string.CompareOrdinal(one.DocumentType.Kind, other.DocumentType.Kind);

    private void WriteBody(Utf8JsonWriter json)
    {
        json.WriteString("command"u8, Command.Value);
        json.WritePropertyName("digest"u8);
        Digest.WriteTo(json);
        json.WriteString("name"u8, Name);
        var (by, at) = (By.ToString(), StoredInstant.Pattern.Format(At));
        json.WriteString("by"u8, by);
        json.WriteString("at"u8, at);
        WriteDocuments(json);
        WriteEvents(json, by, at);
    }

    private void WriteDocuments(Utf8JsonWriter json)
    {
        json.WriteStartArray("writes"u8);
        foreach (var write in Ordered)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, write.DocumentType.Kind);
            json.WriteString("id"u8, write.DocumentId);
            json.WriteNumber("version"u8, write.Version + 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Most events are by the same actor and at the same instant as the commit, so the two texts are made once.
    private void WriteEvents(Utf8JsonWriter json, string by, string at)
    {
        json.WriteStartArray("events"u8);
        foreach (var write in Ordered)
        {
            foreach (var happened in write.Events)
            {
                json.WriteStartObject();
                json.WriteString("event"u8, happened.Name);
                json.WriteString("subject"u8, happened.SubjectId);
                json.WriteString("by"u8, happened.By == By ? by : happened.By.ToString());
                json.WriteString("at"u8, happened.At == At ? at : StoredInstant.Pattern.Format(happened.At));
                json.WriteStartObject("facts"u8);
                happened.WriteFacts(new FactWriter(json));
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }
}
