namespace RequirementsKit.Storage;

/// <summary>One project's documents, log and numbers. Nothing in it ever reaches another project's data.</summary>
public interface IProjectStore
{
    /// <summary>Gets the project.</summary>
    ProjectId Project { get; }

    /// <summary>The only write: stores all documents, appended rows and one log row, or nothing.</summary>
    /// <param name="commit">What to store, and what must not have changed.</param>
    /// <param name="cancellationToken">Ends the wait; a commit that was cancelled in time stores nothing.</param>
    /// <returns>What happened, as data; the exceptions are faults of the store.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached; nothing was stored.</exception>
    /// <exception cref="CommitOutcomeUnknownException">The connection broke while committing; repeat with the same command id to learn what happened.</exception>
    Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default);

    /// <summary>The receipt of a command that was committed before.</summary>
    /// <param name="command">The command's id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The receipt and the digest it was committed with; null when no such command was committed.</returns>
    Task<CommandRecord?> FindCommandAsync(CommandId command, CancellationToken cancellationToken = default);

    /// <summary>Reads one aggregate at its newest version.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The aggregate; null when this project has none with that id.</returns>
    Task<T?> FindAsync<T>(Guid id, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>;

    /// <summary>Reads one page of the aggregates that satisfy a query, in its order and then by id: a total order, the same in every store.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <param name="query">What to read.</param>
    /// <param name="cursor">Null for the first page, then the cursor of the page before.</param>
    /// <param name="size">At most this many, 1 to 10,000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is outside its range.</exception>
    /// <exception cref="FormatException"><paramref name="cursor"/> did not come from a page of this query.</exception>
    Task<Page<T>> PageAsync<T>(Query<T> query, string? cursor = null, int size = 1000, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>;

    /// <summary>Counts the aggregates that satisfy a query.</summary>
    /// <typeparam name="T">The aggregate.</typeparam>
    /// <param name="query">What to count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>0 or more.</returns>
    Task<long> CountAsync<T>(Query<T> query, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>;

    /// <summary>Reads the appended rows of one aggregate, such as its revisions, in the order of their numbers.</summary>
    /// <typeparam name="T">The kind of row.</typeparam>
    /// <param name="owner">The aggregate's id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The rows; empty when there is none.</returns>
    IAsyncEnumerable<T> ReadAppendedAsync<T>(Guid owner, CancellationToken cancellationToken = default)
        where T : AppendedRow, IDocument<T>;

    /// <summary>Reads the personal texts of one person, in the order of their commitments.</summary>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The texts; empty when there is none, or when they were erased.</returns>
    IAsyncEnumerable<PersonalText> ReadPersonalAsync(StakeholderId person, CancellationToken cancellationToken = default);

    /// <summary>
    /// Erases the personal texts of one person: all or none. Documents, the log and its chain stay byte for byte, and so does every commitment; what is personal in the
    /// person's own document, the register of stakeholders erases before it calls this.
    /// </summary>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many texts were erased; 0 when there was none. Repeating it is safe.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached; repeat it.</exception>
    Task<int> EraseAsync(StakeholderId person, CancellationToken cancellationToken = default);

    /// <summary>Takes numbers for keys such as REQ-12. Numbers are never given twice; gaps are allowed; creations do not conflict.</summary>
    /// <param name="kind">The kind of document.</param>
    /// <param name="count">How many, 1 to 1,000,000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The first of <paramref name="count"/> consecutive numbers, 1 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is outside its range.</exception>
    Task<long> ReserveKeysAsync(string kind, int count = 1, CancellationToken cancellationToken = default);

    /// <summary>Reads the log in sequence, without gaps.</summary>
    /// <param name="after">The last sequence number already read; 0 from the start.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The rows after it.</returns>
    IAsyncEnumerable<LogRow> ReadLogAsync(long after = 0, CancellationToken cancellationToken = default);

    /// <summary>Reads the end of the log, for anchoring outside.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Sequence 0 and no hash before the first commit.</returns>
    Task<LogHead> GetHeadAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads how far a handler has come in the log.</summary>
    /// <param name="handler">The handler's stable name: 1 to 60 ASCII characters, no spaces and no slash.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The last sequence handled; 0 before the first.</returns>
    /// <exception cref="ArgumentException"><paramref name="handler"/> is no such name.</exception>
    Task<long> GetCheckpointAsync(string handler, CancellationToken cancellationToken = default);

    /// <summary>Notes how far a handler has come, and parks what it could not handle.</summary>
    /// <param name="handler">The handler's stable name: 1 to 60 ASCII characters, no spaces and no slash.</param>
    /// <param name="sequence">The last sequence handled.</param>
    /// <param name="parked">A message that failed at this sequence; null when none did.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task.</returns>
    Task SetCheckpointAsync(string handler, long sequence, ParkedMessage? parked = null, CancellationToken cancellationToken = default);

    /// <summary>Lists what a handler could not handle, in the order of the log.</summary>
    /// <param name="handler">The handler's stable name: 1 to 60 ASCII characters, no spaces and no slash.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The parked messages.</returns>
    IAsyncEnumerable<ParkedMessage> ListParkedAsync(string handler, CancellationToken cancellationToken = default);
}
