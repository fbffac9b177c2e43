namespace RequirementsKit.Changes.Internal;

/// <summary>Ids of what is made on paper only, to find out whether it can be: 1, 2, … .</summary>
internal sealed class PaperIds
{
    private int _made;

    public RequirementId Requirement() => RequirementId.From(Next());

    public LinkId Link() => LinkId.From(Next());

    private Guid Next() => new(++_made, 0, 0, new byte[8]);
}
