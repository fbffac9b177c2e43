using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Who acts: a person by stable id, a service account by name, or the application itself. Never a display name.</summary>
/// <remarks>Two actors are equal when they are of one kind and have the same person or account. A docs page maps a <c>ClaimsPrincipal</c> to an actor.</remarks>
[JsonConverter(typeof(ActorJsonConverter))]
public sealed record Actor : IParsable<Actor>
{
    private const string PersonPrefix = "person:";
    private const string ServicePrefix = "service:";
    private const string SystemText = "system";

    private Actor(ActorKind kind, StakeholderId? person, string? account)
    {
        Kind = kind;
        PersonId = person;
        Account = account;
    }

    /// <summary>Gets the application itself: set-up, ticks and imports. It holds every capability, so never hand it to a person.</summary>
    public static Actor System { get; } = new(ActorKind.System, null, null);

    /// <summary>Gets what kind of actor this is.</summary>
    public ActorKind Kind { get; }

    /// <summary>Gets the person.</summary>
    /// <value>Null unless <see cref="Kind"/> is <see cref="ActorKind.Person"/>.</value>
    public StakeholderId? PersonId { get; }

    /// <summary>Gets the name of the service account.</summary>
    /// <value>Null unless <see cref="Kind"/> is <see cref="ActorKind.Service"/>.</value>
    public string? Account { get; }

    /// <summary>A person acts: a stakeholder or a team member of the project.</summary>
    /// <param name="person">The person's id.</param>
    /// <returns>The actor.</returns>
    /// <exception cref="ArgumentException"><paramref name="person"/> is empty.</exception>
    public static Actor Person(StakeholderId person) => person == default
        ? throw new ArgumentException("An actor needs the id of a registered person; this id is empty.", nameof(person))
        : new(ActorKind.Person, person, null);

    /// <summary>A service account acts, for example an import job.</summary>
    /// <param name="account">The account's stable name, 1 to 500 characters.</param>
    /// <returns>The actor.</returns>
    /// <exception cref="ArgumentException"><paramref name="account"/> is null, blank, too long or holds characters that cannot be stored.</exception>
    public static Actor Service(string account) => new(ActorKind.Service, null, Text.Required(account, Text.MaxName));

    /// <summary>Reads an actor from the text that <see cref="ToString"/> writes.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Ignored.</param>
    /// <returns>The actor.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is no actor.</exception>
    public static Actor Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var actor) ? actor : throw new FormatException($"'{s}' is not an actor. Expected 'person:<id>', 'service:<account>' or 'system'.");
    }

    /// <summary>Reads an actor without throwing.</summary>
    /// <param name="s">The text; null is no actor.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The actor, or null.</param>
    /// <returns>Whether the text is an actor.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Actor result)
    {
        result = s switch
        {
            SystemText => System,
            not null when s.StartsWith(PersonPrefix, StringComparison.Ordinal) && StakeholderId.TryParse(s.AsSpan(PersonPrefix.Length), null, out var id) => Person(id),
            not null when s.StartsWith(ServicePrefix, StringComparison.Ordinal) && s[ServicePrefix.Length..] is var account && Text.IsTaken(account, Text.MaxName) => new(ActorKind.Service, null, account),
            _ => null,
        };
        return result is not null;
    }

    /// <summary>Writes the actor as <c>person:&lt;id&gt;</c>, <c>service:&lt;account&gt;</c> or <c>system</c>; no personal data.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind switch
    {
        ActorKind.Person => PersonPrefix + PersonId,
        ActorKind.Service => ServicePrefix + Account,
        _ => SystemText,
    };
}
