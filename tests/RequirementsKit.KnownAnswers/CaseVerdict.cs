namespace RequirementsKit.KnownAnswers;

internal enum CaseVerdict
{
    Passed = 1,
    Failed = 2,
    Skipped = 3,
}
