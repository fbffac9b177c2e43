using System.Globalization;
using Microsoft.Extensions.Primitives;
using RequirementsKit;
using RequirementsKit.Storage;

namespace MinimalApi;

/// <summary>The version of a document as an ETag, and what a caller saw as an expectation of the next command.</summary>
internal static class Tags
{
    public static string Of(Aggregate document) => $"\"{document.Version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>What the caller decided on, from If-Match.</summary>
    public static Expectation Seen(HttpRequest request, Aggregate document) => request.Headers.IfMatch is [{ } tag]
        && long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        ? Expectation.Unchanged(document) with { Version = version }
        : throw new BadHttpRequestException("Send the ETag that you saw in If-Match, so that nobody's change is overwritten unseen.", StatusCodes.Status428PreconditionRequired);

    /// <summary>An answer with the version of the document beside it.</summary>
    public static IResult Tagged<T>(this HttpResponse response, Aggregate document, T body)
    {
        response.Headers.ETag = new StringValues(Of(document));
        return Results.Ok(body);
    }
}
