using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using RequirementsKit.Communication;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>What a requirement says: the attributes of ISO/IEC/IEEE 29148 whose change makes a new revision.</summary>
public sealed record RequirementContent
{
    private const int MaxDerivedTitle = 80;

    [JsonConstructor]
    internal RequirementContent()
    {
    }

    /// <summary>Gets the title.</summary>
    [JsonInclude]
    public string Title { get; internal init; } = "";

    /// <summary>Gets the statement.</summary>
    [JsonInclude]
    public string Statement { get; internal init; } = "";

    /// <summary>Gets why it is wanted; null when nobody said.</summary>
    [JsonInclude]
    public string? Rationale { get; internal init; }

    /// <summary>Gets whose requirement it is.</summary>
    /// <value>The default is Stakeholder.</value>
    [JsonInclude]
    public RequirementLevel Level { get; internal init; } = RequirementLevel.Stakeholder;

    /// <summary>Gets whether it binds.</summary>
    /// <value>The default is Normative.</value>
    [JsonInclude]
    public Standing Standing { get; internal init; } = Standing.Normative;

    /// <summary>Gets what kind it is.</summary>
    /// <value>The default is Functional.</value>
    [JsonInclude]
    public RequirementKind Kind { get; internal init; } = RequirementKind.Functional;

    /// <summary>Gets how anybody can tell that it is met.</summary>
    [JsonInclude]
    public IReadOnlyList<AcceptanceCriterion> AcceptanceCriteria { get; internal init; } = [];

    /// <summary>Gets how the product is verified against it, where a criterion does not say otherwise; null when it is open.</summary>
    [JsonInclude]
    public VerificationMethod? Verification { get; internal init; }

    /// <summary>Gets the tags.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Tags { get; internal init; } = [];

    /// <summary>Gets what is taken as true.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Assumptions { get; internal init; } = [];

    /// <summary>Gets who answers for it; null for nobody yet.</summary>
    [JsonInclude]
    public StakeholderId? Owner { get; internal init; }

    /// <summary>Gets the date it is needed by; null for none.</summary>
    [JsonInclude]
    public LocalDate? NeededBy { get; internal init; }

    /// <summary>Gets how stable it is; null when nobody said.</summary>
    [JsonInclude]
    public Importance? Stability { get; internal init; }

    /// <summary>Gets how risky it is; null when nobody said.</summary>
    [JsonInclude]
    public Importance? Risk { get; internal init; }

    /// <summary>Gets how difficult it is; null when nobody said.</summary>
    [JsonInclude]
    public Importance? Difficulty { get; internal init; }

    /// <summary>Gets the documents that belong to it.</summary>
    [JsonInclude]
    public IReadOnlyList<Attachment> Attachments { get; internal init; } = [];

    /// <summary>Gets the values of the project's own attributes, by name.</summary>
    [JsonInclude]
    public IReadOnlyList<CustomAttribute> Attributes { get; internal init; } = [];

    /// <summary>The value of one of the project's own attributes.</summary>
    /// <param name="name">The name, ordinal.</param>
    /// <returns>Its canonical text; null when it has none.</returns>
    public string? AttributeOf(string name) => Attributes.FirstOrDefault(a => a.Name == name)?.Value;

    /// <summary>The fingerprint over all fields, in canonical form: line ends and the composition of characters make no difference, case does.</summary>
    /// <returns>The fingerprint. O(length).</returns>
    public Fingerprint ToFingerprint() => ToFingerprint(Enum.GetValues<RequirementField>());

    /// <summary>The fingerprint over chosen fields.</summary>
    /// <param name="fields">The fields; their order makes no difference.</param>
    /// <returns>The fingerprint. O(length).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fields"/> is null.</exception>
    public Fingerprint ToFingerprint(IEnumerable<RequirementField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return Fingerprint.OfText(fields.Distinct().Order().SelectMany(f => new[] { f.ToString(), ValueOf(f) ?? "" }));
    }

