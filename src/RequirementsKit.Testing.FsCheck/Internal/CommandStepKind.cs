namespace RequirementsKit.Testing.FsCheck.Internal;

/// <summary>The kinds of steps in a sequence of commands.</summary>
internal enum CommandStepKind
{
    Create = 1,
    Change = 2,

    /// <summary>Begins with the first state of a document, however often it was changed since.</summary>
    ChangeStale = 3,

    /// <summary>Rests on a document that is only read.</summary>
    Decide = 4,

    /// <summary>The same command once more.</summary>
    Repeat = 5,
}
