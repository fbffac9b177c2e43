using RequirementsKit.Recurrence;

namespace RequirementsKit.Stakeholders;

/// <summary>What is known of a stakeholder when it is registered or described anew.</summary>
public sealed record StakeholderProfile
{
    private readonly string _name;
    private readonly string _zone = "Etc/UTC";
    private readonly IReadOnlyList<DecisionWeight> _weights = [];

    /// <summary>Begins a description.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <exception cref="ArgumentException">The name is null, blank or too long.</exception>
    public StakeholderProfile(string name) => _name = Text.Required(name, Text.MaxName);

    /// <summary>Gets the name.</summary>
    public string Name => _name;

    /// <summary>Gets what the stakeholder is.</summary>
    /// <value>A person by default.</value>
    public StakeholderKind Kind { get; init; } = StakeholderKind.Person;

    /// <summary>Gets the organisation that a person belongs to; null for none.</summary>
    public StakeholderId? Organisation { get; init; }

    /// <summary>Gets the roles, in words.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Gets the language the stakeholder reads.</summary>
    /// <value>English by default.</value>
    public Language Language { get; init; }

    /// <summary>Gets the IANA id of the time zone.</summary>
    /// <value><c>Etc/UTC</c> by default.</value>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public string Zone
    {
        get => _zone;
        init => _zone = IanaZone.Named(value).Id;
    }

    /// <summary>Gets what the stakeholder is called elsewhere: the same key in another project names the same person there.</summary>
    public IReadOnlyList<ExternalKey> ExternalKeys { get; init; } = [];

    /// <summary>Gets what the stakeholder has to do with which kind of decision.</summary>
    public IReadOnlyList<Responsibility> Responsibilities { get; init; } = [];

    /// <summary>Gets how the stakeholder is reached.</summary>
    public IReadOnlyList<StakeholderContact> Contacts { get; init; } = [];

    /// <summary>Gets the working hours; null for 09:00 to 17:00.</summary>
    public DailyHours? WorkingHours { get; init; }

    /// <summary>Gets the working days; null for Monday to Friday.</summary>
    public BusinessCalendar? WorkingCalendar { get; init; }

    /// <summary>Gets the hours in which nobody should call; null for none.</summary>
    public DailyHours? QuietHours { get; init; }

    /// <summary>Gets the power to help or hinder; low by default.</summary>
    public Influence Power { get; init; } = Influence.Low;

    /// <summary>Gets the interest in the outcome; low by default.</summary>
    public Influence Interest { get; init; } = Influence.Low;

    /// <summary>Gets the claim; null when it was not assessed.</summary>
    public Salience? Salience { get; init; }

    /// <summary>Gets how much the stakeholder's word counts, by criterion.</summary>
    /// <exception cref="ArgumentException">A weight is negative, infinite or not a number, or a criterion is named twice for one role.</exception>
    public IReadOnlyList<DecisionWeight> Weights
    {
        get => _weights;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.FirstOrDefault(w => !double.IsFinite(w.Weight) || w.Weight < 0) is { } wrong)
            {
                throw new ArgumentException($"The weight {wrong.Weight} on '{wrong.Criterion}' is not allowed. Use a number of 0 or more.", nameof(value));
            }

            if (value.GroupBy(w => (w.Criterion, w.Role)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            {
                throw new ArgumentException($"The criterion '{twice.Key.Criterion}' has {twice.Count()} weights{(twice.Key.Role is { } role ? $" in the role '{role}'" : "")}. Give it one.", nameof(value));
            }

            _weights = [.. value];
        }
    }

    // Everything is checked before anything is stored, so that a refused profile leaves the record as it was.
    internal StakeholderProfile Checked() => this with
    {
        Kind = Member.Defined(Kind),
        Language = Member.Defined(Language),
        Power = Member.Defined(Power),
        Interest = Member.Defined(Interest),
        Roles = [.. Roles.Select(r => Text.Required(r, Text.MaxName, nameof(Roles))).Distinct(StringComparer.Ordinal)],
        ExternalKeys = [.. ExternalKeys.Distinct()],
        Responsibilities = [.. Responsibilities.Select(r => r with { Decision = Text.Required(r.Decision, Text.MaxName, nameof(Responsibilities)), Kind = Member.Defined(r.Kind, nameof(Responsibilities)) }).Distinct()],
        Weights = [.. Weights.Select(w => w with { Criterion = Text.Required(w.Criterion, Text.MaxName, nameof(Weights)), Role = Text.Optional(w.Role, Text.MaxName, nameof(Weights)) })],
        Contacts = [.. Contacts.Select(c => c.Checked()).Distinct()],
        Organisation = Kind == StakeholderKind.Organisation && Organisation is not null
            ? throw new ArgumentException("An organisation does not belong to another one here. Leave its organisation out.", nameof(Organisation))
            : Organisation,
    };

    // What was asked, for the digest of a command: the canonical JSON of the state that it would give.
    internal string Asked() => System.Text.Encoding.UTF8.GetString(new Stakeholder().With(this).ToCanonicalJson());
}
