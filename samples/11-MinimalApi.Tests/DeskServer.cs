using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MinimalApi.Tests;

/// <summary>The application on a port of its own, with an empty database of its own.</summary>
public sealed class DeskServer : WebApplicationFactory<Program>
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"desk-{Path.GetRandomFileName()}.db");

    public DeskServer()
    {
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    public async Task<HttpClient> ClientForAsync(string name)
    {
        var client = new HttpClient { BaseAddress = Address };
        var people = await client.GetFromJsonAsync<JsonElement>("/api/people");
        var actor = people.GetProperty("people").EnumerateArray().Single(p => p.GetProperty("name").GetString() == name).GetProperty("actor").GetString();
        client.DefaultRequestHeaders.Add("X-Actor", actor);
        return client;
    }

    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, object? body = null, string? seen = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (seen is not null)
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(seen));
        }

        return await client.SendAsync(request);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("ConnectionStrings:Record", $"Data Source={_file}");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" })
        {
            File.Delete(file);
        }
    }
}
