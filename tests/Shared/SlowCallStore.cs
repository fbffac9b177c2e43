using System.Runtime.CompilerServices;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Shared;

/// <summary>A store of which one call, counted from 1, is answered later from another thread, as a database would; all others are answered at once.</summary>
internal sealed class SlowCallStore(IRequirementsStore inner) : IRequirementsStore, ISlowCalls
{
    private int _slow;

    public int Calls { get; private set; }

    public StoreCapabilities Capabilities => inner.Capabilities;

    public void SlowDown(int call) => (_slow, Calls) = (call, 0);

    public IProjectStore InProject(ProjectId project) => new SlowCallProjectStore(this, inner.InProject(project));

    public async IAsyncEnumerable<ProjectId> ListProjectsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await NextAsync().ConfigureAwait(false);
        await foreach (var project in inner.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return project;
        }
    }

    internal Task NextAsync() => ++Calls == _slow ? Task.Run(() => Task.Delay(1)) : Task.CompletedTask;
}
