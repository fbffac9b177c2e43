using PuppeteerSharp;

namespace MinimalApi.Tests;

/// <summary>The page as a person sees it, in headless Chromium.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private static readonly string? Chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private readonly DeskServer _server = new();
    private readonly string _profile = Path.Combine(Path.GetTempPath(), $"desk-{Path.GetRandomFileName()}");
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Chromium is not null)
        {
            _browser = await Puppeteer.LaunchAsync(new LaunchOptions
            {
                ExecutablePath = Chromium,
                UserDataDir = _profile,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            Directory.Delete(_profile, recursive: true);
        }

        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_lead_sees_the_ranking_the_changes_and_the_follow_ups_and_nothing_is_wider_than_the_window(int width)
    {
        await using var page = await OpenAsync(width);

        Assert.Equal(4, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('#ranking > li').length"));
        Assert.Equal(12, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('#ranking .bar > span').length"));
        Assert.Equal(1, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('#changes > article').length"));
        Assert.Contains("intact", await page.EvaluateExpressionAsync<string>("document.getElementById('audit').textContent"), StringComparison.Ordinal);
        Assert.True(await page.EvaluateExpressionAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    [Fact]
    public async Task The_buttons_are_those_that_are_allowed_and_a_click_moves_the_change()
    {
        await using var page = await OpenAsync(1280);
        await BecomeAsync(page, "Mara Feld", "Withdraw");
        Assert.DoesNotContain("Approve", await ButtonsAsync(page));

        await BecomeAsync(page, "Ben Hughes", "Approve");
        await page.EvaluateExpressionAsync("[...document.querySelectorAll('#changes button')].find(b => b.textContent === 'Approve').click()");
        await page.WaitForFunctionAsync("() => document.getElementById('notice').textContent.includes('Approved')");
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('#changes button')].some(b => b.textContent === 'Apply')");
    }

    [Fact]
    public async Task A_need_that_holds_markup_is_shown_as_it_was_written()
    {
        await using var page = await OpenAsync(1280);
        await page.TypeAsync("#statement", "The system shall be fast <img src=x onerror=alert(1)>");
        await page.ClickAsync("#intake button");
        await page.WaitForFunctionAsync("() => document.getElementById('notice').textContent.includes('is captured')");

        Assert.Equal(0, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('img').length"));
    }

    private static async Task BecomeAsync(IPage page, string name, string button)
    {
        await page.EvaluateExpressionAsync($"people.value = [...people.options].find(o => o.text === '{name}').value; people.onchange()");
        await page.WaitForFunctionAsync($"() => [...document.querySelectorAll('#changes button')].some(b => b.textContent === '{button}')");
    }

    private static async Task<string[]> ButtonsAsync(IPage page) => await page.EvaluateExpressionAsync<string[]>("[...document.querySelectorAll('#changes button')].map(b => b.textContent)");

    private async Task<IPage> OpenAsync(int width)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed here; install the package chromium to test the page.");
        var page = await _browser!.NewPageAsync();
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        await page.GoToAsync(_server.Address.ToString());
        await page.WaitForSelectorAsync("body[data-ready]");
        if (Environment.GetEnvironmentVariable("DESK_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(Path.Combine(folder, $"desk-{width}.png"), new ScreenshotOptions { FullPage = true });
        }

        return page;
    }
}
