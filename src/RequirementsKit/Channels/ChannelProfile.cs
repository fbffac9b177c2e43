namespace RequirementsKit.Channels;

/// <summary>What a channel can do (Dennis, Fuller and Valacich 2008, media synchronicity), each from <see cref="Little"/> to <see cref="Much"/>.</summary>
public sealed record ChannelProfile
{
    /// <summary>The least of a capability.</summary>
    public const int Little = 1;

    /// <summary>The most of a capability.</summary>
    public const int Much = 3;

    /// <summary>Describes what a channel can do.</summary>
    /// <param name="immediacy">How quickly an answer comes, 1 to 3.</param>
    /// <param name="cues">How much of voice, face and gesture comes across, 1 to 3.</param>
    /// <param name="rehearsability">How well a message can be prepared, 1 to 3.</param>
    /// <param name="reprocessability">How well a message can be read again, 1 to 3.</param>
    /// <param name="keepsRecord">Whether what was said is kept without further work.</param>
    /// <exception cref="ArgumentOutOfRangeException">A capability is outside 1 to 3.</exception>
    public ChannelProfile(int immediacy, int cues, int rehearsability, int reprocessability, bool keepsRecord)
    {
        Immediacy = InRange(immediacy, nameof(immediacy));
        Cues = InRange(cues, nameof(cues));
        Rehearsability = InRange(rehearsability, nameof(rehearsability));
        Reprocessability = InRange(reprocessability, nameof(reprocessability));
        KeepsRecord = keepsRecord;
    }

    /// <summary>Gets how quickly an answer comes.</summary>
    public int Immediacy { get; }

    /// <summary>Gets how much of voice, face and gesture comes across.</summary>
    public int Cues { get; }

    /// <summary>Gets how well a message can be prepared.</summary>
    public int Rehearsability { get; }

    /// <summary>Gets how well a message can be read again.</summary>
    public int Reprocessability { get; }

    /// <summary>Gets whether what was said is kept without further work.</summary>
    public bool KeepsRecord { get; }

    private static int InRange(int value, string name) => value is >= Little and <= Much
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"A capability of a channel goes from {Little} (little) to {Much} (much).");
}
