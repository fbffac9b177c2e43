namespace RequirementsKit.Storage.Internal;

/// <summary>How a member is compared with a value.</summary>
internal enum Comparison
{
    Equal = 1,
    NotEqual = 2,
    Less = 3,
    LessOrEqual = 4,
    Greater = 5,
    GreaterOrEqual = 6,

    /// <summary>Text begins with text, ordinal.</summary>
    StartsWith = 7,

    /// <summary>Text holds text, ordinal; or a list member holds the value.</summary>
    Has = 8,
}
