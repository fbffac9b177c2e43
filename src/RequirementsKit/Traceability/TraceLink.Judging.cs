using NodaTime;
using RequirementsKit.Requirements;

namespace RequirementsKit.Traceability;

/// <content>How a link is judged, and when it is suspect.</content>
public sealed partial record TraceLink
{
    /// <summary>What can be said of the link now.</summary>
    /// <param name="source">The source now; null when it is outside.</param>
    /// <param name="target">The target now; null when it is outside.</param>
    /// <param name="rule">What the project asks of the type; null for the kit's own rule.</param>
    /// <returns>What was said, or Suspect when an end that counts has another content than it was said of.</returns>
    public LinkJudgement JudgementOn(Requirement? source, Requirement? target, LinkRule? rule = null)
    {
        var suspicion = rule?.Suspicion ?? Suspicion.FromEither;
        var suspect = (suspicion is Suspicion.FromEither or Suspicion.FromSource && ContentOf(source, Fields) != SourceContent)
            || (suspicion is Suspicion.FromEither or Suspicion.FromTarget && ContentOf(target, Fields) != TargetContent);
        return suspect ? LinkJudgement.Suspect : Judgement;
    }

    /// <summary>Judges the link on the content that both ends have now.</summary>
    /// <param name="judgement">Valid or Invalid.</param>
    /// <param name="source">The source now; null when it is outside.</param>
    /// <param name="target">The target now; null when it is outside.</param>
    /// <param name="why">Why; null when nobody says.</param>
    /// <param name="by">Who judges.</param>
    /// <param name="now">When.</param>
    /// <param name="rule">What the project asks of the type; null for the kit's own rule.</param>
    /// <returns>The next state; this instance when the same was said of the same content.</returns>
    /// <exception cref="ArgumentException"><paramref name="judgement"/> is Suspect, which nobody says: it follows from the content; or a requirement is not at its end of the link.</exception>
    public TraceLink Judge(LinkJudgement judgement, Requirement? source, Requirement? target, string? why, Actor by, Instant now, LinkRule? rule = null)
    {
        if (judgement is not (LinkJudgement.Valid or LinkJudgement.Invalid))
        {
            throw new ArgumentException("A link becomes suspect by itself when content changes. Say Valid or Invalid.", nameof(judgement));
        }

        if (source?.Id != Source || target?.Id != Target)
        {
            throw new ArgumentException($"The link is {this}; other requirements were given. Give those at its ends.", nameof(source));
        }

        IReadOnlyList<RequirementField> fields = rule?.Fields ?? [];
        var next = this with { Judgement = judgement, Fields = fields, SourceContent = ContentOf(source, fields), TargetContent = ContentOf(target, fields), JudgedWhy = Text.Optional(why, Text.MaxBody) };
        return next == this ? this : next with { JudgedBy = by, JudgedAt = now, Events = [.. Events, new TraceLinkJudged(Id, judgement, by, now)] };
    }

    private Fingerprint? ContentOf(Requirement? end, IReadOnlyList<RequirementField> fields) => end is null ? Outside?.Content : end.FingerprintOf(fields);
}
