using System.Reflection;
using System.Runtime.CompilerServices;

namespace RequirementsKit.Tests.Architecture;

/// <summary>The rules that hold for every type of the core.</summary>
public sealed class ShapeTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Public = typeof(Aggregate).Assembly.GetExportedTypes();

    [Fact]
    public void Public_classes_are_sealed_abstract_or_static() => Assert.Empty(Public.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.FullName));

    [Fact]
    public void Nothing_public_can_be_set_after_it_was_made() => Assert.Empty(Public
        .Where(t => t.Name != "RequirementsKitOptions")
        .SelectMany(t => t.GetProperties(Declared))
        .Where(p => p.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
        .Select(p => $"{p.DeclaringType!.FullName}.{p.Name}"));

    [Fact]
    public void No_method_is_async_void() => Assert.Empty(typeof(Aggregate).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(Declared))
        .Where(m => m.ReturnType == typeof(void) && m.GetCustomAttribute<AsyncStateMachineAttribute>() is not null)
        .Select(m => $"{m.DeclaringType!.FullName}.{m.Name}"));

    [Fact]
    public void Public_fields_are_constants_alone() => Assert.Empty(Public
        .Where(t => !t.IsEnum)
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(f => !f.IsLiteral)
        .Select(f => $"{f.DeclaringType!.FullName}.{f.Name}"));

    [Fact]
    public void Aggregates_have_no_public_constructor() => Assert.Empty(Public
        .Where(t => t.IsSubclassOf(typeof(Aggregate)) || t.IsSubclassOf(typeof(AppendedRow)))
        .Where(t => t.GetConstructors().Length > 0)
        .Select(t => t.FullName));

    [Fact]
    public void Aggregates_change_through_commands_alone_and_not_through_with() => Assert.Empty(Public
        .Where(t => t.IsSubclassOf(typeof(Aggregate)))
        .SelectMany(t => t.GetProperties())
        .Where(p => p.SetMethod is { IsPublic: true })
        .Select(p => $"{p.DeclaringType!.FullName}.{p.Name}"));

    [Fact]
    public void Async_methods_take_a_cancellation_token_last() => Assert.Empty(Public
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(m => m.Name.EndsWith("Async", StringComparison.Ordinal) && m.Name != "DisposeAsync")
        .Where(m => m.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken))
        .Select(m => $"{m.DeclaringType!.FullName}.{m.Name}"));

    [Fact]
    public void Every_event_has_a_name_of_its_own_and_is_listed()
    {
        var names = typeof(Aggregate).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent)))
            .Select(t => (string)t.GetField("EventName", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!).Order(StringComparer.Ordinal).ToList();
        var listed = typeof(Aggregate).Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Events", StringComparison.Ordinal) && t.IsAbstract && t.IsSealed)
            .Select(t => t.GetField("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)).OfType<IReadOnlyList<DomainEventType>>()
            .SelectMany(all => all).Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Equal(names, listed);
    }
}
