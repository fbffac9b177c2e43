using NodaTime;
using NodaTime.Text;
using RequirementsKit.Communication;
using RequirementsKit.Requirements.Internal;

namespace RequirementsKit.Requirements;

/// <summary>A set of field changes, each field once: what a revision changes, and what a change request proposes. Immutable.</summary>
/// <example><code>
/// var edit = new RequirementEdit().Statement("The portal shall …").Tags("export");
/// </code></example>
public sealed record RequirementEdit
{
    /// <summary>Gets the changes, in the order of the fields.</summary>
    public IReadOnlyList<FieldChange> Changes { get; private init; } = [];

    /// <summary>An edit of given changes; a later one of the same field counts.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>The edit.</returns>
    public static RequirementEdit Of(IEnumerable<FieldChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Aggregate(new RequirementEdit(), (edit, change) => edit.Set(change.Field, change.Value));
    }

    /// <summary>The edit that leads from one content to another.</summary>
    /// <param name="from">The content before.</param>
    /// <param name="to">The content after.</param>
    /// <returns>The edit; without changes when nothing differs.</returns>
    public static RequirementEdit Between(RequirementContent from, RequirementContent to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Of(Enum.GetValues<RequirementField>().Where(f => from.ValueOf(f) != to.ValueOf(f)).Select(f => new FieldChange(f, to.ValueOf(f))));
    }

    /// <summary>Sets the title.</summary>
    /// <param name="value">1 to 500 characters.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Title(string value) => Set(RequirementField.Title, value);

    /// <summary>Sets the statement.</summary>
    /// <param name="value">1 to 1,000,000 characters.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Statement(string value) => Set(RequirementField.Statement, value);

    /// <summary>Sets the rationale.</summary>
    /// <param name="value">At most 1,000,000 characters; null clears it.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Rationale(string? value) => Set(RequirementField.Rationale, value);

    /// <summary>Sets the level.</summary>
    /// <param name="value">The level.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Level(RequirementLevel value) => Set(RequirementField.Level, value.ToString());

    /// <summary>Sets the kind.</summary>
    /// <param name="value">The kind.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Kind(RequirementKind value) => Set(RequirementField.Kind, value.ToString());

    /// <summary>Sets the acceptance criteria.</summary>
    /// <param name="values">Each one line; text alone leaves the verification method to the requirement. None clears them.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit AcceptanceCriteria(params IEnumerable<AcceptanceCriterion> values) => SetLines(RequirementField.AcceptanceCriteria, values.Select(v => v.ToString()));

    /// <summary>Sets how the product is verified against the requirement.</summary>
    /// <param name="value">The method; null clears it.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Verification(VerificationMethod? value) => Set(RequirementField.Verification, value?.ToString());

    /// <summary>Sets the tags.</summary>
    /// <param name="values">Each a line of its own; none clears them.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Tags(params IEnumerable<string> values) => SetLines(RequirementField.Tags, values);

    /// <summary>Sets what is taken as true.</summary>
    /// <param name="values">Each a line of its own; none clears them.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Assumptions(params IEnumerable<string> values) => SetLines(RequirementField.Assumptions, values);

    /// <summary>Sets who answers for the requirement.</summary>
    /// <param name="value">The person; null clears it.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Owner(StakeholderId? value) => Set(RequirementField.Owner, value?.ToString());

    /// <summary>Sets the date the requirement is needed by.</summary>
    /// <param name="value">The date; null clears it.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit NeededBy(LocalDate? value) => Set(RequirementField.NeededBy, value is { } date ? LocalDatePattern.Iso.Format(date) : null);

    /// <summary>Sets how stable the requirement is.</summary>
    /// <param name="value">The level; null clears it.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Stability(Importance? value) => Set(RequirementField.Stability, value?.ToString());

    /// <summary>Sets how risky the requirement is.</summary>
    /// <param name="value">The level; null clears it.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Risk(Importance? value) => Set(RequirementField.Risk, value?.ToString());

    /// <summary>Sets how difficult the requirement is.</summary>
    /// <param name="value">The level; null clears it.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Difficulty(Importance? value) => Set(RequirementField.Difficulty, value?.ToString());

    /// <summary>Sets whether the requirement binds.</summary>
    /// <param name="value">Normative or informative.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Standing(Standing value) => Set(RequirementField.Standing, value.ToString());

    /// <summary>Sets the documents that belong to the requirement.</summary>
    /// <param name="values">The documents; none clears them.</param>
    /// <returns>The edit with this change.</returns>
    /// <exception cref="ArgumentException">An address holds white space.</exception>
    public RequirementEdit Attachments(params IEnumerable<Attachment> values) => SetLines(RequirementField.Attachments, values.Select(AttachmentText.Write));

    /// <summary>Sets the values of the project's own attributes, all at once.</summary>
    /// <param name="values">The values, each attribute once; none clears them.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Attributes(params IEnumerable<CustomAttribute> values) => SetLines(RequirementField.Attributes, values.Select(v => v.ToString()));

    /// <summary>Sets any field by its canonical text.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; null clears it where it can be empty.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Set(RequirementField field, string? value) =>
        this with { Changes = [.. Changes.Where(c => c.Field != field).Append(new(field, value)).OrderBy(c => c.Field)] };

    /// <summary>Applies the changes.</summary>
    /// <param name="content">The content before.</param>
    /// <returns>The content after.</returns>
    /// <exception cref="ArgumentException">A value does not fit its field; the message lists what does.</exception>
    public RequirementContent Apply(RequirementContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Changes.Aggregate(content, (current, change) => current.With(change));
    }

    /// <summary>Whether the other edit makes the same changes.</summary>
    /// <param name="other">The other edit.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(RequirementEdit? other) => other is not null && Changes.SequenceEqual(other.Changes);

    /// <inheritdoc />
    public override int GetHashCode() => Changes.Count == 0 ? 0 : Changes[0].GetHashCode();

    private RequirementEdit SetLines(RequirementField field, IEnumerable<string> lines) => Set(field, string.Join('\n', lines));
}
