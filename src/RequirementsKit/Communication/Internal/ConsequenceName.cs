namespace RequirementsKit.Communication.Internal;

/// <summary>What became of feedback or of an outcome, as kind and id: the folders above are named by id alone.</summary>
internal static class ConsequenceName
{
    public static string Of(Aggregate cause, string key, Aggregate consequence)
    {
        ArgumentNullException.ThrowIfNull(consequence);
        return consequence.ProjectId == cause.ProjectId
            ? $"{consequence.DocumentType.Kind} {consequence.DocumentId}"
            : throw new RuleViolationException(
                $"{cause.DocumentType.Kind}.foreign-consequence",
                $"{Sentence.OfWords(consequence.DocumentType.Kind)} {consequence.DocumentId} belongs to project {consequence.ProjectId}, and {key} to {cause.ProjectId}. Name something of the same project.");
    }
}
