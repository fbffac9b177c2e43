namespace RequirementsKit.Approvals.Internal;

/// <content>What a group and its quorum must hold to.</content>
internal static partial class PolicyRules
{
    private const int MaxWeight = 1_000;
    private const int MaxDepth = 8;

    private static IEnumerable<PolicyProblem> OfGroup(string place, ApprovalStage stage, ApprovalGroup? group)
    {
        if (group is null)
        {
            yield return new(place, "The group is null; leave it out.");
            yield break;
        }

        if (string.IsNullOrWhiteSpace(group.Name))
        {
            yield return new($"{place}/name", "The group has no name; give it one.");
        }

        if (IsBlank(group.Role))
        {
            yield return new($"{place}/role", "The role is blank; name one, or leave it out for everybody who may approve.");
        }

        if (!Enum.IsDefined(group.Timing))
        {
            yield return new($"{place}/timing", $"The timing '{group.Timing}' is unknown; use {string.Join(", ", Enum.GetNames<DecisionTiming>())}.");
        }

        foreach (var (weight, i) in (group.Weights ?? []).Select((w, i) => (w, i)))
        {
            if (weight is null || string.IsNullOrWhiteSpace(weight.Role) || weight.Weight is < 1 or > MaxWeight)
            {
                yield return new($"{place}/weights/{i}", $"The weight '{weight}' is wrong; name a role and 1 to 1,000.");
            }
        }

        if (group.Quorum?.ExtendTieOnce == true && (stage.DueAfterHours is null || stage.AtDue is null))
        {
            yield return new($"{place}/quorum/extendTieOnce", "A tie gives more time, but the stage does not say how much; give it dueAfterHours and atDue with extensionHours.");
        }

        foreach (var problem in OfQuorum($"{place}/quorum", group.Quorum, 0))
        {
            yield return problem;
        }
    }

    private static IEnumerable<PolicyProblem> OfQuorum(string place, Quorum? quorum, int depth)
    {
        if (quorum is null)
        {
            yield return new(place, "The quorum is missing; say how many approvals it needs.");
            yield break;
        }

        if (!Enum.IsDefined(quorum.Kind))
        {
            yield return new($"{place}/kind", $"The rule '{quorum.Kind}' is unknown; use {string.Join(", ", Enum.GetNames<QuorumKind>())}.");
        }

        if (quorum is { Kind: QuorumKind.AtLeast or QuorumKind.Weighted, Value: < 1 })
        {
            yield return new($"{place}/value", $"The quorum asks for {quorum.Value} approvals; ask for 1 or more.");
        }

        if (quorum is { Kind: QuorumKind.Percent, Value: < 1 or > 100 })
        {
            yield return new($"{place}/value", $"The quorum asks for {quorum.Value} %; ask for 1 to 100.");
        }

        if (!Enum.IsDefined(quorum.Basis))
        {
            yield return new($"{place}/basis", $"The basis '{quorum.Basis}' is unknown; use {string.Join(", ", Enum.GetNames<QuorumBasis>())}.");
        }

        if (quorum.Participation < 0 || (quorum.Basis != QuorumBasis.Eligible && quorum.Participation < 1))
        {
            yield return new($"{place}/participation", $"The quorum asks for a participation of {quorum.Participation}; ask for 1 or more where ballots cast are counted, else 0 or more, so that few ballots do not decide for all.");
        }

        if (quorum.AllowedRejects < 0)
        {
            yield return new($"{place}/allowedRejects", $"The quorum allows {quorum.AllowedRejects} rejections; allow 0 or more, or leave it out.");
        }

        if (IsBlank(quorum.Role) || IsBlank(quorum.CastingVote))
        {
            yield return new(place, "The quorum names a blank role; name one, or leave it out.");
        }

        if ((quorum.CastingVote is not null || quorum.ExtendTieOnce) && (quorum.Kind != QuorumKind.Majority || (quorum.CastingVote is not null && quorum.ExtendTieOnce) || (quorum.ExtendTieOnce && depth > 0)))
        {
            yield return new(place, "The quorum has a casting vote or extends a tie, which only a majority can do, one of both, and a part extends none; leave it out.");
        }

        var hasParts = quorum.Kind is QuorumKind.And or QuorumKind.Or;
        if (hasParts != (quorum.Parts is not null) || quorum.Parts?.Count < 2 || depth > MaxDepth)
        {
            yield return new($"{place}/parts", "The quorum has the wrong parts; give And and Or two or more, at most 8 levels deep, and no other rule any.");
        }
        else if (hasParts && (quorum.Participation != 0 || quorum.AllowedRejects is not null || quorum.Role is not null || quorum.Basis != QuorumBasis.Eligible))
        {
            yield return new(place, "The quorum limits And or Or itself; limit its parts.");
        }
        else
        {
            foreach (var problem in (quorum.Parts ?? []).SelectMany((p, i) => OfQuorum($"{place}/parts/{i}", p, depth + 1)))
            {
                yield return problem;
            }
        }
    }
}
