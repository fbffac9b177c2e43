using Microsoft.AspNetCore.Diagnostics;
using RequirementsKit;
using RequirementsKit.Storage;

namespace MinimalApi;

/// <summary>Every refusal as problem details (RFC 9457): the message says what to do, <c>code</c> is stable.</summary>
internal sealed class Problems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, code) = exception switch
        {
            RuleViolationException { Code: "project.missing-capability" } refused => (StatusCodes.Status403Forbidden, refused.Code),
            RuleViolationException refused when refused.Code.EndsWith(".not-found", StringComparison.Ordinal) => (StatusCodes.Status404NotFound, refused.Code),
            RuleViolationException refused => (StatusCodes.Status422UnprocessableEntity, refused.Code),
            ConcurrencyConflictException => (StatusCodes.Status412PreconditionFailed, "concurrency-conflict"),
            StoreUnavailableException => (StatusCodes.Status503ServiceUnavailable, "store-unavailable"),
            CommitOutcomeUnknownException => (StatusCodes.Status503ServiceUnavailable, "commit-outcome-unknown"),
            BadHttpRequestException refused => (refused.StatusCode, "bad-request"),
            ArgumentException or FormatException => (StatusCodes.Status400BadRequest, "bad-request"),
            _ => (StatusCodes.Status500InternalServerError, "unexpected"),
        };
        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new()
        {
            HttpContext = httpContext,
            ProblemDetails =
            {
                Status = status,
                Detail = status == StatusCodes.Status500InternalServerError ? "Something went wrong here; the log of the server says what." : exception is RuleViolationException rule ? rule.MessageIn(LanguageOf(httpContext.Request)) : exception.Message,
                Extensions = { ["code"] = code },
            },
        });
    }

    private static Language LanguageOf(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.MaxBy(l => l.Quality ?? 1)?.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Chinese : Language.English;
}
