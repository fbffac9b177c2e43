namespace RequirementsKit.Channels;

/// <summary>Advises on channels. Replace it to follow rules of your own.</summary>
public interface IChannelAdvisor
{
    /// <summary>Advises how to talk to somebody.</summary>
    /// <param name="recipient">Whom to talk to.</param>
    /// <param name="topic">What is to be said.</param>
    /// <returns>The advice.</returns>
    ChannelAdvice Advise(Recipient recipient, Topic topic);
}
