using System.Reflection;
using NodaTime;
using RequirementsKit.DependencyInjection.Internal;

namespace RequirementsKit.Tests;

/// <summary>Every event but those of change requests, which carry whole documents and have tests of their own: what it says is in the log, and is read from there as it was.</summary>
public sealed class EventFactsTests
{
    private static readonly Instant Now = Given.Start;

    public static TheoryData<string> Events => [.. Types().Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Events))]
    public void What_is_written_is_read_as_it_was(string type)
    {
        foreach (var optional in new[] { true, false })
        {
            var (happened, said) = Sample(Types()[type], optional);
            var read = EventTypes.All.Single(t => t.Name == happened.Name).Read(new FactReader(Facts.Of(happened), happened.SubjectId, happened.By, happened.At));
            Assert.Equal(happened.GetType(), read.GetType());
            Assert.Equal(said.Select(p => p.Value), said.Select(p => read.GetType().GetProperty(p.Name)!.GetValue(read)));
        }
    }

    private static Dictionary<string, Type> Types() => typeof(DomainEvent).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract && !t.Namespace!.StartsWith("RequirementsKit.Changes", StringComparison.Ordinal))
        .ToDictionary(t => t.Name);

    private static (DomainEvent Happened, IReadOnlyList<(string Name, object? Value)> Said) Sample(Type type, bool optional)
    {
        var said = type.GetConstructors().Single().GetParameters().Select((p, i) => (p.Name!, Value: Value(p, i + 1, optional))).ToList();
        return ((DomainEvent)Activator.CreateInstance(type, [.. said.Select(p => p.Value)])!, said);
    }

    private static object? Value(ParameterInfo parameter, int number, bool optional) =>
        optional || (Nullable.GetUnderlyingType(parameter.ParameterType) is null && new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.Nullable)
            ? Value(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, number)
            : null;

    private static object Value(Type type, int number) => type switch
    {
        _ when type == typeof(string) => $"text {number}",
        _ when type == typeof(int) => number,
        _ when type == typeof(long) => (long)number,
        _ when type == typeof(Instant) => Now + Duration.FromHours(number),
        _ when type == typeof(LocalDate) => new LocalDate(2026, 9, number),
        _ when type == typeof(Actor) => Actor.Service($"desk {number}"),
        _ when type == typeof(Fingerprint) => Fingerprint.Of([(byte)number]),
        { IsEnum: true } => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
        { IsGenericType: true } => ListOf(type.GetGenericArguments()[0], number),
        _ => type.GetMethod("From", [typeof(Guid)])!.Invoke(null, [Given.Ids.NewValue(Now)])!,
    };

    private static Array ListOf(Type type, int number)
    {
        var list = Array.CreateInstance(type, 2);
        list.SetValue(Value(type, number), 0);
        list.SetValue(Value(type, number + 1), 1);
        return list;
    }
}
