using CustomRepository;
using RequirementsKit.Storage;
using RequirementsKit.Testing.Xunit;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Testing.Tests;

public sealed class CustomRepositoryTests() : StoreConformanceTests(new SqliteHarness())
{
    [Fact]
    public void The_sample_has_at_most_300_lines()
    {
        var folder = Path.Combine(Repository.Root, "samples", "05-CustomRepository");
        var lines = Directory.EnumerateFiles(folder, "Sqlite*.cs").Where(f => !f.EndsWith("Harness.cs", StringComparison.Ordinal)).Sum(f => File.ReadLines(f).Count());
        Assert.InRange(lines, 1, 300);
    }

    [Fact]
    public void A_missing_folder_is_named_with_the_remedy()
    {
        var problem = Assert.Throws<StoreUnavailableException>(() => new SqliteStore(Path.Combine(Path.GetTempPath(), "no such folder", "requirements.db")));
        Assert.Contains("the folder exists", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_alone()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "REQ-1;an export of requirements that is no database");
        try
        {
            Assert.Contains("no database", Assert.Throws<StoreUnavailableException>(() => new SqliteStore(path)).Message, StringComparison.Ordinal);
            Assert.StartsWith("REQ-1;", File.ReadAllText(path), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
