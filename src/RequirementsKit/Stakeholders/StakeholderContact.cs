using RequirementsKit.Channels;

namespace RequirementsKit.Stakeholders;

/// <summary>How a stakeholder is reached on one channel. Personal data.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Address">The address or number there, 1 to 500 characters.</param>
/// <param name="Consent">Whether the stakeholder agreed to be contacted there.</param>
/// <param name="TravelLeadHours">The hours needed before a meeting; 0 for none.</param>
public sealed record StakeholderContact(Channel Channel, string Address, bool Consent = true, int TravelLeadHours = 0)
{
    internal StakeholderContact Checked()
    {
        ArgumentNullException.ThrowIfNull(Channel);
        ArgumentOutOfRangeException.ThrowIfNegative(TravelLeadHours);
        return this with { Address = Text.Required(Address, Text.MaxName) };
    }
}
