using System.Text.Json.Serialization;
using RequirementsKit.Channels.Internal;

namespace RequirementsKit.Channels;

/// <summary>A way to talk to somebody: one of the five built in, or the project's own by name. Equal by name, ordinal.</summary>
[JsonConverter(typeof(ChannelJsonConverter))]
public sealed record Channel
{
    private Channel(string name, ChannelProfile profile)
    {
        Name = name;
        Profile = profile;
    }

    /// <summary>Gets email: slow feedback, few cues, rehearsed, reread and kept.</summary>
    public static Channel Email { get; } = new("email", new(immediacy: 1, cues: 1, rehearsability: 3, reprocessability: 3, keepsRecord: true));

    /// <summary>Gets the phone: at once, with the voice, nothing kept.</summary>
    public static Channel Phone { get; } = new("phone", new(immediacy: 3, cues: 2, rehearsability: 1, reprocessability: 1, keepsRecord: false));

    /// <summary>Gets video: at once, voice and face, nothing kept.</summary>
    public static Channel Video { get; } = new("video", new(immediacy: 3, cues: 3, rehearsability: 1, reprocessability: 1, keepsRecord: false));

    /// <summary>Gets meeting in person: every cue there is; needs travel.</summary>
    public static Channel FaceToFace { get; } = new("face to face", new(immediacy: 3, cues: 3, rehearsability: 1, reprocessability: 1, keepsRecord: false));

    /// <summary>Gets instant messages: quick, few cues, kept.</summary>
    public static Channel InstantMessage { get; } = new("instant message", new(immediacy: 2, cues: 1, rehearsability: 2, reprocessability: 2, keepsRecord: true));

    /// <summary>Gets the five channels that are built in.</summary>
    public static IReadOnlyList<Channel> BuiltIn { get; } = [Email, Phone, Video, FaceToFace, InstantMessage];

    /// <summary>Gets the stable name.</summary>
    public string Name { get; }

    /// <summary>Gets what the channel is good for.</summary>
    public ChannelProfile Profile { get; }

    /// <summary>A channel of the project's own.</summary>
    /// <param name="name">The name, 1 to 500 characters; a built-in name gives the built-in channel.</param>
    /// <param name="profile">What it is good for; null for that of email.</param>
    /// <returns>The channel.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null, blank or too long.</exception>
    public static Channel Named(string name, ChannelProfile? profile = null) =>
        BuiltIn.FirstOrDefault(c => c.Name == name) ?? new(Text.Required(name, Text.MaxName), profile ?? Email.Profile);

    /// <summary>Whether the other channel has the same name.</summary>
    /// <param name="other">The other channel.</param>
    /// <returns>True when it has.</returns>
    public bool Equals(Channel? other) => other is not null && Name == other.Name;

    /// <inheritdoc />
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;

    /// <summary>The name as people read it.</summary>
    /// <param name="language">The language; a channel of the project's own keeps its name.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language) => ChannelTexts.NameOf(this, language);
}
