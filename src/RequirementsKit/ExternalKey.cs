namespace RequirementsKit;

/// <summary>The name of the same thing elsewhere: a row of an imported file, a person in a CRM, an item of a tracker. Equal by both parts, ordinal.</summary>
public sealed record ExternalKey
{
    /// <summary>Names a thing elsewhere.</summary>
    /// <param name="source">Where: a file, a system; 1 to 500 characters.</param>
    /// <param name="value">What it is called there; 1 to 500 characters.</param>
    /// <exception cref="ArgumentException">A part is null, blank or too long.</exception>
    public ExternalKey(string source, string value)
    {
        Source = Text.Required(source, Text.MaxName);
        Value = Text.Required(value, Text.MaxName);
    }

    /// <summary>Gets where the thing is known.</summary>
    public string Source { get; }

    /// <summary>Gets what it is called there.</summary>
    public string Value { get; }

    /// <summary>Both parts.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Source}:{Value}";
}
