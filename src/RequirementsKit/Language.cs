namespace RequirementsKit;

/// <summary>The language of messages and explanations. Codes and stored values never depend on it.</summary>
public enum Language
{
    /// <summary>English, the default.</summary>
    English = 0,

    /// <summary>Simplified Chinese, 简体中文.</summary>
    Chinese = 1,
}
