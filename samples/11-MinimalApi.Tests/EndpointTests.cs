using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace MinimalApi.Tests;

public sealed class EndpointTests : IDisposable
{
    private readonly DeskServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_need_is_captured_and_what_is_not_clear_in_it_comes_back()
    {
        using var mara = await _server.ClientForAsync("Mara Feld");
        using var captured = await DeskServer.SendAsync(mara, HttpMethod.Post, "/api/requirements", new { statement = "The export shall be fast and user-friendly." });

        Assert.Equal(HttpStatusCode.Created, captured.StatusCode);
        Assert.NotEmpty((await ReadAsync(captured)).GetProperty("findings").EnumerateArray());
        using var read = await mara.GetAsync(captured.Headers.Location);
        Assert.Equal(captured.Headers.ETag, read.Headers.ETag);
    }

    [Fact]
    public async Task A_need_without_a_statement_is_refused_with_what_to_do()
    {
        using var mara = await _server.ClientForAsync("Mara Feld");
        using var refused = await DeskServer.SendAsync(mara, HttpMethod.Post, "/api/requirements", new { statement = " " });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Contains("statement", (await ReadAsync(refused)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_say_who_they_are_is_asked_to()
    {
        using var nobody = new HttpClient { BaseAddress = _server.Address };
        using var refused = await nobody.GetAsync("/api/changes");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("X-Actor", (await ReadAsync(refused)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN, en;q=0.5", "中没有 id 为")]
    [InlineData("en, zh;q=0.5", "has no change-request with id")]
    public async Task A_refusal_is_in_the_language_of_the_browser(string languages, string expected)
    {
        using var mara = await _server.ClientForAsync("Mara Feld");
        mara.DefaultRequestHeaders.Add("Accept-Language", languages);
        using var refused = await mara.GetAsync($"/api/changes/{Guid.CreateVersion7()}");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Contains(expected, (await ReadAsync(refused)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_needs_the_version_that_was_seen_and_the_slower_one_changes_nothing()
    {
        using var mara = await _server.ClientForAsync("Mara Feld");
        using var captured = await DeskServer.SendAsync(mara, HttpMethod.Post, "/api/requirements", new { statement = "The system shall list all ships." });
        var path = captured.Headers.Location!.ToString();
        var seen = captured.Headers.ETag!.ToString();

        using var blind = await DeskServer.SendAsync(mara, HttpMethod.Put, path, new { statement = "The system shall list all boats." });
        Assert.Equal((HttpStatusCode)428, blind.StatusCode);
        using var first = await DeskServer.SendAsync(mara, HttpMethod.Put, path, new { statement = "The system shall list all boats." }, seen);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var second = await DeskServer.SendAsync(mara, HttpMethod.Put, path, new { statement = "The system shall list all rafts." }, seen);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Equal("concurrency-conflict", (await ReadAsync(second)).GetProperty("code").GetString());
        Assert.Equal("The system shall list all boats.", (await mara.GetFromJsonAsync<JsonElement>(path)).GetProperty("statement").GetString());
    }

    [Fact]
    public async Task Every_part_of_a_score_is_shown()
    {
        using var mara = await _server.ClientForAsync("Mara Feld");
        var ranking = await mara.GetFromJsonAsync<JsonElement>("/api/ranking");

        Assert.Equal(4, ranking.GetArrayLength());
        Assert.All(ranking.EnumerateArray(), i => Assert.Equal(i.GetProperty("score").GetDouble(), i.GetProperty("parts").EnumerateArray().Sum(p => p.GetProperty("amount").GetDouble()), 1e-9));
    }

    [Fact]
    public async Task Nobody_approves_their_own_change_and_another_one_may_approve_and_apply_it()
    {
        using var mara = await _server.ClientForAsync("Mara Feld");
        using var ben = await _server.ClientForAsync("Ben Hughes");
        var own = (await mara.GetFromJsonAsync<JsonElement>("/api/changes"))[0];
        Assert.DoesNotContain("Approve", own.GetProperty("allowed").EnumerateArray().Select(a => a.GetString()));
        var path = $"/api/changes/{own.GetProperty("id").GetString()}";
        using var refused = await DeskServer.SendAsync(mara, HttpMethod.Post, $"{path}/approve", new { }, own.GetProperty("version").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("change-request.self-approval", (await ReadAsync(refused)).GetProperty("code").GetString());

        var seen = (await ben.GetFromJsonAsync<JsonElement>("/api/changes"))[0];
        Assert.Contains("Approve", seen.GetProperty("allowed").EnumerateArray().Select(a => a.GetString()));
        using var approved = await DeskServer.SendAsync(ben, HttpMethod.Post, $"{path}/approve", new { }, seen.GetProperty("version").GetString());
        Assert.Equal("Approved", (await ReadAsync(approved)).GetProperty("status").GetString());
        using var applied = await DeskServer.SendAsync(ben, HttpMethod.Post, $"{path}/apply", new { }, approved.Headers.ETag!.ToString());
        var result = await ReadAsync(applied);
        Assert.Equal("Applied", result.GetProperty("status").GetString());
        Assert.NotEmpty(result.GetProperty("owed").EnumerateArray());
    }

    [Fact]
    public async Task A_follow_up_that_is_due_is_completed_with_what_was_said()
    {
        using var mara = await _server.ClientForAsync("Mara Feld");
        var due = (await mara.GetFromJsonAsync<JsonElement>("/api/follow-ups?days=30"))[0];
        Assert.Equal("Anna Lin", due.GetProperty("with").GetString());

        using var done = await DeskServer.SendAsync(mara, HttpMethod.Post, $"/api/follow-ups/{due.GetProperty("id").GetString()}/complete", new { summary = "The export is quick enough now." });
        Assert.Equal("Completed", (await ReadAsync(done)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task The_record_verifies()
    {
        using var client = new HttpClient { BaseAddress = _server.Address };
        Assert.True((await client.GetFromJsonAsync<JsonElement>("/api/audit")).GetProperty("isIntact").GetBoolean());
    }

    [Fact]
    public async Task The_endpoints_are_described()
    {
        using var client = new HttpClient { BaseAddress = _server.Address };
        var paths = (await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Contains("/api/requirements/{id}", paths);
        Assert.Contains("/api/changes/{id}/{action}", paths);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();
}
