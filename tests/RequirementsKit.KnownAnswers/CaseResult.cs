namespace RequirementsKit.KnownAnswers;

/// <summary>What became of a case: passed, failed with what was expected and got, or skipped with the reason.</summary>
internal sealed record CaseResult(CaseVerdict Verdict, string Expected = "", string Got = "")
{
    public static CaseResult Passed { get; } = new(CaseVerdict.Passed);

    public static CaseResult Skipped(string reason) => new(CaseVerdict.Skipped, Got: reason);

    public static CaseResult Compare(string expected, string got) => expected == got ? Passed : new(CaseVerdict.Failed, expected, got);
}
