using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Requirements.Internal;

/// <summary>The canonical texts of attribute values, and what is wrong with one.</summary>
internal static class AttributeText
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static string? Number(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Date(LocalDate? value) => value is { } date ? LocalDatePattern.Iso.Format(date) : null;

    /// <summary>What is wrong with a value; null for nothing.</summary>
    public static Sentence? ProblemOf(AttributeDefinition definition, string value) => definition switch
    {
        { Type: AttributeType.Number } when ToNumber(value) is null => $"is '{value}', which is no number such as 1234.5",
        { Type: AttributeType.Date } when ToDate(value) is null => $"is '{value}', which is no date such as 2026-01-31",
        { Type: AttributeType.Flag } when value is not ("true" or "false") => $"is '{value}'; allowed: true, false",
        { Minimum: { } least } when Compare(definition.Type, value, least) < 0 => $"is {value}; the least is {least}",
        { Maximum: { } most } when Compare(definition.Type, value, most) > 0 => $"is {value}; the most is {most}",
        { Choices: { Count: > 0 } choices } when !choices.Contains(value, StringComparer.Ordinal) => $"is '{value}'; allowed: {choices}",
        { Pattern: { } pattern } when !BoundedPattern.Create(pattern).IsMatch(value) => $"is '{value}', which does not match {pattern}",
        _ => null,
    };

    private static decimal? ToNumber(string value) => decimal.TryParse(value, Decimal, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static LocalDate? ToDate(string value) => LocalDatePattern.Iso.Parse(value) is { Success: true } date ? date.Value : null;

    private static int Compare(AttributeType type, string left, string right) => type == AttributeType.Number
        ? Nullable.Compare(ToNumber(left), ToNumber(right))
        : Nullable.Compare(ToDate(left), ToDate(right));
}
