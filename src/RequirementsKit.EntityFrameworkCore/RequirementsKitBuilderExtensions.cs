using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Storage;

namespace RequirementsKit.EntityFrameworkCore;

/// <summary>Chooses Entity Framework Core as the store of the kit.</summary>
public static class RequirementsKitBuilderExtensions
{
    /// <summary>Keeps the record in a database of its own. The last store chosen counts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Chooses the provider and its connection, for example <c>o => o.UseSqlite("Data Source=requirements.db")</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RequirementsKitBuilder UseEntityFrameworkCore(this RequirementsKitBuilder builder, Action<DbContextOptionsBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new DbContextOptionsBuilder<RequirementsKitContext>();
        configure(options);
        return builder.Use(_ => new EntityFrameworkStore(() => new RequirementsKitContext(options.Options)));
    }

    /// <summary>Keeps the record in the database of the application's context, whose model calls <c>UseRequirementsKit</c>. The last store chosen counts.</summary>
    /// <typeparam name="TContext">The context; the application adds its factory with <c>AddDbContextFactory</c>.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static RequirementsKitBuilder UseEntityFrameworkCore<TContext>(this RequirementsKitBuilder builder)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use(provider =>
        {
            var factory = provider.GetService<IDbContextFactory<TContext>>() ?? throw new InvalidOperationException(
                $"There is no factory for {typeof(TContext).Name}. Add it with services.AddDbContextFactory<{typeof(TContext).Name}>(…).");
            return new EntityFrameworkStore(factory.CreateDbContext);
        });
    }

    private static RequirementsKitBuilder Use(this RequirementsKitBuilder builder, Func<IServiceProvider, EntityFrameworkStore> create)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton(create));
        builder.Services.Replace(ServiceDescriptor.Singleton<IRequirementsStore>(provider => provider.GetRequiredService<EntityFrameworkStore>()));
        return builder;
    }
}
