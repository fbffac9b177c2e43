namespace RequirementsKit;

/// <summary>A rule of the domain refused a command. Nothing has changed: a refused command leaves no state and no event.</summary>
/// <remarks>Show <see cref="MessageIn"/> to people and decide by <see cref="Code"/>, which never changes with the language or the release.</remarks>
public sealed class RuleViolationException : Exception
{
    private readonly Sentence _sentence;

    /// <summary>Makes the refusal.</summary>
    /// <param name="code">The stable code of the rule, in lower case, such as <c>change-request.self-approval</c>.</param>
    /// <param name="message">What was refused, the value, what is allowed and what to do.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> or <paramref name="message"/> is null or blank.</exception>
    public RuleViolationException(string code, string message)
        : base(message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        Code = code;
        _sentence = Sentence.OfWords(message);
    }

    internal RuleViolationException(string code, Sentence sentence)
        : base(sentence.ToText(Language.English))
    {
        Code = code;
        _sentence = sentence;
    }

    /// <summary>Gets the stable code of the rule.</summary>
    /// <value>Lower case, the thing before the dot and the rule after it.</value>
    public string Code { get; }

    /// <summary>The message in a language, with the same values.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text; <see cref="Exception.Message"/> for English, and for a refusal that an application made itself.</returns>
    public string MessageIn(Language language) => language == Language.Chinese ? _sentence.ToText(language) : Message;
}
