[assembly: AssemblyFixture(typeof(RequirementsKit.EntityFrameworkCore.Tests.ClusterFixture))]

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>Stops the cluster after the last test.</summary>
public sealed class ClusterFixture : IDisposable
{
    public void Dispose() => PostgreSqlCluster.Stop();
}
