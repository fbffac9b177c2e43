namespace RequirementsKit.Prioritization;

/// <summary>One thing that is wrong with a model or a table, and where.</summary>
/// <param name="Code">The stable code, such as <c>prioritization.score-missing</c>.</param>
/// <param name="Message">What is wrong, the value, what is allowed and what to do.</param>
/// <param name="Item">The key of the item; null when the problem belongs to none.</param>
/// <param name="Criterion">The key of the criterion; null when the problem belongs to none.</param>
public sealed record PrioritizationProblem(string Code, string Message, string? Item = null, string? Criterion = null)
{
    /// <summary>Gets the message in Chinese.</summary>
    /// <value>The English one where there is none: refusals are for developers, diagnostics of a ranking for everybody.</value>
    public string ChineseMessage { get; init; } = Message;

    /// <summary>Finds the message in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The message.</returns>
    public string MessageIn(Language language) => language == Language.Chinese ? ChineseMessage : Message;
}
