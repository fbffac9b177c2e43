namespace RequirementsKit.Storage.Internal;

/// <summary>A condition over declared members, as data: evaluated here, or turned into the language of a database.</summary>
internal abstract record Criterion
{
    public static readonly Criterion Always = new AlwaysCriterion();

    /// <summary>A flag without which the condition cannot hold; null when there is none.</summary>
    public virtual string? Flag => null;

    /// <summary>Whether the condition holds for the document whose members <paramref name="valueOf"/> reads.</summary>
    public abstract bool Holds(Func<string, object?> valueOf);
}
