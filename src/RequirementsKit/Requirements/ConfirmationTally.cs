namespace RequirementsKit.Requirements;

/// <summary>Where the confirmation of a requirement stands: the last answer of each stakeholder, over all fresh rounds of one purpose.</summary>
/// <param name="Asked">Who was asked, in the order of the rounds.</param>
/// <param name="Confirmed">Who confirmed.</param>
/// <param name="Objecting">Who asks for changes, rejects it or no longer needs it.</param>
/// <param name="Waiting">Who has not answered.</param>
/// <param name="HasStaleRounds">Whether there are rounds in which other content was shown.</param>
public sealed record ConfirmationTally(
    IReadOnlyList<StakeholderId> Asked, IReadOnlyList<StakeholderId> Confirmed, IReadOnlyList<StakeholderId> Objecting, IReadOnlyList<StakeholderId> Waiting, bool HasStaleRounds)
{
    /// <summary>Counts the answers.</summary>
    /// <param name="requirement">The requirement now.</param>
    /// <param name="purpose">What was asked.</param>
    /// <param name="rounds">The rounds; those of other requirements, of another purpose, or in which other content was shown, do not count.</param>
    /// <returns>The tally. O(answers).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ConfirmationTally Of(Requirement requirement, ConfirmationPurpose purpose, IEnumerable<ConfirmationRound> rounds)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        ArgumentNullException.ThrowIfNull(rounds);
        List<ConfirmationRound> all = [.. rounds.Where(r => r.RequirementId == requirement.Id && r.Purpose == purpose).OrderBy(r => r.AskedAt).ThenBy(r => r.KeyNumber)];
        List<ConfirmationRound> fresh = [.. all.Where(r => !r.IsStaleFor(requirement))];
        IReadOnlyList<StakeholderId> asked = [.. fresh.SelectMany(r => r.Asked).Distinct()];
        var last = fresh.SelectMany(r => r.Answers).GroupBy(a => a.Stakeholder).ToDictionary(g => g.Key, g => g.MaxBy(a => a.At)!.Verdict);
        return new(asked, Those(Verdict.Confirmed), Those(Verdict.ChangesRequested, Verdict.Rejected, Verdict.NoLongerNeeded), [.. asked.Where(s => !last.ContainsKey(s))], fresh.Count < all.Count);

        IReadOnlyList<StakeholderId> Those(params Verdict[] verdicts) => [.. asked.Where(s => last.TryGetValue(s, out var said) && verdicts.Contains(said))];
    }

    /// <summary>Whether that is what a policy asks for: somebody confirms, nobody objects, and enough do.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public bool Meets(ConfirmationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Confirmed.Count > 0 && Objecting.Count == 0 && (policy.Least is { } least ? Confirmed.Count >= least : Waiting.Count == 0);
    }
}
