using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Requirements;

/// <summary>A set of field changes, each field once: what a revision changes, and what a change request proposes. Immutable.</summary>
/// <example><code>new RequirementEdit().Statement("The portal shall …").Tags("export")</code></example>
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
    /// <param name="values">Each a line of its own; none clears them.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit AcceptanceCriteria(params IEnumerable<string> values) => Set(RequirementField.AcceptanceCriteria, string.Join('\n', values));

    /// <summary>Sets the tags.</summary>
    /// <param name="values">Each a line of its own; none clears them.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Tags(params IEnumerable<string> values) => Set(RequirementField.Tags, string.Join('\n', values));

    /// <summary>Sets who answers for the requirement.</summary>
    /// <param name="value">The person; null clears it.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit Owner(StakeholderId? value) => Set(RequirementField.Owner, value?.ToString());

    /// <summary>Sets the date the requirement is needed by.</summary>
    /// <param name="value">The date; null clears it.</param>
    /// <returns>The edit with this change.</returns>
    public RequirementEdit NeededBy(LocalDate? value) => Set(RequirementField.NeededBy, value is { } date ? LocalDatePattern.Iso.Format(date) : null);

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
}
