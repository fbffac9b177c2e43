namespace RequirementsKit.Tests.Changes.Model;

/// <summary>One of sixteen versions of a proposal: what it says, how wide it is set, on which revision it rests, and what it says aside, about something else.</summary>
internal readonly record struct ModelText(int Words, int Space, int Base, int Aside)
{
    public static IReadOnlyList<ModelText> All { get; } = [.. Enumerable.Range(0, 16).Select(Of)];

    public static ModelText Of(int number) => new(number % 2, number / 2 % 2, number / 4 % 2, number / 8 % 2);

    /// <summary>What separates this version from the next one.</summary>
    public string StepTo(ModelText next) => next == this ? "nothing"
        : next == this with { Base = next.Base } ? "base"
        : next == this with { Space = next.Space } ? "space"
        : next == this with { Aside = next.Aside } ? "aside"
        : "content";
}
