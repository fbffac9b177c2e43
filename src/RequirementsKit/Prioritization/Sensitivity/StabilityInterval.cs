using System.Globalization;

namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>Within which bounds the weight of one criterion may change, the other weights as they are, before the order in question changes.</summary>
/// <param name="Criterion">The criterion with its present weight.</param>
/// <param name="Lower">The lower end, in the unit of the weights as given; 0 when nothing changes down to 0.</param>
/// <param name="Upper">The upper end; positive infinity when nothing ever changes.</param>
/// <param name="BelowPasses">The item that moves ahead below <paramref name="Lower"/>; null when none does.</param>
/// <param name="BelowPassed">The item that it passes.</param>
/// <param name="AbovePasses">The item that moves ahead above <paramref name="Upper"/>; null when none does.</param>
/// <param name="AbovePassed">The item that it passes.</param>
public sealed record StabilityInterval(
    Criterion Criterion, double Lower, double Upper, string? BelowPasses, string? BelowPassed, string? AbovePasses, string? AbovePassed)
{
    /// <summary>Writes the interval for a stakeholder.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text.</returns>
    public string ToText(Language language = Language.English)
    {
        var chinese = language == Language.Chinese;
        var (name, now) = (Criterion.NameIn(language), Number(Criterion.Weight));
        var below = BelowPasses is null ? string.Empty
            : chinese ? $"低于 {Number(Lower)} 时 {BelowPasses} 超过 {BelowPassed}。" : $" Below {Number(Lower)}, {BelowPasses} passes {BelowPassed}.";
        var above = AbovePasses is null ? string.Empty
            : chinese ? $"高于 {Number(Upper)} 时 {AbovePasses} 超过 {AbovePassed}。" : $" Above {Number(Upper)}, {AbovePasses} passes {AbovePassed}.";
        var none = below.Length + above.Length > 0 ? string.Empty : chinese ? "任何权重都不改变结果。" : " No weight changes that.";
        return (chinese ? $"{name}的权重为 {now}。" : $"The weight of {name} is {now}.") + below + above + none;
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