    /// <summary>The canonical text of a field.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The text; null when the field is empty.</returns>
    public string? ValueOf(RequirementField field) => field switch
    {
        RequirementField.Title => Title,
        RequirementField.Statement => Statement,
        RequirementField.Rationale => Rationale,
        RequirementField.Level => Level.ToString(),
        RequirementField.Kind => Kind.ToString(),
        RequirementField.AcceptanceCriteria => Lines(AcceptanceCriteria.Select(c => c.ToString())),
        RequirementField.Verification => Verification?.ToString(),
        RequirementField.Tags => Lines(Tags),
        RequirementField.Assumptions => Lines(Assumptions),
        RequirementField.Owner => Owner?.ToString(),
        RequirementField.NeededBy => NeededBy is { } date ? LocalDatePattern.Iso.Format(date) : null,
        RequirementField.Stability => Stability?.ToString(),
        RequirementField.Risk => Risk?.ToString(),
        RequirementField.Difficulty => Difficulty?.ToString(),
        RequirementField.Standing => Standing.ToString(),
        RequirementField.Attachments => Lines(Attachments.Select(AttachmentText.Write)),
        RequirementField.Attributes => Lines(Attributes.Select(a => a.ToString())),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No such field of a requirement."),
    };

    internal static string TitleFrom(string statement)
    {
        var line = statement.Trim().ReplaceLineEndings(" ");
        if (line.Length <= MaxDerivedTitle)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', MaxDerivedTitle);
        end = end > 0 ? end : MaxDerivedTitle;
        return (char.IsHighSurrogate(line[end - 1]) ? line[..(end - 1)] : line[..end]) + " …";
    }

    internal RequirementContent With(FieldChange change)
    {
        var value = string.IsNullOrWhiteSpace(change.Value) ? null : change.Value;
        return change.Field switch
        {
            RequirementField.Title => this with { Title = Text.Required(value, Text.MaxName, "title") },
            RequirementField.Statement => this with { Statement = Text.Required(value, Text.MaxBody, "statement") },
            RequirementField.Rationale => this with { Rationale = Text.Optional(value, Text.MaxBody, "rationale") },
            RequirementField.Level => this with { Level = Named<RequirementLevel>(change) ?? RequirementLevel.Stakeholder },
            RequirementField.Kind => this with { Kind = value is null ? RequirementKind.Functional : new(value) },
            RequirementField.AcceptanceCriteria => this with { AcceptanceCriteria = [.. Split(value).Select(AcceptanceCriterion.Read)] },
            RequirementField.Verification => this with { Verification = Named<VerificationMethod>(change) },
            RequirementField.Tags => this with { Tags = Split(value) },
            RequirementField.Assumptions => this with { Assumptions = Split(value) },
            RequirementField.Owner => this with { Owner = value is null ? null : Person(value) },
            RequirementField.NeededBy => this with { NeededBy = value is null ? null : Date(value) },
            RequirementField.Stability => this with { Stability = Named<Importance>(change) },
            RequirementField.Risk => this with { Risk = Named<Importance>(change) },
            RequirementField.Difficulty => this with { Difficulty = Named<Importance>(change) },
            RequirementField.Standing => this with { Standing = Named<Standing>(change) ?? Standing.Normative },
            RequirementField.Attachments => this with { Attachments = [.. Split(value).Select(AttachmentText.Read)] },
            RequirementField.Attributes => this with { Attributes = ByName(Split(value)) },
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.Field, "No such field of a requirement."),
        };
    }

    private static T? Named<T>(FieldChange change)
        where T : struct, Enum => string.IsNullOrWhiteSpace(change.Value)
        ? null
        : Enum.TryParse<T>(change.Value, ignoreCase: false, out var value) && Enum.IsDefined(value) && value.ToString() == change.Value
            ? value
            : throw new ArgumentException($"'{change.Value}' is no {typeof(T).Name}. Allowed: {string.Join(", ", Enum.GetNames<T>())}.", nameof(change));

    private static StakeholderId Person(string value) => StakeholderId.TryParse(value, null, out var person)
        ? person
        : throw new ArgumentException($"'{value}' is no id of a stakeholder. Use the id that the register returned.", nameof(value));

    private static LocalDate Date(string value) => LocalDatePattern.Iso.Parse(value) is { Success: true } date
        ? date.Value
        : throw new ArgumentException($"'{value}' is no date. Write it as 2026-01-31.", nameof(value));

    private static IReadOnlyList<CustomAttribute> ByName(IEnumerable<string> lines)
    {
        IReadOnlyList<CustomAttribute> attributes = [.. lines.Select(CustomAttribute.Read).OrderBy(a => a.Name, StringComparer.Ordinal)];
        return attributes.GroupBy(a => a.Name).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new ArgumentException($"The attribute '{twice.Key}' is given {twice.Count()} times. Give it once.", nameof(lines))
            : attributes;
    }

    private static string? Lines(IEnumerable<string> entries) => string.Join('\n', entries) is { Length: > 0 } lines ? lines : null;

    private static IReadOnlyList<string> Split(string? value) => value is null
        ? []
        : [.. value.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Text.Required(line, Text.MaxBody, "entry"))];
}
