using System.Globalization;
using NodaTime.Text;

namespace RequirementsKit.Plans.Internal;

/// <summary>What releases and amounts a plan can be made of.</summary>
internal static class PlanRules
{
    public static void RequireReleases(IReadOnlyList<Release> releases)
    {
        var why = releases.Count == 0 ? "A plan needs at least one release, and there is none. Give one." : releases.Select(WhyNone).FirstOrDefault(w => w is not null);
        why ??= releases.GroupBy(r => r.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{g.Count()} releases are called '{g.Key}'. Give each a name of its own.").FirstOrDefault();
        if (why is not null)
        {
            throw new ArgumentException(why, nameof(releases));
        }
    }

    /// <summary>Requires that each requirement stands once, with an effort that can be; null for one that drops out.</summary>
    public static void RequireEfforts(IReadOnlyList<(RequirementId Requirement, decimal? Effort)> efforts, string name)
    {
        if (efforts.FirstOrDefault(e => e.Effort < 0) is { Effort: { } negative } wrong)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Requirement {wrong.Requirement} has an effort of {negative}. Give 0 or more."), name);
        }

        if (efforts.GroupBy(e => e.Requirement).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Requirement {twice.Key} is named {twice.Count()} times. Name it once.", name);
        }
    }

    private static string? WhyNone(Release release, int index) => release switch
    {
        _ when string.IsNullOrWhiteSpace(release.Name) => $"The {EnglishOrdinal.Of(index + 1)} release has no name. Give it one.",
        { Capacity: < 0 } => string.Create(CultureInfo.InvariantCulture, $"Release '{release.Name}' has a capacity of {release.Capacity}. Give 0 or more."),
        { Start: { } start, End: { } end } when end < start =>
            $"Release '{release.Name}' ends on {LocalDatePattern.Iso.Format(end)}, before it starts on {LocalDatePattern.Iso.Format(start)}. Give an end that is not before the start.",
        _ => null,
    };
}
