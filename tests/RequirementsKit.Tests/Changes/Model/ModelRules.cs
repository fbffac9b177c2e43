namespace RequirementsKit.Tests.Changes.Model;

/// <summary>Under which rules a request goes its way.</summary>
/// <param name="IsEmergency">Whether it is applied after the vote and ratified afterwards.</param>
/// <param name="SeparatesDuties">Whether who contributed does not vote.</param>
/// <param name="KeepsEditorial">Whether votes are kept when only white space changed.</param>
/// <param name="KeepsBaseOnly">Whether votes are kept when only the base changed.</param>
/// <param name="NeedsStatement">Whether somebody states the cost before the review opens.</param>
/// <param name="RatifiesByStage">Whether the ratification has a deadline of its own, before the date of the obligation.</param>
/// <param name="KeepsDisjoint">Whether the first stage is asked about the main thing alone, and its votes are kept when only what is said aside changed.</param>
internal sealed record ModelRules(bool IsEmergency, bool SeparatesDuties, bool KeepsEditorial, bool KeepsBaseOnly, bool NeedsStatement, bool RatifiesByStage, bool KeepsDisjoint)
{
    private const int Choices = 7;

    /// <summary>Gets the plain rules: an ordinary change, duties separate, no vote kept over any difference.</summary>
    public static ModelRules Plain { get; } = Of(2);

    /// <summary>Gets how many rules there are.</summary>
    public static int Count => 1 << Choices;

    public static ModelRules Of(int number) => new((number & 1) != 0, (number & 2) != 0, (number & 4) != 0, (number & 8) != 0, (number & 16) != 0, (number & 32) != 0, (number & 64) != 0);
}
