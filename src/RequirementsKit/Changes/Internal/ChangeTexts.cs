namespace RequirementsKit.Changes.Internal;

/// <summary>The texts of this folder in both languages.</summary>
internal static class ChangeTexts
{
    public static string Name(ObligationKind kind, Language language) => (language, kind) switch
    {
        (Language.Chinese, ObligationKind.UpdatePlan) => "更新计划",
        (Language.Chinese, ObligationKind.Verify) => "验证产品",
        (Language.Chinese, ObligationKind.InformRequester) => "告知提出人",
        (Language.Chinese, ObligationKind.Ratify) => "补办批准",
        (Language.Chinese, _) => "撤回变更",
        (_, ObligationKind.UpdatePlan) => "update the plan",
        (_, ObligationKind.Verify) => "verify the product",
        (_, ObligationKind.InformRequester) => "tell those who asked for it",
        (_, ObligationKind.Ratify) => "have it ratified",
        _ => "take the change back",
    };
}
