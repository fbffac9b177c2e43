namespace RequirementsKit.Stakeholders;

/// <summary>The claim of a stakeholder.</summary>
/// <param name="Power">Whether the stakeholder can impose its will.</param>
/// <param name="Legitimacy">Whether its claim is seen as proper.</param>
/// <param name="Urgency">Whether its claim calls for attention at once.</param>
public sealed record Salience(bool Power, bool Legitimacy, bool Urgency)
{
    /// <summary>Gets the class that the three give.</summary>
    public SalienceClass Class => (SalienceClass)((Power ? 1 : 0) + (Legitimacy ? 2 : 0) + (Urgency ? 4 : 0));
}
