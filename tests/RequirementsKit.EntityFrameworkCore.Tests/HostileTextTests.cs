using Microsoft.Extensions.DependencyInjection;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>Hostile text is kept exactly or refused, and every store does the same.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Kept = ["'; DROP TABLE rk_requirement; --", "\"}]\\ %_ \r\n\u0001\u007f", "\u202eabc ﷺ 👩‍👩‍👧‍👦", string.Concat(Enumerable.Repeat("😀", 500_000))];

    private static readonly string[] Refused = ["a\0b", "a\ud800", "\udc00b", new('x', 10_000_000)];

    [Fact]
    public async Task Text_is_kept_or_refused_alike_in_every_store()
    {
        await using var sqlite = new SqliteDatabase();
        await using var postgreSql = new PostgreSqlDatabase();
        using var memory = new InMemoryStore();
        var expected = await AnswersAsync(memory);
        Assert.Equal(Kept.Length, expected.Count(a => a == "kept"));
        Assert.Equal(Refused.Length, expected.Count(a => a.Contains("NUL", StringComparison.Ordinal) || a.Contains("surrogate", StringComparison.Ordinal) || a.Contains("at most 1000000", StringComparison.Ordinal)));
        await using (var store = await sqlite.CreatedAsync())
        {
            Assert.Equal(expected, await AnswersAsync(store));
        }

        await using (var store = await postgreSql.CreatedAsync())
        {
            Assert.Equal(expected, await AnswersAsync(store));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_query_for_text_that_no_document_holds_is_refused(int which)
    {
        var text = Refused[which];
        Assert.Throws<ArgumentException>(() => Query.Where<Requirement>(r => r.Title == text));
        Assert.Throws<ArgumentException>(() => Query.Where<Requirement>(r => r.Title.StartsWith(text)));
        Assert.Throws<ArgumentException>(() => Query.Where<Requirement>(r => r.Title.Contains(text)));
        string[] many = ["a", text];
        Assert.Throws<ArgumentException>(() => Query.Where<Requirement>(r => many.Contains(r.Title)));
    }

    private static async Task<List<string>> AnswersAsync(IRequirementsStore store)
    {
        await using var services = new ServiceCollection().AddRequirementsKitTesting().UseStore(store).Services.BuildServiceProvider();
        var kits = services.GetRequiredService<IRequirementsKit>();
        var kit = kits.For((await kits.Projects.OpenAsync("Tide", "Etc/UTC", Actor.System)).Id);
        var answers = new List<string>();
        foreach (var text in Kept.Concat(Refused))
        {
            var before = await kit.Store.GetHeadAsync();
            try
            {
                var captured = await kit.Requirements.CaptureAsync(text, Origin.Document("workshop"), Actor.System);
                answers.Add((await kit.Requirements.GetAsync(captured.Id)).Content.Statement == text ? "kept" : "changed");
            }
            catch (ArgumentException refused)
            {
                Assert.Equal(before, await kit.Store.GetHeadAsync());
                answers.Add(refused.Message);
            }
        }

        return answers;
    }
}
