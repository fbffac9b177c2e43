using Microsoft.EntityFrameworkCore;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>The context of an application that has tables of its own beside those of the kit.</summary>
internal sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseRequirementsKit();
}
