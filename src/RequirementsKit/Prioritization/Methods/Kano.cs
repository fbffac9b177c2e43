namespace RequirementsKit.Prioritization.Methods;

/// <summary>The Kano questionnaire: how a customer feels with a feature and without it says what the feature means.</summary>
/// <remarks>
/// Sources: N. Kano et al., Attractive quality and must-be quality, Hinshitsu 14 (1984); C. Berger et al., Kano's methods for understanding customer-defined quality,
/// Center for Quality Management Journal 2 (1993), for the evaluation table, the tie rule and the coefficients better and worse.
/// </remarks>
/// <example><code>
/// var result = Kano.Survey([new(KanoAnswer.Like, KanoAnswer.Dislike), new(KanoAnswer.MustBe, KanoAnswer.Dislike)]);
/// </code></example>
public static class Kano
{
    /// <summary>The evaluation table: rows are the functional answers from like to dislike, columns the dysfunctional ones.</summary>
    private static readonly string[] Table = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"];

    /// <summary>Finds what a feature means to one customer.</summary>
    /// <param name="answers">The two answers.</param>
    /// <returns>The category.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer is none of the five.</exception>
    public static KanoCategory Classify(KanoAnswers answers) => Table[Index(answers.Functional)][Index(answers.Dysfunctional)] switch
    {
        'M' => KanoCategory.MustBe,
        'O' => KanoCategory.OneDimensional,
        'A' => KanoCategory.Attractive,
        'I' => KanoCategory.Indifferent,
        'R' => KanoCategory.Reverse,
        _ => KanoCategory.Questionable,
    };

    /// <summary>Puts together what customers say about one feature.</summary>
    /// <param name="answers">The answers of each customer.</param>
    /// <returns>The result. O(n).</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer is none of the five.</exception>
    public static KanoResult Survey(IEnumerable<KanoAnswers> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new(answers.Select(Classify).CountBy(category => category).ToDictionary());
    }

    private static int Index(KanoAnswer answer) => Enum.IsDefined(answer)
        ? (int)answer - 1
        : throw new ArgumentOutOfRangeException(nameof(answer), answer, "The answers are Like, MustBe, Neutral, LiveWith and Dislike.");
}
