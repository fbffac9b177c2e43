namespace RequirementsKit.Tests.Changes.Model;

/// <summary>One command, made of three small numbers, so that a failing sequence shrinks by itself.</summary>
internal sealed record ModelCommand(ModelCommandKind Kind, int Person, int Number)
{
    // Votes are half of what happens, since most of the rules are about them.
    private static readonly string[] Words = ["Approve", "Approve", "Approve", "Abstain", "Reject", "RequestChanges", "Veto"];

    public string Word => Words[Number % Words.Length];

    /// <summary>Gets whose word a delegate says.</summary>
    public int Principal => Number / Words.Length % ChangeModel.People;

    public static ModelCommand Of(byte kind, byte person, byte number) => new(
        kind % 3 == 0 ? ModelCommandKind.Vote : (ModelCommandKind)(kind / 3 % Enum.GetValues<ModelCommandKind>().Length), person % ChangeModel.People, number);
}
