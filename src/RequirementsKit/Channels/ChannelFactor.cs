namespace RequirementsKit.Channels;

/// <summary>What a channel is judged by when the starting table does not name it.</summary>
public enum ChannelFactor
{
    /// <summary>How equivocal the topic is: cues help.</summary>
    Complexity = 1,

    /// <summary>How soon an answer is needed: immediacy helps.</summary>
    Urgency = 2,

    /// <summary>How well a plain message can be prepared: it helps most where the topic is simple.</summary>
    Preparation = 3,

    /// <summary>Whether the topic is bad news, a conflict or personal: cues help.</summary>
    Sensitivity = 4,

    /// <summary>Whether it must be possible to show later what was said: a kept record helps.</summary>
    Record = 5,

    /// <summary>Whether several take part: a call without faces gets harder.</summary>
    GroupSize = 6,

    /// <summary>Whether the two know each other: cues help while they do not.</summary>
    Familiarity = 7,

    /// <summary>Whether the recipient is at work: outside, a channel that needs an answer at once gets worse.</summary>
    WorkingHours = 8,
}
