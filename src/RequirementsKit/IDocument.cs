namespace RequirementsKit;

/// <summary>A document that knows its own type, so that stores need no registry.</summary>
/// <typeparam name="TSelf">The aggregate or appended row.</typeparam>
public interface IDocument<TSelf>
    where TSelf : class, IDocument<TSelf>
{
    /// <summary>Gets how documents of this type are stored.</summary>
    static abstract DocumentType<TSelf> Document { get; }
}
