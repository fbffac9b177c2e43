using System.Globalization;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>Finds what one model says otherwise than another, weights aside; criteria that came or went are seen by their weights.</summary>
internal static class ModelDifference
{
    public static IReadOnlyList<ModelChange> Of(PrioritizationModel before, PrioritizationModel after) =>
    [
        .. new[]
        {
            new ModelChange(ModelPart.Method, null, Method(before.Method), Method(after.Method)),
            new(ModelPart.Normalization, null, before.Normalization.Name, after.Normalization.Name),
            new(ModelPart.TieBreakers, null, Chain(before), Chain(after)),
            new(ModelPart.SignificantBits, null, Text(before.SignificantBits), Text(after.SignificantBits)),
        }.Concat(from now in after.Criteria
                 from old in before.Criteria
                 where old.Key == now.Key
                 from change in Of(old, now)
                 select change).Where(change => change.Before != change.After),
    ];

    private static ModelChange[] Of(Criterion before, Criterion after) =>
    [
        new(ModelPart.Direction, after, before.Direction.ToString(), after.Direction.ToString()),
        new(ModelPart.Scale, after, before.Scale.ToString(), after.Scale.ToString()),
        new(ModelPart.MissingScores, after, before.Missing.ToString(), after.Missing.ToString()),
        new(ModelPart.KnockOut, after, Text(before.KnockOut), Text(after.KnockOut)),
    ];

    private static string Method(PrioritizationMethod method) => method.Parameters.Count == 0
        ? method.Name
        : $"{method.Name} ({string.Join(", ", method.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {Text(pair.Value)}"))})";

    private static string? Chain(PrioritizationModel model) => model.TieBreakers.Count == 0 ? null : string.Join(", ", model.TieBreakers);

    private static string? Text(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
