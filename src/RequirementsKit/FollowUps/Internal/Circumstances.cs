using RequirementsKit.Channels;

namespace RequirementsKit.FollowUps.Internal;

/// <summary>What happened beside the follow-ups of a series that moves them.</summary>
/// <param name="Contacts">The contacts with the stakeholder, the earliest first.</param>
/// <param name="Advised">The channel that is advised after follow-ups without an answer.</param>
internal sealed record Circumstances(IReadOnlyList<Contact> Contacts, Channel? Advised)
{
    public static Circumstances None { get; } = new([], null);
}
