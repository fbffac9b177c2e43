namespace RequirementsKit.Requirements;

/// <summary>What the values of a project's own attribute are.</summary>
public enum AttributeType
{
    /// <summary>Text on one line.</summary>
    Text = 1,

    /// <summary>A decimal number, invariant: <c>1234.5</c>.</summary>
    Number = 2,

    /// <summary>A date of ISO 8601: <c>2026-01-31</c>.</summary>
    Date = 3,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag = 4,
}
