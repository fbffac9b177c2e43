using Microsoft.EntityFrameworkCore;

namespace RequirementsKit.EntityFrameworkCore;

/// <summary>A context with the tables of the kit and nothing else, for applications that keep the record in a database of its own.</summary>
/// <param name="options">The provider and its connection.</param>
public sealed class RequirementsKitContext(DbContextOptions<RequirementsKitContext> options) : DbContext(options)
{
    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseRequirementsKit();
}
