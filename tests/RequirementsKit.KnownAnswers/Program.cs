using System.Text.Json;
using RequirementsKit.KnownAnswers;

// Runs files of known answers through the public API: a line for each case that fails, then "N passed, N failed".
ICaseKind[] kinds = [new BusinessDayCases(), new CompletionCases(), new PrioritizationCases(), new RecurrenceCases(), new TraceCases(), new ZoneResolutionCases()];
if (args.Length == 0)
{
    await Console.Error.WriteLineAsync("usage: RequirementsKit.KnownAnswers FILE...");
    return 2;
}

int passed = 0, failed = 0, skipped = 0;
foreach (var path in args)
{
    try
    {
        using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(path));
        var kind = document.RootElement.GetProperty("kind").GetString();
        var runner = Array.Find(kinds, k => k.Kind == kind);
        foreach (var given in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            var id = given.GetProperty("id").GetString();
            var result = runner?.Run(given) ?? CaseResult.Skipped($"the kit does not offer '{kind}' yet");
            passed += result.Verdict == CaseVerdict.Passed ? 1 : 0;
            failed += result.Verdict == CaseVerdict.Failed ? 1 : 0;
            skipped += result.Verdict == CaseVerdict.Skipped ? 1 : 0;
            if (result.Verdict == CaseVerdict.Failed)
            {
                Console.WriteLine($"{id}: expected {result.Expected}, got {result.Got}");
            }
        }
    }
    catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
    {
        await Console.Error.WriteLineAsync($"{path} cannot be read as known answers: {problem.Message}");
        return 2;
    }
}

Console.WriteLine($"{passed} passed, {failed} failed{(skipped == 0 ? "" : $", {skipped} skipped")}");
return failed == 0 ? 0 : 1;
