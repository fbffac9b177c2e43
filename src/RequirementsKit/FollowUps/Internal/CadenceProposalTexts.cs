using RequirementsKit.Stakeholders;

namespace RequirementsKit.FollowUps.Internal;

/// <summary>The reason of a proposal in both languages.</summary>
internal static class CadenceProposalTexts
{
    public static string Explain(CadenceProposal proposal, Language language) => language == Language.Chinese
        ? $"建议每 {proposal.Weeks} 周联系一次：{Chinese(proposal.Cell)}{(proposal.Gap == 0 ? "" : $"，参与度还差 {proposal.Gap} 级")}。"
        : $"Every {(proposal.Weeks == 1 ? "week" : $"{proposal.Weeks} weeks")}: {English(proposal.Cell)}{(proposal.Gap == 0 ? "" : $", and {proposal.Gap} step{(proposal.Gap == 1 ? "" : "s")} short of the engagement we want")}.";

    private static string English(GridCell cell) => cell switch
    {
        GridCell.ManageClosely => "high power and high interest",
        GridCell.KeepSatisfied => "high power and low interest",
        GridCell.KeepInformed => "low power and high interest",
        _ => "low power and low interest",
    };

    private static string Chinese(GridCell cell) => cell switch
    {
        GridCell.ManageClosely => "权力高、利益高",
        GridCell.KeepSatisfied => "权力高、利益低",
        GridCell.KeepInformed => "权力低、利益高",
        _ => "权力低、利益低",
    };
}
