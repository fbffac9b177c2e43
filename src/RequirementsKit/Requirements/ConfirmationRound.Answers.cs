using NodaTime;

namespace RequirementsKit.Requirements;

/// <content>What the stakeholders answer, and who has not.</content>
public sealed partial record ConfirmationRound
{
    /// <summary>Notes an answer.</summary>
    /// <param name="stakeholder">Who answers.</param>
    /// <param name="verdict">What.</param>
    /// <param name="comment">In which words; null for none.</param>
    /// <param name="evidence">The interaction that shows it; needed when somebody else records it.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">
    /// The stakeholder was not asked (<c>confirmation.not-asked</c>), or somebody else answers without evidence (<c>confirmation.needs-evidence</c>).
    /// </exception>
    public ConfirmationRound Answer(StakeholderId stakeholder, Verdict verdict, string? comment, InteractionId? evidence, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!Asked.Contains(stakeholder))
        {
            throw new RuleViolationException("confirmation.not-asked", $"{stakeholder} was not asked in {Key}. Asked: {Asked}. Start a round that asks this person.");
        }

        if (by != Actor.Person(stakeholder) && evidence is null)
        {
            throw new RuleViolationException("confirmation.needs-evidence", $"{by} cannot answer {Key} for {stakeholder} without evidence. Name the interaction in which the answer was given.");
        }

        return this with
        {
            Answers = [.. Answers, new(stakeholder, Member.Defined(verdict), Text.Optional(comment, Text.MaxBody), by, evidence, now)],
            Events = [.. Events, new ConfirmationAnswered(Id, stakeholder, verdict, evidence, by, now)],
        };
    }

    /// <summary>The answer of a stakeholder that counts.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <returns>The last one; null when there is none.</returns>
    public ConfirmationAnswer? AnswerOf(StakeholderId stakeholder) => Answers.LastOrDefault(a => a.Stakeholder == stakeholder);

    /// <summary>Those who were asked and have neither confirmed nor abstained.</summary>
    /// <returns>The stakeholders in the order they were asked; everybody when all abstained, for then nobody confirmed.</returns>
    public IReadOnlyList<StakeholderId> NotConfirmedBy() => Asked.All(s => AnswerOf(s)?.Verdict == Verdict.Abstained)
        ? Asked
        : [.. Asked.Where(s => AnswerOf(s)?.Verdict is not (Verdict.Confirmed or Verdict.Abstained))];

    /// <summary>Those who were asked and have not answered.</summary>
    /// <returns>The stakeholders in the order they were asked.</returns>
    public IReadOnlyList<StakeholderId> Waiting() => [.. Asked.Where(s => AnswerOf(s) is null)];
}
