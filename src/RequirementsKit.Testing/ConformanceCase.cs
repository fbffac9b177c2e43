using RequirementsKit.Storage;
using RequirementsKit.Testing.Internal;

namespace RequirementsKit.Testing;

/// <summary>One promise of the ports, as data and a check.</summary>
public sealed class ConformanceCase
{
    private readonly Func<CaseContext, Task> _check;
    private readonly int _number;

    internal ConformanceCase(int number, string id, string title, StoreCapability? needs, Func<CaseContext, Task> check)
    {
        _number = number;
        _check = check;
        Id = id;
        Title = title;
        Needs = needs;
    }

    /// <summary>Gets the stable id, such as <c>commit.stale-version</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the promise, in English.</summary>
    public string Title { get; }

    /// <summary>Gets the capability without which the case is skipped.</summary>
    /// <value>Null when every store must pass.</value>
    public StoreCapability? Needs { get; }

    /// <summary>Says why a store need not pass.</summary>
    /// <param name="capabilities">What the store declares.</param>
    /// <returns>The reason; null when the case must pass.</returns>
    public string? ReasonToSkip(StoreCapabilities capabilities)
    {
        ArgumentNullException.ThrowIfNull(capabilities);
        var has = Needs switch
        {
            StoreCapability.Durable => capabilities.Durable,
            StoreCapability.SharedBetweenProcesses => capabilities.SharedBetweenProcesses,
            StoreCapability.QueriesInStore => capabilities.QueriesInStore,
            _ => true,
        };
        return has ? null : $"The store does not declare the capability {Needs}.";
    }

    /// <summary>Runs the case in a project of its own.</summary>
    /// <param name="harness">Opens the store.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>A task.</returns>
    /// <exception cref="ConformanceException">The store broke the promise.</exception>
    public async Task RunAsync(IStoreHarness harness, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(harness);
        try
        {
            await _check(new CaseContext(harness, _number, cancellationToken)).ConfigureAwait(false);
        }
        catch (StoreUnavailableException gaveUp)
        {
            throw new ConformanceException(
                $"The store gave up: {gaveUp.Message}", "Read what was committed last in the same transaction as the write, and refuse a write only when the version differs from that. Where the database refuses because another transaction came first, return false from WriteAsync or CommitAsync, and the kit begins again.");
        }
        catch (Exception problem) when (problem is not ConformanceException && !cancellationToken.IsCancellationRequested)
        {
            throw new ConformanceException(
                $"The store threw {problem.GetType().Name}: {problem.Message}", "Give results as data; the only exceptions are StoreUnavailableException, CommitOutcomeUnknownException, and those for a wrong argument or a cancelled token.");
        }
    }
}
