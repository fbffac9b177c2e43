namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>Lends a connection for a piece of work, and says faults of the database in the words of the port.</summary>
internal interface ISessions
{
    Task<T> RunAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken);
}
