namespace RequirementsKit.Tests.Changes.Model;

/// <summary>One of eight versions of a proposal: what it says, how wide it is set, and on which revision it rests.</summary>
internal readonly record struct ModelText(int Words, int Space, int Base)
{
    public static IReadOnlyList<ModelText> All { get; } = [.. Enumerable.Range(0, 8).Select(Of)];

    public static ModelText Of(int number) => new(number % 2, number / 2 % 2, number / 4 % 2);

    /// <summary>What separates this version from the next one.</summary>
    public string StepTo(ModelText next) => next == this ? "nothing"
        : next.Words == Words && next.Space == Space ? "base"
        : next.Words == Words && next.Base == Base ? "space"
        : "content";
}
