namespace RequirementsKit.Channels;

/// <summary>What a channel can do (Dennis, Fuller and Valacich 2008, media synchronicity), each from 1 (little) to 3 (much).</summary>
/// <param name="Immediacy">How quickly an answer comes.</param>
/// <param name="Cues">How much of voice, face and gesture comes across.</param>
/// <param name="Rehearsability">How well a message can be prepared.</param>
/// <param name="Reprocessability">How well a message can be read again.</param>
/// <param name="KeepsRecord">Whether what was said is kept without further work.</param>
public sealed record ChannelProfile(int Immediacy, int Cues, int Rehearsability, int Reprocessability, bool KeepsRecord);
