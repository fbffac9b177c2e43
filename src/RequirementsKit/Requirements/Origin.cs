using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Communication;

namespace RequirementsKit.Requirements;

/// <summary>Where a requirement comes from, so that nobody asks later who wanted it.</summary>
public sealed record Origin
{
    /// <summary>Names an origin.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="reference">Its id, key, title or URI; 1 to 500 characters.</param>
    /// <param name="date">Its date; null when unknown.</param>
    /// <param name="stakeholders">Who asked; null or empty when nobody in particular.</param>
    /// <exception cref="ArgumentException"><paramref name="reference"/> is null, blank or too long, or there is no such <paramref name="kind"/>.</exception>
    [JsonConstructor]
    public Origin(OriginKind kind, string reference, LocalDate? date = null, IReadOnlyList<StakeholderId>? stakeholders = null)
    {
        Kind = Member.Defined(kind);
        Reference = Text.Required(reference, Text.MaxName);
        Date = date;
        Stakeholders = [.. stakeholders ?? []];
    }

    /// <summary>Gets what it is.</summary>
    public OriginKind Kind { get; }

    /// <summary>Gets its id, key, title or URI.</summary>
    public string Reference { get; }

    /// <summary>Gets its date; null when unknown.</summary>
    public LocalDate? Date { get; }

    /// <summary>Gets who asked.</summary>
    public IReadOnlyList<StakeholderId> Stakeholders { get; }

    /// <summary>It came from a conversation; those who took part asked for it.</summary>
    /// <param name="interaction">The conversation.</param>
    /// <returns>The origin.</returns>
    public static Origin From(Interaction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        return new(OriginKind.Interaction, interaction.Id.ToString(), interaction.At.InUtc().Date, interaction.With);
    }

    /// <summary>It came from feedback; the sender asked for it.</summary>
    /// <param name="feedback">The feedback.</param>
    /// <returns>The origin.</returns>
    public static Origin From(Feedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        return new(OriginKind.Feedback, feedback.Id.ToString(), feedback.ReceivedAt.InUtc().Date, [feedback.Sender]);
    }

    /// <summary>It came from a document.</summary>
    /// <param name="reference">Its title or URI.</param>
    /// <param name="date">Its date; null when unknown.</param>
    /// <returns>The origin.</returns>
    public static Origin Document(string reference, LocalDate? date = null) => new(OriginKind.Document, reference, date);

    /// <summary>It is demanded by a law or standard.</summary>
    /// <param name="reference">Which, with its section.</param>
    /// <param name="date">Its date; null when unknown.</param>
    /// <returns>The origin.</returns>
    public static Origin Regulation(string reference, LocalDate? date = null) => new(OriginKind.Regulation, reference, date);

    /// <summary>Kind and reference.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Kind} {Reference}";
}
