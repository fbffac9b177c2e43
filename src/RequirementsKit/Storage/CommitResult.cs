namespace RequirementsKit.Storage;

/// <summary>What became of a commit, as data. Everything but <see cref="Committed"/> stored nothing.</summary>
public abstract record CommitResult
{
    private protected CommitResult()
    {
    }
}
